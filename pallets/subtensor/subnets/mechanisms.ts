import { ensure } from '../../support/dispatchError';
import { errors, type Subtensor } from '../declaration';
import { mechanismIndex, mechId, type MechId, type NetUid } from '../types';
import { subnetExists } from './networks';

/** How many mechanisms a subnet may have; the keys of storage have room for 16. */
const MAX_MECHANISMS = 2;
/** The parts of a split make this together. */
const WHOLE = 0xffff;

/** The storage indexes of a subnet's mechanisms, from `first` on. */
export function* mechanismIndexes({ storage }: Subtensor, netuid: NetUid, first = 0) {
  const count = storage.MechanismCountCurrent.get(netuid);
  for (let mechanism = first; mechanism < count; mechanism++) yield mechanismIndex(netuid, mechId(mechanism));
}

export const mechanismExists = (ctx: Subtensor, netuid: NetUid, mechanism: MechId): boolean =>
  subnetExists(ctx, netuid) && mechanism < ctx.storage.MechanismCountCurrent.get(netuid);

/** @throws MechanismDoesNotExist @source subtensor pallets/subtensor/src/subnets/mechanism.rs ensure_mechanism_exists */
export const ensureMechanism = (ctx: Subtensor, netuid: NetUid, mechanism: MechId): void =>
  ensure(mechanismExists(ctx, netuid, mechanism), errors.MechanismDoesNotExist);

/**
 * Sets how many mechanisms a subnet has. What those that go away held is forgotten, and emission is split evenly again.
 *
 * @throws SubtensorModule.MechanismDoesNotExist, InvalidValue
 * @source subtensor pallets/subtensor/src/subnets/mechanism.rs do_set_mechanism_count
 */
export function setMechanismCount(ctx: Subtensor, netuid: NetUid, count: MechId): void {
  const { storage } = ctx;
  ensure(subnetExists(ctx, netuid), errors.MechanismDoesNotExist);
  ensure(count > 0, errors.InvalidValue);
  ensure(count <= MAX_MECHANISMS, errors.InvalidValue);
  if (count === storage.MechanismCountCurrent.get(netuid)) return;
  forgetMechanisms(ctx, netuid, count);
  storage.MechanismCountCurrent.set(netuid, count);
  storage.MechanismEmissionSplit.remove(netuid);
}

function forgetMechanisms(ctx: Subtensor, netuid: NetUid, from: MechId): void {
  const { storage } = ctx;
  for (const index of mechanismIndexes(ctx, netuid, from)) {
    storage.Weights.clear([index]);
    storage.Incentive.remove(index);
    storage.LastUpdate.remove(index);
    storage.Bonds.clear([index]);
    storage.WeightCommits.clear([index]);
    storage.TimelockedWeightCommits.clear([index]);
  }
}

/**
 * Splits a subnet's emission between its mechanisms, in parts of 65,535; without a split each gets the same. A split may
 * name fewer mechanisms than there are.
 *
 * @throws SubtensorModule.MechanismDoesNotExist, InvalidValue @source same file, do_set_emission_split
 */
export function setEmissionSplit(ctx: Subtensor, netuid: NetUid, split: readonly number[] | undefined): void {
  const { storage } = ctx;
  ensure(subnetExists(ctx, netuid), errors.MechanismDoesNotExist);
  if (split === undefined) return storage.MechanismEmissionSplit.remove(netuid);
  ensure(split.length > 0, errors.InvalidValue);
  ensure(split.length <= storage.MechanismCountCurrent.get(netuid), errors.InvalidValue);
  ensure(split.reduce((sum, part) => sum + part, 0) === WHOLE, errors.InvalidValue);
  storage.MechanismEmissionSplit.set(netuid, split);
}
