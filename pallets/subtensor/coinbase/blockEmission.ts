import type { Subtensor } from '../declaration';

/** All the rao, or alpha of a subnet, that there will ever be. */
const TOTAL_SUPPLY = 21_000_000_000_000_000n;
/** Emission of a block in the first era. */
const FIRST_EMISSION = 1_000_000_000n;

const FRACTION = 32n;
const ONE = 1n << FRACTION;

/**
 * How often the emission has halved: the integer part of log2(1 / (1 - issuance / supply)), in I96F32 as the chain
 * computes it, each step rounded as there. Undefined where it divides by zero.
 */
function halvings(issuance: bigint): bigint | undefined {
  const left = ONE - (issuance << FRACTION) / TOTAL_SUPPLY;
  if (left <= 0n) return undefined;
  let ratio = (ONE << FRACTION) / left;
  let count = 0n;
  for (; ratio >= 2n * ONE; count += 1n) ratio = (ratio >> 1n) + (ratio & 1n);
  return count;
}

/**
 * What a block emits when this much is issued. A quirk: whoever asks also overwrites BlockEmission, for a subnet's
 * alpha as well. @source subtensor pallets/subtensor/src/coinbase/block_emission.rs get_block_emission_for_issuance
 */
export function blockEmission({ storage }: Subtensor, issuance: bigint): bigint {
  if (issuance >= TOTAL_SUPPLY) return 0n;
  const count = halvings(issuance);
  if (count === undefined) return 0n;
  const emission = FIRST_EMISSION >> count;
  if (storage.BlockEmission.get() !== emission) storage.BlockEmission.set(emission);
  return emission;
}
