import { cryptoReady } from '../../../primitives/crypto/hashers';
import {
  decreaseFrozen,
  extendFreeze,
  extendLock,
  increaseFrozen,
  removeLock,
  setFreeze,
  setFrozen,
  setLock,
  thaw,
  usableBalance,
  WithdrawReasons,
  type LockIdentifier,
  type RuntimeReason,
} from '../../../pallets/balances';
import { alice, bench, bob } from './bench';

beforeAll(() => cryptoReady());

const start = () => bench([[alice, 1_000n]]);
const lock = (index: number): LockIdentifier => `0x${index.toString(16).padStart(16, '0')}`;
const ALL = 31;
const A: RuntimeReason = { type: 'Preimage', value: 'Preimage' };
const B: RuntimeReason = { type: 'SafeMode', value: 'EnterOrExtend' };

describe('locks', () => {
  it('do not add up: the highest holds, and the event tells the difference', () => {
    const chain = start();
    setLock(chain.ctx, lock(1), alice, 300n, ALL);
    setLock(chain.ctx, lock(2), alice, 200n, ALL);
    setLock(chain.ctx, lock(2), alice, 400n, ALL);
    removeLock(chain.ctx, lock(2), alice);
    removeLock(chain.ctx, lock(1), alice);
    expect(chain.log()).toEqual([
      ['Locked', { who: alice, amount: 300n }],
      ['Locked', { who: alice, amount: 100n }],
      ['Unlocked', { who: alice, amount: 100n }],
      ['Unlocked', { who: alice, amount: 300n }],
    ]);
    expect(chain.info(alice)).toMatchObject({ consumers: 0, data: { frozen: 0n } });
    expect(chain.ctx.storage.Locks.has(alice)).toBe(false);
  });

  it.each([
    ['Fee', WithdrawReasons.TRANSACTION_PAYMENT],
    ['Misc', WithdrawReasons.TRANSFER | WithdrawReasons.TIP],
    ['All', ALL],
  ] as const)('are noted for %s', (reasons, bits) => {
    const chain = start();
    setLock(chain.ctx, lock(1), alice, 300n, bits);
    expect(chain.ctx.storage.Locks.get(alice)).toEqual([{ id: lock(1), amount: 300n, reasons }]);
    expect(usableBalance(chain.ctx, alice)).toBe(500n);
    expect(chain.info(alice)).toMatchObject({ consumers: 1 });
  });

  it.each([
    ['nothing to lock', 0n, ALL],
    ['no reason', 300n, 0],
  ] as const)('go when there is %s', (_what, amount, reasons) => {
    const chain = start();
    setLock(chain.ctx, lock(1), alice, 300n, ALL);
    extendLock(chain.ctx, lock(1), alice, amount, reasons);
    expect(chain.ctx.storage.Locks.has(alice)).toBe(true);
    setLock(chain.ctx, lock(1), alice, amount, reasons);
    expect(chain.ctx.storage.Locks.has(alice)).toBe(false);
  });

  it('extend to the larger amount and to both reasons', () => {
    const chain = start();
    setLock(chain.ctx, lock(1), alice, 300n, WithdrawReasons.TRANSFER);
    extendLock(chain.ctx, lock(1), alice, 200n, WithdrawReasons.TRANSACTION_PAYMENT);
    extendLock(chain.ctx, lock(2), alice, 700n, WithdrawReasons.TRANSFER);
    expect(chain.ctx.storage.Locks.get(alice)).toEqual([
      { id: lock(1), amount: 300n, reasons: 'All' },
      { id: lock(2), amount: 700n, reasons: 'Misc' },
    ]);
  });

  it('on a stranger are noted and told, though nothing holds them', () => {
    const chain = start();
    setLock(chain.ctx, lock(1), bob, 300n, ALL);
    expect(chain.log()).toEqual([['Locked', { who: bob, amount: 300n }]]);
    expect(chain.ctx.storage.Locks.has(bob)).toBe(true);
    expect(chain.info(bob)).toBeUndefined();
  });

  it('are kept beyond MaxLocks', () => {
    const chain = start();
    for (let index = 0; index < 60; index += 1) setLock(chain.ctx, lock(index), alice, 1n, ALL);
    expect(chain.ctx.storage.Locks.get(alice)).toHaveLength(60);
  });
});

describe('freezes', () => {
  it('share the floor with locks, and go with their last', () => {
    const chain = start();
    setLock(chain.ctx, lock(1), alice, 300n, ALL);
    setFreeze(chain.ctx, A, alice, 200n);
    setFreeze(chain.ctx, B, alice, 500n);
    extendFreeze(chain.ctx, A, alice, 100n);
    extendFreeze(chain.ctx, A, alice, 0n);
    expect(chain.ctx.storage.Freezes.get(alice)).toEqual([{ id: A, amount: 200n }, { id: B, amount: 500n }]); // prettier-ignore
    setFreeze(chain.ctx, B, alice, 0n);
    thaw(chain.ctx, A, alice);
    expect(chain.log().slice(1)).toEqual([
      ['Frozen', { who: alice, amount: 200n }],
      ['Thawed', { who: alice, amount: 200n }],
    ]);
    expect(chain.ctx.storage.Freezes.has(alice)).toBe(false);
    expect(chain.info(alice)).toMatchObject({ data: { frozen: 300n } });
  });

  it('fail on a stranger, beyond the balance when polite, and below nothing', () => {
    const chain = start();
    expect(chain.attempt((ctx) => setFreeze(ctx, A, bob, 5n))).toBe('NoProviders');
    expect(chain.ctx.storage.Freezes.has(bob)).toBe(false);
    expect(chain.attempt((ctx) => setFrozen(ctx, A, alice, 1_001n, 'Polite'))).toBe('Token.FundsUnavailable');
    setFrozen(chain.ctx, A, alice, 1_001n, 'Force');
    expect(chain.attempt((ctx) => increaseFrozen(ctx, A, alice, 2n ** 64n - 1n))).toBe('Arithmetic.Overflow');
    expect(chain.attempt((ctx) => decreaseFrozen(ctx, A, alice, 1_002n))).toBe('Arithmetic.Underflow');
    decreaseFrozen(chain.ctx, A, alice, 801n);
    increaseFrozen(chain.ctx, A, alice, 1n);
    expect(chain.info(alice)).toMatchObject({ consumers: 1, data: { frozen: 201n } });
  });

  it('are at most MaxFreezes', () => {
    const chain = start();
    for (let index = 0; index < 50; index += 1) setFreeze(chain.ctx, { type: 'Test', value: String(index) }, alice, 1n);
    expect(chain.attempt((ctx) => setFreeze(ctx, A, alice, 1n))).toBe('TooManyFreezes');
    expect(chain.attempt((ctx) => extendFreeze(ctx, A, alice, 1n))).toBe('TooManyFreezes');
  });
});
