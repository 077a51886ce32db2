import type { AccountId } from '../../support/account';
import { ensure } from '../../support/dispatchError';
import type { Origin } from '../../support/origin';
import { errors, type Subtensor } from '../declaration';
import { passesRateLimit, recordTransaction } from '../rateLimits/passes';
import { transactions } from '../rateLimits/transactions';
import type { NetUid } from '../types';
import { ensureSubnet, ensureSubnetOwnerOrRoot } from './networks';

/**
 * Names the hotkey of a subnet's owner, without an event. Root has to wait as the owner has.
 *
 * @throws BadOrigin; SubtensorModule.SubnetNotExists, TxRateLimitExceeded
 * @source subtensor pallets/subtensor/src/subnets/subnet.rs do_set_sn_owner_hotkey
 */
export function setSubnetOwnerHotkey(ctx: Subtensor, origin: Origin, netuid: NetUid, hotkey: AccountId): void {
  ensureSubnetOwnerOrRoot(ctx, origin, netuid);
  ensureSubnet(ctx, netuid);
  ensure(passesRateLimit(ctx, transactions.SetSNOwnerHotkey, hotkey, netuid), errors.TxRateLimitExceeded);
  recordTransaction(ctx, transactions.SetSNOwnerHotkey, hotkey, netuid);
  ctx.storage.SubnetOwnerHotkey.set(netuid, hotkey);
}
