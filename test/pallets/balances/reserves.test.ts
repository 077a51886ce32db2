import { cryptoReady } from '../../../primitives/crypto/hashers';
import { root, signedBy } from '../../../pallets/support/origin';
import {
  canReserve,
  repatriateReserved,
  repatriateReservedNamed,
  reserve,
  reservedBalanceNamed,
  reserveNamed,
  setLock,
  slashReserved,
  slashReservedNamed,
  transferReserved,
  unreserve,
  unreserveNamed,
  withdraw,
  type ReserveIdentifier,
} from '../../../pallets/balances';
import { alice, bench, bob, charlie, id } from './bench';

beforeAll(() => cryptoReady());

const start = () => bench([[alice, 1_000n], [charlie, 10_000n]]); // prettier-ignore
const ALL = 31;
const name = (index: number): ReserveIdentifier => `0x${index.toString(16).padStart(16, '0')}`;

describe('reserving', () => {
  it('moves funds aside and makes the account needed until they are back', () => {
    const chain = start();
    reserve(chain.ctx, alice, 300n);
    expect(chain.info(alice)).toMatchObject({ consumers: 1, data: { free: 700n, reserved: 300n } });
    reserve(chain.ctx, alice, 200n);
    expect(chain.info(alice)).toMatchObject({ consumers: 1, data: { free: 500n, reserved: 500n } });
    expect(unreserve(chain.ctx, alice, 600n)).toBe(100n);
    expect(chain.info(alice)).toMatchObject({ consumers: 0, data: { free: 1_000n, reserved: 0n } });
    expect(chain.log()).toEqual([
      ['Reserved', { who: alice, amount: 300n }],
      ['Reserved', { who: alice, amount: 200n }],
      ['Unreserved', { who: alice, amount: 500n }],
    ]);
  });

  it.each([
    ['more than is free', 1_001n, 'InsufficientBalance'],
    ['locked funds', 101n, 'LiquidityRestrictions'],
  ] as const)('fails for %s', (_what, value, error) => {
    const chain = start();
    setLock(chain.ctx, name(1), alice, 900n, ALL);
    expect(chain.attempt((ctx) => reserve(ctx, alice, value))).toBe(error);
    expect(canReserve(chain.ctx, alice, value)).toBe(false);
  });

  it('fails for the deposit: the account would lose its provider while it is needed, and stays as it was', () => {
    const chain = start();
    expect(chain.attempt((ctx) => reserve(ctx, alice, 501n))).toBe('ConsumerRemaining');
    expect(chain.info(alice)).toMatchObject({ consumers: 0, providers: 1, data: { free: 1_000n, reserved: 0n } });
    expect([
      canReserve(chain.ctx, alice, 501n),
      canReserve(chain.ctx, alice, 500n),
      canReserve(chain.ctx, bob, 0n),
    ]).toEqual([false, true, true]);
  });

  it('does nothing with nothing and for strangers', () => {
    const chain = start();
    reserve(chain.ctx, bob, 0n);
    expect(unreserve(chain.ctx, alice, 0n)).toBe(0n);
    expect(unreserve(chain.ctx, bob, 7n)).toBe(7n);
    expect(slashReserved(chain.ctx, bob, 7n)).toEqual({ slashed: 0n, missing: 7n });
    expect(slashReserved(chain.ctx, alice, 0n)).toEqual({ slashed: 0n, missing: 0n });
    expect(chain.log()).toEqual([]);
  });

  it('is undone by root with force_unreserve', () => {
    const chain = start();
    reserve(chain.ctx, alice, 300n);
    expect(chain.run('force_unreserve', { who: id(alice), amount: 100n }, signedBy(alice))).toEqual({
      error: 'BadOrigin',
    });
    expect(chain.run('force_unreserve', { who: { type: 'Index', value: undefined }, amount: 100n }, root)).toEqual({
      error: 'CannotLookup',
    });
    expect(chain.run('force_unreserve', { who: id(alice), amount: 100n }, root)).toEqual({});
    expect(chain.info(alice)).toMatchObject({ data: { free: 800n, reserved: 200n } });
  });
});

