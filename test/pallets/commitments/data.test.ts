import { decodeAll, encode, toHex } from '../../../primitives/scale';
import { Data } from '../../../pallets/commitments';

const hash = `0x${'cd'.repeat(32)}` as const;

describe('a field of a commitment', () => {
  it.each([
    [{ type: 'None' }, '0x00'],
    [{ type: 'Raw', value: new Uint8Array(0) }, '0x01'],
    [{ type: 'Raw', value: Uint8Array.of(7, 8) }, '0x030708'],
    [{ type: 'Raw', value: new Uint8Array(128) }, `0x81${'00'.repeat(128)}`],
    [{ type: 'BlakeTwo256', value: hash }, `0x82${'cd'.repeat(32)}`],
    [{ type: 'ShaThree256', value: hash }, `0x85${'cd'.repeat(32)}`],
    [
      { type: 'TimelockEncrypted', value: { encrypted: Uint8Array.of(9), reveal_round: 5n } },
      '0x8604090500000000000000',
    ],
    [{ type: 'ResetBondsFlag' }, '0x87'],
    [{ type: 'BigRaw', value: Uint8Array.of(1) }, '0x880401'],
  ] as const)('%j is written and read back', (data: Data, written) => {
    const bytes = encode(Data, data);
    expect(toHex(bytes)).toBe(written);
    expect(decodeAll(Data, bytes)).toEqual(data);
  });

  it('of more than 128 plain bytes is BigRaw', () => {
    expect(() => encode(Data, { type: 'Raw', value: new Uint8Array(129) })).toThrow(
      'Raw data is at most 128 bytes as a Uint8Array; longer data is BigRaw',
    );
  });

  it.each([
    ['an unknown leading byte', Uint8Array.of(137), 'Data has no variant 137'],
    ['a missing byte', Uint8Array.of(3, 1), 'needs 2 bytes'],
    ['nothing', new Uint8Array(0), 'needs 1 bytes'],
  ])('refuses %s', (_case, bytes, message) => {
    expect(() => decodeAll(Data, bytes)).toThrow(message);
  });

  it('stands in the metadata with a variant for each length', () => {
    const shape = Data.type.shape();
    expect(shape.kind === 'variant' && shape.variants.map(({ index }) => index)).toEqual(
      Array.from({ length: 137 }, (_, index) => index),
    );
  });
});
