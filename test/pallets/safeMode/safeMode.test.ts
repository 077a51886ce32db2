import { cryptoReady } from '../../../primitives/crypto/hashers';
import type { RuntimeCall } from '../../../pallets/support/call';
import { failures } from '../../../pallets/support/dispatchError';
import { noOrigin, root } from '../../../pallets/support/origin';
import { weight } from '../../../pallets/support/weight';
import { isEntered, safeMode, type Config, type SafeMode } from '../../../pallets/safeMode';
import { mount } from '../../../runtime/definition';
import { account, bench } from '../utility/probe';

const alice = account(0xa1);
const bob = account(0xb0);
const DEPOSIT = 1_000n;

/** As on the chain: root only. */
const ROOT_ONLY = {
  EnterDuration: 0,
  ExtendDuration: 0,
  EnterDepositAmount: undefined,
  ExtendDepositAmount: undefined,
  ReleaseDelay: undefined,
};
const FOR_ALL = {
  EnterDuration: 5,
  ExtendDuration: 3,
  EnterDepositAmount: DEPOSIT,
  ExtendDepositAmount: 2n * DEPOSIT,
  ReleaseDelay: 10,
};

const call = (name: string, args: RuntimeCall['args'] = {}): RuntimeCall => ({ pallet: 'SafeMode', name, args });
const error = (name: string) => ({ error: { type: 'Module', value: { pallet: 'SafeMode', name } } });
const BAD_ORIGIN = { error: { type: 'BadOrigin' } };

function start(constants: typeof FOR_ALL | typeof ROOT_ONLY = ROOT_ONLY) {
  const held = new Map<string, bigint>();
  const chain = { now: 100, held, rich: true };
  const take = (who: string): bigint => {
    if (!chain.rich) throw failures.FundsUnavailable;
    const amount = held.get(who) ?? 0n;
    held.delete(who);
    return amount;
  };
  const config: Config = {
    blockNumber: () => chain.now,
    forceEnterDuration: 7200,
    forceExtendDuration: 3600,
    balanceOnHold: (who) => held.get(who) ?? 0n,
    hold(who, amount) {
      if (!chain.rich) throw failures.FundsUnavailable;
      held.set(who, amount);
    },
    release: take,
    burnHeld: take,
  };
  const bound = bench(mount(20, safeMode, { constants, config: () => config }));
  const ctx = bound.contexts.SafeMode as unknown as SafeMode;
  return { ...bound, chain, ctx, initialize: (now: number) => safeMode.hooks.onInitialize?.(ctx, now) };
}

beforeAll(() => cryptoReady());

describe('safe mode by root', () => {
  it.each([
    ['force_enter', call('force_enter')],
    ['force_extend', call('force_extend')],
    ['force_exit', call('force_exit')],
    ['force_slash_deposit', call('force_slash_deposit', { account: alice, block: 1 })],
    ['force_release_deposit', call('force_release_deposit', { account: alice, block: 1 })],
  ])('%s is for root only', (_name, outer) => {
    const { run, env } = start();
    expect(run(outer, env.signed(alice))).toEqual(BAD_ORIGIN);
  });

  it('is entered once, extended while it lasts, and ended', () => {
    const { run, events, ctx } = start();
    expect(run(call('force_extend'), root)).toEqual(error('Exited'));
    expect(run(call('force_exit'), root)).toEqual(error('Exited'));
    run(call('force_enter'), root);
    expect(isEntered(ctx)).toBe(true);
    expect(run(call('force_enter'), root)).toEqual(error('Entered'));
    run(call('force_extend'), root);
    expect(ctx.storage.EnteredUntil.get()).toBe(100 + 7200 + 3600);
    run(call('force_exit'), root);
    expect(isEntered(ctx)).toBe(false);
    expect(events()).toEqual([
      ['SafeMode.Entered', { until: 7300 }],
      ['SafeMode.Extended', { until: 10_900 }],
      ['SafeMode.Exited', { reason: 'Force' }],
    ]);
  });

  it('never ends beyond the last block number', () => {
    const { run, ctx, chain } = start();
    chain.now = 2 ** 32 - 10;
    run(call('force_enter'), root);
    expect(ctx.storage.EnteredUntil.get()).toBe(2 ** 32 - 1);
  });

  it('lasts through its last block', () => {
    const { run, initialize, ctx, eventNames } = start();
    const idle = weight(733_000n, { reads: 1, proof: 1489n });
    expect(initialize(100)).toEqual(idle);
    run(call('force_enter'), root);
    expect(initialize(7300)).toEqual(idle);
    expect(isEntered(ctx)).toBe(true);
    expect(initialize(7301)).toEqual(weight(4_926_000n, { reads: 1, writes: 1, proof: 1489n }));
    expect(isEntered(ctx)).toBe(false);
    expect(eventNames()).toEqual(['Entered', 'Exited']);
  });
});

