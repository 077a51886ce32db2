import * as u16 from '../../../primitives/arithmetic/u16';
import { ensure } from '../../support/dispatchError';
import { errors, type Subtensor } from '../declaration';
import { ROOT, type NetUid } from '../types';
import { subnetExists } from '../subnets/networks';

/** Registrations in an adjustment interval may be so many times the target. */
const TIMES_THE_TARGET = 3;

/** Whether an adjustment interval has had all its registrations. */
export const isIntervalFull = ({ storage }: Subtensor, netuid: NetUid): boolean =>
  storage.RegistrationsThisInterval.get(netuid) >=
  u16.saturatingMul(storage.TargetRegistrationsPerInterval.get(netuid), TIMES_THE_TARGET);

/** @throws TooManyRegistrationsThisBlock, TooManyRegistrationsThisInterval */
export function ensureRegistrationsLeft(ctx: Subtensor, netuid: NetUid): void {
  const { storage } = ctx;
  const isBlockFull = storage.RegistrationsThisBlock.get(netuid) >= storage.MaxRegistrationsPerBlock.get(netuid);
  ensure(!isBlockFull, errors.TooManyRegistrationsThisBlock);
  ensure(!isIntervalFull(ctx, netuid), errors.TooManyRegistrationsThisInterval);
}

/** A subnet on which a place can be had for TAO or for work. @throws RegistrationNotPermittedOnRootSubnet, SubnetNotExists */
export function ensureNotRoot(ctx: Subtensor, netuid: NetUid): void {
  ensure(netuid !== ROOT, errors.RegistrationNotPermittedOnRootSubnet);
  ensure(subnetExists(ctx, netuid), errors.SubnetNotExists);
}

/** Counts a registration, in its block and in its interval. */
export function countRegistration({ storage }: Subtensor, netuid: NetUid): void {
  storage.RegistrationsThisInterval.mutate(netuid, (count) => u16.saturatingAdd(count, 1));
  storage.RegistrationsThisBlock.mutate(netuid, (count) => u16.saturatingAdd(count, 1));
}
