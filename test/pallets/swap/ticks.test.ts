import fc from 'fast-check';
import { U64F64 } from '../../../primitives/arithmetic/fixed';
import { cryptoReady } from '../../../primitives/crypto/hashers';
import { CodecError, decodeAll, encode } from '../../../primitives/scale';
import { activateTick, closestHigher, closestLower, deactivateTick } from '../../../pallets/swap/bitmap';
import { sqrtPriceAt, tickOf } from '../../../pallets/swap/tick';
import { MAX_TICK, MIN_TICK, TickIndex } from '../../../pallets/swap/types';
import { pools, SUBNET, wordsOf } from './bench';

beforeAll(() => cryptoReady());

const anyTick = fc.integer({ min: MIN_TICK, max: MAX_TICK });
/** Often near each other, and near the borders of words. */
const closeTick = fc.oneof(anyTick, fc.integer({ min: -300, max: 300 }), fc.constantFrom(MIN_TICK, MAX_TICK));

describe('a tick', () => {
  it.each([MIN_TICK, -1, 0, MAX_TICK])('%d is written and read back', (tick) => {
    expect(decodeAll(TickIndex, encode(TickIndex, tick))).toBe(tick);
  });

  it.each([
    ['below the first', '8a3af9ff'],
    ['above the last', 'f5c40600'],
    ['of the largest number', 'ffffff7f'],
  ])('%s is refused', (_what, hex) => {
    expect(() => decodeAll(TickIndex, Uint8Array.from(Buffer.from(hex, 'hex')))).toThrow(CodecError);
  });

  it('is that of its own price', () => {
    fc.assert(fc.property(anyTick, (tick) => expect(tickOf(sqrtPriceAt(tick))).toBe(tick)));
  });

  it('holds every price down to its own and up to that of the next', () => {
    const price = fc.bigInt({ min: sqrtPriceAt(MIN_TICK), max: sqrtPriceAt(MAX_TICK) });
    fc.assert(
      fc.property(price, (bits) => {
        const sqrtPrice = U64F64.fromBits(bits);
        const tick = tickOf(sqrtPrice);
        // Prices of ticks are rounded up, so that the last bit of a tick may be the next one's price.
        expect(sqrtPriceAt(tick) <= bits && bits <= sqrtPriceAt(Math.min(tick + 1, MAX_TICK))).toBe(true);
      }),
    );
  });

  it('of a price beyond the ends is an end', () => {
    expect([tickOf(U64F64.ZERO), tickOf(U64F64.MAX)]).toEqual([MIN_TICK, MAX_TICK]);
  });
});

describe('ticks in use', () => {
  it('are found as in a sorted list, whatever came and went', () => {
    const change = fc.tuple(fc.boolean(), closeTick);
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), fc.array(closeTick, { maxLength: 15 }), (changes, asked) => {
        const { ctx } = pools();
        const used = new Set<number>();
        for (const [comes, tick] of changes) {
          (comes ? activateTick : deactivateTick)(ctx, SUBNET, tick);
          if (comes) used.add(tick);
          else used.delete(tick);
        }
        const sorted = [...used].sort((a, b) => a - b);
        for (const tick of [...asked, ...sorted]) {
          expect(closestLower(ctx, SUBNET, tick)).toBe(sorted.filter((one) => one <= tick).at(-1));
          expect(closestHigher(ctx, SUBNET, tick)).toBe(sorted.find((one) => one >= tick));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('are bits of three layers of words', () => {
    const bench = pools();
    activateTick(bench.ctx, SUBNET, 0);
    activateTick(bench.ctx, SUBNET, 1);
    // 887,272 is bit 104 of word 6,931, that is bit 19 of word 54, that is bit 54 of word 0.
    expect(wordsOf(bench)).toEqual({
      'Bottom 6931': (1n << 104n) | (1n << 105n),
      'Middle 54': 1n << 19n,
      'Top 0': 1n << 54n,
    });
  });

  it('leave words of zero behind, and no others', () => {
    const bench = pools();
    activateTick(bench.ctx, SUBNET, 0);
    activateTick(bench.ctx, SUBNET, 128);
    deactivateTick(bench.ctx, SUBNET, 0);
    expect(wordsOf(bench)).toEqual({
      'Bottom 6931': 0n,
      'Bottom 6932': 1n << 104n,
      'Middle 54': 1n << 20n,
      'Top 0': 1n << 54n,
    });
    deactivateTick(bench.ctx, SUBNET, 128);
    expect(wordsOf(bench)).toEqual({ 'Bottom 6931': 0n, 'Bottom 6932': 0n, 'Middle 54': 0n, 'Top 0': 0n });
  });
});
