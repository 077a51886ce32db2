import { saturatingMul } from '../../primitives/arithmetic/u32';
import { ensure, failures } from '../support/dispatchError';
import type { Origin, OriginCaller } from '../support/origin';
import type { RawOrigin } from './types';

/** Ayes of a motion and the seats there were. */
export type Backing = readonly [ayes: number, seats: number];

/** What stands behind a caller that is a motion of this collective; undefined for all others. */
export function backingOf(collective: string, { type, value }: OriginCaller): Backing | undefined {
  if (type !== collective) return undefined;
  const raw = value as RawOrigin;
  return raw.type === 'Members' ? raw.value : undefined;
}

/** Whether the one has no smaller share of ayes than the other, by products that saturate at 32 bits. */
export const isAsBacked = ([ayes, seats]: Backing, [otherAyes, otherSeats]: Backing): boolean =>
  saturatingMul(ayes, otherSeats) >= saturatingMul(otherAyes, seats);

/** More than half of the seats have to stand behind a motion. @throws BadOrigin @source subtensor pallets/collective/src/lib.rs EnsureProportionMoreThan */
export function ensureMajority(collective: string, origin: Origin): void {
  const backing = backingOf(collective, origin.caller);
  ensure(backing !== undefined && saturatingMul(backing[0], 2) > backing[1], failures.BadOrigin);
}
