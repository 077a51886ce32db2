import { cryptoReady } from '../../../primitives/crypto/hashers';
import type { AccountId } from '../../../pallets/support/account';
import {
  canDeposit,
  canWithdraw,
  currencyTransfer,
  currencyWithdraw,
  deposit,
  depositCreating,
  depositIntoExisting,
  dropCredit,
  dropDebt,
  dropNegative,
  dropPositive,
  issue,
  reducibleBalance,
  rescind,
  reserve,
  resolve,
  resolveCreating,
  setLock,
  usableBalanceForFees,
  withdraw,
} from '../../../pallets/balances';
import { alice, bench, bob, charlie, ED, type Bench } from './bench';

beforeAll(() => cryptoReady());

const MAX = 2n ** 64n - 1n;
const start = () => bench([[alice, 1_000n], [charlie, 10_000n]]); // prettier-ignore
const lock = (chain: Bench, who: AccountId, amount: bigint) =>
  setLock(chain.ctx, '0x0000000000000001', who, amount, 31);

describe('what can be taken from an account', () => {
  const SETUPS: { readonly [name: string]: (chain: Bench) => void } = {
    plain: () => undefined,
    needed: ({ depend }) => depend(alice),
    'twice provided': ({ ctx }) => ctx.config.incProviders(alice),
    locked: (chain) => lock(chain, alice, 700n),
    'locked and reserved': (chain) => {
      reserve(chain.ctx, alice, 300n);
      lock(chain, alice, 700n);
    },
  };

  it.each([
    ['plain', { Expendable: 1_000n, Protect: 500n, Preserve: 500n }],
    ['needed', { Expendable: 500n, Protect: 500n, Preserve: 500n }],
    ['twice provided', { Expendable: 1_000n, Protect: 1_000n, Preserve: 500n }],
    ['locked', { Expendable: 300n, Protect: 300n, Preserve: 300n }],
    ['locked and reserved', { Expendable: 200n, Protect: 200n, Preserve: 200n }],
  ] as const)('%s', (name, expected) => {
    const chain = start();
    SETUPS[name]?.(chain);
    for (const preservation of ['Expendable', 'Protect', 'Preserve'] as const) {
      expect([preservation, reducibleBalance(chain.ctx, alice, preservation, 'Polite')]).toEqual([
        preservation,
        expected[preservation],
      ]);
    }
    expect(usableBalanceForFees(chain.ctx, alice)).toBe(expected.Protect);
  });

  it('is more when forced', () => {
    const chain = start();
    lock(chain, alice, 1_000n);
    expect(reducibleBalance(chain.ctx, alice, 'Expendable', 'Polite')).toBe(0n);
    expect(reducibleBalance(chain.ctx, alice, 'Expendable', 'Force')).toBe(500n);
  });
});

describe('consequences', () => {
  it.each([
    [0n, 'Success'],
    [500n, 'Success'],
    [501n, 'ReducedToZero'],
    [1_001n, 'BalanceLow'],
    [11_001n, 'Underflow'],
  ] as const)('of withdrawing %s: %s', (amount, consequence) => {
    expect(canWithdraw(start().ctx, alice, amount)).toBe(consequence);
  });

  it.each([
    [bob, 499n, 'Extant', 'BelowMinimum'],
    [bob, 500n, 'Minted', 'Success'],
    [bob, 0n, 'Minted', 'Success'],
    [alice, 1n, 'Extant', 'Success'],
    [alice, MAX, 'Extant', 'Overflow'],
    [bob, MAX, 'Extant', 'Success'],
    [bob, MAX, 'Minted', 'Overflow'],
  ] as const)('of depositing to %s %s, %s: %s', (who, amount, provenance, consequence) => {
    expect(canDeposit(start().ctx, who, amount, provenance)).toBe(consequence);
  });

  it('are frozen funds where something depends on the account', () => {
    const chain = start();
    chain.depend(alice);
    expect(canWithdraw(chain.ctx, alice, 501n)).toBe('Frozen');
  });
});

