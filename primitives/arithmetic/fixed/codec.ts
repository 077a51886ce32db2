import { i128, i64, pathType, u128, type Codec, type TypeDef } from '../../scale';
import type { Layout } from './format';

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

const RAW = { FixedI64: i64, FixedI128: i128, FixedU128: u128 } as const;

/** The raw bits, little-endian, in a struct of one field. */
export function fixedCodec({ name, signed, bits, fraction }: Layout): Codec<bigint> {
  const struct = bits === 64 ? 'FixedI64' : signed ? 'FixedI128' : 'FixedU128';
  const raw = RAW[struct];
  const fields = [{ name: 'bits', type: raw.type, typeName: raw.rust }];
  const params = [{ name: 'Frac', type: typenum(fraction) }];
  return {
    ...raw,
    type: pathType(['substrate_fixed', struct], () => ({ kind: 'composite', fields }), { params }),
    rust: name,
  };
}
