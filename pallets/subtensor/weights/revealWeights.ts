import { ensureSigned, type Origin } from '../../support/origin';
import { errors, type Subtensor } from '../declaration';
import { mechanismIndex, type MechId, type NetUid } from '../types';
import { commitHash } from './commitHash';
import { commitsOf, keepCommits, placeDue } from './openCommits';
import type { Revealed } from './revealed';
import { setWeights } from './setWeights';

/**
 * Sets weights that a hotkey has committed to before. What it committed to before these can no longer be revealed.
 *
 * @throws BadOrigin, SubtensorModule.CommitRevealDisabled, NoWeightsCommitFound, ExpiredWeightCommit,
 * InvalidRevealCommitHashNotMatch, RevealTooEarly, then as `setWeights`
 * @source subtensor pallets/subtensor/src/subnets/weights.rs internal_reveal_weights
 */
export function revealWeights(
  ctx: Subtensor,
  origin: Origin,
  netuid: NetUid,
  mechanism: MechId,
  revealed: Revealed,
): void {
  const index = mechanismIndex(netuid, mechanism);
  const hotkey = ensureSigned(origin);
  const commits = commitsOf(ctx, hotkey, netuid, index);
  const hash = commitHash(hotkey, index, revealed);
  const unknown = commits.open.length === 0 ? errors.NoWeightsCommitFound : errors.InvalidRevealCommitHashNotMatch;
  const place = placeDue(ctx, netuid, commits, hash, unknown);
  keepCommits(ctx, index, hotkey, commits.open.slice(place + 1));
  setWeights(ctx, hotkey, netuid, mechanism, revealed);
  ctx.deposit('WeightsRevealed', hotkey, index, hash);
}
