import type { AccountId } from '../../support/account';
import { attempt, ensure } from '../../support/dispatchError';
import { ensureSigned, type Origin } from '../../support/origin';
import { errors, type Subtensor } from '../declaration';
import { createHotkey } from '../keys/ownership';
import { subnetExists } from '../subnets/networks';
import { ROOT, type AlphaCurrency } from '../types';

/** All TAO staked on a hotkey on root, in rao. */
export const rootStake = ({ storage }: Subtensor, hotkey: AccountId): AlphaCurrency =>
  storage.TotalHotkeyAlpha.get(hotkey, ROOT);

/**
 * Seats a hotkey of root in the senate, in a full one in the place of the member with the least stake, if that has less.
 *
 * @throws HotKeyNotRegisteredInSubNet, HotKeyAlreadyRegisteredInSubNet for a senator, CouldNotJoinSenate
 * @source subtensor pallets/subtensor/src/coinbase/root.rs join_senate_if_eligible
 */
export function joinSenateIfEligible(ctx: Subtensor, hotkey: AccountId): void {
  const { senate } = ctx.config;
  ensure(ctx.storage.Uids.has(ROOT, hotkey), errors.HotKeyNotRegisteredInSubNet);
  ensure(!senate.isMember(hotkey), errors.HotKeyAlreadyRegisteredInSubNet);
  const members = senate.members();
  const join = (): void => {
    if (members.length !== senate.maxMembers) return senate.addMember(hotkey);
    const lowest = lowestOf(ctx, members);
    if (lowest.stake < rootStake(ctx, hotkey)) senate.swapMember(lowest.hotkey, hotkey);
  };
  ensure(attempt(join).ok, errors.CouldNotJoinSenate);
}

/** The member with the least stake; of equal ones the last. */
function lowestOf(ctx: Subtensor, members: readonly AccountId[]): { hotkey: AccountId; stake: bigint } {
  return members
    .map((hotkey) => ({ hotkey, stake: rootStake(ctx, hotkey) }))
    .reduce((lowest, member) => (member.stake <= lowest.stake ? member : lowest));
}

/**
 * Seats a hotkey that is on root already. A quirk: the event never names whom it replaces.
 *
 * @throws RootNetworkDoesNotExist, BadOrigin; as `joinSenateIfEligible`; StakeTooLowForRoot
 * @source same file, do_adjust_senate
 */
export function adjustSenate(ctx: Subtensor, origin: Origin, hotkey: AccountId): void {
  ensure(subnetExists(ctx, ROOT), errors.RootNetworkDoesNotExist);
  const coldkey = ensureSigned(origin);
  ensure(ctx.storage.Uids.has(ROOT, hotkey), errors.HotKeyNotRegisteredInSubNet);
  createHotkey(ctx, coldkey, hotkey);
  joinSenateIfEligible(ctx, hotkey);
  ensure(ctx.config.senate.isMember(hotkey), errors.StakeTooLowForRoot);
  ctx.deposit('SenateAdjusted', { old_member: undefined, new_member: hotkey });
}
