import { ensure } from '../../support/dispatchError';
import { ensureSigned, type Origin } from '../../support/origin';
import { errors, type Subtensor } from '../declaration';
import { MAIN, mechanismIndex } from '../types';
import { commitHash } from './commitHash';
import { commitsOf, keepCommits, placeDue } from './openCommits';
import { revealsOf, type RevealBatch } from './revealed';
import { setWeights } from './setWeights';

/**
 * Sets weights that a hotkey has committed to on the main mechanism, one after the other: the last remain. Each commit goes
 * by itself; those before it stay.
 *
 * @throws SubtensorModule.InputLengthsUnequal, BadOrigin, CommitRevealDisabled, NoWeightsCommitFound, ExpiredWeightCommit,
 * InvalidRevealCommitHashNotMatch, RevealTooEarly, then as `setWeights`
 * @source subtensor pallets/subtensor/src/subnets/weights.rs do_batch_reveal_weights
 */
export function batchRevealWeights(ctx: Subtensor, origin: Origin, batch: RevealBatch): void {
  const { netuid } = batch;
  const index = mechanismIndex(netuid, MAIN);
  const reveals = revealsOf(batch);
  ensure(reveals !== undefined, errors.InputLengthsUnequal);
  const hotkey = ensureSigned(origin);
  const commits = commitsOf(ctx, hotkey, netuid, index);
  const hashes = reveals.map((revealed) => commitHash(hotkey, index, revealed));
  for (const hash of hashes) placeDue(ctx, netuid, commits, hash);
  let open = commits.open;
  for (const [at, revealed] of reveals.entries()) {
    const place = placeDue(ctx, netuid, { ...commits, open }, hashes[at]!);
    open = open.toSpliced(place, 1);
    setWeights(ctx, hotkey, netuid, MAIN, revealed);
  }
  keepCommits(ctx, index, hotkey, open);
  ctx.deposit('WeightsBatchRevealed', hotkey, netuid, hashes);
}
