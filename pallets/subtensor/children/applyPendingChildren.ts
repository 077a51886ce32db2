import type { AccountId } from '../../support/account';
import type { Subtensor } from '../declaration';
import type { NetUid, Proportions } from '../types';

/** Gives hotkeys of a subnet the children they scheduled, once their time has passed. @source subtensor pallets/subtensor/src/staking/set_children.rs do_set_pending_children */
export function applyPendingChildren(ctx: Subtensor, netuid: NetUid, block: bigint): void {
  const { PendingChildKeys, ChildKeys } = ctx.storage;
  for (const [[, hotkey], [children, after]] of PendingChildKeys.entries(netuid)) {
    if (after >= block) continue;
    for (const [, child] of ChildKeys.get(hotkey, netuid)) leaveParent(ctx, netuid, child, hotkey);
    ChildKeys.set(hotkey, netuid, children);
    for (const [proportion, child] of children) joinParent(ctx, netuid, child, [proportion, hotkey]);
    ctx.deposit('SetChildren', hotkey, netuid, children);
    PendingChildKeys.remove(netuid, hotkey);
  }
}

function leaveParent({ storage }: Subtensor, netuid: NetUid, child: AccountId, hotkey: AccountId): void {
  storage.ParentKeys.mutate(child, netuid, (parents) => parents.filter(([, parent]) => parent !== hotkey));
}

function joinParent({ storage }: Subtensor, netuid: NetUid, child: AccountId, parent: Proportions[number]): void {
  storage.ParentKeys.append(child, netuid, parent);
}
