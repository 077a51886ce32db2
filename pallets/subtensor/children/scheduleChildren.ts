import { checkedAdd, saturatingAdd } from '../../../primitives/arithmetic/u64';
import type { AccountId } from '../../support/account';
import { ensure } from '../../support/dispatchError';
import { currentBlock } from '../currentBlock';
import { errors, type Subtensor } from '../declaration';
import { ownsHotkey } from '../keys/ownership';
import { passesRateLimit, recordTransaction } from '../rateLimits/passes';
import { transactions } from '../rateLimits/transactions';
import { totalStakeForHotkey } from '../staking/totalStake';
import { ensureSubnet } from '../subnets/networks';
import { ROOT, type NetUid, type Proportions } from '../types';

const MAX_CHILDREN = 5;

/** @throws TooManyChildren, InvalidChild, ProportionOverflow, DuplicateChild */
function ensureChildren(hotkey: AccountId, children: Proportions): void {
  ensure(children.length <= MAX_CHILDREN, errors.TooManyChildren);
  const accounts = children.map(([, child]) => child);
  ensure(!accounts.includes(hotkey), errors.InvalidChild);
  const sum = children.reduce<bigint | undefined>(
    (all, [proportion]) => (all === undefined ? undefined : checkedAdd(all, proportion)),
    0n,
  );
  ensure(sum !== undefined, errors.ProportionOverflow);
  ensure(new Set(accounts).size === accounts.length, errors.DuplicateChild);
}

/** The owner of a subnet needs no stake there. */
const hasStakeForChildren = (ctx: Subtensor, hotkey: AccountId, netuid: NetUid): boolean =>
  totalStakeForHotkey(ctx, hotkey) >= ctx.storage.StakeThreshold.get() ||
  ctx.storage.SubnetOwnerHotkey.maybe(netuid) === hotkey;

/**
 * Has a hotkey pass parts of its stake on to children, from the epoch on that follows the cooldown. Nobody checks for circles.
 *
 * @throws TxRateLimitExceeded, RegistrationNotPermittedOnRootSubnet, SubnetNotExists, NonAssociatedColdKey, TooManyChildren,
 * InvalidChild, ProportionOverflow, DuplicateChild, NotEnoughStakeToSetChildkeys unless there are no children
 * @source subtensor pallets/subtensor/src/staking/set_children.rs do_schedule_children
 */
export function scheduleChildren(
  ctx: Subtensor,
  coldkey: AccountId,
  hotkey: AccountId,
  netuid: NetUid,
  children: Proportions,
): void {
  ensure(passesRateLimit(ctx, transactions.SetChildren, hotkey, netuid), errors.TxRateLimitExceeded);
  ensure(netuid !== ROOT, errors.RegistrationNotPermittedOnRootSubnet);
  ensureSubnet(ctx, netuid);
  ensure(ownsHotkey(ctx, coldkey, hotkey), errors.NonAssociatedColdKey);
  ensureChildren(hotkey, children);
  ensure(children.length === 0 || hasStakeForChildren(ctx, hotkey, netuid), errors.NotEnoughStakeToSetChildkeys);
  recordTransaction(ctx, transactions.SetChildren, hotkey, netuid);
  const after = saturatingAdd(currentBlock(ctx), ctx.storage.PendingChildKeyCooldown.get());
  ctx.storage.PendingChildKeys.set(netuid, hotkey, [children, after]);
  ctx.deposit('SetChildrenScheduled', hotkey, netuid, after, children);
}
