import type { Subtensor } from '../declaration';
import { rao, type NetUid } from '../types';

/**
 * Makes registrations dearer where there were more than the target, and cheaper where there were not; and lets the
 * next block have its own. @source subtensor pallets/subtensor/src/coinbase/block_step.rs adjust_registration_terms_for_networks
 */
export function adjustRegistrationTerms(ctx: Subtensor, block: bigint): void {
  const { storage } = ctx;
  // Root too, and without a look at the value: the chain walks the keys.
  for (const [netuid] of storage.NetworksAdded.keys()) {
    const last = storage.LastAdjustmentBlock.get(netuid);
    const passed = block > last ? block - last : 0n;
    if (passed >= BigInt(storage.AdjustmentInterval.get(netuid))) adjust(ctx, netuid, block);
    storage.RegistrationsThisBlock.set(netuid, 0);
  }
}

function adjust(ctx: Subtensor, netuid: NetUid, block: bigint): void {
  const { storage } = ctx;
  const registrations = storage.RegistrationsThisInterval.get(netuid);
  const byWork = storage.POWRegistrationsThisInterval.get(netuid);
  const byBurn = storage.BurnRegistrationsThisInterval.get(netuid);
  const target = storage.TargetRegistrationsPerInterval.get(netuid);
  const many = registrations > target;
  // Too many: what they mostly used gets dearer. Too few: what they mostly left gets cheaper. Evenly: both.
  if (byWork === byBurn || byWork < byBurn === many) adjustBurn(ctx, netuid, registrations, target);
  if (byWork === byBurn || byWork > byBurn === many) adjustDifficulty(ctx, netuid, registrations, target);
  storage.LastAdjustmentBlock.set(netuid, block);
  storage.RegistrationsThisInterval.set(netuid, 0);
  storage.POWRegistrationsThisInterval.set(netuid, 0);
  storage.BurnRegistrationsThisInterval.set(netuid, 0);
}

function adjustBurn({ storage }: Subtensor, netuid: NetUid, registrations: number, target: number): void {
  const limits = { min: storage.MinBurn.get(netuid), max: storage.MaxBurn.get(netuid) };
  const alpha = storage.AdjustmentAlpha.get(netuid);
  storage.Burn.set(netuid, rao(adjusted(storage.Burn.get(netuid), registrations, target, alpha, limits)));
}

function adjustDifficulty(ctx: Subtensor, netuid: NetUid, registrations: number, target: number): void {
  const { storage } = ctx;
  const limits = { min: storage.MinDifficulty.get(netuid), max: storage.MaxDifficulty.get(netuid) };
  const alpha = storage.AdjustmentAlpha.get(netuid);
  const difficulty = adjusted(storage.Difficulty.get(netuid), registrations, target, alpha, limits);
  storage.Difficulty.set(netuid, difficulty);
  ctx.deposit('DifficultySet', netuid, difficulty);
}

const MAX_U16 = 0xffff;
const MAX_U64 = 2n ** 64n - 1n;
/** The chain computes in U110F18. Nothing here comes near its 110 integer bits, so nothing saturates. */
const FRACTION = 18n;
const ONE = 1n << FRACTION;

/**
 * The next price: the current one times (registrations + target) / (2 × target), smoothed by alpha, within the limits.
 * Where the limits contradict each other, the upper one holds. @source same file, upgraded_burn, upgraded_difficulty
 */
export function adjusted(
  current: bigint,
  registrations: number,
  target: number,
  alpha: bigint,
  limits: { readonly min: bigint; readonly max: bigint },
): bigint {
  const actual = BigInt(Math.min(registrations + target, MAX_U16));
  const twice = BigInt(Math.min(target + target, MAX_U16));
  const updated = twice === 0n ? 0n : (current * actual * ONE) / twice;
  const smoothing = (alpha << FRACTION) / MAX_U64;
  const next = smoothing * current + (((ONE - smoothing) * updated) >> FRACTION);
  if (next >= limits.max << FRACTION) return limits.max;
  if (next <= limits.min << FRACTION) return limits.min;
  return next >> FRACTION;
}
