const EXPONENT_BITS = 0x7ffn;
const MANTISSA_BITS = 52n;
/** Exponent of the lowest mantissa bit where the exponent field is 0. */
const LOWEST = -1075n;

/** To the nearest multiple of 2^places, a half to the even one; counted in such multiples. */
function shiftRight(value: bigint, places: bigint): bigint {
  const floor = value >> places;
  const rest = value - (floor << places);
  const half = 1n << (places - 1n);
  return rest > half || (rest === half && (floor & 1n) === 1n) ? floor + 1n : floor;
}

/**
 * The double nearest to a decimal, in units of 2^-fraction, a half to the even one. Reading a decimal is the one thing
 * done in floating point: it is exact to the bit on every machine. @throws RangeError for text that is no number
 */
export function double(decimal: string, fraction: number): bigint {
  const value = Number(decimal);
  if (decimal.trim() === '' || !Number.isFinite(value))
    throw new RangeError(`a decimal number is needed, got '${decimal}'`);
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const field = (bits >> MANTISSA_BITS) & EXPONENT_BITS;
  const below = BigInt.asUintN(Number(MANTISSA_BITS), bits);
  const mantissa = field === 0n ? below << 1n : below | (1n << MANTISSA_BITS);
  const places = LOWEST + field + BigInt(fraction);
  const size = places < 0n ? shiftRight(mantissa, -places) : mantissa << places;
  return value < 0 ? -size : size;
}
