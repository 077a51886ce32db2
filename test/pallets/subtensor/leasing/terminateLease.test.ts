import { cryptoReady } from '../../../../primitives/crypto/ready';
import type { AccountId } from '../../../../pallets/support/account';
import { noOrigin, root } from '../../../../pallets/support/origin';
import { weight } from '../../../../pallets/support/weight';
import { alphaRao } from '../../../../pallets/subtensor';
import { transfer } from '../../../support/calls';
import { addHotkey } from '../../../support/subnets';
import {
  beneficiary,
  bob,
  call,
  coldkeyOfLease,
  expectEvents,
  expectOk,
  hotkey,
  hotkeyOfLease,
  leased,
  LEASED,
  PROXY_DEPOSIT,
  refuses,
  signed,
  tao,
  type LeaseBench,
} from './bench';

beforeAll(() => cryptoReady());

const LAST = 500;
const terminate = call('terminate_lease', { lease_id: 0, hotkey });

/** In the block of the lease's end; the beneficiary has a hotkey. */
function over(): LeaseBench {
  const bench = leased({ end_block: LAST });
  addHotkey(bench, hotkey, beneficiary);
  bench.at(LAST);
  bench.state.settle();
  return bench;
}

const weightOf = (shares: number) =>
  weight(56_635_122n + 912_993n * BigInt(shares), {
    reads: 4 + shares,
    writes: 6 + shares,
    proof: 6_148n + 2_529n * BigInt(shares),
  });

describe('terminate_lease', () => {
  const args = { lease_id: 0, hotkey: bob };
  refuses(over, 'SubtensorModule.terminate_lease', [
    ['root', root, args, 'BadOrigin'],
    ['nobody', noOrigin(), args, 'BadOrigin'],
    ['a number that no lease has', signed(bob), { ...args, lease_id: 1 }, 'SubtensorModule.LeaseDoesNotExist'],
    ['others than the beneficiary', signed(bob), args, 'SubtensorModule.ExpectedBeneficiaryOrigin', ({ at }) => at(LAST - 1)],
    ['the block before the end', signed(), args, 'SubtensorModule.LeaseHasNotEnded', ({ at }) => at(LAST - 1)],
    ['a hotkey that is not his', signed(), args, 'SubtensorModule.BeneficiaryDoesNotOwnHotkey',
      ({ pallets }) => pallets.Proxy.storage.Proxies.clear([])],
    ['who is no proxy any more', signed(), { ...args, hotkey }, 'Proxy.NotFound',
      ({ pallets }) => pallets.Proxy.storage.Proxies.clear([])],
  ]); // prettier-ignore
  refuses(() => leased(), 'SubtensorModule.terminate_lease', [
    ['a lease that lasts for ever', signed(), args, 'SubtensorModule.LeaseHasNoEndBlock'],
  ]);

  it('makes the beneficiary the owner', () => {
    const bench = over();
    expectOk(bench, terminate, signed());
    const coldkey = coldkeyOfLease();
    expectEvents(
      bench,
      ['SubtensorModule.SubnetOwnerHotkeySet', [LEASED, hotkey]],
      ['System.KilledAccount', { account: hotkeyOfLease() }],
      ['Balances.Unreserved', { who: coldkey, amount: PROXY_DEPOSIT }],
      ['Proxy.ProxyRemoved',
        { delegator: coldkey, delegatee: beneficiary, proxy_type: 'SubnetLeaseBeneficiary', delay: 0 }],
      ['SubtensorModule.SubnetLeaseTerminated', { beneficiary, netuid: LEASED }],
    ); // prettier-ignore
    const { SubnetOwner, SubnetOwnerHotkey } = bench.leases;
    expect([SubnetOwner.get(LEASED), SubnetOwnerHotkey.get(LEASED)]).toEqual([beneficiary, hotkey]);
  });

  it('forgets lease, shares and dividends, but not that the subnet was leased', () => {
    const bench = over();
    const { leases } = bench;
    leases.AccumulatedLeaseDividends.set(0, alphaRao(7n));
    expectOk(bench, terminate, signed());
    const { SubnetLeases, AccumulatedLeaseDividends } = leases;
    expect([SubnetLeases.has(0), AccumulatedLeaseDividends.has(0)]).toEqual([false, false]);
    expect([...leases.SubnetLeaseShares.keys(0)]).toEqual([]);
    expect(leases.SubnetUidToLeaseId.get(LEASED)).toBe(0);
  });

  it('gives the deposit back to the lease’s coldkey, whose reason to exist it could not take', () => {
    const bench = over();
    expectOk(bench, terminate, signed());
    expect(bench.account(coldkeyOfLease())).toMatchObject({
      providers: 2,
      consumers: 0,
      data: { free: PROXY_DEPOSIT, reserved: 0n },
    });
    expect(bench.proxies(coldkeyOfLease())).toEqual([]);
  });

  it('takes that reason where the coldkey has money of its own', () => {
    const bench = over();
    expectOk(bench, transfer(coldkeyOfLease(), tao(1)), signed(bob));
    expectOk(bench, terminate, signed());
    expect(bench.account(coldkeyOfLease())).toMatchObject({ providers: 1, data: { free: tao(1) + PROXY_DEPOSIT } });
  });

  it.each([
    [2, { actualWeight: weightOf(2) }],
    [499, { actualWeight: weightOf(499) }],
    [500, {}],
  ])('reports what it weighs with %i shares', (shares, report) => {
    const bench = over();
    const { SubnetLeaseShares } = bench.leases;
    const share = SubnetLeaseShares.get(0, bob);
    for (let index = 2; index < shares; index += 1)
      SubnetLeaseShares.set(0, `0x${index.toString(16).padStart(64, '0')}` as AccountId, share);
    bench.state.settle();
    expect(bench.env.dispatchInfo(terminate).callWeight).toEqual(weightOf(500));
    expect(expectOk(bench, terminate, signed())).toEqual(report);
  });

  it('works long after the end', () => {
    const bench = over();
    bench.at(LAST + 10_000);
    expectOk(bench, terminate, signed());
  });
});
