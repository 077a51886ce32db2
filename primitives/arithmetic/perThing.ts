import { CodecError, u32, u64, u8, wrapper, type Codec } from '../scale';
import { divide, type Rounding } from './division';

/**
 * A part of one, 0 to 1, native as its count of parts: the codec, and what sp-arithmetic does with it.
 * Amounts are not negative.
 */
export interface PerThing<P extends bigint | number> extends Codec<P> {
  /** How many parts one has. */
  readonly ACCURACY: P;
  /** Beyond 100 it is one. */
  fromPercent(this: void, percent: number): P;
  /** p of q. One where q is 0 or p is more than q. Rounds down unless told otherwise. */
  fromRational(this: void, p: bigint, q: bigint, rounding?: Rounding): P;
  /** This part of an amount, to the nearest whole; a half goes down. */
  mul<T extends bigint>(this: void, part: P, amount: T): T;
  mulFloor<T extends bigint>(this: void, part: P, amount: T): T;
  mulCeil<T extends bigint>(this: void, part: P, amount: T): T;
  /** What is left of one. */
  leftFromOne(this: void, part: P): P;
}

/** @source sp-arithmetic per_things.rs */
function perThing<P extends bigint | number>(
  name: string,
  parts: Codec<P>,
  accuracy: bigint,
  native: (parts: bigint) => P,
): PerThing<P> {
  const inner = wrapper(['sp_arithmetic', 'per_things', name], parts);
  const checked = (value: P): P => {
    if (value > accuracy) throw new CodecError(`a ${name} is 0 to ${accuracy} parts, got ${value}`);
    return value;
  };
  const rounded = <T extends bigint>(part: P, amount: T, rounding: Rounding) =>
    divide(BigInt(part) * amount, accuracy, rounding) as T;
  return {
    ...inner,
    encode: (value, out) => inner.encode(checked(value), out),
    decode: (from) => checked(inner.decode(from)),
    ACCURACY: native(accuracy),
    fromPercent: (percent) => native((BigInt(Math.min(percent, 100)) * accuracy) / 100n),
    fromRational: (p, q, rounding = 'Down') => native(q === 0n || p > q ? accuracy : divide(p * accuracy, q, rounding)),
    mul: (part, amount) => rounded(part, amount, 'NearestPrefDown'),
    mulFloor: (part, amount) => rounded(part, amount, 'Down'),
    mulCeil: (part, amount) => rounded(part, amount, 'Up'),
    leftFromOne: (part) => native(accuracy - BigInt(part)),
  };
}

/** Hundredths. */
export const Percent = perThing('Percent', u8, 100n, Number);
/** Millionths. */
export const Permill = perThing('Permill', u32, 1_000_000n, Number);
/** Billionths. */
export const Perbill = perThing('Perbill', u32, 1_000_000_000n, Number);
/** Parts of 10^18. */
export const Perquintill = perThing('Perquintill', u64, 10n ** 18n, (parts) => parts);
