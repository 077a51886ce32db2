import {
  i128,
  pathType,
  u128,
  type Brand,
  type Codec,
  type Reader,
  type TypeDef,
  type Writer,
} from '../../primitives/scale';

/** 64 integer and 64 fraction bits, signed: the raw bits as a bigint. */
export type I64F64 = Brand<bigint, 'I64F64'>;
/** 96 integer and 32 fraction bits, signed: the raw bits as a bigint. */
export type I96F32 = Brand<bigint, 'I96F32'>;
/** 64 integer and 64 fraction bits: the raw bits as a bigint. */
export type U64F64 = Brand<bigint, 'U64F64'>;

const MAX_U128 = 2n ** 128n - 1n;
const MAX_I128 = 2n ** 127n - 1n;

function checked(bits: bigint, format: string, least: bigint, most: bigint): bigint {
  if (bits < least || bits > most) throw new RangeError(`${format} has 128 bits, got ${bits}`);
  return bits;
}

/** From raw bits. @throws RangeError beyond 128 bits */
export const i64F64 = (bits: bigint): I64F64 => checked(bits, 'I64F64', -MAX_I128 - 1n, MAX_I128) as I64F64;
/** From raw bits. @throws RangeError beyond 128 bits */
export const i96F32 = (bits: bigint): I96F32 => checked(bits, 'I96F32', -MAX_I128 - 1n, MAX_I128) as I96F32;
/** From raw bits. @throws RangeError beyond 128 bits */
export const u64F64 = (bits: bigint): U64F64 => checked(bits, 'U64F64', 0n, MAX_U128) as U64F64;

const bare = (path: readonly string[]): TypeDef => pathType(path, () => ({ kind: 'composite', fields: [] }));
const BITS = [bare(['substrate_typenum', 'bit', 'B0']), bare(['substrate_typenum', 'bit', 'B1'])] as const;
const NOTHING = bare(['substrate_typenum', 'uint', 'UTerm']);

/** A number as typenum's types write it, its lowest bit outermost: the metadata shows the count of fraction bits so. */
function typenum(number: number): TypeDef {
  if (number === 0) return NOTHING;
  const msb = typenum(number >> 1);
  const lsb = (number & 1) === 1 ? BITS[1] : BITS[0];
  const shape = () =>
    ({
      kind: 'composite',
      fields: [
        { name: 'msb', type: msb, typeName: 'U' },
        { name: 'lsb', type: lsb, typeName: 'B' },
      ],
    }) as const;
  const params = [
    { name: 'U', type: msb },
    { name: 'B', type: lsb },
  ];
  return pathType(['substrate_typenum', 'uint', 'UInt'], shape, { params });
}

function fixed<T extends bigint>(
  rust: string,
  name: 'FixedI128' | 'FixedU128',
  fractionBits: number,
  bits: Codec<bigint>,
  check: (bits: bigint) => T,
): Codec<T> {
  const fields = [{ name: 'bits', type: bits.type, typeName: bits.rust }];
  const params = [{ name: 'Frac', type: typenum(fractionBits) }];
  return {
    type: pathType(['substrate_fixed', name], () => ({ kind: 'composite', fields }), { params }),
    rust,
    encode: (value: T, out: Writer) => bits.encode(value, out),
    decode: (from: Reader) => check(bits.decode(from)),
  };
}

export const I64F64 = fixed('I64F64', 'FixedI128', 64, i128, i64F64);
export const I96F32 = fixed('I96F32', 'FixedI128', 32, i128, i96F32);
export const U64F64 = fixed('U64F64', 'FixedU128', 64, u128, u64F64);
