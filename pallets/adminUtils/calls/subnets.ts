import { bool, u64 } from '../../../primitives/scale';
import { NetUid } from '../../support/netUid';
import { NO_WEIGHT, weight } from '../../support/weight';
import { call } from '../declaration';
import { ownerOrRoot, root, rootOutsideFreezeWindow } from '../may';
import { setter } from '../setter';
import { Hotkey, RecycleOrBurnEnum } from '../types';

/** Owner, token and price of a subnet. */
export const subnetsCalls = {
  sudo_set_toggle_transfer: setter({
    index: 61,
    weight: weight(20_460_000n, { writes: 1 }),
    args: { netuid: NetUid, toggle: bool },
    docs: 'Owner or root: allows or forbids that stake goes to another coldkey.',
    may: ownerOrRoot('TransferEnabled'),
    sets: 'TransferToggle',
  }),
  sudo_set_recycle_or_burn: setter({
    index: 80,
    weight: weight(1_000_000n),
    args: { netuid: NetUid, recycle_or_burn: RecycleOrBurnEnum },
    docs: 'Owner or root: sets whether alpha that the owner would mine is recycled or burnt.',
    may: ownerOrRoot('RecycleOrBurn'),
    sets: 'RecycleOrBurn',
  }),
  sudo_set_subnet_owner_hotkey: call({
    index: 64,
    weight: NO_WEIGHT,
    class: 'Operational',
    pays: 'No',
    args: { netuid: NetUid, hotkey: Hotkey },
    docs: 'Owner: names the hotkey of the owner. Free of charge.',
    run(ctx, origin, { netuid, hotkey }) {
      ctx.config.ensureSubnetOwner(origin, netuid);
      ctx.config.set.SubnetOwnerHotkey(netuid, hotkey);
    },
  }),
  sudo_set_ema_price_halving_period: setter({
    index: 65,
    weight: weight(3_918_000n, { writes: 1 }),
    class: 'Operational',
    args: { netuid: NetUid, ema_halving: u64 },
    docs: 'Root: sets over how many blocks the moving price closes half of its distance.',
    may: root,
    sets: 'EMAPriceHalvingBlocks',
  }),
  sudo_set_sn_owner_hotkey: call({
    index: 67,
    weight: weight(20_570_000n, { reads: 2, writes: 2, proof: 4_204n }),
    args: { netuid: NetUid, hotkey: Hotkey },
    docs: 'Owner or root: names the hotkey of the owner. Possible every so often.',
    run(ctx, origin, { netuid, hotkey }) {
      ctx.config.setSubnetOwnerHotkey(origin, netuid, hotkey);
    },
  }),
  sudo_set_subtoken_enabled: setter({
    index: 66,
    weight: weight(17_980_000n, { writes: 1 }),
    class: 'Operational',
    args: { netuid: NetUid, subtoken_enabled: bool },
    docs: 'Root: sets whether the alpha of the subnet is traded.',
    may: rootOutsideFreezeWindow,
    sets: 'SubtokenEnabled',
  }),
};