describe('reserved funds', () => {
  it('are slashed as far as they go, free funds never', () => {
    const chain = start();
    reserve(chain.ctx, alice, 300n);
    expect(slashReserved(chain.ctx, alice, 400n)).toEqual({ slashed: 300n, missing: 100n });
    expect(chain.log().at(-1)).toEqual(['Slashed', { who: alice, amount: 300n }]);
    expect(chain.info(alice)).toMatchObject({ consumers: 0, data: { free: 700n, reserved: 0n } });
    expect(chain.issuance()).toBe(11_000n);
  });

  it.each([
    ['Free', { free: 10_300n, reserved: 0n }, 0],
    ['Reserved', { free: 10_000n, reserved: 300n }, 1],
  ] as const)('go to another account, %s', (status, data, consumers) => {
    const chain = start();
    reserve(chain.ctx, alice, 300n);
    expect(repatriateReserved(chain.ctx, alice, charlie, 350n, status)).toBe(50n);
    expect(chain.log().at(-1)).toEqual([
      'ReserveRepatriated',
      { from: alice, to: charlie, amount: 300n, destination_status: status },
    ]);
    expect(chain.info(charlie)).toMatchObject({ consumers, data });
    expect(chain.info(alice)).toMatchObject({ consumers: 0, data: { free: 700n, reserved: 0n } });
  });

  it('go to no stranger, and come back to their owner free', () => {
    const chain = start();
    reserve(chain.ctx, alice, 300n);
    expect(chain.attempt((ctx) => repatriateReserved(ctx, alice, bob, 300n, 'Free'))).toBe('DeadAccount');
    expect(repatriateReserved(chain.ctx, alice, alice, 300n, 'Reserved')).toBe(0n);
    expect(chain.info(alice)).toMatchObject({ data: { reserved: 300n } });
    expect(repatriateReserved(chain.ctx, alice, alice, 100n, 'Free')).toBe(0n);
    expect(chain.info(alice)).toMatchObject({ data: { free: 800n, reserved: 200n } });
    expect(repatriateReserved(chain.ctx, alice, bob, 0n, 'Free')).toBe(0n);
  });
});

