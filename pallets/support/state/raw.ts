import { CodecError, fromHex, toHex, type Codec, type Holes } from '../../../primitives/scale';
import { Column } from './column';

const NO_PREFIX = new Uint8Array(0);

/** A whole key as lower-case hex, a whole value as bytes: no length in front of either. */
const wholeKey: Codec<string> = {
  type: { id: 'raw key', path: [], params: [], shape: () => ({ kind: 'tuple', of: [] }) },
  rust: 'raw key',
  encode: (value, out) => out.put(fromHex(value)),
  decode: (from) => toHex(from.take(from.remaining)),
};

const wholeValue: Codec<Uint8Array> = {
  ...wholeKey,
  rust: 'raw value',
  encode(value, out) {
    if (!(value instanceof Uint8Array)) throw new CodecError('a raw value is bytes');
    out.put(value);
  },
  decode: (from) => from.take(from.remaining).slice(),
};

/** Keys that no declaration reads: `:code`, `:ethereum_schema`, storage versions, what `set_storage` leaves. */
export function rawColumn(holes: Holes): Column {
  return new Column(
    '',
    '',
    { keys: [{ hasher: 'Identity', codec: wholeKey }], value: wholeValue, query: 'option', docs: '' },
    NO_PREFIX,
    holes,
  );
}
