import { cryptoReady } from '../../../../primitives/crypto/hashers';
import { alphaRao, mechanismIndex, mechId, netUid, type Subtensor } from '../../../../pallets/subtensor';
import { runEpoch } from '../../../../pallets/subtensor/epoch/runEpoch';
import { account, startSubtensor } from '../bench';
import { validators, type Validator } from './validators';

const netuid = netUid(2);
const FIRST = mechanismIndex(netuid, mechId(0));
const SECOND = mechanismIndex(netuid, mechId(1));
const EMISSION = alphaRao(1_000_000n);

/** Two validators with 60 % and 40 % of the stake, at places 0 and 1, and two miners. */
const VALIDATORS = [account(0x01), account(0x02)] as const;
const MINERS = [account(0x03), account(0x04)] as const;
const FULL = 0xffff;

/** The first thinks only of the first miner, the second of both. */
const OPINIONS: readonly Validator[] = [
  { hotkey: VALIDATORS[0], stake: 600n, weights: [[2, FULL]] },
  {
    hotkey: VALIDATORS[1],
    stake: 400n,
    weights: [
      [2, FULL],
      [3, FULL],
    ],
  },
  { hotkey: MINERS[0] },
  { hotkey: MINERS[1] },
];

beforeAll(() => cryptoReady());

function subnet(neurons: readonly Validator[] = OPINIONS) {
  const chain = startSubtensor();
  validators(chain, netuid, neurons);
  return chain;
}

const run = (ctx: Subtensor) =>
  runEpoch(ctx, netuid, EMISSION).map(({ hotkey, incentive, dividend }) => [hotkey, incentive, dividend]);

describe('an epoch of two validators and two miners', () => {
  it('pays what the greater part of the stake agrees on, half to miners and half to validators', () => {
    const { ctx } = subnet();
    // The first validator's bond with the miner is 60 × 1, the second's 40 × ½: three quarters and one.
    expect(run(ctx)).toEqual([
      [VALIDATORS[0], 0n, 375_000n],
      [VALIDATORS[1], 0n, 124_999n],
      [MINERS[0], 500_000n, 0n],
      [MINERS[1], 0n, 0n],
    ]);
  });

  it('writes down what it made of them', () => {
    const { ctx } = subnet();
    run(ctx);
    const { storage } = ctx;
    expect(storage.StakeWeight.get(netuid)).toEqual([39_320, 26_213, 0, 0]);
    expect(storage.Consensus.get(netuid)).toEqual([0, 0, FULL, 0]);
    expect(storage.Rank.get(netuid)).toEqual([0, 0, FULL, 0]);
    expect(storage.Incentive.get(FIRST)).toEqual([0, 0, FULL, 0]);
    // All that the first miner was given is left of its rank, and nothing of the second's.
    expect(storage.Trust.get(netuid)).toEqual([0, 0, FULL, 0]);
    expect(storage.ValidatorTrust.get(netuid)).toEqual([FULL, 32_767, 0, 0]);
    expect(storage.Dividends.get(netuid)).toEqual([49_151, 16_383, 0, 0]);
    expect(storage.PruningScores.get(netuid)).toEqual([49_151, 16_384, FULL, 0]);
    expect(storage.ValidatorPermit.get(netuid)).toEqual([true, true, false, false]);
    expect(storage.Active.get(netuid)).toEqual([true, true, true, true]);
    expect(storage.Emission.get(netuid)).toEqual([375_000n, 124_999n, 500_000n, 0n]);
    // In parts of the greatest.
    expect(storage.Bonds.get(FIRST, 0)).toEqual([[2, FULL]]);
    expect(storage.Bonds.get(FIRST, 1)).toEqual([[2, 21_844]]);
    expect(storage.Bonds.maybe(FIRST, 2)).toEqual([]);
  });

  it('tells what miners got', () => {
    const { ctx, events } = subnet();
    run(ctx);
    const value = { netuid: 2, emissions: [0n, 0n, 500_000n, 0n] };
    expect(events).toEqual([{ pallet: 'SubtensorModule', name: 'IncentiveAlphaEmittedToMiners', value }]);
  });

  it('keeps a tenth of new bonds with Yuma 3', () => {
    const { ctx } = subnet();
    ctx.storage.Yuma3On.set(netuid, true);
    expect(run(ctx).slice(0, 2)).toEqual([
      [VALIDATORS[0], 0n, 375_000n],
      [VALIDATORS[1], 0n, 124_999n],
    ]);
    expect(ctx.storage.Bonds.get(FIRST, 0)).toEqual([[2, 6_553]]);
    expect(ctx.storage.Bonds.get(FIRST, 1)).toEqual([[2, 3_276]]);
  });

  it('lets bonds of nobody but validators stand', () => {
    const { ctx } = subnet();
    ctx.storage.MaxAllowedValidators.set(netuid, 1);
    run(ctx);
    expect(ctx.storage.ValidatorPermit.get(netuid)).toEqual([true, false, false, false]);
    expect(ctx.storage.Bonds.get(FIRST, 0)).toEqual([[2, FULL]]);
    expect(ctx.storage.Bonds.maybe(FIRST, 1)).toEqual([]);
  });
});

