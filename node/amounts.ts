import { isBn, type BN } from '@polkadot/util';

/** An amount in its smallest unit. polkadot.js counts in BN, which is taken wherever a bigint is. */
export type Amount = bigint | BN;

export const amountOf = (amount: Amount): bigint => (typeof amount === 'bigint' ? amount : BigInt(amount.toString()));

/** A native value with each BN in its lists and plain objects as a bigint. */
export function withAmounts(value: unknown): unknown {
  if (isBn(value)) return amountOf(value);
  if (Array.isArray(value)) return value.map(withAmounts);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, withAmounts(field)]));
}

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
export function formatTao(amount: Amount): string {
  const rao = amountOf(amount);
  const magnitude = rao < 0n ? -rao : rao;
  const whole = String(magnitude / RAO_PER_TAO).replace(/\B(?=(\d{3})+$)/g, ',');
  const fraction = String(magnitude % RAO_PER_TAO)
    .padStart(DECIMALS, '0')
    .replace(/0+$/, '');
  return `${rao < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`} TAO`;
}
