import { cryptoReady } from '../../../primitives/crypto/hashers';
import { noOrigin, root, signedBy } from '../../../pallets/support/origin';
import { weight } from '../../../pallets/support/weight';
import {
  activeIssuance,
  buildGenesis,
  burnFrom,
  deactivate,
  mintInto,
  reactivate,
  reserve,
  setBalance,
} from '../../../pallets/balances';
import { account, alice, bench, bob, charlie, ED, id } from './bench';

beforeAll(() => cryptoReady());

const MAX = 2n ** 64n - 1n;
const start = () => bench([[alice, 1_000n], [charlie, 10_000n]]); // prettier-ignore

describe('force_set_balance', () => {
  it.each([
    ['raises', alice, 1_500n, [['Issued', { amount: 500n }], ['BalanceSet', { who: alice, free: 1_500n }]], 11_500n],
    ['lowers', alice, 600n, [['Rescinded', { amount: 400n }], ['BalanceSet', { who: alice, free: 600n }]], 10_600n],
    ['leaves', alice, 1_000n, [['BalanceSet', { who: alice, free: 1_000n }]], 11_000n],
    ['reaps', alice, 499n, [['System.KilledAccount', { account: alice }], ['Rescinded', { amount: 1_000n }], ['BalanceSet', { who: alice, free: 0n }]], 10_000n],
    ['creates', bob, 500n, [['System.NewAccount', { account: bob }], ['Endowed', { account: bob, free_balance: 500n }], ['Issued', { amount: 500n }], ['BalanceSet', { who: bob, free: 500n }]], 11_500n],
    ['endows a stranger with nothing', bob, 499n, [['Endowed', { account: bob, free_balance: 0n }], ['BalanceSet', { who: bob, free: 0n }]], 11_000n],
  ] as const)('%s', (_what, who, new_free, log, issued) => {
    const chain = start();
    expect(chain.run('force_set_balance', { who: id(who), new_free }, root)).toEqual({});
    expect(chain.log()).toEqual(log);
    expect([chain.issuance(), chain.owned()]).toEqual([issued, issued]);
    expect(chain.info(bob) !== undefined).toBe(who === bob && new_free >= ED);
  }); // prettier-ignore

  it.each([
    ['anybody but root', signedBy(alice), id(alice), 'BadOrigin'],
    ['an address that is no account', root, { type: 'Raw', value: new Uint8Array() }, 'CannotLookup'],
  ] as const)('refuses %s', (_what, origin, who, error) => {
    expect(start().run('force_set_balance', { who, new_free: 5_000n }, origin)).toEqual({ error });
  });

  it('does not reap an account that is needed', () => {
    const chain = start();
    chain.depend(alice);
    expect(chain.run('force_set_balance', { who: id(alice), new_free: 0n }, root)).toEqual({
      error: 'ConsumerRemaining',
    });
    expect(chain.free(alice)).toBe(1_000n);
  });
});

describe('force_adjust_total_issuance', () => {
  it.each([
    ['up', 'Increase', 5n, 11_005n],
    ['up to the end', 'Increase', MAX, MAX],
    ['down', 'Decrease', 5n, 10_995n],
    ['down to nothing', 'Decrease', MAX, 0n],
  ] as const)('goes %s', (_what, direction, delta, issued) => {
    const chain = start();
    expect(chain.run('force_adjust_total_issuance', { direction, delta }, root)).toEqual({});
    expect(chain.log()).toEqual([['TotalIssuanceForced', { old: 11_000n, new: issued }]]);
    expect(chain.issuance()).toBe(issued);
  });

  it.each([
    ['anybody but root', signedBy(alice), 0n, 'BadOrigin'],
    ['a change of nothing', root, 0n, 'DeltaZero'],
    ['to fall below what is inactive', root, 1_001n, 'IssuanceDeactivated'],
  ] as const)('refuses %s', (_what, origin, delta, error) => {
    const chain = start();
    deactivate(chain.ctx, 10_000n);
    expect(chain.run('force_adjust_total_issuance', { direction: 'Decrease', delta }, origin)).toEqual({ error });
  });
});

describe('burn', () => {
  it.each([
    ['some', 100n, true, ['Burned'], 900n, 10_900n],
    ['all but the deposit, keeping alive', 500n, true, ['Burned'], 500n, 10_500n],
    ['all', 1_000n, false, ['KilledAccount', 'Burned'], 0n, 10_000n],
    ['so much that dust is left, which goes too', 501n, false, ['KilledAccount', 'DustLost', 'Burned'], 0n, 10_000n],
    ['nothing', 0n, true, ['Burned'], 1_000n, 11_000n],
  ] as const)('destroys %s', (_what, value, keep_alive, names, left, issued) => {
    const chain = start();
    expect(chain.run('burn', { value, keep_alive }, signedBy(alice))).toEqual({});
    expect(chain.names()).toEqual(names);
    expect(chain.log().at(-1)).toEqual(['Burned', { who: alice, amount: value }]);
    expect([chain.free(alice), chain.issuance(), chain.owned()]).toEqual([left, issued, issued]);
  });

  it.each([
    ['without a signature', noOrigin(), 1n, false, 'BadOrigin'],
    ['of the deposit, keeping alive', signedBy(alice), 501n, true, 'Token.FundsUnavailable'],
    ['of more than is there', signedBy(alice), 1_001n, false, 'Token.FundsUnavailable'],
  ] as const)('fails %s', (_what, origin, value, keep_alive, error) => {
    expect(start().run('burn', { value, keep_alive }, origin)).toEqual({ error });
  });

  it('has its two weights the wrong way round, as the chain has', () => {
    const { env } = start();
    const declared = (keep_alive: boolean) =>
      env.dispatchInfo({ pallet: 'Balances', name: 'burn', args: { value: 1n, keep_alive } }).callWeight;
    expect([declared(true), declared(false)]).toEqual([weight(30_219_000n), weight(20_720_000n)]);
  });
});

