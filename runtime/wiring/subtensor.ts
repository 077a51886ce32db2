import type { AccountId, MultiAddress } from '../../pallets/support/account';
import type { RuntimeCall } from '../../pallets/support/call';
import { attempt } from '../../pallets/support/dispatchError';
import { root } from '../../pallets/support/origin';
import * as balances from '../../pallets/balances';
import * as collective from '../../pallets/collective';
import * as commitments from '../../pallets/commitments';
import * as drand from '../../pallets/drand';
import { scheduleTask } from '../../pallets/scheduler';
import type { Config as SubtensorConfig } from '../../pallets/subtensor';
import type { PalletContexts } from '../contexts';
import { triumvirate, triumvirateErrors } from '../councils';
import { SENATE_MAX_MEMBERS } from '../limits';
import type { Profile } from '../profile';
import { subtensorRateLimits } from '../subtensorConstants';
import { blockNumber } from './blockNumber';
import { leasing, transfers } from './crowdloan';
import { swapHandler } from './pools';

/** TAO of coldkeys: what is taken is burned, what is given minted; the pallet keeps its own account of the issuance. */
function coldkeyCurrency({ Balances: ctx }: PalletContexts): SubtensorConfig['currency'] {
  const burned = (credit: bigint): bigint => (balances.dropCredit(ctx, credit), credit);
  return {
    reducibleBalance: (who) => balances.usableBalance(ctx, who),
    canWithdraw: (who, amount) => ['Success', 'ReducedToZero'].includes(balances.canWithdraw(ctx, who, amount)),
    withdraw: (who, amount) => burned(balances.withdraw(ctx, who, amount, 'BestEffort', 'Preserve', 'Polite')),
    withdrawForced: (who, amount) => burned(balances.withdraw(ctx, who, amount, 'Exact', 'Expendable', 'Force')),
    deposit(who, amount) {
      const minted = attempt(() => balances.deposit(ctx, who, amount, 'BestEffort'));
      if (minted.ok) balances.dropDebt(ctx, minted.value);
    },
    ...transfers(ctx),
  };
}

/** The chain goes through the calls of the membership as root. @source runtime lib.rs ManageSenateMembers */
function senate({ SenateMembers: ctx, Triumvirate }: PalletContexts): SubtensorConfig['senate'] {
  const id = (value: AccountId): MultiAddress => ({ type: 'Id', value });
  const asRoot = (name: string, args: RuntimeCall['args']): void =>
    void ctx.env.dispatch({ pallet: 'SenateMembers', name, args }, root);
  return {
    maxMembers: SENATE_MAX_MEMBERS,
    members: () => ctx.storage.Members.get(),
    isMember: (who) => ctx.storage.Members.get().includes(who),
    addMember: (who) => asRoot('add_member', { who: id(who) }),
    removeMember: (who) => asRoot('remove_member', { who: id(who) }),
    swapMember(old, replacement) {
      collective.removeVotes(Triumvirate, old);
      asRoot('swap_member', { remove: id(old), add: id(replacement) });
    },
  };
}

/** The senate votes past the calls of the triumvirate. @source runtime lib.rs TriumvirateVotes, EnsureMajoritySenate */
const council = ({ Triumvirate: ctx }: PalletContexts): SubtensorConfig['council'] => ({
  vote: (hotkey, proposal, index, approve) =>
    collective.castVote(ctx, triumvirateErrors, hotkey, proposal, index, approve),
  ensureMajority: (origin) => collective.ensureMajority(triumvirate.name, origin),
});

export const subtensor =
  (profile: Profile) =>
  (rt: PalletContexts): SubtensorConfig => ({
    blockNumber: blockNumber(rt),
    blockHash: (number) => rt.System.storage.BlockHash.get(number),
    swap: swapHandler(rt),
    currency: coldkeyCurrency(rt),
    senate: senate(rt),
    council: council(rt),
    scheduleAsRoot: (call, at, priority) =>
      void scheduleTask(rt.Scheduler, root.caller, { time: { at }, periodic: undefined, priority, call }),
    rateLimits: subtensorRateLimits(profile),
    pulseSignature: (round) => drand.pulseSignature(rt.Drand, round),
    ...leasing(rt),
    purgeCommitments: (netuid) => commitments.purgeNetuid(rt.Commitments, netuid),
  });
