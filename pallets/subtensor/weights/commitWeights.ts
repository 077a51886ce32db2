import * as u64 from '../../../primitives/arithmetic/u64';
import type { H256 } from '../../support/account';
import { ensure } from '../../support/dispatchError';
import { ensureSigned, type Origin } from '../../support/origin';
import { currentBlock } from '../currentBlock';
import { errors, type Subtensor } from '../declaration';
import { setLastUpdate } from '../registration/lastUpdate';
import { MAIN, mechanismIndex, type MechId, type NetUid } from '../types';
import { onEach } from './batch';
import { committer, committingUid, MAX_COMMITS } from './committer';
import { partCommits } from './openCommits';
import { epochIndex } from './revealEpoch';

/** First and last block in which what is committed now may be revealed, as the tempo is now. @source subtensor pallets/subtensor/src/subnets/weights.rs get_reveal_blocks */
function revealBlocks(ctx: Subtensor, netuid: NetUid, block: bigint): readonly [first: bigint, last: bigint] {
  const { storage } = ctx;
  const tempo = BigInt(storage.Tempo.get(netuid));
  const epoch = u64.saturatingAdd(epochIndex(ctx, netuid, block), storage.RevealPeriodEpochs.get(netuid));
  const first = u64.saturatingSub(u64.saturatingMul(epoch, tempo + 1n), BigInt(netuid) + 1n);
  return [first, u64.saturatingAdd(first, tempo)];
}

/**
 * Keeps the hash of weights that a hotkey reveals later; what it did not reveal in time goes.
 *
 * @throws SubtensorModule.MechanismDoesNotExist, BadOrigin, CommitRevealDisabled, HotKeyNotRegisteredInSubNet,
 * CommittingWeightsTooFast, TooManyUnrevealedCommits
 * @source subtensor pallets/subtensor/src/subnets/weights.rs internal_commit_weights
 */
export function commitWeights(ctx: Subtensor, origin: Origin, netuid: NetUid, mechanism: MechId, hash: H256): void {
  const { storage } = ctx;
  const index = mechanismIndex(netuid, mechanism);
  const hotkey = committer(ctx, origin, netuid, mechanism);
  const uid = committingUid(ctx, hotkey, netuid, index);
  const block = currentBlock(ctx);
  const { open } = partCommits(ctx, netuid, storage.WeightCommits.get(index, hotkey) ?? []);
  ensure(open.length < MAX_COMMITS, errors.TooManyUnrevealedCommits);
  storage.WeightCommits.set(index, hotkey, [...open, [hash, block, ...revealBlocks(ctx, netuid, block)]]);
  ctx.deposit('WeightsCommitted', hotkey, index, hash);
  setLastUpdate(ctx, index, uid, block);
}

/** Commits on the main mechanism of several subnets. @throws BadOrigin, InputLengthsUnequal @source same file, do_batch_commit_weights */
export function batchCommitWeights(
  ctx: Subtensor,
  origin: Origin,
  { netuids, commit_hashes }: { readonly netuids: readonly NetUid[]; readonly commit_hashes: readonly H256[] },
): void {
  const hotkey = ensureSigned(origin);
  ensure(netuids.length === commit_hashes.length, errors.InputLengthsUnequal);
  onEach(ctx, hotkey, netuids, (netuid, at) => commitWeights(ctx, origin, netuid, MAIN, commit_hashes[at]!));
}
