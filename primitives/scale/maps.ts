import type { Codec } from './codec';
import { tuple, vec } from './collections';
import { CodecError } from './errors';
import { pathType } from './type';

type Entries<K, V> = readonly (readonly [K, V])[];

/** Rust's `Ord` over native values: numbers by size, hex strings by byte order, tuples field by field. */
export function compareNative(a: unknown, b: unknown): number {
  if (Array.isArray(a) && Array.isArray(b)) {
    for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
      const order = compareNative(a[index], b[index]);
      if (order !== 0) return order;
    }
    return a.length - b.length;
  }
  if (a instanceof Uint8Array && b instanceof Uint8Array) return Buffer.compare(a, b);
  const [left, right] = [a, b] as [bigint, bigint];
  if (left < right) return -1;
  return left > right ? 1 : 0;
}

/** Sorted and without doubles, the last one winning: what collecting into a BTreeMap does. */
function collect<T>(items: readonly T[], keyOf: (item: T) => unknown): readonly T[] {
  const sorted = [...items].sort((a, b) => compareNative(keyOf(a), keyOf(b)));
  return sorted.filter((item, index) => {
    const next = sorted[index + 1];
    return next === undefined || compareNative(keyOf(item), keyOf(next)) !== 0;
  });
}

function sorted<T>(
  inner: Codec<readonly T[]>,
  keyOf: (item: T) => unknown,
  what: string,
): Pick<Codec<readonly T[]>, 'encode' | 'decode'> {
  return {
    encode(items, out) {
      inner.encode(items, out);
      items.forEach((item, index) => {
        const next = items[index + 1];
        if (next !== undefined && compareNative(keyOf(item), keyOf(next)) >= 0)
          throw new CodecError(`the keys of a ${what} ascend`);
      });
    },
    decode: (from) => collect(inner.decode(from), keyOf),
  };
}

/** `BTreeMap<K, V>` as entries in ascending order of their keys. */
export function btreeMap<K, V>(key: Codec<K>, value: Codec<V>): Codec<Entries<K, V>> {
  const inner = vec(tuple(key, value)) as Codec<Entries<K, V>>;
  const params = [{ name: 'K', type: key.type }, { name: 'V', type: value.type }]; // prettier-ignore
  return {
    type: pathType(['BTreeMap'], () => ({ kind: 'composite', fields: [{ type: inner.type }] }), { params }),
    rust: `BTreeMap<${key.rust}, ${value.rust}>`,
    ...sorted(inner, ([k]) => k, 'BTreeMap'),
  };
}

/** `BTreeSet<T>` as an ascending array. */
export function btreeSet<T>(codec: Codec<T>): Codec<readonly T[]> {
  const inner = vec(codec);
  return {
    type: pathType(['BTreeSet'], () => ({ kind: 'composite', fields: [{ type: inner.type }] }), {
      params: [{ name: 'T', type: codec.type }],
    }),
    rust: `BTreeSet<${codec.rust}>`,
    ...sorted(inner, (item) => item, 'BTreeSet'),
  };
}
