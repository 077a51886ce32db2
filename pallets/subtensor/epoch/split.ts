import * as u16 from '../../../primitives/arithmetic/u16';
import { saturatingAdd, saturatingSub, wrappingAdd } from '../../../primitives/arithmetic/u64';
import type { Subtensor } from '../declaration';
import { alphaRao, type AlphaCurrency, type NetUid } from '../types';

const WHOLE = BigInt(u16.MAX);

/**
 * Splits what a subnet emits between its mechanisms, as its owner chose or evenly. What rounding leaves is the first one's.
 *
 * @param emission in alpha rao
 * @source subtensor pallets/subtensor/src/subnets/mechanism.rs split_emissions
 */
export function splitBetweenMechanisms(
  { storage }: Subtensor,
  netuid: NetUid,
  emission: AlphaCurrency,
): readonly AlphaCurrency[] {
  const count = storage.MechanismCountCurrent.get(netuid);
  const split = storage.MechanismEmissionSplit.get(netuid);
  const parts = Array.from({ length: count }, (_, mechanism) =>
    split === undefined ? emission / BigInt(count) : (emission * BigInt(split[mechanism] ?? 0)) / WHOLE,
  );
  const left = saturatingSub<bigint>(emission, parts.reduce(wrappingAdd, 0n));
  return parts.map((part, mechanism) => alphaRao(mechanism === 0 ? saturatingAdd(part, left) : part));
}
