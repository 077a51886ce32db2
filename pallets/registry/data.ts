import {
  CodecError,
  fixedBytes,
  of,
  pathType,
  unit,
  variants,
  type Codec,
  type TypeField,
  type TypeVariant,
  type Value,
} from '../../primitives/scale';

/** Longest plain data, in bytes: the leading byte tells its length. */
const MAX_RAW = 64;

const hash = fixedBytes(32);

const others = variants(['pallet_registry', 'types', 'Data'], {
  None: unit(0),
  BlakeTwo256: of(66, hash),
  Sha256: of(67, hash),
  Keccak256: of(68, hash),
  ShaThree256: of(69, hash),
});

export type Data = Value<typeof others> | { readonly type: 'Raw'; readonly value: Uint8Array };

const untold = ({ name, type }: TypeField): TypeField => ({ name, type });

/** The metadata tells each length of plain data as a variant of its own, and no field's Rust type. */
function metadataVariants(): readonly TypeVariant[] {
  const shape = others.type.shape();
  const known = shape.kind === 'variant' ? shape.variants : [];
  const [none, ...hashes] = known.map((variant) => ({ ...variant, fields: variant.fields.map(untold) }));
  const raws = Array.from({ length: MAX_RAW + 1 }, (_, length) => ({
    name: `Raw${length}`,
    index: length + 1,
    fields: [{ type: fixedBytes(length).type }],
  }));
  return none === undefined ? [] : [none, ...raws, ...hashes];
}

/** One field of an identity: nothing, plain data, or a hash of data. */
export const Data: Codec<Data> = {
  type: pathType(others.type.path, () => ({ kind: 'variant', variants: metadataVariants() })),
  rust: 'Data',
  encode(value, out) {
    if (value.type !== 'Raw') return others.encode(value, out);
    if (!(value.value instanceof Uint8Array) || value.value.length > MAX_RAW)
      throw new CodecError(`Raw data is at most ${MAX_RAW} bytes as a Uint8Array; of longer data give a hash`);
    out.u8(value.value.length + 1);
    out.put(value.value);
  },
  decode(from) {
    const first = from.bytes[from.offset] ?? 0;
    if (first < 1 || first > MAX_RAW + 1) return others.decode(from);
    from.u8();
    return { type: 'Raw', value: from.take(first - 1).slice() };
  },
};
