import type { AccountId } from '../../../../pallets/support/account';
import type { RuntimeCall } from '../../../../pallets/support/call';
import { signedBy } from '../../../../pallets/support/origin';
import { alphaRao, netUid, rao, ROOT, type NetUid } from '../../../../pallets/subtensor';
import { stakeOf } from '../../../../pallets/subtensor/staking/stake';
import { account, alice, bob } from '../../../support/accounts';
import { tao } from '../../../support/amounts';
import { chain } from '../../../support/chain';
import { addHotkey, addStaked, addSubnet } from '../../../support/subnets';

/** Pool of 1,000 TAO and as much alpha: the price is 1. */
export const SUBNET = netUid(2);
/** Pool of 1,000 TAO and 4,000 alpha: the price is a quarter. */
export const CHEAP = netUid(3);
/** A pool that nobody may trade on yet. */
export const CLOSED = netUid(4);
/** No pool: alpha is TAO. */
export const STABLE = netUid(5);
/** There is none. */
export const MISSING = netUid(9);

export const [coldkey, owner] = [alice, bob];
/** Both are the owner's, with places on SUBNET. */
export const [hotkey, otherHotkey] = [account(0x40), account(0x41)];
export const nobodysHotkey = account(0x4f);

export const signed = (who: AccountId = coldkey) => signedBy(who);
export const call = (name: string, args: RuntimeCall['args']): RuntimeCall => ({
  pallet: 'SubtensorModule',
  name,
  args,
});

/** Coldkey and owner have 100 TAO each, and no stake. All subnets but one may be traded on, root too. */
export function start() {
  const bench = chain({ fund: [coldkey, owner].map((who) => [who, tao(100)] as const) });
  const ctx = bench.pallets.SubtensorModule;
  ctx.storage.SubtokenEnabled.set(ROOT, true);
  addSubnet(bench, SUBNET);
  addSubnet(bench, CHEAP, { alpha: tao(4_000) });
  addSubnet(bench, CLOSED, { started: false });
  addSubnet(bench, STABLE, { mechanism: 0 });
  addHotkey(bench, hotkey, owner, SUBNET);
  addHotkey(bench, otherHotkey, owner, SUBNET);
  bench.state.settle();
  bench.forgetEvents();
  return {
    ...bench,
    ctx,
    stake: (netuid: NetUid, of: { readonly hotkey?: AccountId; readonly coldkey?: AccountId } = {}): bigint =>
      stakeOf(ctx, of.hotkey ?? hotkey, of.coldkey ?? coldkey, netuid),
    free: (who: AccountId = coldkey): bigint => bench.pallets.System.storage.Account.get(who).data.free,
    /** What a pool has, in rao and alpha rao. */
    pool: (netuid: NetUid) => [ctx.storage.SubnetTAO.get(netuid), ctx.storage.SubnetAlphaIn.get(netuid)] as const,
    /** Drains a pool but for what is too little to swap on. */
    drain(netuid: NetUid) {
      ctx.storage.SubnetTAO.set(netuid, rao(1n));
      ctx.storage.SubnetAlphaIn.set(netuid, alphaRao(1n));
    },
  };
}
export type StakingBench = ReturnType<typeof start>;

/** As `start`, and the coldkey has 100 alpha of the subnets, if none are named of SUBNET. */
export function staked(...netuids: readonly NetUid[]) {
  const bench = start();
  for (const netuid of netuids.length === 0 ? [SUBNET] : netuids)
    addStaked(bench, { hotkey, coldkey, netuid }, tao(100));
  bench.state.settle();
  return bench;
}
