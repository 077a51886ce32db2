/** A width of integers, and how a whole number of any size becomes one of it. */
export interface Width<N extends bigint | number> {
  readonly MIN: N;
  readonly MAX: N;
  /** The nearest that there is. */
  saturatingFrom(this: void, value: bigint): N;
  /** Undefined where it does not fit. */
  checkedFrom(this: void, value: bigint): N | undefined;
  /** Only the low bits, as Rust's `as`. */
  wrappingFrom(this: void, value: bigint): N;
}

export function width<N extends bigint | number>(
  low: bigint,
  high: bigint,
  wrapped: (value: bigint) => bigint,
  native: (value: bigint) => N,
): Width<N> {
  const MIN = native(low);
  const MAX = native(high);
  return {
    MIN,
    MAX,
    saturatingFrom: (value) => (value > high ? MAX : value < low ? MIN : native(value)),
    checkedFrom: (value) => (value > high || value < low ? undefined : native(value)),
    wrappingFrom: (value) => native(wrapped(value)),
  };
}
