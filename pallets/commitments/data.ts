import {
  boundedBytes,
  CodecError,
  fields,
  fixedBytes,
  of,
  pathType,
  u64,
  unit,
  variants,
  type Codec,
  type TypeField,
  type TypeVariant,
  type Value,
} from '../../primitives/scale';

/** Longest plain data, in bytes: the leading byte tells its length. */
const MAX_RAW = 128;

const hash = fixedBytes(32);
const encrypted = boundedBytes({ max: 1024, of: 'ConstU32<1024>' });
const bigRaw = boundedBytes({ max: 512, of: 'ConstU32<512>' });

const others = variants(['pallet_commitments', 'types', 'Data'], {
  None: unit(0),
  BlakeTwo256: of(130, hash),
  Sha256: of(131, hash),
  Keccak256: of(132, hash),
  ShaThree256: of(133, hash),
  TimelockEncrypted: fields(134, { encrypted, reveal_round: u64 }),
  ResetBondsFlag: unit(135),
  BigRaw: of(136, bigRaw),
});

export type Data = Value<typeof others> | { readonly type: 'Raw'; readonly value: Uint8Array };

const unnamedOf = ({ name, type }: TypeField): TypeField => ({ name, type });

/** The metadata tells each length of plain data as a variant of its own, and no field's Rust type. */
function metadataVariants(): readonly TypeVariant[] {
  const shape = others.type.shape();
  const known = shape.kind === 'variant' ? shape.variants : [];
  const [none, ...rest] = known.map((variant) => ({ ...variant, fields: variant.fields.map(unnamedOf) }));
  const raws = Array.from({ length: MAX_RAW + 1 }, (_, length) => ({
    name: `Raw${length}`,
    index: length + 1,
    fields: [{ type: fixedBytes(length).type }],
  }));
  return none === undefined ? [] : [none, ...raws, ...rest];
}

/** One field of a commitment: plain data, a hash of data, or data that opens with a pulse of the beacon. */
export const Data: Codec<Data> = {
  type: pathType(others.type.path, () => ({ kind: 'variant', variants: metadataVariants() })),
  rust: 'Data',
  encode(value, out) {
    if (value.type !== 'Raw') return others.encode(value, out);
    if (!(value.value instanceof Uint8Array) || value.value.length > MAX_RAW)
      throw new CodecError(`Raw data is at most ${MAX_RAW} bytes; longer data is BigRaw`);
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
