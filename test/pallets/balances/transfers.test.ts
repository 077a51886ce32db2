import { cryptoReady } from '../../../primitives/crypto/hashers';
import type { AccountId, MultiAddress } from '../../../pallets/support/account';
import { noOrigin, root, signedBy, type Origin } from '../../../pallets/support/origin';
import { setLock, WithdrawReasons } from '../../../pallets/balances';
import { account, alice, bench, bob, charlie, ED, id, type Bench } from './bench';

beforeAll(() => cryptoReady());

const MAX = 2n ** 64n - 1n;
const NOT_ACCOUNTS: readonly MultiAddress[] = [
  { type: 'Index', value: undefined },
  { type: 'Raw', value: new Uint8Array(32) },
  { type: 'Address32', value: bob },
  { type: 'Address20', value: `0x${'00'.repeat(20)}` },
];

type Setup = (chain: Bench) => void;
const plain: Setup = () => undefined;
const lockAll: Setup = ({ ctx }) => setLock(ctx, '0x0000000000000001', alice, 900n, WithdrawReasons.TRANSFER);
const dependOnAlice: Setup = ({ depend }) => depend(alice);

/** A chain where Alice has 1,000 rao and Charlie as much as makes issuance no concern. */
function start(setup: Setup = plain): Bench {
  const chain = bench([
    [alice, 1_000n],
    [charlie, MAX / 2n],
  ]);
  setup(chain);
  chain.forgetEvents();
  return chain;
}

type Failing = [
  why: string,
  call: string,
  dest: MultiAddress,
  value: bigint,
  origin: Origin,
  error: string,
  setup: Setup,
];

describe('a transfer fails', () => {
  const CALLS = ['transfer_allow_death', 'transfer_keep_alive'] as const;

  it.each<Failing>([
    ...CALLS.map<Failing>((call) => [
      'without a signature',
      call,
      NOT_ACCOUNTS[0]!,
      MAX,
      noOrigin(),
      'BadOrigin',
      plain,
    ]),
    ...CALLS.map<Failing>((call) => ['for root', call, id(bob), 1n, root, 'BadOrigin', plain]),
    ...NOT_ACCOUNTS.map<Failing>((dest) => [
      `to ${dest.type}`,
      CALLS[0],
      dest,
      MAX,
      signedBy(alice),
      'CannotLookup',
      plain,
    ]),
    ['of more than all issuance', CALLS[0], id(bob), MAX, signedBy(alice), 'Arithmetic.Underflow', plain],
    ['of more than is there', CALLS[0], id(bob), 1_001n, signedBy(alice), 'Token.FundsUnavailable', plain],
    ['of more than is there to oneself', CALLS[0], id(alice), 1_001n, signedBy(alice), 'Token.FundsUnavailable', plain],
    ['of locked funds', CALLS[0], id(bob), 101n, signedBy(alice), 'Token.Frozen', lockAll],
    [
      'of the deposit of an account that is needed',
      CALLS[0],
      id(bob),
      501n,
      signedBy(alice),
      'Token.Frozen',
      dependOnAlice,
    ],
    ['of all, keeping alive', CALLS[1], id(bob), 1_000n, signedBy(alice), 'Token.NotExpendable', plain],
    ['of one rao too many, keeping alive', CALLS[1], id(bob), 501n, signedBy(alice), 'Token.NotExpendable', plain],
    ['of too little for a new account', CALLS[0], id(bob), 499n, signedBy(alice), 'Token.BelowMinimum', plain],
    [
      'where the receiver would overflow',
      CALLS[0],
      id(charlie),
      600n,
      signedBy(alice),
      'Arithmetic.Overflow',
      ({ sys }) => sys.storage.Account.mutate(charlie, (row) => ({ ...row, data: { ...row.data, free: MAX - 500n } })),
    ],
  ])('%s (%s)', (_why, call, dest, value, origin, error, setup) => {
    const chain = start(setup);
    const before = chain.info(alice);
    expect(chain.run(call, { dest, value }, origin)).toEqual({ error });
    expect(chain.log()).toEqual([]);
    expect(chain.info(alice)).toEqual(before);
  });

  it('names missing funds before the receiver that cannot be', () => {
    expect(start().run('transfer_allow_death', { dest: id(bob), value: 1n }, signedBy(account(9)))).toEqual({
      error: 'Token.FundsUnavailable',
    });
  });
});

