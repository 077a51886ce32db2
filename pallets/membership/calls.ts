import { vec } from '../../primitives/scale';
import { AccountId, MultiAddress } from '../support/account';
import { callsOf } from '../support/call';
import { ensure, failures } from '../support/dispatchError';
import { ensureRoot, ensureSigned } from '../support/origin';
import type { Errors, Membership } from './declaration';
import { addMember, changeKey, clearPrime, removeMember, resetMembers, setPrime, swapMember } from './members';
import { weights } from './weights';

const call = callsOf<Membership>();

/** Only accounts themselves can be looked up on this chain. @throws CannotLookup */
function lookup(address: MultiAddress): AccountId {
  ensure(address.type === 'Id', failures.CannotLookup);
  return address.value;
}

/** Calls about who is a member. */
export const memberCalls = (errors: Errors, max: number) => ({
  add_member: call({
    index: 0,
    weight: weights.addMember(max),
    args: { who: MultiAddress },
    docs: 'Root: makes an account a member.',
    run(ctx, origin, { who }) {
      ensureRoot(origin);
      return { actualWeight: weights.addMember(addMember(ctx, errors, max, lookup(who))) };
    },
  }),
  remove_member: call({
    index: 1,
    weight: weights.removeMember(max),
    args: { who: MultiAddress },
    docs: 'Root: ends a membership.',
    run(ctx, origin, { who }) {
      ensureRoot(origin);
      return { actualWeight: weights.removeMember(removeMember(ctx, errors, lookup(who))) };
    },
  }),
  swap_member: call({
    index: 2,
    weight: weights.swapMember(max),
    args: { remove: MultiAddress, add: MultiAddress },
    docs: 'Root: puts an account in the place of a member. It does not become prime.',
    run(ctx, origin, args) {
      ensureRoot(origin);
      const [remove, add] = [lookup(args.remove), lookup(args.add)];
      return remove === add ? {} : { actualWeight: weights.swapMember(swapMember(ctx, errors, remove, add)) };
    },
  }),
  reset_members: call({
    index: 3,
    weight: ({ members }) => weights.resetMembers(members.length),
    args: { members: vec(AccountId) },
    docs: 'Root: replaces all members.',
    run(ctx, origin, { members }) {
      ensureRoot(origin);
      resetMembers(ctx, errors, max, members);
    },
  }),
});

/** Calls by a member, and about the prime one. */
export const primeCalls = (errors: Errors, max: number) => ({
  change_key: call({
    index: 4,
    weight: weights.changeKey(max),
    args: { new: MultiAddress },
    docs: 'Member: goes on under another key, as prime if it was.',
    run(ctx, origin, args) {
      const [remove, add] = [ensureSigned(origin), lookup(args.new)];
      return remove === add ? {} : { actualWeight: weights.changeKey(changeKey(ctx, errors, remove, add)) };
    },
  }),
  set_prime: call({
    index: 5,
    weight: weights.setPrime(max),
    args: { who: MultiAddress },
    docs: 'Root: makes a member prime.',
    run(ctx, origin, args) {
      ensureRoot(origin);
      const who = lookup(args.who);
      const members = ctx.storage.Members.get();
      ensure(members.includes(who), errors.NotMember);
      setPrime(ctx, who);
      return { actualWeight: weights.setPrime(members.length) };
    },
  }),
  clear_prime: call({
    index: 6,
    weight: weights.clearPrime,
    args: {},
    docs: 'Root: leaves no member prime.',
    run(ctx, origin) {
      ensureRoot(origin);
      clearPrime(ctx);
    },
  }),
});