describe('a credit', () => {
  it('pays a fee: taken, partly given back, the rest burned without an event', () => {
    const chain = start();
    const fee = withdraw(chain.ctx, alice, 400n, 'Exact', 'Preserve', 'Polite');
    expect(chain.issuance()).toBe(11_000n);
    const refund = deposit(chain.ctx, alice, 150n, 'BestEffort');
    dropCredit(chain.ctx, fee - refund);
    expect(chain.log()).toEqual([['Withdraw', { who: alice, amount: 400n }], ['Deposit', { who: alice, amount: 150n }]]); // prettier-ignore
    expect([chain.free(alice), chain.issuance(), chain.owned()]).toEqual([750n, 10_750n, 10_750n]);
  });

  it.each([
    ['more than leaves the deposit', 501n, 'Exact', 'Preserve', 'Token.FundsUnavailable'],
    ['more than is there', 1_001n, 'Exact', 'Expendable', 'Token.FundsUnavailable'],
    ['as much as leaves the deposit', 501n, 'BestEffort', 'Preserve', 500n],
    ['all that is there', 5_000n, 'BestEffort', 'Expendable', 1_000n],
  ] as const)('takes %s', (_what, value, precision, preservation, outcome) => {
    expect(start().attempt((ctx) => withdraw(ctx, alice, value, precision, preservation, 'Polite'))).toBe(outcome);
  });

  it('that reaps its account burns the dust on top, and does not say so', () => {
    const chain = start();
    expect(withdraw(chain.ctx, alice, 600n, 'Exact', 'Expendable', 'Polite')).toBe(600n);
    expect(chain.names()).toEqual(['KilledAccount', 'DustLost', 'Withdraw']);
    expect(chain.issuance()).toBe(10_600n);
  });

  it('newly issued goes to an account or stays with the caller', () => {
    const chain = start();
    const credit = issue(chain.ctx, 499n);
    expect(resolve(chain.ctx, bob, credit)).toBe(false);
    expect(resolve(chain.ctx, alice, credit)).toBe(true);
    expect(chain.names()).toEqual(['Issued', 'Deposit']);
    expect([chain.issuance(), chain.owned()]).toEqual([11_499n, 11_499n]);
    expect(issue(chain.ctx, MAX)).toBe(MAX - 11_499n);
    expect(issue(chain.ctx, 1n)).toBe(0n);
    expect(chain.names()).toEqual(['Issued', 'Deposit', 'Issued']);
  });
});

describe('a debt', () => {
  it.each([
    ['a stranger below the deposit', bob, 499n, 'Exact', 'Token.BelowMinimum', []],
    ['a stranger below the deposit', bob, 499n, 'BestEffort', 0n, [['Deposit', { who: bob, amount: 0n }]]],
    ['nobody anything', alice, 0n, 'Exact', 0n, [['Deposit', { who: alice, amount: 0n }]]],
    ['an account too much', alice, MAX, 'Exact', 'Arithmetic.Overflow', []],
    [
      'an account too much',
      alice,
      MAX,
      'BestEffort',
      MAX - 1_000n,
      [['Deposit', { who: alice, amount: MAX - 1_000n }]],
    ],
  ] as const)('of giving %s (%s %s, %s)', (_what, who, value, precision, outcome, log) => {
    const chain = start();
    expect(chain.attempt((ctx) => deposit(ctx, who, value, precision))).toBe(outcome);
    expect(chain.log()).toEqual(log);
  });

  it('raises the issuance when it ends', () => {
    const chain = start();
    dropDebt(chain.ctx, deposit(chain.ctx, bob, 700n, 'Exact'));
    expect(chain.names()).toEqual(['NewAccount', 'Endowed', 'Deposit']);
    expect([chain.issuance(), chain.owned()]).toEqual([11_700n, 11_700n]);
    expect(rescind(chain.ctx, 50_000n)).toBe(11_700n);
    expect(rescind(chain.ctx, 1n)).toBe(0n);
    expect(chain.log().slice(3)).toEqual([['Rescinded', { amount: 11_700n }], ['Rescinded', { amount: 0n }]]); // prettier-ignore
  });
});