describe('minting and burning', () => {
  it.each([
    ['into a stranger below the deposit', bob, 499n, 'Token.BelowMinimum'],
    ['beyond all balances', alice, MAX, 'Arithmetic.Overflow'],
  ] as const)('cannot mint %s', (_what, who, amount, error) => {
    expect(start().attempt((ctx) => mintInto(ctx, who, amount))).toBe(error);
  });

  it('mints nothing with an event of the wish, and burns with one of the deed', () => {
    const chain = start();
    expect(mintInto(chain.ctx, alice, 7n)).toBe(7n);
    expect(burnFrom(chain.ctx, alice, 5_000n, 'Preserve', 'BestEffort', 'Polite')).toBe(507n);
    expect(chain.log()).toEqual([['Minted', { who: alice, amount: 7n }], ['Burned', { who: alice, amount: 507n }]]); // prettier-ignore
  });

  it.each([
    ['up', alice, 1_200n, 1_200n, 'Minted'],
    ['down', alice, 600n, 600n, 'Burned'],
    ['not, where a stranger would get too little', bob, 499n, 0n, undefined],
  ] as const)('sets a balance: %s', (_what, who, wanted, becomes, event) => {
    const chain = start();
    expect(setBalance(chain.ctx, who, wanted)).toBe(becomes);
    expect(chain.free(who)).toBe(becomes);
    expect(chain.names().at(-1)).toBe(event);
  });

  it('never counts more inactive than there is', () => {
    const { ctx } = start();
    deactivate(ctx, 50_000n);
    expect(activeIssuance(ctx)).toBe(0n);
    reactivate(ctx, 400n);
    expect(activeIssuance(ctx)).toBe(400n);
    reactivate(ctx, 50_000n);
    expect(activeIssuance(ctx)).toBe(11_000n);
  });
});

describe('upgrade_accounts', () => {
  const OLD_LOGIC = { free: 1_000n, reserved: 0n, frozen: 0n, flags: 0n };
  const age = (chain: ReturnType<typeof start>, who: typeof alice, data: object, counts: object = { providers: 1 }) =>
    chain.sys.storage.Account.set(who, {
      nonce: 0,
      consumers: 0,
      providers: 0,
      sufficients: 0,
      ...counts,
      data: { ...OLD_LOGIC, ...data },
    });

  it.each([
    ['none given', [], 'Yes'],
    ['none in need', [alice], 'Yes'],
    ['one of two in need', [alice, bob], 'Yes'],
    ['one given twice', [bob, bob], 'Yes'],
    ['all in need', [bob], 'No'],
  ] as const)('costs by need: %s', (_what, who, pays) => {
    const chain = start();
    age(chain, bob, {});
    expect(chain.run('upgrade_accounts', { who }, signedBy(alice))).toEqual({ pays });
  });

  it('weighs by the accounts', () => {
    const { env } = start();
    const declared = (who: readonly string[]) =>
      env.dispatchInfo({ pallet: 'Balances', name: 'upgrade_accounts', args: { who } }).callWeight;
    expect(declared([])).toEqual(weight(14_674_000n, { proof: 990n }));
    expect(declared([alice, bob])).toEqual(
      weight(14_674_000n + 2n * 14_648_188n, { reads: 2, writes: 2, proof: 990n + 2n * 2603n }),
    );
  });

  it('is free from nine in ten on', () => {
    const chain = start();
    const old = Array.from({ length: 9 }, (_, index) => account(index + 1));
    old.forEach((who) => age(chain, who, {}));
    expect(chain.run('upgrade_accounts', { who: [alice, ...old] }, signedBy(alice))).toEqual({ pays: 'No' });
  });

  it('counts a consumer for reserved funds, and finds a provider for those that have none', () => {
    const chain = start();
    age(chain, bob, { reserved: 10n });
    age(chain, charlie, { free: 20n, reserved: 10n }, { providers: 0 });
    expect(chain.run('upgrade_accounts', { who: [bob, charlie] }, signedBy(alice))).toEqual({ pays: 'No' });
    expect(chain.info(bob)).toMatchObject({ consumers: 1, providers: 1, data: { free: 1_000n, flags: 1n << 127n } });
    expect(chain.info(charlie)).toMatchObject({ consumers: 1, providers: 1, data: { free: ED, reserved: 10n } });
    expect(chain.names()).toEqual(['Upgraded', 'NewAccount', 'Upgraded']);
  });

  it('happens on the way of any change', () => {
    const chain = start();
    age(chain, bob, {});
    reserve(chain.ctx, bob, 100n);
    expect(chain.names()).toEqual(['Upgraded', 'Reserved']);
  });
});

describe('genesis', () => {
  it('endows accounts silently', () => {
    const chain = start();
    expect(chain.issuance()).toBe(11_000n);
    expect(chain.info(alice)).toEqual({ nonce: 0, consumers: 0, providers: 1, sufficients: 0, data: { free: 1_000n, reserved: 0n, frozen: 0n, flags: 1n << 127n } });
    expect(chain.log()).toEqual([]);
  }); // prettier-ignore

  it.each([
    ['less than the existential deposit', [[alice, 499n]], /499 rao.*500/],
    ['an account twice', [[alice, 500n], [alice, 500n]], /twice/], // prettier-ignore
  ] as const)('refuses %s', (_what, balances, message) => {
    expect(() => buildGenesis(bench().ctx, balances)).toThrow(message);
  });
});
