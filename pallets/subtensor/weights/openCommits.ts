import type { AccountId, H256 } from '../../support/account';
import { ensure, type DispatchFailure } from '../../support/dispatchError';
import { errors, type Subtensor } from '../declaration';
import type { NetUid, NetUidStorageIndex } from '../types';
import { isCommitExpired } from './commitExpiry';
import { isRevealEpoch } from './revealEpoch';
import { areCommitted } from './setWeights';

/** What was committed, in which block, and the first and the last block in which it may be revealed. */
type Commit = readonly [hash: H256, block: bigint, first: bigint, last: bigint];

/** Commits of a hotkey, from the oldest on. */
interface Commits {
  /** Those that can no longer be revealed. */
  readonly expired: readonly Commit[];
  readonly open: readonly Commit[];
}

/** Parts commits at the first that has not expired: what comes after it, though it have expired, is not looked at. */
export function partCommits(ctx: Subtensor, netuid: NetUid, commits: readonly Commit[]): Commits {
  const found = commits.findIndex(([, block]) => !isCommitExpired(ctx, netuid, block));
  const at = found < 0 ? commits.length : found;
  return { expired: commits.slice(0, at), open: commits.slice(at) };
}

/** Where a hash stands among commits; -1 if it does not. */
const placeOf = (commits: readonly Commit[], hash: H256): number =>
  commits.findIndex(([committed]) => committed === hash);

/** What the hotkey has committed to on a mechanism. @throws CommitRevealDisabled, NoWeightsCommitFound */
export function commitsOf(ctx: Subtensor, hotkey: AccountId, netuid: NetUid, index: NetUidStorageIndex): Commits {
  ensure(areCommitted(ctx, netuid), errors.CommitRevealDisabled);
  const commits = ctx.storage.WeightCommits.get(index, hotkey);
  ensure(commits !== undefined, errors.NoWeightsCommitFound);
  return partCommits(ctx, netuid, commits);
}

/** The place of a hash among the commits that are open, and due now. @throws ExpiredWeightCommit, or `unknown`; RevealTooEarly */
export function placeDue(
  ctx: Subtensor,
  netuid: NetUid,
  { expired, open }: Commits,
  hash: H256,
  unknown: DispatchFailure = errors.InvalidRevealCommitHashNotMatch,
): number {
  const place = placeOf(open, hash);
  ensure(place >= 0, placeOf(expired, hash) >= 0 ? errors.ExpiredWeightCommit : unknown);
  ensure(isRevealEpoch(ctx, netuid, open[place]![1]), errors.RevealTooEarly);
  return place;
}

/** Stores what is left of a hotkey's commits. */
export function keepCommits(
  { storage }: Subtensor,
  index: NetUidStorageIndex,
  hotkey: AccountId,
  commits: readonly Commit[],
): void {
  if (commits.length === 0) storage.WeightCommits.remove(index, hotkey);
  else storage.WeightCommits.set(index, hotkey, commits);
}
