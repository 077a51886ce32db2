/** Smallest units of one TAO. */
export const RAO_PER_TAO = 1_000_000_000n;
const DECIMALS = 9;
const U64_MAX = 0xffff_ffff_ffff_ffffn;

/**
 * An amount of TAO in rao: `tao('1.5')` is `1_500_000_000n`.
 * @throws RangeError for what is no decimal number, has more than nine decimals or does not fit 64 bits of rao
 */
export function tao(amount: string | number): bigint {
  const text = String(amount);
  const match = /^(\d{1,20})(?:\.(\d{1,9}))?$/.exec(text);
  if (match === null) {
    throw new RangeError(
      `'${text}' is no amount of TAO: expected a decimal number such as 1000 or 0.5, with at most ${DECIMALS} decimals`,
    );
  }
  const [, whole = '', fraction = ''] = match;
  const rao = BigInt(whole) * RAO_PER_TAO + BigInt(fraction.padEnd(DECIMALS, '0'));
  if (rao > U64_MAX)
    throw new RangeError(`${text} TAO is more than an account can hold: at most ${formatTao(U64_MAX)}`);
  return rao;
}

/** `1234500000000n` (rao) is `1,234.5 TAO`; exact. */
export function formatTao(rao: bigint): string {
  const magnitude = rao < 0n ? -rao : rao;
  const whole = String(magnitude / RAO_PER_TAO).replace(/\B(?=(\d{3})+$)/g, ',');
  const fraction = String(magnitude % RAO_PER_TAO)
    .padStart(DECIMALS, '0')
    .replace(/0+$/, '');
  return `${rao < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`} TAO`;
}
