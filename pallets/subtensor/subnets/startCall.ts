import * as u64 from '../../../primitives/arithmetic/u64';
import { ensure } from '../../support/dispatchError';
import type { Origin } from '../../support/origin';
import { currentBlock } from '../currentBlock';
import { errors, type Subtensor } from '../declaration';
import type { NetUid } from '../types';
import { ensureSubnet, ensureSubnetOwner } from './networks';

/**
 * Lets emission into a subnet begin with the next block, and its alpha be traded from now on.
 *
 * @throws SubnetNotExists, BadOrigin, FirstEmissionBlockNumberAlreadySet, NeedWaitingMoreBlocksToStarCall
 * @source subtensor pallets/subtensor/src/subnets/subnet.rs do_start_call
 */
export function startCall(ctx: Subtensor, origin: Origin, netuid: NetUid): void {
  const { storage } = ctx;
  ensureSubnet(ctx, netuid);
  ensureSubnetOwner(ctx, origin, netuid);
  ensure(!storage.FirstEmissionBlockNumber.has(netuid), errors.FirstEmissionBlockNumberAlreadySet);
  const block = currentBlock(ctx);
  const earliest = u64.saturatingAdd(storage.NetworkRegisteredAt.get(netuid), ctx.constants.DurationOfStartCall);
  ensure(block >= earliest, errors.NeedWaitingMoreBlocksToStarCall);
  const first = u64.saturatingAdd(block, 1n);
  storage.FirstEmissionBlockNumber.set(netuid, first);
  storage.SubtokenEnabled.set(netuid, true);
  ctx.deposit('FirstEmissionBlockNumberSet', netuid, first);
}