describe('safe mode by anybody', () => {
  it('is not configured on this chain', () => {
    const { run, env } = start();
    expect(run(call('enter'), env.signed(alice))).toEqual(error('NotConfigured'));
    expect(run(call('extend'), env.signed(alice))).toEqual(error('Exited'));
    run(call('force_enter'), root);
    expect(run(call('enter'), env.signed(alice))).toEqual(error('Entered'));
    expect(run(call('extend'), env.signed(alice))).toEqual(error('NotConfigured'));
    expect(run(call('release_deposit', { account: alice, block: 1 }), env.signed(alice))).toEqual(error('NoDeposit'));
  });

  it.each(['enter', 'extend'])('%s wants a signer', (name) => {
    const { run } = start(FOR_ALL);
    expect(run(call(name), root)).toEqual(BAD_ORIGIN);
    expect(run(call(name), noOrigin())).toEqual(BAD_ORIGIN);
  });

  it('holds a deposit for entering and another account’s for extending', () => {
    const { run, env, events, chain } = start(FOR_ALL);
    run(call('enter'), env.signed(alice));
    expect(run(call('extend'), env.signed(alice))).toEqual(error('AlreadyDeposited'));
    run(call('extend'), env.signed(bob));
    expect([...chain.held]).toEqual([
      [alice, DEPOSIT],
      [bob, 2n * DEPOSIT],
    ]);
    expect(events()).toEqual([
      ['SafeMode.DepositPlaced', { account: alice, amount: DEPOSIT }],
      ['SafeMode.Entered', { until: 105 }],
      ['SafeMode.DepositPlaced', { account: bob, amount: 2n * DEPOSIT }],
      ['SafeMode.Extended', { until: 108 }],
    ]);
  });

  it('fails where the deposit cannot be held', () => {
    const { run, env, ctx, chain } = start(FOR_ALL);
    chain.rich = false;
    expect(run(call('enter'), env.signed(alice))).toEqual(error('CurrencyError'));
    expect(isEntered(ctx)).toBe(false);
  });
});

describe('a deposit', () => {
  const release = call('release_deposit', { account: alice, block: 100 });

  function entered() {
    const bound = start(FOR_ALL);
    bound.run(call('enter'), bound.env.signed(alice));
    return bound;
  }

  it('comes back to anybody’s call after safe mode and the delay', () => {
    const { run, env, events, chain } = entered();
    expect(run(release, env.signed(bob))).toEqual(error('Entered'));
    run(call('force_exit'), root);
    chain.now = 110;
    expect(run(release, env.signed(bob))).toEqual(error('CannotReleaseYet'));
    chain.now = 111;
    run(release, env.signed(bob));
    expect(events().at(-1)).toEqual(['SafeMode.DepositReleased', { account: alice, amount: DEPOSIT }]);
    expect(run(release, env.signed(bob))).toEqual(error('NoDeposit'));
  });

  it.each([
    ['force_release_deposit', 'DepositReleased'],
    ['force_slash_deposit', 'DepositSlashed'],
  ])('goes at once by %s', (name, event) => {
    const { run, events, ctx, chain } = entered();
    run(call(name, { account: alice, block: 100 }), root);
    expect(events().at(-1)).toEqual([`SafeMode.${event}`, { account: alice, amount: DEPOSIT }]);
    expect(ctx.storage.Deposits.has(alice, 100)).toBe(false);
    expect(chain.held.size).toBe(0);
    expect(run(call(name, { account: alice, block: 100 }), root)).toEqual(error('NoDeposit'));
  });

  it('stays noted when Balances refuses', () => {
    const { run, ctx, chain } = entered();
    chain.rich = false;
    expect(run(call('force_release_deposit', { account: alice, block: 100 }), root)).toEqual(error('CurrencyError'));
    expect(ctx.storage.Deposits.get(alice, 100)).toBe(DEPOSIT);
  });
});

describe('what a call of SafeMode declares', () => {
  it.each([
    ['enter', 394_471_000n, 3892n],
    ['force_enter', 130_200_000n, 1489n],
    ['extend', 396_411_000n, 3892n],
    ['force_extend', 132_011_000n, 1489n],
    ['force_exit', 131_180_000n, 1489n],
    ['force_slash_deposit', 278_905_000n, 3892n],
    ['release_deposit', 312_735_000n, 3892n],
    ['force_release_deposit', 286_454_000n, 3892n],
  ])('%s', (name, ref_time, proof_size) => {
    expect(start().env.dispatchInfo(call(name, { account: alice, block: 1 }))).toMatchObject({
      callWeight: { ref_time, proof_size },
      class: 'Normal',
      pays: 'Yes',
    });
  });
});
