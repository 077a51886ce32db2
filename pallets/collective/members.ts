import type { AccountId } from '../support/account';
import type { Collective } from './declaration';

/** Starts with these members, in ascending order. @throws Error when there are members already @source subtensor pallets/collective/src/lib.rs initialize_members */
export function initializeMembers({ storage }: Collective, members: readonly AccountId[]): void {
  if (members.length === 0) return;
  if (storage.Members.get().length > 0) throw new Error('a collective gets its first members once');
  storage.Members.set(members);
}

/** Keeps the votes of those who stay, on every open motion. */
function keepVotes({ storage }: Collective, stays: (who: AccountId) => boolean): void {
  for (const hash of storage.Proposals.get()) {
    storage.Voting.mutateExists(hash, (votes) =>
      votes === undefined ? undefined : { ...votes, ayes: votes.ayes.filter(stays), nays: votes.nays.filter(stays) },
    );
  }
}

/** @source subtensor pallets/collective/src/lib.rs remove_votes */
export const removeVotes = (ctx: Collective, who: AccountId): void => keepVotes(ctx, (voter) => voter !== who);

/**
 * Follows a change of the membership: who went out loses every vote, and there is no prime until one is named.
 * @source subtensor pallets/collective/src/lib.rs change_members_sorted
 */
export function changeMembers(ctx: Collective, outgoing: readonly AccountId[], members: readonly AccountId[]): void {
  keepVotes(ctx, (who) => !outgoing.includes(who));
  ctx.storage.Members.set(members);
  ctx.storage.Prime.remove();
}

export function setPrime({ storage }: Collective, prime: AccountId | undefined): void {
  if (prime === undefined) storage.Prime.remove();
  else storage.Prime.set(prime);
}
