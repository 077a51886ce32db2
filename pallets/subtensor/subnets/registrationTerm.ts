import { U110F18 } from '../../../primitives/arithmetic/fixed';
import * as u16 from '../../../primitives/arithmetic/u16';
import * as u64 from '../../../primitives/arithmetic/u64';
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
  const { ONE, saturatingFromNum: fixed, saturatingAdd, saturatingSub, saturatingMul, safeDiv } = U110F18;
  const actual = fixed(u16.saturatingAdd(registrations, target));
  const twice = fixed(u16.saturatingAdd(target, target));
  const now = fixed(current);
  const updated = safeDiv(saturatingMul(now, actual), twice);
  const smoothing = safeDiv(fixed(alpha), fixed(u64.MAX));
  const next = saturatingAdd(saturatingMul(smoothing, now), saturatingMul(saturatingSub(ONE, smoothing), updated));
  if (next >= fixed(limits.max)) return limits.max;
  if (next <= fixed(limits.min)) return limits.min;
  return U110F18.saturatingToNum(next, u64);
}
