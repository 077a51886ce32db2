import { CodecError, pathType, u8, type Codec } from '../primitives/scale';

/** For how long a signature holds: for ever, or `period` blocks (a power of two from 4 to 65536) from a phase on. */
export type Era =
  { readonly type: 'Immortal' } | { readonly type: 'Mortal'; readonly period: bigint; readonly phase: bigint };

const MAX_U64 = 2n ** 64n - 1n;

/** The wire form has 256 variants in the metadata, one for each first byte. */
const variants = [
  { name: 'Immortal', index: 0, fields: [] },
  ...Array.from({ length: 255 }, (_, index) => ({
    name: `Mortal${index + 1}`,
    index: index + 1,
    fields: [{ type: u8.type }],
  })),
];

const quantizeFactor = (period: bigint): bigint => (period >> 12n > 1n ? period >> 12n : 1n);

/** `sp_runtime::generic::Era`: one byte when immortal, two when mortal. @source sp-runtime generic/era.rs */
export const Era: Codec<Era> = {
  type: pathType(['sp_runtime', 'generic', 'era', 'Era'], () => ({ kind: 'variant', variants })),
  rust: 'Era',
  encode(era, out) {
    if (era.type === 'Immortal') return out.u8(0);
    const exponent = trailingZeros(era.period) - 1;
    const low = exponent < 1 ? 1 : exponent > 15 ? 15 : exponent;
    out.u16(low | (Number(era.phase / quantizeFactor(era.period)) << 4));
  },
  decode(from) {
    const first = from.u8();
    if (first === 0) return { type: 'Immortal' };
    const encoded = BigInt(first | (from.u8() << 8));
    const period = 2n << (encoded % 16n);
    const phase = (encoded >> 4n) * quantizeFactor(period);
    if (period < 4n || phase >= period) throw new CodecError(`an era of ${period} blocks has no phase ${phase}`);
    return { type: 'Mortal', period, phase };
  },
};

function trailingZeros(value: bigint): number {
  let count = 0;
  for (let rest = value; rest > 0n && (rest & 1n) === 0n; rest >>= 1n) count += 1;
  return count;
}

/** The block from which an era counts, as seen from block `current`: its hash is signed. */
export function birth(era: Era, current: bigint): bigint {
  if (era.type === 'Immortal') return 0n;
  const reached = current > era.phase ? current : era.phase;
  return ((reached - era.phase) / era.period) * era.period + era.phase;
}

/** The first block in which the era no longer holds. */
export const death = (era: Era, current: bigint): bigint =>
  era.type === 'Immortal' ? MAX_U64 : birth(era, current) + era.period;
