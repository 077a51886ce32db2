import { CodecError, fixedBytes, pathType, type Codec, type TypeField, type TypeVariant } from '../../primitives/scale';

/** Plain data of a length that its leading byte tells. */
export interface Raw {
  readonly type: 'Raw';
  readonly value: Uint8Array;
}

const withoutRustType = ({ name, type }: TypeField): TypeField => ({ name, type });

/** The metadata tells each length of plain data as a variant of its own, and no field's Rust type. */
function variantsWithRaw(others: Codec<unknown>, maxRaw: number): readonly TypeVariant[] {
  const shape = others.type.shape();
  const known = shape.kind === 'variant' ? shape.variants : [];
  const [none, ...rest] = known.map((variant) => ({ ...variant, fields: variant.fields.map(withoutRustType) }));
  const raws = Array.from({ length: maxRaw + 1 }, (_, length) => ({
    name: `Raw${length}`,
    index: length + 1,
    fields: [{ type: fixedBytes(length).type }],
  }));
  return none === undefined ? [] : [none, ...raws, ...rest];
}

/**
 * The `Data` enum of identities and commitments: plain data of up to `maxRaw` bytes under the leading bytes from 1 on,
 * and what else the enum has. `others` begins with its variant `None`.
 */
export function lengthTagged<T extends { readonly type: string }>(
  others: Codec<T>,
  maxRaw: number,
  longer: string,
): Codec<T | Raw> {
  const isRaw = (value: T | Raw): value is Raw => value.type === 'Raw';
  return {
    type: pathType(others.type.path, () => ({ kind: 'variant', variants: variantsWithRaw(others, maxRaw) })),
    rust: others.rust,
    encode(value, out) {
      if (!isRaw(value)) return others.encode(value, out);
      if (!(value.value instanceof Uint8Array) || value.value.length > maxRaw)
        throw new CodecError(`Raw data is at most ${maxRaw} bytes as a Uint8Array; ${longer}`);
      out.u8(value.value.length + 1);
      out.put(value.value);
    },
    decode(from) {
      const first = from.bytes[from.offset] ?? 0;
      if (first < 1 || first > maxRaw + 1) return others.decode(from);
      from.u8();
      return { type: 'Raw', value: from.take(first - 1).slice() };
    },
  };
}
