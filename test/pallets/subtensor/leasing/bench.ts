import type { AccountId } from '../../../../pallets/support/account';
import type { RuntimeCall } from '../../../../pallets/support/call';
import { netUid } from '../../../../pallets/subtensor';
import { leaseColdkey, leaseHotkey } from '../../../../pallets/subtensor/leasing/accounts';
import { account } from '../../../support/accounts';
import * as crowd from '../../crowdloan/bench';
import { call } from '../staking/bench';

export { bob, charlie, END, FUNDS, signed, tao } from '../../crowdloan/bench';
export { expectEvents, expectOk, refuses } from '../../../support/expectations';
export { call } from '../staking/bench';

/** Opens the crowdloan and has the use of the subnet. */
export const beneficiary = crowd.creator;
/** The beneficiary's, once he owns the subnet. */
export const hotkey = account(0x4f);
/** The next number: the local genesis has 0 and 1. */
export const LEASED = netUid(2);
/** In rao: the first subnet's price, and a proxy's deposit. */
export const PRICE = crowd.tao(1_000);
export const PROXY_DEPOSIT = 93_000_000n;
/** Owner and first neuron of the first lease. */
export const coldkeyOfLease = (): AccountId => leaseColdkey(0);
export const hotkeyOfLease = (): AccountId => leaseHotkey(0);

export interface LeaseOptions {
  /** In percent. */
  readonly emissions_share?: number;
  readonly end_block?: number | undefined;
}
export const register = ({ emissions_share = 40, end_block }: LeaseOptions = {}): RuntimeCall =>
  call('register_leased_network', { emissions_share, end_block });

/** Block 200. Of 2,000 TAO, half came from the beneficiary, 30 % from Bob and 20 % from Charlie. */
export function paidFor(options: LeaseOptions = {}) {
  const bench = crowd.start();
  const { SubtensorModule: ctx, Proxy, System } = bench.pallets;
  for (const who of [beneficiary, crowd.bob, crowd.charlie]) bench.leave(who, crowd.tao(10_000));
  const terms = { ...crowd.terms, deposit: crowd.tao(1_000), cap: crowd.tao(2_000), call: register(options) };
  crowd.expectOk(bench, crowd.call('create', terms), crowd.signed());
  crowd.contribute(bench, crowd.bob, crowd.tao(600));
  crowd.contribute(bench, crowd.charlie, crowd.tao(400));
  bench.at(crowd.END);
  bench.state.settle();
  bench.forgetEvents();
  return {
    ...bench,
    subtensor: ctx,
    leases: ctx.storage,
    /** As if the crowdloan's call ran, which alone may found a leased subnet. */
    finalizing: () => bench.storage.CurrentCrowdloanId.set(0),
    proxies: (of: AccountId) => Proxy.storage.Proxies.get(of)[0],
    account: (who: AccountId) => System.storage.Account.get(who),
  };
}
export type LeaseBench = ReturnType<typeof paidFor>;

/** As `paidFor`, and the subnet is leased. */
export function leased(options: LeaseOptions = {}): LeaseBench {
  const bench = paidFor(options);
  crowd.expectOk(bench, crowd.call('finalize', crowd.first), crowd.signed());
  bench.state.settle();
  bench.forgetEvents();
  return bench;
}
