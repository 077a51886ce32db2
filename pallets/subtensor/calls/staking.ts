import { bool, option } from '../../../primitives/scale';
import { AccountId } from '../../support/account';
import { callsOf } from '../../support/call';
import { ensureSigned, type Origin } from '../../support/origin';
import { weight } from '../../support/weight';
import type { Subtensor } from '../declaration';
import { addStake, addStakeLimit } from '../staking/addStake';
import { setAutoStakeHotkey } from '../staking/autoStake';
import { moveStake, swapStake, transferStake } from '../staking/moveStake';
import { burnStake, recycleStake } from '../staking/recycleAlpha';
import { removeStake, removeStakeFullLimit, removeStakeLimit } from '../staking/removeStake';
import type { StakeKey } from '../staking/subnetStake';
import { unstakeAll, unstakeAllAlpha } from '../staking/unstakeAll';
import { AlphaCurrency, NetUid, TaoCurrency } from '../types';

const call = callsOf<Subtensor>();

/** The signer's own stake. @throws BadOrigin */
const own = (origin: Origin, hotkey: AccountId, netuid: NetUid): StakeKey => ({
  hotkey,
  coldkey: ensureSigned(origin),
  netuid,
});

/** Stake: into a subnet, out of it, and from place to place. */
export const stakingCalls = {
  add_stake: call({
    index: 2,
    weight: weight(340_800_000n, { reads: 26, writes: 15 }),
    args: { hotkey: AccountId, netuid: NetUid, amount_staked: TaoCurrency },
    docs: 'Coldkey: swaps TAO for the alpha of a subnet and stakes it on a hotkey.',
    run: (ctx, origin, { hotkey, netuid, amount_staked }) => addStake(ctx, own(origin, hotkey, netuid), amount_staked),
  }),
  remove_stake: call({
    index: 3,
    weight: weight(196_800_000n, { reads: 19, writes: 10 }),
    args: { hotkey: AccountId, netuid: NetUid, amount_unstaked: AlphaCurrency },
    docs: 'Coldkey: takes alpha from a hotkey and swaps it for TAO.',
    run: (ctx, origin, { hotkey, netuid, amount_unstaked }) =>
      removeStake(ctx, own(origin, hotkey, netuid), amount_unstaked),
  }),
  unstake_all: call({
    index: 83,
    weight: weight(28_830_000n, { reads: 6 }),
    args: { hotkey: AccountId },
    docs: 'Coldkey: takes all its stake from a hotkey, on every subnet, and swaps it for TAO.',
    run: (ctx, origin, { hotkey }) => unstakeAll(ctx, hotkey, ensureSigned(origin)),
  }),
  unstake_all_alpha: call({
    index: 84,
    weight: weight(358_500_000n, { reads: 38, writes: 21 }),
    class: 'Operational',
    args: { hotkey: AccountId },
    docs: 'Coldkey: swaps all its alpha on a hotkey for TAO and stakes that on root.',
    run: (ctx, origin, { hotkey }) => unstakeAllAlpha(ctx, hotkey, ensureSigned(origin)),
  }),
  move_stake: call({
    index: 85,
    weight: weight(164_300_000n, { reads: 15, writes: 7 }),
    args: {
      origin_hotkey: AccountId,
      destination_hotkey: AccountId,
      origin_netuid: NetUid,
      destination_netuid: NetUid,
      alpha_amount: AlphaCurrency,
    },
    docs: 'Coldkey: moves alpha to another hotkey, another subnet or both. Between subnets it is swapped.',
    run(ctx, origin, args) {
      const from = own(origin, args.origin_hotkey, args.origin_netuid);
      moveStake(ctx, from, { hotkey: args.destination_hotkey, netuid: args.destination_netuid }, args.alpha_amount);
    },
  }),
  transfer_stake: call({
    index: 86,
    weight: weight(160_300_000n, { reads: 13, writes: 6 }),
    args: {
      destination_coldkey: AccountId,
      hotkey: AccountId,
      origin_netuid: NetUid,
      destination_netuid: NetUid,
      alpha_amount: AlphaCurrency,
    },
    docs: 'Coldkey: gives alpha on a hotkey to another coldkey. Between subnets it is swapped.',
    run(ctx, origin, args) {
      const from = own(origin, args.hotkey, args.origin_netuid);
      transferStake(
        ctx,
        from,
        { coldkey: args.destination_coldkey, netuid: args.destination_netuid },
        args.alpha_amount,
      );
    },
  }),
  swap_stake: call({
    index: 87,
    weight: weight(351_300_000n, { reads: 37, writes: 22 }),
    args: { hotkey: AccountId, origin_netuid: NetUid, destination_netuid: NetUid, alpha_amount: AlphaCurrency },
    docs: 'Coldkey: swaps alpha of one subnet for that of another, on the same hotkey.',
    run: (ctx, origin, args) =>
      swapStake(ctx, own(origin, args.hotkey, args.origin_netuid), args.destination_netuid, args.alpha_amount),
  }),
  add_stake_limit: call({
    index: 88,
    weight: weight(402_900_000n, { reads: 26, writes: 15 }),
    args: {
      hotkey: AccountId,
      netuid: NetUid,
      amount_staked: TaoCurrency,
      limit_price: TaoCurrency,
      allow_partial: bool,
    },
    docs: 'Coldkey: stakes TAO while the price is at most the limit, in rao for one alpha. Without `allow_partial` all or nothing.',
    run: (ctx, origin, args) =>
      addStakeLimit(
        ctx,
        own(origin, args.hotkey, args.netuid),
        args.amount_staked,
        args.limit_price,
        args.allow_partial,
      ),
  }),
  remove_stake_limit: call({
    index: 89,
    weight: weight(377_400_000n, { reads: 30, writes: 14 }),
    args: {
      hotkey: AccountId,
      netuid: NetUid,
      amount_unstaked: AlphaCurrency,
      limit_price: TaoCurrency,
      allow_partial: bool,
    },
    docs: 'Coldkey: unstakes alpha while the price is at least the limit, in rao for one alpha. Without `allow_partial` all or nothing.',
    run: (ctx, origin, args) =>
      removeStakeLimit(
        ctx,
        own(origin, args.hotkey, args.netuid),
        args.amount_unstaked,
        args.limit_price,
        args.allow_partial,
      ),
  }),
  swap_stake_limit: call({
    index: 90,
    weight: weight(411_500_000n, { reads: 37, writes: 22 }),
    args: {
      hotkey: AccountId,
      origin_netuid: NetUid,
      destination_netuid: NetUid,
      alpha_amount: AlphaCurrency,
      limit_price: TaoCurrency,
      allow_partial: bool,
    },
    docs: 'Coldkey: swaps alpha between subnets while the ratio of their prices is at least the limit. Without `allow_partial` all or nothing.',
    run(ctx, origin, args) {
      const limit = { ratio: args.limit_price, allowPartial: args.allow_partial };
      swapStake(ctx, own(origin, args.hotkey, args.origin_netuid), args.destination_netuid, args.alpha_amount, limit);
    },
  }),
  recycle_alpha: call({
    index: 101,
    weight: weight(113_400_000n, { reads: 7, writes: 4 }),
    args: { hotkey: AccountId, amount: AlphaCurrency, netuid: NetUid },
    docs: 'Coldkey: destroys its alpha on a hotkey. The subnet may issue it anew.',
    run: (ctx, origin, { hotkey, amount, netuid }) => recycleStake(ctx, own(origin, hotkey, netuid), amount),
  }),
  burn_alpha: call({
    index: 102,
    weight: weight(112_200_000n, { reads: 7, writes: 3 }),
    args: { hotkey: AccountId, amount: AlphaCurrency, netuid: NetUid },
    docs: 'Coldkey: destroys its alpha on a hotkey for good; the issuance of the subnet does not shrink.',
    run: (ctx, origin, { hotkey, amount, netuid }) => burnStake(ctx, own(origin, hotkey, netuid), amount),
  }),
  remove_stake_full_limit: call({
    index: 103,
    weight: weight(395_300_000n, { reads: 30, writes: 14, proof: 10_142n }),
    args: { hotkey: AccountId, netuid: NetUid, limit_price: option(TaoCurrency) },
    docs: 'Coldkey: unstakes all its alpha on a hotkey, if a limit is given at no lower price than that.',
    run: (ctx, origin, { hotkey, netuid, limit_price }) =>
      removeStakeFullLimit(ctx, own(origin, hotkey, netuid), limit_price),
  }),
  set_coldkey_auto_stake_hotkey: call({
    index: 114,
    weight: weight(29_930_000n, { reads: 3, writes: 1 }),
    pays: 'No',
    args: { netuid: NetUid, hotkey: AccountId },
    docs: 'Coldkey: names the hotkey on which what its miners earn on a subnet is staked.',
    run: (ctx, origin, { netuid, hotkey }) => setAutoStakeHotkey(ctx, ensureSigned(origin), netuid, hotkey),
  }),
};