describe('named reserves', () => {
  it('stand in the order of their names and go with their last rao', () => {
    const chain = start();
    const stored = () =>
      chain.ctx.storage.Reserves.get(alice).map(({ id: reserveName, amount }) => [reserveName, amount]);
    for (const [index, amount] of [[2, 100n], [1, 50n], [3, 10n], [2, 5n]] as const) reserveNamed(chain.ctx, name(index), alice, amount); // prettier-ignore
    expect(stored()).toEqual([[name(1), 50n], [name(2), 105n], [name(3), 10n]]); // prettier-ignore
    expect(chain.info(alice)).toMatchObject({ data: { free: 835n, reserved: 165n } });
    expect(unreserveNamed(chain.ctx, name(2), alice, 200n)).toBe(95n);
    expect(unreserveNamed(chain.ctx, name(9), alice, 200n)).toBe(200n);
    expect(unreserveNamed(chain.ctx, name(1), alice, 20n)).toBe(0n);
    expect(stored()).toEqual([[name(1), 30n], [name(3), 10n]]); // prettier-ignore
    unreserveNamed(chain.ctx, name(1), alice, 30n);
    unreserveNamed(chain.ctx, name(3), alice, 10n);
    expect(chain.ctx.storage.Reserves.has(alice)).toBe(false);
  });

  it('leave nothing behind when reserving fails', () => {
    const chain = start();
    expect(chain.attempt((ctx) => reserveNamed(ctx, name(1), alice, 2_000n))).toBe('InsufficientBalance');
    expect(chain.ctx.storage.Reserves.has(alice)).toBe(false);
  });

  it('are at most MaxReserves', () => {
    const chain = start();
    for (let index = 0; index < 50; index += 1) reserveNamed(chain.ctx, name(index), alice, 1n);
    expect(chain.attempt((ctx) => reserveNamed(ctx, name(50), alice, 1n))).toBe('TooManyReserves');
    expect(chain.attempt((ctx) => reserveNamed(ctx, name(49), alice, 1n))).toBeUndefined();
    expect(chain.info(alice)).toMatchObject({ data: { reserved: 51n } });
  });

  it('tell of a slash twice and keep an emptied name', () => {
    const chain = start();
    reserveNamed(chain.ctx, name(1), alice, 100n);
    chain.forgetEvents();
    expect(slashReservedNamed(chain.ctx, name(1), alice, 150n)).toEqual({ slashed: 100n, missing: 50n });
    expect(slashReservedNamed(chain.ctx, name(2), alice, 150n)).toEqual({ slashed: 0n, missing: 150n });
    expect(chain.names()).toEqual(['Slashed', 'Slashed']);
    expect(chain.ctx.storage.Reserves.get(alice)).toEqual([{ id: name(1), amount: 0n }]);
  });

  it.each([
    ['Free', 0n],
    ['Reserved', 60n],
  ] as const)('go to another account under their name, %s', (status, named) => {
    const chain = start();
    reserveNamed(chain.ctx, name(1), alice, 100n);
    expect(repatriateReservedNamed(chain.ctx, name(1), alice, charlie, 60n, status)).toBe(0n);
    expect(reservedBalanceNamed(chain.ctx, name(1), alice)).toBe(40n);
    expect(reservedBalanceNamed(chain.ctx, name(1), charlie)).toBe(named);
    expect(repatriateReservedNamed(chain.ctx, name(2), alice, charlie, 60n, status)).toBe(60n);
  });

  it('fail for a receiver whose names are full, after the funds moved: the caller rolls back', () => {
    const chain = start();
    reserveNamed(chain.ctx, name(99), alice, 100n);
    for (let index = 0; index < 50; index += 1) reserveNamed(chain.ctx, name(index), charlie, 1n);
    expect(chain.attempt((ctx) => repatriateReservedNamed(ctx, name(99), alice, charlie, 60n, 'Reserved'))).toBe(
      'TooManyReserves',
    );
    expect(reservedBalanceNamed(chain.ctx, name(99), alice)).toBe(100n);
    expect(chain.info(charlie)).toMatchObject({ data: { reserved: 110n } });
  });

  it('given to their owner become free or are only counted', () => {
    const chain = start();
    reserveNamed(chain.ctx, name(1), alice, 100n);
    expect(repatriateReservedNamed(chain.ctx, name(1), alice, alice, 130n, 'Reserved')).toBe(30n);
    expect(repatriateReservedNamed(chain.ctx, name(1), alice, alice, 130n, 'Free')).toBe(30n);
    expect(chain.info(alice)).toMatchObject({ data: { free: 1_000n, reserved: 0n } });
  });
});

describe('accounts whose references do not fit', () => {
  it('get the consumer that their reserved funds lack', () => {
    const chain = start();
    reserve(chain.ctx, alice, 100n);
    chain.ctx.config.decConsumers(alice);
    unreserve(chain.ctx, alice, 40n);
    expect(chain.info(alice)).toMatchObject({ consumers: 1, data: { reserved: 60n } });
  });

  it('keep their funds where taking them would need a provider that is not there', () => {
    const chain = start();
    chain.sys.storage.Account.mutate(alice, (row) => ({ ...row, providers: 0, consumers: 1 }));
    const take = () => chain.attempt((ctx) => withdraw(ctx, alice, 1_000n, 'Exact', 'Protect', 'Force'));
    expect(take()).toBe('InsufficientBalance');
  });

  it('do not hand over more than they have', () => {
    const chain = start();
    reserve(chain.ctx, alice, 100n);
    expect(chain.attempt((ctx) => transferReserved(ctx, alice, charlie, 101n, 'Exact', 'Polite', 'Free'))).toBe(
      'Token.FundsUnavailable',
    );
  });
});
