import { GenericExtrinsicEra, TypeRegistry } from '@polkadot/types';
import fc from 'fast-check';
import { decodeAll, encode, fromHex, toHex } from '../../primitives/scale';
import { birth, death, Era } from '../../runtime/era';

const IMMORTAL: Era = { type: 'Immortal' };
const MAX_U64 = 2n ** 64n - 1n;
const mortal = (period: bigint, phase: bigint): Era => ({ type: 'Mortal', period, phase });

describe('the bytes of an era', () => {
  it.each<[Era, string]>([
    [IMMORTAL, '0x00'],
    [mortal(4n, 0n), '0x0100'],
    [mortal(4n, 3n), '0x3100'],
    [mortal(64n, 42n), '0xa502'],
    [mortal(4_096n, 4_095n), '0xfbff'],
    [mortal(8_192n, 8_190n), '0xfcff'],
    [mortal(32_768n, 20_000n), '0x4e9c'],
    [mortal(65_536n, 65_520n), '0xffff'],
  ])('%j', (era, bytes) => {
    expect(toHex(encode(Era, era))).toBe(bytes);
    expect(decodeAll(Era, fromHex(bytes))).toEqual(era);
  });

  it.each([
    ['no period of two blocks', '0x1000', /an era of 2 blocks/],
    ['no phase outside of the period', '0x4100', /an era of 4 blocks has no phase 4/],
    ['not half of one', '0x31', /needs 1 bytes/],
    ['no more than there is', '0x0000', /left over/],
  ])('%s', (_name, bytes, reason) => {
    expect(() => decodeAll(Era, fromHex(bytes))).toThrow(reason);
  });
});

describe('the life of an era', () => {
  it.each<[Era, bigint, bigint, bigint]>([
    [mortal(4n, 2n), 10n, 10n, 14n],
    [mortal(4n, 2n), 13n, 10n, 14n],
    [mortal(4n, 2n), 14n, 14n, 18n],
    [mortal(4n, 2n), 0n, 2n, 6n],
    [mortal(64n, 42n), 41n, 42n, 106n],
    [IMMORTAL, 1_000n, 0n, MAX_U64],
  ])('%j at block %i', (era, current, from, until) => {
    expect([birth(era, current), death(era, current)]).toEqual([from, until]);
  });
});

describe('polkadot.js', () => {
  const registry = new TypeRegistry();
  const periods = fc.integer({ min: 2, max: 16 }).map((exponent) => 2 ** exponent);

  it('writes the same era for a period and a block, and sees the same life', () => {
    fc.assert(
      fc.property(periods, fc.nat(2 ** 31 - 1), fc.nat(2 ** 31 - 1), (period, signedAt, current) => {
        // Made from a block it keeps the phase as it was; read back it has what the bytes hold.
        const made = new GenericExtrinsicEra(registry, { period, current: signedAt });
        const theirs = new GenericExtrinsicEra(registry, made.toHex());
        const era = decodeAll(Era, fromHex(theirs.toHex()));
        expect(toHex(encode(Era, era))).toBe(theirs.toHex());
        expect(era).toEqual({
          type: 'Mortal',
          period: theirs.asMortalEra.period.toBigInt(),
          phase: theirs.asMortalEra.phase.toBigInt(),
        });
        expect(birth(era, BigInt(current))).toBe(BigInt(theirs.asMortalEra.birth(current)));
        expect(death(era, BigInt(current))).toBe(BigInt(theirs.asMortalEra.death(current)));
      }),
    );
  });

  it('reads what we read, and we refuse what is no era', () => {
    for (let bits = 1; bits < 2 ** 16; bits += 7) {
      const bytes = Uint8Array.of(bits & 0xff, bits >> 8);
      if (bytes[0] === 0) continue;
      const period = 2 << (bits & 15);
      const phase = (bits >> 4) * Math.max(period >> 12, 1);
      if (period >= 4 && phase < period) expect(decodeAll(Era, bytes)).toEqual(mortal(BigInt(period), BigInt(phase)));
      else expect(() => decodeAll(Era, bytes)).toThrow(/has no phase/);
    }
  });
});
