import { I64F64 } from '../../../primitives/arithmetic/fixed';
import type { AccountId } from '../../support/account';
import type { Subtensor } from '../declaration';
import { stakeWeight } from '../staking/stakeWeight';
import type { NetUid } from '../types';

/** Whether the stake of a hotkey weighs enough on a subnet to set weights; registered or not. @source subtensor pallets/subtensor/src/lib.rs check_weights_min_stake */
export function hasStakeForWeights(ctx: Subtensor, hotkey: AccountId, netuid: NetUid): boolean {
  // Compared as whole numbers: the threshold may be larger than an I64F64 can be.
  return stakeWeight(ctx, hotkey, netuid).total >= ctx.storage.StakeThreshold.get() * I64F64.ONE;
}
