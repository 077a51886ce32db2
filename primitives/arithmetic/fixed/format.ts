/** How a fixed-point type of substrate-fixed is laid out: two's complement raw bits, the lowest of them a fraction. */
export interface Layout {
  readonly name: string;
  readonly signed: boolean;
  readonly bits: 64 | 128;
  readonly fraction: 18 | 32 | 64;
}

/** A layout, and the three ways to bring a raw result back into it. */
export interface Format extends Layout {
  readonly MIN: bigint;
  readonly MAX: bigint;
  /** The number one; the place of the point, so to speak. */
  readonly ONE: bigint;
  /** `fraction` to shift by. */
  readonly shift: bigint;
  wrap(this: void, raw: bigint): bigint;
  saturate(this: void, raw: bigint): bigint;
  check(this: void, raw: bigint): bigint | undefined;
}

export function format(layout: Layout): Format {
  const { signed, bits, fraction } = layout;
  const size = 1n << BigInt(bits);
  const MIN = signed ? -size / 2n : 0n;
  const MAX = MIN + size - 1n;
  const shift = BigInt(fraction);
  const cut = signed ? BigInt.asIntN : BigInt.asUintN;
  return {
    ...layout,
    MIN,
    MAX,
    ONE: 1n << shift,
    shift,
    // Cutting is dear, and hardly ever needed.
    wrap: (raw) => (raw > MAX || raw < MIN ? cut(bits, raw) : raw),
    saturate: (raw) => (raw > MAX ? MAX : raw < MIN ? MIN : raw),
    check: (raw) => (raw > MAX || raw < MIN ? undefined : raw),
  };
}
