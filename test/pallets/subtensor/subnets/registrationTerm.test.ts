import * as fc from 'fast-check';
import { cryptoReady } from '../../../../primitives/crypto/hashers';
import { netUid, rao } from '../../../../pallets/subtensor';
import { adjusted, adjustRegistrationTerms } from '../../../../pallets/subtensor/subnets/registrationTerm';
import { startSubtensor } from '../bench';

const netuid = netUid(1);
const U64 = 2n ** 64n - 1n;
const WIDE = { min: 0n, max: U64 };

beforeAll(() => cryptoReady());

describe('the next price of a registration', () => {
  it.each([
    ['halves where nobody came', 1_000n, 0, 2, 0n, WIDE, 500n],
    ['stays at the target', 1_000n, 2, 2, 0n, WIDE, 1_000n],
    ['grows with each beyond it', 1_000n, 6, 2, 0n, WIDE, 2_000n],
    ['rounds down', 999n, 0, 2, 0n, WIDE, 499n],
    ['does not move where it is all smoothed away', 1_000n, 6, 2, U64, WIDE, 1_000n],
    ['moves half of the way where half is smoothed away', 1_000n, 6, 2, U64 / 2n + 1n, WIDE, 1_500n],
    ['is the least where the target is nothing', 1_000n, 6, 0, 0n, { min: 7n, max: U64 }, 7n],
    ['stops at the upper limit', 1_000n, 6, 2, 0n, { min: 0n, max: 1_999n }, 1_999n],
    ['stops at the lower limit', 1_000n, 0, 2, 0n, { min: 501n, max: U64 }, 501n],
    ['takes the upper limit where the lower one is above it', 1_000n, 2, 2, 0n, { min: 900n, max: 100n }, 100n],
    ['counts no further than a u16 does', 1_000n, 65_535, 65_535, 0n, WIDE, 1_000n],
    ['keeps the largest price', U64, 2, 2, 0n, WIDE, U64],
  ])('%s', (_what, current, registrations, target, alpha, limits, expected) => {
    expect(adjusted(current, registrations, target, alpha, limits)).toBe(expected);
  });

  it('lies within the limits', () => {
    const u64 = fc.bigInt(0n, U64);
    const u16 = fc.nat(65_535);
    fc.assert(
      fc.property(u64, u16, u16, u64, u64, u64, (current, registrations, target, alpha, a, b) => {
        const limits = a < b ? { min: a, max: b } : { min: b, max: a };
        const next = adjusted(current, registrations, target, alpha, limits);
        expect(next >= limits.min && next <= limits.max).toBe(true);
      }),
    );
  });
});

describe('the adjustment of a subnet', () => {
  const BURN = 1_000_000n;
  const DIFFICULTY = 20_000_000n;

  function adjustedAfter(registrations: number, byWork: number, byBurn: number) {
    const bench = startSubtensor();
    const { storage } = bench.ctx;
    storage.Burn.set(netuid, rao(BURN));
    storage.Difficulty.set(netuid, DIFFICULTY);
    storage.RegistrationsThisInterval.set(netuid, registrations);
    storage.POWRegistrationsThisInterval.set(netuid, byWork);
    storage.BurnRegistrationsThisInterval.set(netuid, byBurn);
    adjustRegistrationTerms(bench.ctx, 100n);
    const burn = storage.Burn.get(netuid) - BURN;
    const difficulty = storage.Difficulty.get(netuid) - DIFFICULTY;
    return { burn: Math.sign(Number(burn)), difficulty: Math.sign(Number(difficulty)) };
  }

  it.each([
    ['many, mostly by work: the difficulty rises', 5, 4, 1, { burn: 0, difficulty: 1 }],
    ['many, mostly by burn: the burn rises', 5, 1, 4, { burn: 1, difficulty: 0 }],
    ['many, evenly: both rise', 4, 2, 2, { burn: 1, difficulty: 1 }],
    ['few, mostly by work: the burn falls', 1, 1, 0, { burn: -1, difficulty: 0 }],
    ['few, mostly by burn: the difficulty falls', 1, 0, 1, { burn: 0, difficulty: -1 }],
    ['none: both fall', 0, 0, 0, { burn: -1, difficulty: -1 }],
    ['as many as the target, mostly by burn: nothing moves', 2, 0, 2, { burn: 0, difficulty: 0 }],
  ])('%s', (_what, registrations, byWork, byBurn, expected) => {
    expect(adjustedAfter(registrations, byWork, byBurn)).toEqual(expected);
  });

  it('waits for its interval, and only lets the next block have registrations of its own', () => {
    const { ctx, events } = startSubtensor();
    ctx.storage.RegistrationsThisBlock.set(netuid, 3);
    ctx.storage.RegistrationsThisInterval.set(netuid, 3);
    adjustRegistrationTerms(ctx, 99n);
    expect(ctx.storage.RegistrationsThisBlock.maybe(netuid)).toBe(0);
    expect(ctx.storage.RegistrationsThisInterval.get(netuid)).toBe(3);
    expect(ctx.storage.LastAdjustmentBlock.has(netuid)).toBe(false);
    expect(events).toEqual([]);
  });

  it('tells the difficulty of root and of the subnet, though it did not move, and begins to count anew', () => {
    const { ctx, events } = startSubtensor();
    ctx.storage.RegistrationsThisInterval.set(netuid, 1);
    adjustRegistrationTerms(ctx, 100n);
    expect(events).toEqual([
      { pallet: 'SubtensorModule', name: 'DifficultySet', value: [0, 10_000_000n] },
      { pallet: 'SubtensorModule', name: 'DifficultySet', value: [1, 10_000_000n] },
    ]);
    expect(ctx.storage.RegistrationsThisInterval.maybe(netuid)).toBe(0);
    expect(ctx.storage.LastAdjustmentBlock.get(netuid)).toBe(100n);
  });
});
