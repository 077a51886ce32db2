import { saturatingAdd, saturatingSub } from '../../primitives/arithmetic/u64';
import { ensure } from '../support/dispatchError';
import { errors, type Drand } from './declaration';
import { beaconKey, isVerified } from './pulses';
import type { Pulse } from './types';

/** A week of rounds. */
const MAX_KEPT_PULSES = 216_000n;
/** At most so many go at a time. */
const MAX_REMOVED_PULSES = 100;

/**
 * Stores the pulses that the beacon signed, each newer than the one before; others are passed over. Old ones go.
 *
 * @throws Drand.PulseVerificationError, InvalidRoundNumber @source subtensor pallets/drand/src/lib.rs write_pulse
 */
export function writePulses(ctx: Drand, pulses: readonly Pulse[]): void {
  const { storage, config } = ctx;
  let last = storage.LastStoredRound.get();
  const isFirst = last === 0n && storage.OldestStoredRound.get() === 0n;
  const key = beaconKey(ctx);
  const rounds: bigint[] = [];
  for (const pulse of pulses) {
    if (!isVerified(key, pulse)) continue;
    ensure(pulse.round > last, errors.InvalidRoundNumber);
    storage.Pulses.set(pulse.round, pulse);
    last = pulse.round;
    rounds.push(last);
  }
  storage.LastStoredRound.set(last);
  if (isFirst && rounds.length > 0) storage.OldestStoredRound.set(rounds[0]!);
  prunePulses(ctx, last);
  storage.NextUnsignedAt.set(config.blockNumber());
  if (rounds.length > 0) ctx.deposit('NewPulse', { rounds });
}

/** @source same file, prune_old_pulses */
function prunePulses({ storage }: Drand, last: bigint): void {
  let oldest = storage.OldestStoredRound.get();
  if (oldest === 0n) return;
  for (let removed = 0; removed < MAX_REMOVED_PULSES; removed++) {
    if (saturatingAdd(saturatingSub(last, oldest), 1n) <= MAX_KEPT_PULSES) break;
    storage.Pulses.remove(oldest);
    oldest = saturatingAdd(oldest, 1n);
  }
  storage.OldestStoredRound.set(oldest);
}
