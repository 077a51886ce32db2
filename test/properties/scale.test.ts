import { TypeRegistry } from '@polkadot/types';
import fc from 'fast-check';
import { CodecError, decodeAll, encode, toHex, type Codec } from '../../primitives/scale';
import { shapes, shapesWithValues } from '../primitives/scale/shapes';

/** What `run` answers; undefined where it refuses with a codec error, the only kind it may throw. */
function unlessRefused<T>(run: () => T): { readonly value: T } | undefined {
  try {
    return { value: run() };
  } catch (error) {
    if (error instanceof CodecError) return undefined;
    throw error;
  }
}

/** Reading these bytes gives a value that is written as these bytes, or is refused. */
function readsOrRefuses(codec: Codec<unknown>, bytes: Uint8Array, canonical: boolean): void {
  const read = unlessRefused(() => decodeAll(codec, bytes));
  if (read === undefined) return;
  const written = encode(codec, read.value);
  if (canonical) expect(toHex(written)).toBe(toHex(bytes));
  else expect(decodeAll(codec, written)).toEqual(read.value);
}

describe('a codec of any shape', () => {
  it('reads what it wrote', () => {
    fc.assert(
      fc.property(shapesWithValues, ({ shape: { codec }, value }) => {
        expect(decodeAll(codec, encode(codec, value))).toEqual(value);
      }),
      { numRuns: 1_000 },
    );
  });

  it('writes what @polkadot/types writes', () => {
    const registry = new TypeRegistry();
    fc.assert(
      fc.property(shapesWithValues, ({ shape: { codec, spelling, foreign }, value }) => {
        expect(toHex(encode(codec, value))).toBe(toHex(registry.createType(spelling, foreign(value)).toU8a()));
      }),
      { numRuns: 500 },
    );
  });

  it('reads arbitrary bytes as a value that is written alike, or refuses them with a CodecError', () => {
    fc.assert(
      fc.property(shapes, fc.uint8Array({ maxLength: 80 }), ({ codec, canonical }, bytes) =>
        readsOrRefuses(codec, bytes, canonical),
      ),
      { numRuns: 2_000 },
    );
  });

  it('does so with a value of which a byte was changed, lost or added', () => {
    const change = fc.record({ at: fc.nat(), drop: fc.boolean(), put: fc.uint8Array({ maxLength: 2 }) });
    fc.assert(
      fc.property(shapesWithValues, change, ({ shape: { codec, canonical }, value }, { at, drop, put }) => {
        const bytes = [...encode(codec, value)];
        bytes.splice(at % (bytes.length + 1), drop ? 1 : 0, ...put);
        readsOrRefuses(codec, Uint8Array.from(bytes), canonical);
      }),
      { numRuns: 2_000 },
    );
  });

  it('writes an arbitrary value so that it reads as that value, or refuses it with a CodecError', () => {
    const names = fc.constantFrom('type', 'value', 'a', 'b', '__proto__');
    const words = fc.constantFrom(
      'Ok',
      'Err',
      'One',
      'Two',
      'Named',
      'Nothing',
      'toString',
      'constructor',
      '0xff',
      '0xabcd0000',
    );
    const anything = fc.anything({
      key: names,
      withBigInt: true,
      values: [words, fc.integer(), fc.bigInt(), fc.constant(undefined), fc.uint8Array()],
    });
    fc.assert(
      fc.property(shapes, anything, ({ codec }, value) => {
        const written = unlessRefused(() => encode(codec, value));
        if (written !== undefined) expect(decodeAll(codec, written.value)).toEqual(value);
      }),
      { numRuns: 5_000 },
    );
  });
});
