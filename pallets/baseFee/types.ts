import { array, CodecError, pathType, u256, u32, u64, wrapper, type Codec } from '../../primitives/scale';

/** A 256-bit unsigned integer: four words in the metadata, one bigint here. */
export const U256: Codec<bigint> = {
  ...u256,
  rust: 'U256',
  type: pathType(['primitive_types', 'U256'], () => ({ kind: 'composite', fields: [{ type: array(u64, 4).type, typeName: '[u64; 4]' }] })),
};

/** One, in millionths. */
export const MILLION = 1_000_000;

const parts = wrapper(['sp_arithmetic', 'per_things', 'Permill'], u32);

function checked(value: number): number {
  if (value > MILLION) throw new CodecError(`a Permill is 0 to ${MILLION} millionths, got ${value}`);
  return value;
}

/** A part of one in millionths. */
export const Permill: Codec<number> = { ...parts, encode: (value, out) => parts.encode(checked(value), out), decode: (from) => checked(parts.decode(from)) };
