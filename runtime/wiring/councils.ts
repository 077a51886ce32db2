import * as collective from '../../pallets/collective';
import type { Config as MembershipConfig } from '../../pallets/membership';
import type { PalletContexts } from '../contexts';
import { originOf } from '../origins';
import { slotDuration, type Profile } from '../profile';
import { blockNumber } from './blockNumber';

/** For how long a motion stays open at least, in ms. */
const MOTION_DURATION = 12n * 3_600_000n;

/** Its members make the motions, the senate has the votes, and nobody votes through its own call. @source runtime lib.rs CanProposeToTriumvirate, CanVoteToTriumvirate, GetSenateMemberCount */
export const triumvirate =
  (profile: Profile) =>
  (rt: PalletContexts): collective.Config => ({
    blockNumber: blockNumber(rt),
    motionDuration: Number(MOTION_DURATION / slotDuration(profile)),
    votingMembers: () => rt.SenateMembers.storage.Members.get().length,
    canPropose: (who) => rt.Triumvirate.storage.Members.get().includes(who),
    canVote: () => false,
    originOf: (caller) => originOf(rt.System.env, caller),
  });

export const triumvirateMembers = ({ Triumvirate: ctx }: PalletContexts): MembershipConfig => ({
  onInitialized: (members) => collective.initializeMembers(ctx, members),
  onChanged: (_incoming, outgoing, members) => collective.changeMembers(ctx, outgoing, members),
  onPrime: (prime) => collective.setPrime(ctx, prime),
});
