import { openTimelock } from '../../../primitives/crypto/timelock';
import type { AccountId } from '../../support/account';
import { attempt } from '../../support/dispatchError';
import type { Subtensor } from '../declaration';
import { mechanismIndex, mechId, type MechId, type NetUid } from '../types';
import { lockedWeights } from './lockedWeights';
import { epochIndex } from './revealEpoch';
import { setWeights } from './setWeights';

/**
 * Opens the weights that were locked until this epoch, on every mechanism of a subnet, and sets them. What the beacon has no
 * pulse for yet waits, to the end of the epoch; what cannot be opened or set is dropped without a word.
 *
 * @source subtensor pallets/subtensor/src/coinbase/reveal_commits.rs reveal_crv3_commits
 */
export function revealTimelocked(ctx: Subtensor, netuid: NetUid, block: bigint): void {
  const count = ctx.storage.MechanismCountCurrent.get(netuid);
  for (let mechanism = 0; mechanism < count; mechanism++) revealOn(ctx, netuid, mechId(mechanism), block);
}

/** The epoch whose commits are revealed in a block; undefined before there can be any. */
function epochDue(ctx: Subtensor, netuid: NetUid, block: bigint): bigint | undefined {
  const period = ctx.storage.RevealPeriodEpochs.get(netuid);
  const current = epochIndex(ctx, netuid, block);
  return current < period ? undefined : current - period;
}

function revealOn(ctx: Subtensor, netuid: NetUid, mechanism: MechId, block: bigint): void {
  const { TimelockedWeightCommits: locked } = ctx.storage;
  const index = mechanismIndex(netuid, mechanism);
  // Mostly there are none: every block asks this of every subnet.
  const epochs = [...locked.keys(index)].map(([, epoch]) => epoch);
  const due = epochs.length === 0 ? undefined : epochDue(ctx, netuid, block);
  if (due === undefined) return;
  for (const epoch of epochs) if (epoch < due) locked.remove(index, epoch);
  const commits = locked.get(index, due);
  const waiting = commits.filter(([who, , commit, round]) => {
    const signature = ctx.config.pulseSignature(round);
    if (signature === undefined) return true;
    reveal(ctx, netuid, mechanism, who, openTimelock(commit, signature));
    return false;
  });
  // As it is found where nothing opens, which is what most blocks find.
  if (waiting.length === 0) locked.remove(index, due);
  else if (waiting.length < commits.length) locked.set(index, due, waiting);
}

function reveal(
  ctx: Subtensor,
  netuid: NetUid,
  mechanism: MechId,
  who: AccountId,
  opened: Uint8Array | undefined,
): void {
  const weights = opened && lockedWeights(opened, who);
  if (weights === undefined) return;
  const set = attempt(() => setWeights(ctx, who, netuid, mechanism, weights));
  if (set.ok) ctx.deposit('TimelockedWeightsRevealed', mechanismIndex(netuid, mechanism), who);
}
