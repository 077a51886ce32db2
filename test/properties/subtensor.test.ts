import fc from 'fast-check';
import { cryptoReady } from '../../primitives/crypto/ready';
import * as invariants from './subtensor/invariants';
import {
  blocks,
  membership,
  modifications,
  OPEN_POOL,
  POOL,
  positions,
  staking,
  walk,
  type Step,
} from './subtensor/steps';
import { explore, world, type World } from './subtensor/world';

let bench: World;
beforeAll(async () => {
  await cryptoReady();
  bench = world();
});

const RUNS = { numRuns: 40 };
const ordinary = walk(blocks, ...staking, ...membership);
const withPositions = walk(blocks, ...staking, ...positions, ...positions);
const everything = walk(blocks, ...staking, ...membership, ...positions, ...positions, ...modifications);

/** What holds at first holds after every call that succeeds. */
const always = (walks: fc.Arbitrary<Step[]>, ...held: readonly ((world: World) => void)[]): void =>
  fc.assert(
    fc.property(walks, (steps) =>
      explore(bench, steps, (seen, _step, ok) => {
        if (ok === true) for (const holds of held) holds(seen);
      }),
    ),
    RUNS,
  );

describe('whatever calls are made of SubtensorModule', () => {
  it('the TAO that accounts own is the issuance', () => always(ordinary, invariants.balancesAddUp));

  it('the issuance is what accounts own and what is staked', () => always(ordinary, invariants.issuanceAddsUp));

  it('all TAO in the pools was staked', () => always(ordinary, invariants.stakeCoversPools));

  it('the shares in a hotkey are those of its coldkeys', () => always(ordinary, invariants.sharesAddUp));

  it('places, numbers and memberships tell the same', () => always(ordinary, invariants.placesAgree));

  it('owners know their hotkeys', () => always(ordinary, invariants.ownersAgree));

  it('reserves stay within bounds, and prices within their ticks', () =>
    always(ordinary, invariants.reservesStand, invariants.pricesStand));
});

describe('no call', () => {
  it('makes TAO out of nothing', () => {
    const before = invariants.taoOf(bench);
    always(withPositions, (seen) => expect(invariants.taoOf(seen)).toBeLessThanOrEqual(before));
  });

  it.each([POOL, OPEN_POOL])('makes alpha of subnet %i out of nothing', (netuid) => {
    const before = invariants.alphaOf(bench, netuid);
    always(withPositions, (seen) => expect(invariants.alphaOf(seen, netuid)).toBeLessThanOrEqual(before));
  });

  it('that fails leaves a trace', () =>
    fc.assert(
      fc.property(everything, (steps) => {
        let before = bench.root();
        explore(bench, steps, (seen, _step, ok) => {
          const after = seen.root();
          if (ok === false) expect(after).toBe(before);
          before = after;
        });
      }),
      RUNS,
    ));
});

it('the walks get somewhere: each call succeeds in some', () => {
  const [called, succeeded] = [new Set<string>(), new Set<string>()];
  for (const steps of fc.sample(everything, { seed: 326, numRuns: 300 }))
    explore(bench, steps, (_seen, step, ok) => {
      if ('blocks' in step) return;
      called.add(step.call.name);
      if (ok === true) succeeded.add(step.call.name);
    });
  expect(called.size).toBe(16);
  expect(succeeded).toEqual(called);
});

describe('whatever users do with positions of their own', () => {
  it('accounts, shares, reserves and prices hold', () =>
    always(
      withPositions,
      invariants.balancesAddUp,
      invariants.sharesAddUp,
      invariants.reservesStand,
      invariants.pricesStand,
    ));
});