describe('a transfer', () => {
  const send = (chain: Bench, call: string, to: AccountId, value: bigint) =>
    chain.run(call, { dest: id(to), value }, signedBy(alice));

  it('creates the receiver and leaves the sender its deposit', () => {
    const chain = start();
    expect(send(chain, 'transfer_keep_alive', bob, 500n)).toEqual({});
    expect(chain.log()).toEqual([
      ['System.NewAccount', { account: bob }],
      ['Endowed', { account: bob, free_balance: 500n }],
      ['Transfer', { from: alice, to: bob, amount: 500n }],
    ]);
    expect(chain.info(bob)).toMatchObject({ nonce: 0, consumers: 0, providers: 1, data: { free: 500n } });
    expect(chain.free(alice)).toBe(ED);
  });

  it('of everything reaps the sender before the receiver comes to be', () => {
    const chain = start();
    const issued = chain.issuance();
    send(chain, 'transfer_allow_death', bob, 1_000n);
    expect(chain.names()).toEqual(['KilledAccount', 'NewAccount', 'Endowed', 'Transfer']);
    expect(chain.info(alice)).toBeUndefined();
    expect(chain.issuance()).toBe(issued);
  });

  it('that leaves less than the deposit burns the rest', () => {
    const chain = start();
    const issued = chain.issuance();
    send(chain, 'transfer_allow_death', charlie, 501n);
    expect(chain.log()).toEqual([
      ['System.KilledAccount', { account: alice }],
      ['DustLost', { account: alice, amount: 499n }],
      ['Transfer', { from: alice, to: charlie, amount: 501n }],
    ]);
    expect(chain.issuance()).toBe(issued - 499n);
  });

  it.each([
    ['nothing to a stranger', bob, 0n, [['Transfer', { from: alice, to: bob, amount: 0n }]]],
    ['something to oneself', alice, 5n, []],
    ['all to oneself', alice, 1_000n, []],
    ['nothing to oneself', alice, 0n, []],
  ] as const)('of %s moves nothing', (_what, to, value, log) => {
    const chain = start();
    expect(send(chain, 'transfer_allow_death', to, value)).toEqual({});
    expect(chain.log()).toEqual(log);
    expect(chain.free(alice)).toBe(1_000n);
    expect(chain.info(bob)).toBeUndefined();
  });

  it('leaves a sender that is needed its deposit', () => {
    const chain = start(dependOnAlice);
    expect(send(chain, 'transfer_allow_death', bob, 500n)).toEqual({});
    expect(chain.info(alice)).toMatchObject({ consumers: 1, providers: 1, data: { free: ED } });
  });
});

describe('transfer_all', () => {
  it.each([
    ['keeping alive sends all but the deposit', true, undefined, 500n, ED],
    ['sends all', false, undefined, 1_000n, 0n],
    ['sends what a lock leaves', false, lockAll, 100n, 900n],
    ['keeping alive sends what a lock leaves', true, lockAll, 100n, 900n],
    ['sends all but the deposit of an account that is needed', false, dependOnAlice, 500n, ED],
  ] as const)('%s', (_what, keep_alive, setup, sent, left) => {
    const chain = start(setup);
    expect(chain.run('transfer_all', { dest: id(charlie), keep_alive }, signedBy(alice))).toEqual({});
    expect(chain.log().at(-1)).toEqual(['Transfer', { from: alice, to: charlie, amount: sent }]);
    expect(chain.free(alice)).toBe(left);
  });

  it.each([
    ['without a signature', noOrigin(), id(bob), 'BadOrigin'],
    ['to no account', signedBy(alice), NOT_ACCOUNTS[0]!, 'CannotLookup'],
    ['from an account at its deposit to a new one', signedBy(bob), id(account(9)), undefined],
  ] as const)('%s', (_what, origin, dest, error) => {
    const chain = bench([[bob, ED]]);
    expect(chain.run('transfer_all', { dest, keep_alive: true }, origin)).toEqual(error === undefined ? {} : { error });
    expect(chain.free(bob)).toBe(ED);
  });
});

describe('force_transfer', () => {
  it.each([
    ['for nobody but root', signedBy(alice), id(alice), id(bob), 'BadOrigin'],
    ['from no account', root, NOT_ACCOUNTS[1]!, NOT_ACCOUNTS[0]!, 'CannotLookup'],
    ['to no account', root, id(alice), NOT_ACCOUNTS[0]!, 'CannotLookup'],
  ] as const)('is refused %s', (_what, origin, source, dest, error) => {
    expect(start().run('force_transfer', { source, dest, value: 600n }, origin)).toEqual({ error });
  });

  it('may reap the source', () => {
    const chain = start();
    expect(chain.run('force_transfer', { source: id(alice), dest: id(bob), value: 600n }, root)).toEqual({});
    expect(chain.names()).toEqual(['KilledAccount', 'DustLost', 'NewAccount', 'Endowed', 'Transfer']);
  });
});
