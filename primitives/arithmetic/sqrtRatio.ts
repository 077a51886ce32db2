/** The last tick of the formula on either side. */
const LAST_TICK = 887_272;

/** 1.0001^(-2^i / 2) for each bit i of a tick, with 128 fraction bits. */
const POWERS = [
  0xfffcb933bd6fad37aa2d162d1a594001n,
  0xfff97272373d413259a46990580e213an,
  0xfff2e50f5f656932ef12357cf3c7fdccn,
  0xffe5caca7e10e4e61c3624eaa0941cd0n,
  0xffcb9843d60f6159c9db58835c926644n,
  0xff973b41fa98c081472e6896dfb254c0n,
  0xff2ea16466c96a3843ec78b326b52861n,
  0xfe5dee046a99a2a811c461f1969c3053n,
  0xfcbe86c7900a88aedcffc83b479aa3a4n,
  0xf987a7253ac413176f2b074cf7815e54n,
  0xf3392b0822b70005940c7a398e4b70f3n,
  0xe7159475a2c29b7443b29c7fa6e889d9n,
  0xd097f3bdfd2022b8845ad8f792aa5825n,
  0xa9f746462d870fdf8a65dc1f90e061e5n,
  0x70d869a156d2a1b890bb3df62baf32f7n,
  0x31be135f97d08fd981231505542fcfa6n,
  0x9aa508b5b7a84e1c677de54f3e99bc9n,
  0x5d6af8dedb81196699c329225ee604n,
  0x2216e584f5fa1ea926041bedfe98n,
  0x48a170391f7dc42444e8fa2n,
] as const;

const ONE = 1n << 128n;
const U256_MAX = (1n << 256n) - 1n;
const LOW_32 = (1n << 32n) - 1n;

/**
 * Square root of the price 1.0001^tick with 96 fraction bits, rounded up. Undefined beyond ±887,272.
 * @source subtensor pallets/swap/src/tick.rs get_sqrt_ratio_at_tick
 */
export function sqrtRatioAtTick(tick: number): bigint | undefined {
  const size = Math.abs(tick);
  if (size > LAST_TICK) return undefined;
  let ratio = ONE;
  for (let bit = 0, left = size; left > 0; bit += 1, left >>>= 1) if (left & 1) ratio = (ratio * POWERS[bit]!) >> 128n;
  if (tick > 0) ratio = U256_MAX / ratio;
  return (ratio & LOW_32) === 0n ? ratio >> 32n : (ratio >> 32n) + 1n;
}

const LOWEST_RATIO = sqrtRatioAtTick(-LAST_TICK)!;
const HIGHEST_RATIO = sqrtRatioAtTick(LAST_TICK)!;

/** Both this formula and the ratios err by far less than this part of a number. */
const MARGIN = 24n;

/** How many half steps of 1.0001 a number from 0 to 1 is below 1, and whether rounding leaves no doubt about it. */
function descent(to: bigint): { readonly steps: number; readonly isCertain: boolean } {
  let [power, steps] = [ONE, 0];
  for (let bit = POWERS.length - 1; bit >= 0; bit -= 1) {
    const further = (power * POWERS[bit]!) >> 128n;
    if (further < to) continue;
    power = further;
    steps += 2 ** bit;
  }
  const next = (power * POWERS[0]) >> 128n;
  const margin = power >> MARGIN;
  return { steps, isCertain: power - to > margin && to - next > margin };
}

/**
 * The last tick whose ratio is not above a square root of a price with 96 fraction bits. Undefined for a price that is
 * below the lowest tick's, or not below the highest one's.
 * @source subtensor pallets/swap/src/tick.rs get_tick_at_sqrt_ratio, try_from_sqrt_price
 */
export function tickAtSqrtRatio(ratio: bigint): number | undefined {
  if (ratio < LOWEST_RATIO || ratio >= HIGHEST_RATIO) return undefined;
  const wide = ratio << 32n;
  const isBelowOne = wide < ONE;
  const { steps, isCertain } = descent(isBelowOne ? wide : (ONE * ONE) / wide);
  let tick = isBelowOne ? -steps - 1 : steps;
  if (isCertain) return tick;
  while (sqrtRatioAtTick(tick)! > ratio) tick -= 1;
  while (sqrtRatioAtTick(tick + 1)! <= ratio) tick += 1;
  return tick;
}