describe('the older Currency interface', () => {
  it.each([
    ['more than is there', 1_001n, 'AllowDeath', 'InsufficientBalance'],
    ['the deposit of an account to keep', 501n, 'KeepAlive', 'Expendability'],
    ['locked funds', 200n, 'KeepAlive', 'LiquidityRestrictions'],
    ['all of an account with locks', 1_000n, 'AllowDeath', 'LiquidityRestrictions'],
  ] as const)('does not withdraw %s', (_what, value, existence, error) => {
    const chain = start();
    lock(chain, alice, 900n);
    expect(chain.attempt((ctx) => currencyWithdraw(ctx, alice, value, existence))).toBe(error);
    expect(chain.free(alice)).toBe(1_000n);
  });

  it('announces a withdrawal before the death that it brings, and the end of its imbalance', () => {
    const chain = start();
    dropNegative(chain.ctx, currencyWithdraw(chain.ctx, alice, 600n, 'AllowDeath'));
    expect(chain.names()).toEqual(['Withdraw', 'KilledAccount', 'DustLost', 'Rescinded']);
    expect([chain.issuance(), chain.owned()]).toEqual([10_000n, 10_000n]);
    expect(currencyWithdraw(chain.ctx, alice, 0n, 'AllowDeath')).toBe(0n);
  });

  it('announces a deposit before the account that it creates', () => {
    const chain = start();
    dropPositive(chain.ctx, depositCreating(chain.ctx, bob, ED));
    expect(chain.names()).toEqual(['Deposit', 'NewAccount', 'Endowed', 'Issued']);
    expect([chain.issuance(), chain.owned()]).toEqual([11_500n, 11_500n]);
  });

  it.each([
    ['nothing', alice, 0n],
    ['too little to a stranger', bob, 499n],
    ['too much', alice, MAX],
  ] as const)('gives %s as nothing', (_what, who, value) => {
    const chain = start();
    expect(depositCreating(chain.ctx, who, value)).toBe(0n);
    expect(chain.log()).toEqual([]);
  });

  it.each([
    ['a stranger', bob, 700n, 'DeadAccount'],
    ['a full account', alice, MAX, 'Arithmetic.Overflow'],
    ['an account', alice, 7n, 7n],
    ['a stranger nothing', bob, 0n, 0n],
  ] as const)('deposits into existing accounts only: %s', (_what, who, value, outcome) => {
    expect(start().attempt((ctx) => depositIntoExisting(ctx, who, value))).toBe(outcome);
  });

  it('burns what it cannot resolve', () => {
    const chain = start();
    const taken = currencyWithdraw(chain.ctx, charlie, 400n, 'KeepAlive');
    resolveCreating(chain.ctx, bob, taken);
    expect(chain.names()).toEqual(['Withdraw', 'Rescinded']);
    resolveCreating(chain.ctx, alice, currencyWithdraw(chain.ctx, charlie, 400n, 'KeepAlive'));
    expect(chain.names()).toEqual(['Withdraw', 'Rescinded', 'Withdraw', 'Deposit']);
    expect([chain.issuance(), chain.owned()]).toEqual([10_600n, 10_600n]);
  });

  it('transfers nothing, and to oneself, whatever is there', () => {
    const chain = start();
    currencyTransfer(chain.ctx, bob, alice, 0n, 'KeepAlive');
    currencyTransfer(chain.ctx, alice, alice, MAX, 'KeepAlive');
    expect(chain.log()).toEqual([]);
    expect(chain.attempt((ctx) => currencyTransfer(ctx, alice, bob, 501n, 'KeepAlive'))).toBe('Token.NotExpendable');
    currencyTransfer(chain.ctx, alice, bob, 501n, 'AllowDeath');
    expect(chain.names()).toEqual(['KilledAccount', 'DustLost', 'NewAccount', 'Endowed', 'Transfer']);
  });
});
