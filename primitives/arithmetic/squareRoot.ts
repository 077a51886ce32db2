/** The whole part of a square root. @source sp-arithmetic helpers_128bit.rs sqrt. @throws RangeError for negative numbers */
export function squareRoot(value: bigint): bigint {
  if (value < 0n) throw new RangeError(`no square root of ${value}`);
  if (value < 2n) return value;
  const bits = 4 * value.toString(16).length;
  // Newton's steps come down from above; the first one that does not is past the root.
  let root = 1n << BigInt(bits / 2);
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
