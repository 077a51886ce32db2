import * as u64 from '../../../primitives/arithmetic/u64';
import type { AccountId } from '../../support/account';
import { ensure } from '../../support/dispatchError';
import { ensureSigned, type Origin } from '../../support/origin';
import { errors, type Subtensor } from '../declaration';
import { createHotkey } from '../keys/ownership';
import { ROOT } from '../types';
import { subnetExists } from '../subnets/networks';
import { countRegistration, ensureRegistrationsLeft } from './limits';
import { appendNeuron, replaceNeuron } from './neurons';
import { ensureUnregistered } from './registerNeuron';
import { joinSenateIfEligible, rootStake } from './senate';

/** 18 % of 65,535. */
const TAKE = 11_796;

/**
 * Registers a hotkey on root, in the place of the one with the least TAO there if all are taken, and for the senate if its
 * stake suffices. Whose the hotkey is is not looked at.
 *
 * @throws RootNetworkDoesNotExist, BadOrigin, TooManyRegistrationsThisBlock, TooManyRegistrationsThisInterval,
 *   HotKeyAlreadyRegisteredInSubNet, StakeTooLowForRoot; as `joinSenateIfEligible`
 * @source subtensor pallets/subtensor/src/coinbase/root.rs do_root_register
 */
export function rootRegister(ctx: Subtensor, origin: Origin, hotkey: AccountId): void {
  const { storage } = ctx;
  ensure(subnetExists(ctx, ROOT), errors.RootNetworkDoesNotExist);
  const coldkey = ensureSigned(origin);
  ensureRegistrationsLeft(ctx, ROOT);
  ensureUnregistered(ctx, ROOT, hotkey);
  createHotkey(ctx, coldkey, hotkey);
  const uid = findRootPlace(ctx, hotkey);
  joinSenateIfEligible(ctx, hotkey);
  if (!storage.Delegates.has(hotkey)) storage.Delegates.set(hotkey, TAKE);
  countRegistration(ctx, ROOT);
  ctx.deposit('NeuronRegistered', ROOT, uid, hotkey);
}

/** @throws HotKeyNotRegisteredInSubNet, StakeTooLowForRoot */
function findRootPlace(ctx: Subtensor, hotkey: AccountId): number {
  const { storage } = ctx;
  if (storage.SubnetworkN.get(ROOT) < storage.MaxAllowedUids.get(ROOT)) return appendNeuron(ctx, ROOT, hotkey);
  const { uid, stake } = lowestOnRoot(ctx);
  ensure(storage.Keys.has(ROOT, uid), errors.HotKeyNotRegisteredInSubNet);
  ensure(stake < rootStake(ctx, hotkey), errors.StakeTooLowForRoot);
  replaceNeuron(ctx, ROOT, uid, hotkey);
  return uid;
}

/** The neuron with the least TAO on root; of equal ones the first by key. */
function lowestOnRoot(ctx: Subtensor): { readonly uid: number; readonly stake: bigint } {
  let lowest = { uid: 0, stake: u64.MAX };
  for (const [[, uid], hotkey] of ctx.storage.Keys.entries(ROOT)) {
    const stake = rootStake(ctx, hotkey);
    if (stake < lowest.stake) lowest = { uid, stake };
  }
  return lowest;
}