describe('weights that do not count', () => {
  const incentive = (ctx: Subtensor) => {
    run(ctx);
    return ctx.storage.Incentive.get(FIRST);
  };
  const NOBODY = [0, 0, 0, 0];

  it.each<[string, (ctx: Subtensor) => void, readonly number[]]>([
    ['of nobody', () => undefined, [0, 0, FULL, 0]],
    [
      'of those without a permit',
      ({ storage }) => storage.ValidatorPermit.set(netuid, [false, true]),
      [0, 0, 32_767, 32_767],
    ],
    ['set before the miner came', ({ storage }) => storage.BlockAtRegistration.set(netuid, 2, 5n), NOBODY],
    [
      'of a validator that never set any',
      ({ storage }) => storage.LastUpdate.set(FIRST, [0n, 5n, 0n, 0n]),
      [0, 0, 0, 0],
    ],
    ['of oneself', ({ storage }) => storage.Weights.set(FIRST, 0, [[0, FULL]]), NOBODY],
    [
      'committed before the miner came and still open',
      ({ storage }) => storage.TimelockedWeightCommits.set(FIRST, 0n, [[VALIDATORS[0], 0n, new Uint8Array(), 0n]]),
      NOBODY,
    ],
  ])('are those %s', (_what, change, expected) => {
    const { ctx } = subnet();
    change(ctx);
    expect(incentive(ctx)).toEqual(expected);
  });

  it('may be of the hotkey that the owner named', () => {
    const { ctx } = subnet([{ ...OPINIONS[0]!, weights: [[0, FULL]] }, ...OPINIONS.slice(1)]);
    ctx.storage.SubnetOwnerHotkey.set(netuid, VALIDATORS[0]);
    expect(incentive(ctx)).toEqual([FULL, 0, 0, 0]);
  });
});

describe('where no weights count', () => {
  const idle = () =>
    subnet(OPINIONS.map(({ hotkey, stake }) => ({ hotkey, ...(stake === undefined ? {} : { stake }) })));

  it('validators have all, by their stake', () => {
    const { ctx } = idle();
    expect(run(ctx)).toEqual([
      [VALIDATORS[0], 0n, 599_999n],
      [VALIDATORS[1], 0n, 399_999n],
      [MINERS[0], 0n, 0n],
      [MINERS[1], 0n, 0n],
    ]);
  });

  it('those inactive too long do not, as long as others are', () => {
    const { ctx, chain } = idle();
    ctx.storage.ActivityCutoff.set(netuid, 5);
    ctx.storage.LastUpdate.set(FIRST, [4n, 5n, 5n, 5n]);
    chain.block = 10;
    expect(
      run(ctx)
        .slice(0, 2)
        .map(([, , dividend]) => dividend),
    ).toEqual([0n, 1_000_000n]);
    expect(ctx.storage.Active.get(netuid)).toEqual([false, true, true, true]);
  });

  it('stake without a permit counts where no permit is', () => {
    const { ctx } = idle();
    ctx.storage.ValidatorPermit.set(netuid, [false, false, false, false]);
    expect(
      run(ctx)
        .slice(0, 2)
        .map(([, , dividend]) => dividend),
    ).toEqual([599_999n, 399_999n]);
  });

  it('stake below the threshold does not', () => {
    const { ctx } = idle();
    ctx.storage.StakeThreshold.set(401n);
    expect(
      run(ctx)
        .slice(0, 2)
        .map(([, , dividend]) => dividend),
    ).toEqual([1_000_000n, 0n]);
    expect(ctx.storage.ValidatorPermit.get(netuid)).toEqual([true, false, false, false]);
  });

  it('nobody has anything on a subnet without neurons', () => {
    const { ctx } = subnet([]);
    expect(run(ctx)).toEqual([]);
    expect(ctx.storage.Active.maybe(netuid)).toEqual([]);
  });
});

describe('two mechanisms', () => {
  it('share what is emitted as the owner chose, and weigh in the same parts', () => {
    const { ctx } = subnet();
    const { storage } = ctx;
    storage.MechanismCountCurrent.set(netuid, mechId(2));
    storage.MechanismEmissionSplit.set(netuid, [16_384, 49_151]);
    storage.LastUpdate.set(SECOND, storage.LastUpdate.get(FIRST));
    storage.Weights.set(SECOND, 0, [[3, FULL]]);
    // A quarter of half to the first miner, three quarters of it to the second.
    expect(run(ctx).slice(2)).toEqual([
      [MINERS[0], 125_002n, 0n],
      [MINERS[1], 374_998n, 0n],
    ]);
    expect(storage.Incentive.get(SECOND)).toEqual([0, 0, 0, FULL]);
    expect(storage.Rank.get(netuid)).toEqual([0, 0, 16_384, 49_150]);
    expect(storage.Emission.get(netuid)).toHaveLength(4);
  });

  it('of which the second has no list of updates yet: then no weights count there', () => {
    const { ctx } = subnet();
    const { storage } = ctx;
    storage.MechanismCountCurrent.set(netuid, mechId(2));
    storage.Weights.set(SECOND, 0, [[3, FULL]]);
    run(ctx);
    expect(storage.Incentive.get(SECOND)).toEqual([0, 0, 0, 0]);
    expect(storage.Active.get(netuid)).toEqual([true, true, true, true]);
  });
});
