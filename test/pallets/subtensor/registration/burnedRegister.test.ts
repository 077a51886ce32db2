import { cryptoReady } from '../../../../primitives/crypto/ready';
import { root } from '../../../../pallets/support/origin';
import { rao, ROOT } from '../../../../pallets/subtensor';
import { account } from '../../../support/accounts';
import { tao } from '../../../support/amounts';
import { call, coldkey, expectEvents, expectOk, hotkey, MISSING, owner, ownerHotkey, refuses, signed, start, SUBNET, type RegistrationBench } from './bench'; // prettier-ignore

beforeAll(() => cryptoReady());

const PRICE = tao(10);
/** Alpha that 10 TAO buy from 1,000 TAO and as much alpha, less 33/65535 of them. */
const BOUGHT = 9_896_053_816n;
const args = { netuid: SUBNET, hotkey };

function dear(): RegistrationBench {
  const bench = start();
  bench.storage.Burn.set(SUBNET, rao(PRICE));
  return bench;
}

describe('burned_register', () => {
  refuses(dear, 'SubtensorModule.burned_register', [
    ['root', root, args, 'BadOrigin'],
    ['the root network', signed(), { netuid: ROOT, hotkey }, 'SubtensorModule.RegistrationNotPermittedOnRootSubnet'],
    ['a subnet that is not there', signed(), { netuid: MISSING, hotkey }, 'SubtensorModule.SubnetNotExists'],
    ['a subnet that takes nobody', signed(), args, 'SubtensorModule.SubNetRegistrationDisabled',
      ({ storage }) => storage.NetworkRegistrationAllowed.set(SUBNET, false)],
    ['one more than a block may have', signed(), args, 'SubtensorModule.TooManyRegistrationsThisBlock',
      ({ storage }) => storage.RegistrationsThisBlock.set(SUBNET, 1)],
    ['one more than three times the target', signed(), args, 'SubtensorModule.TooManyRegistrationsThisInterval',
      ({ storage }) => storage.RegistrationsThisInterval.set(SUBNET, 3)],
    ['who has a place', signed(owner), { netuid: SUBNET, hotkey: ownerHotkey }, 'SubtensorModule.HotKeyAlreadyRegisteredInSubNet'],
    ['who lacks a rao', signed(), args, 'SubtensorModule.NotEnoughBalanceToStake', ({ leave }) => leave(coldkey, PRICE - 1n)],
    ["another's hotkey", signed(), args, 'SubtensorModule.NonAssociatedColdKey',
      ({ storage }) => storage.Owner.set(hotkey, owner)],
    ['a subnet without places', signed(), args, 'SubtensorModule.NoNeuronIdAvailable',
      ({ storage }) => storage.MaxAllowedUids.set(SUBNET, 0)],
    ['a drained pool', signed(), args, 'Swap.ReservesTooLow',
      ({ storage }) => storage.SubnetAlphaIn.set(SUBNET, 999_999n as never)],
  ]); // prettier-ignore

  it('gives the next place, and the hotkey to the coldkey', () => {
    const bench = dear();
    const { storage } = bench;
    expectOk(bench, call('burned_register', args), signed());
    expect([storage.Uids.get(SUBNET, hotkey), storage.SubnetworkN.get(SUBNET)]).toEqual([1, 2]);
    expect(storage.Owner.get(hotkey)).toBe(coldkey);
    expectEvents(
      bench,
      ['Balances.Withdraw', { who: coldkey, amount: PRICE }],
      ['SubtensorModule.RAORecycledForRegistrationSet', [SUBNET, PRICE]],
      ['SubtensorModule.NeuronRegistered', [SUBNET, 1, hotkey]],
    );
  });

  it('buys alpha that nobody gets', () => {
    const bench = dear();
    const { storage } = bench;
    const out = storage.SubnetAlphaOut.get(SUBNET);
    expectOk(bench, call('burned_register', args), signed());
    expect(storage.SubnetAlphaIn.get(SUBNET)).toBe(tao(1_000) - BOUGHT);
    expect(storage.SubnetAlphaOut.get(SUBNET)).toBe(out);
    expect([...storage.Alpha.keys(hotkey)]).toEqual([]);
    expect(bench.free()).toBe(tao(10_000) - PRICE);
  });

  it('counts in its block and in its interval', () => {
    const bench = dear();
    const { storage } = bench;
    storage.MaxRegistrationsPerBlock.set(SUBNET, 5);
    for (const byte of [0x50, 0x51, 0x52])
      expectOk(bench, call('burned_register', { netuid: SUBNET, hotkey: account(byte) }), signed());
    expect([
      storage.RegistrationsThisBlock.get(SUBNET),
      storage.RegistrationsThisInterval.get(SUBNET),
      storage.BurnRegistrationsThisInterval.get(SUBNET),
      storage.POWRegistrationsThisInterval.get(SUBNET),
    ]).toEqual([3, 3, 3, 0]);
    expect(storage.RAORecycledForRegistration.get(SUBNET)).toBe(3n * PRICE);
  });

  it('takes from the last of a balance all but the existential deposit', () => {
    const bench = dear();
    bench.leave(coldkey, PRICE);
    expectOk(bench, call('burned_register', args), signed());
    expect(bench.free()).toBe(500n);
    // A quirk: the whole price counts as recycled.
    expect(bench.storage.RAORecycledForRegistration.get(SUBNET)).toBe(PRICE);
  });

  it('does not need the alpha to be traded', () => {
    const bench = dear();
    bench.storage.SubtokenEnabled.set(SUBNET, false);
    expectOk(bench, call('burned_register', args), signed());
  });

  it('puts the hotkey in the place of another where all are taken', () => {
    const bench = dear();
    const pruned = bench.neuron(0x41);
    bench.storage.MaxAllowedUids.set(SUBNET, 2);
    expectOk(bench, call('burned_register', args), signed());
    expect(bench.storage.Keys.get(SUBNET, 1)).toBe(hotkey);
    expect(bench.storage.Uids.has(SUBNET, pruned)).toBe(false);
    expect(bench.storage.SubnetworkN.get(SUBNET)).toBe(2);
  });

  it('says so but does nothing where only the hotkey of the owner could go', () => {
    const bench = dear();
    bench.storage.MaxAllowedUids.set(SUBNET, 1);
    expectOk(bench, call('burned_register', args), signed());
    expect(bench.storage.Keys.get(SUBNET, 0)).toBe(ownerHotkey);
    expect(bench.storage.Uids.has(SUBNET, hotkey)).toBe(false);
    expect(bench.eventNames()).toContain('NeuronRegistered');
  });
});
