import type { AccountId } from '../../support/account';
import { ensure } from '../../support/dispatchError';
import { errors, type Subtensor } from '../declaration';
import { createHotkey, ownsHotkey } from '../keys/ownership';
import type { NetUid } from '../types';
import { countRegistration } from './limits';
import { appendNeuron, replaceNeuron } from './neurons';
import { neuronToPrune } from './pruning';

/** @throws HotKeyAlreadyRegisteredInSubNet */
export const ensureUnregistered = ({ storage }: Subtensor, netuid: NetUid, hotkey: AccountId): void =>
  ensure(!storage.Uids.has(netuid, hotkey), errors.HotKeyAlreadyRegisteredInSubNet);

/** Gives a hotkey that is nobody's to the coldkey, which has to own it then. @throws NonAssociatedColdKey, NoNeuronIdAvailable */
export function ensureOwnAndRoom(ctx: Subtensor, netuid: NetUid, coldkey: AccountId, hotkey: AccountId): void {
  createHotkey(ctx, coldkey, hotkey);
  ensure(ownsHotkey(ctx, coldkey, hotkey), errors.NonAssociatedColdKey);
  ensure(ctx.storage.MaxAllowedUids.get(netuid) !== 0, errors.NoNeuronIdAvailable);
}

/** Gives a hotkey a place, that of another where all are taken, and answers its number. @source subtensor pallets/subtensor/src/subnets/registration.rs register_neuron */
function findPlace(ctx: Subtensor, netuid: NetUid, hotkey: AccountId): number {
  const { storage } = ctx;
  if (storage.SubnetworkN.get(netuid) < storage.MaxAllowedUids.get(netuid)) return appendNeuron(ctx, netuid, hotkey);
  const uid = neuronToPrune(ctx, netuid);
  replaceNeuron(ctx, netuid, uid, hotkey);
  return uid;
}

/** Registers and counts it; answers the place, for the caller to announce. */
export function registerNeuron(ctx: Subtensor, netuid: NetUid, hotkey: AccountId): number {
  const uid = findPlace(ctx, netuid, hotkey);
  countRegistration(ctx, netuid);
  return uid;
}
