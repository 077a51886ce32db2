import { stringToU8a, u8aConcat } from '@polkadot/util';
import { blake2AsHex } from '@polkadot/util-crypto';
import * as u32 from '../../../../primitives/arithmetic/u32';
import { cryptoReady } from '../../../../primitives/crypto/ready';
import { noOrigin, root } from '../../../../pallets/support/origin';
import { weight } from '../../../../pallets/support/weight';
import { first, call as crowdloan } from '../../crowdloan/bench';
import {
  beneficiary,
  bob,
  charlie,
  coldkeyOfLease,
  END,
  expectEvents,
  expectOk,
  FUNDS,
  hotkeyOfLease,
  leased,
  LEASED,
  paidFor,
  PRICE,
  PROXY_DEPOSIT,
  refuses,
  register,
  signed,
  tao,
  type LeaseBench,
} from './bench';

beforeAll(() => cryptoReady());

const LEFT = tao(1_000) - PROXY_DEPOSIT;
/** 2^64 times the part, rounded down, as 64.64 bits. */
const part = (numerator: bigint, denominator: bigint): bigint => (numerator << 64n) / denominator;
const proxy = { delegate: beneficiary, proxy_type: 'SubnetLeaseBeneficiary', delay: 0 };

describe('register_leased_network', () => {
  const args = { emissions_share: 40, end_block: undefined };
  const past = { ...args, end_block: END };
  const ready = ({ finalizing }: LeaseBench) => finalizing();
  refuses(paidFor, 'SubtensorModule.register_leased_network', [
    ['root', root, past, 'BadOrigin'],
    ['nobody', noOrigin(), past, 'BadOrigin'],
    ['who calls it alone', signed(bob), past, 'Crowdloan.InvalidCrowdloanId'],
    ['a crowdloan that is gone', signed(bob), past, 'Crowdloan.InvalidCrowdloanId',
      ({ storage }) => storage.CurrentCrowdloanId.set(1)],
    ["others than the crowdloan's creator", signed(bob), past, 'SubtensorModule.InvalidLeaseBeneficiary', ready],
    ['the current block as its end', signed(), past, 'SubtensorModule.LeaseCannotEndInThePast',
      (bench) => (ready(bench), bench.leases.NextSubnetLeaseId.set(u32.MAX))],
    ['one more than there are numbers', signed(), args, 'SubtensorModule.Overflow',
      (bench) => (ready(bench), bench.leases.NextSubnetLeaseId.set(u32.MAX))],
    ['funds that are not there', signed(), args, 'Token.FundsUnavailable',
      (bench) => (ready(bench), bench.leave(FUNDS, tao(2_000) - 1n))],
    ['what keeps anybody from founding a subnet', signed(), args, 'SubtensorModule.SubNetRegistrationDisabled',
      (bench) => (ready(bench), bench.leases.NetworkRegistrationStartBlock.set(BigInt(END + 1)))],
    ['too little for the price', signed(), args, 'SubtensorModule.CannotAffordLockCost',
      (bench) => (ready(bench), bench.change({ raised: PRICE - 1n }))],
    ["too little for the proxy's deposit", signed(), args, 'Balances.InsufficientBalance',
      (bench) => (ready(bench), bench.change({ raised: PRICE + PROXY_DEPOSIT - 1n }))],
  ]); // prettier-ignore

  it('derives owner and first neuron from what they are for and the number of the lease', () => {
    const derived = (purpose: string) =>
      blake2AsHex(u8aConcat([purpose.length << 2], stringToU8a(purpose), [0, 0, 0, 0]));
    expect(coldkeyOfLease()).toBe(derived('leasing/coldkey'));
    expect(hotkeyOfLease()).toBe(derived('leasing/hotkey'));
  });

  it('founds a subnet of keys that are nobody’s, and lets the beneficiary run it', () => {
    const bench = leased({ end_block: 500 });
    const [coldkey, hotkey] = [coldkeyOfLease(), hotkeyOfLease()];
    const { leases } = bench;
    expect([leases.SubnetOwner.get(LEASED), leases.SubnetOwnerHotkey.get(LEASED)]).toEqual([coldkey, hotkey]);
    expect(leases.Keys.get(LEASED, 0)).toBe(hotkey);
    expect(bench.proxies(coldkey)).toEqual([proxy]);
    expect(leases.SubnetLeases.get(0)).toEqual({
      beneficiary,
      coldkey,
      hotkey,
      emissions_share: 40,
      end_block: 500,
      netuid: LEASED,
      cost: PRICE + PROXY_DEPOSIT,
    });
    expect([leases.SubnetUidToLeaseId.get(LEASED), leases.NextSubnetLeaseId.get()]).toEqual([0, 1]);
    expect([bench.info().finalized, bench.storage.CurrentCrowdloanId.get()]).toEqual([true, undefined]);
  });

  it('gives the others their shares, and each his part of what was not needed', () => {
    const bench = leased();
    const { SubnetLeaseShares } = bench.leases;
    expect([...SubnetLeaseShares.entries(0)].map(([[, who], share]) => [who, share])).toEqual([
      [bob, part(3n, 10n)],
      [charlie, part(1n, 5n)],
    ]);
    // 0.3 and 0.2 are no sums of powers of two, and so a rao is lost to each: it is the beneficiary's.
    const refunds = [(LEFT * 3n) / 10n - 1n, LEFT / 5n - 1n] as const;
    expect([bench.free(bob), bench.free(charlie)]).toEqual([tao(9_400) + refunds[0], tao(9_600) + refunds[1]]);
    expect(bench.free(beneficiary)).toBe(tao(9_000) + LEFT / 2n + 2n);
  });

  it('leaves the lease’s coldkey with the deposit, and reasons to exist', () => {
    const bench = leased();
    expect(bench.account(coldkeyOfLease())).toMatchObject({
      providers: 1,
      consumers: 1,
      data: { free: 0n, reserved: PROXY_DEPOSIT },
    });
    expect(bench.account(hotkeyOfLease())).toMatchObject({ providers: 1, consumers: 0 });
  });

  it('tells what it did, after the subnet was founded', () => {
    const bench = paidFor();
    expectOk(bench, crowdloan('finalize', first), signed());
    const events = bench.events();
    const at = events.findIndex(({ name }) => name === 'NetworkAdded');
    bench.sys.storage.Events.set(bench.sys.storage.Events.get().slice(at));
    const coldkey = coldkeyOfLease();
    expectEvents(
      bench,
      ['SubtensorModule.NetworkAdded', [LEASED, 1]],
      ['Balances.Reserved', { who: coldkey, amount: PROXY_DEPOSIT }],
      ['Proxy.ProxyAdded', { delegator: coldkey, delegatee: beneficiary, proxy_type: proxy.proxy_type, delay: 0 }],
      ['Balances.Transfer', { from: coldkey, to: bob, amount: (LEFT * 3n) / 10n - 1n }],
      ['Balances.Transfer', { from: coldkey, to: charlie, amount: LEFT / 5n - 1n }],
      ['Balances.Transfer', { from: coldkey, to: beneficiary, amount: LEFT / 2n + 2n }],
      ['SubtensorModule.SubnetLeaseCreated', { beneficiary, lease_id: 0, netuid: LEASED, end_block: undefined }],
      ['Crowdloan.Finalized', first],
    );
  });

  it.each([
    [3, { actualWeight: weightOf(3) }],
    [499, { actualWeight: weightOf(499) }],
    [500, {}],
  ])('reports what it weighs with %i contributors', (contributors_count, report) => {
    const bench = paidFor();
    bench.finalizing();
    bench.change({ contributors_count });
    expect(bench.env.dispatchInfo(register()).callWeight).toEqual(weightOf(500));
    expect(expectOk(bench, register(), signed())).toEqual(report);
  });

  it('takes the next block as an end', () => {
    const bench = paidFor();
    bench.finalizing();
    expectOk(bench, register({ end_block: END + 1 }), signed());
    expect(bench.leases.SubnetLeases.get(0)?.end_block).toBe(END + 1);
  });
});

function weightOf(contributors: number) {
  const each = BigInt(contributors);
  return weight(301_560_714n + 26_884_006n * each, {
    reads: 41 + 2 * contributors,
    writes: 55 + 2 * contributors,
    proof: 10_079n + 2_579n * each,
  });
}
