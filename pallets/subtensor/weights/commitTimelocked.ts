import { blake2b256 } from '../../../primitives/crypto/hashers';
import { toHex } from '../../../primitives/scale';
import type { H256 } from '../../support/account';
import { ensure } from '../../support/dispatchError';
import type { Origin } from '../../support/origin';
import { isEpochDue } from '../coinbase/epochTiming';
import { currentBlock } from '../currentBlock';
import { errors, type Subtensor } from '../declaration';
import { setLastUpdate } from '../registration/lastUpdate';
import { mechanismIndex, type MechId, type NetUid } from '../types';
import { committer, committingUid, MAX_COMMITS } from './committer';
import { epochIndex } from './revealEpoch';

/** Weights locked until a round of drand, and the form that they are in. */
export interface Timelocked {
  readonly commit: Uint8Array;
  readonly reveal_round: bigint;
  readonly commit_reveal_version: number;
}

/**
 * Keeps weights that a round of drand opens, for the epoch in which they are revealed. In a block that ended an epoch they
 * belong to the next one.
 *
 * @throws SubtensorModule.MechanismDoesNotExist, BadOrigin, CommitRevealDisabled, IncorrectCommitRevealVersion,
 * HotKeyNotRegisteredInSubNet, CommittingWeightsTooFast, TooManyUnrevealedCommits
 * @source subtensor pallets/subtensor/src/subnets/weights.rs internal_commit_timelocked_weights
 */
export function commitTimelocked(
  ctx: Subtensor,
  origin: Origin,
  netuid: NetUid,
  mechanism: MechId,
  { commit, reveal_round, commit_reveal_version }: Timelocked,
): void {
  const { storage } = ctx;
  const index = mechanismIndex(netuid, mechanism);
  const hotkey = committer(ctx, origin, netuid, mechanism);
  ensure(commit_reveal_version === storage.CommitRevealWeightsVersion.get(), errors.IncorrectCommitRevealVersion);
  const uid = committingUid(ctx, hotkey, netuid, index);
  const block = currentBlock(ctx);
  const epoch = epochIndex(ctx, netuid, block) + (isEpochDue(ctx, netuid, block) ? 1n : 0n);
  const commits = storage.TimelockedWeightCommits.get(index, epoch);
  const own = commits.filter(([who]) => who === hotkey);
  ensure(own.length < MAX_COMMITS, errors.TooManyUnrevealedCommits);
  storage.TimelockedWeightCommits.set(index, epoch, [...commits, [hotkey, block, commit, reveal_round]]);
  ctx.deposit('TimelockedWeightsCommitted', hotkey, index, toHex(blake2b256(commit)) as H256, reveal_round);
  setLastUpdate(ctx, index, uid, block);
}
