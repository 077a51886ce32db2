import { MAX as u64Max } from '../../primitives/arithmetic/u64';
import { newtype, u64, type Value } from '../../primitives/scale';

/** An amount of TAO in rao: 1 TAO is 1_000_000_000. */
export const TaoCurrency = newtype('TaoCurrency', u64);
export type TaoCurrency = Value<typeof TaoCurrency>;

/** An amount of a subnet's alpha in its smallest unit: 1 alpha is 1_000_000_000. */
export const AlphaCurrency = newtype('AlphaCurrency', u64);
export type AlphaCurrency = Value<typeof AlphaCurrency>;

function amount(value: bigint, unit: string): bigint {
  if (value < 0n || value > u64Max) throw new RangeError(`an amount of ${unit} is 0 to 2^64 - 1, got ${value}`);
  return value;
}

export const rao = (value: bigint): TaoCurrency => amount(value, 'rao') as TaoCurrency;
export const alphaRao = (value: bigint): AlphaCurrency => amount(value, 'alpha rao') as AlphaCurrency;
