import * as u16 from '../../../primitives/arithmetic/u16';
import type { AccountId } from '../../support/account';
import { ensure } from '../../support/dispatchError';
import { errors, type Subtensor } from '../declaration';
import type { NetUid } from '../types';
import { ensureNotRoot, ensureRegistrationsLeft } from './limits';
import { takeWork, type Work } from './proofOfWork';
import { ensureOwnAndRoom, ensureUnregistered, registerNeuron } from './registerNeuron';

/**
 * Registers a hotkey, which signs itself, for proof of work.
 *
 * @throws TransactorAccountShouldBeHotKey, RegistrationNotPermittedOnRootSubnet, SubnetNotExists,
 *   SubNetRegistrationDisabled, TooManyRegistrationsThisBlock, TooManyRegistrationsThisInterval,
 *   HotKeyAlreadyRegisteredInSubNet; as `takeWork`; NonAssociatedColdKey, NoNeuronIdAvailable
 * @source subtensor pallets/subtensor/src/subnets/registration.rs do_registration
 */
export function register(
  ctx: Subtensor,
  signer: AccountId,
  netuid: NetUid,
  work: Work,
  hotkey: AccountId,
  coldkey: AccountId,
): void {
  const { storage } = ctx;
  ensure(signer === hotkey, errors.TransactorAccountShouldBeHotKey);
  ensureNotRoot(ctx, netuid);
  ensure(storage.NetworkPowRegistrationAllowed.get(netuid), errors.SubNetRegistrationDisabled);
  ensureRegistrationsLeft(ctx, netuid);
  ensureUnregistered(ctx, netuid, hotkey);
  takeWork(ctx, work, hotkey, storage.Difficulty.get(netuid));
  ensureOwnAndRoom(ctx, netuid, coldkey, hotkey);
  const uid = registerNeuron(ctx, netuid, hotkey);
  storage.POWRegistrationsThisInterval.mutate(netuid, (count) => u16.saturatingAdd(count, 1));
  ctx.deposit('NeuronRegistered', netuid, uid, hotkey);
}
