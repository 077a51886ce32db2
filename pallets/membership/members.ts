import type { AccountId } from '../support/account';
import { ensure } from '../support/dispatchError';
import type { Errors, Membership } from './declaration';

const ascending = (members: readonly AccountId[]): readonly AccountId[] => [...members].sort();

/** Starts with these members. @throws Error when one is named twice @source pallet-membership src/lib.rs build */
export function buildGenesis(ctx: Membership, members: readonly AccountId[]): void {
  const twice = members.find((who, index) => members.indexOf(who) !== index);
  if (twice !== undefined) throw new Error(`a member is named once, and ${twice} is named twice`);
  const sorted = ascending(members);
  ctx.config.onInitialized?.(sorted);
  ctx.storage.Members.set(sorted);
}

/** Lets the prime go with its membership, and tells again who it is. */
function rejigPrime({ storage, config }: Membership, members: readonly AccountId[]): void {
  const prime = storage.Prime.get();
  if (prime === undefined) return;
  if (members.includes(prime)) config.onPrime?.(prime);
  else storage.Prime.remove();
}

/** @throws AlreadyMember, TooManyMembers @source pallet-membership src/lib.rs add_member */
export function addMember(ctx: Membership, errors: Errors, max: number, who: AccountId): number {
  const before = ctx.storage.Members.get();
  ensure(!before.includes(who), errors.AlreadyMember);
  ensure(before.length < max, errors.TooManyMembers);
  const members = ascending([...before, who]);
  ctx.storage.Members.set(members);
  ctx.config.onChanged?.([who], [], members);
  ctx.deposit('MemberAdded');
  return before.length;
}

/** @throws NotMember @source pallet-membership src/lib.rs remove_member */
export function removeMember(ctx: Membership, errors: Errors, who: AccountId): number {
  const before = ctx.storage.Members.get();
  const at = before.indexOf(who);
  ensure(at >= 0, errors.NotMember);
  const members = before.filter((_, index) => index !== at);
  ctx.storage.Members.set(members);
  ctx.config.onChanged?.([], [who], members);
  rejigPrime(ctx, members);
  ctx.deposit('MemberRemoved');
  return before.length;
}

/** Puts `add` in the place of `remove`. @throws NotMember, AlreadyMember */
function replace(ctx: Membership, errors: Errors, remove: AccountId, add: AccountId): readonly AccountId[] {
  const before = ctx.storage.Members.get();
  const at = before.indexOf(remove);
  ensure(at >= 0, errors.NotMember);
  ensure(!before.includes(add), errors.AlreadyMember);
  const members = ascending(before.map((who, index) => (index === at ? add : who)));
  ctx.storage.Members.set(members);
  ctx.config.onChanged?.([add], [remove], members);
  return members;
}

/** The prime is not handed on. @throws NotMember, AlreadyMember @source pallet-membership src/lib.rs swap_member */
export function swapMember(ctx: Membership, errors: Errors, remove: AccountId, add: AccountId): number {
  const members = replace(ctx, errors, remove, add);
  rejigPrime(ctx, members);
  ctx.deposit('MembersSwapped');
  return members.length;
}

/** The prime is handed on. @throws NotMember, AlreadyMember @source pallet-membership src/lib.rs change_key */
export function changeKey(ctx: Membership, errors: Errors, remove: AccountId, add: AccountId): number {
  const members = replace(ctx, errors, remove, add);
  if (ctx.storage.Prime.get() === remove) setPrime(ctx, add);
  ctx.deposit('KeyChanged');
  return members.length;
}

/** A quirk: an account that is named twice is a member twice. @throws TooManyMembers @source pallet-membership src/lib.rs reset_members */
export function resetMembers(ctx: Membership, errors: Errors, max: number, to: readonly AccountId[]): void {
  ensure(to.length <= max, errors.TooManyMembers);
  const members = ascending(to);
  const { incoming, outgoing } = difference(ctx.storage.Members.get(), members);
  ctx.config.onChanged?.(incoming, outgoing, members);
  rejigPrime(ctx, members);
  ctx.storage.Members.set(members);
  ctx.deposit('MembersReset');
}

export function setPrime({ storage, config }: Membership, who: AccountId): void {
  storage.Prime.set(who);
  config.onPrime?.(who);
}

export function clearPrime({ storage, config }: Membership): void {
  storage.Prime.remove();
  config.onPrime?.(undefined);
}

/** Who is in one ascending list and not in the other; doubles count one by one. @source frame-support traits/members.rs compute_members_diff_sorted */
function difference(before: readonly AccountId[], after: readonly AccountId[]) {
  const incoming: AccountId[] = [];
  const outgoing: AccountId[] = [];
  let [old, fresh] = [0, 0];
  while (old < before.length || fresh < after.length) {
    const [left, right] = [before[old], after[fresh]];
    if (left === right) {
      old += 1;
      fresh += 1;
    } else if (left !== undefined && (right === undefined || left < right)) {
      outgoing.push(left);
      old += 1;
    } else if (right !== undefined) {
      incoming.push(right);
      fresh += 1;
    }
  }
  return { incoming, outgoing };
}
