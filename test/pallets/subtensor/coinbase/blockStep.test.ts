import { cryptoReady } from '../../../../primitives/crypto/hashers';
import { alphaRao, netUid } from '../../../../pallets/subtensor';
import { blockStep } from '../../../../pallets/subtensor/coinbase/blockStep';
import { blocksUntilNextEpoch } from '../../../../pallets/subtensor/coinbase/epochTiming';
import { account, contents, startSubtensor } from '../bench';

const netuid = netUid(1);
const PARENT = account(0xaa);
const CHILD = account(0xcc);

beforeAll(() => cryptoReady());

describe('the step of a block', () => {
  it('counts the blocks since the last epoch, and writes little else', () => {
    const { ctx, state, events } = startSubtensor();
    blockStep(ctx, 1);
    expect(ctx.storage.BlocksSinceLastStep.get(netuid)).toBe(1n);
    expect(ctx.storage.BlocksSinceLastStep.has(netUid(0))).toBe(false);
    // That counter, and for both networks the registrations of the block.
    expect(contents(state).size).toBe(3);
    expect(events).toEqual([]);
  });

  it('empties what waited for the epoch in the block where it is due', () => {
    const { ctx } = startSubtensor();
    ctx.storage.PendingEmission.set(netuid, alphaRao(5n));
    for (let block = 1; block <= 98; block += 1) blockStep(ctx, block);
    expect(ctx.storage.BlocksSinceLastStep.get(netuid)).toBe(0n);
    expect(ctx.storage.LastMechansimStepBlock.get(netuid)).toBe(98n);
    expect(ctx.storage.PendingEmission.maybe(netuid)).toBe(0n);
    expect(ctx.storage.PendingOwnerCut.maybe(netuid)).toBe(0n);
  });

  it('gives hotkeys their children with the epoch, once the block of their choice has passed', () => {
    const { ctx, events } = startSubtensor();
    const { ChildKeys, ParentKeys, PendingChildKeys } = ctx.storage;
    const early = account(0xdd);
    ChildKeys.set(PARENT, netuid, [[1n, early]]);
    ParentKeys.set(early, netuid, [[1n, PARENT]]);
    PendingChildKeys.set(netuid, PARENT, [[[7n, CHILD]], 97n]);
    PendingChildKeys.set(netuid, CHILD, [[[8n, PARENT]], 98n]);
    blockStep(ctx, 97);
    expect(ChildKeys.get(PARENT, netuid)).toEqual([[1n, early]]);
    blockStep(ctx, 98);
    expect(ChildKeys.get(PARENT, netuid)).toEqual([[7n, CHILD]]);
    expect(ParentKeys.get(CHILD, netuid)).toEqual([[7n, PARENT]]);
    expect(ParentKeys.maybe(early, netuid)).toEqual([]);
    expect(PendingChildKeys.has(netuid, PARENT)).toBe(false);
    expect(PendingChildKeys.has(netuid, CHILD)).toBe(true);
    expect(events.at(-1)).toEqual({
      pallet: 'SubtensorModule',
      name: 'SetChildren',
      value: [PARENT, 1, [[7n, CHILD]]],
    });
  });
});

describe('the next epoch', () => {
  it.each([
    [0, 1, 0n, 0n],
    [1, 1, 1n, 0n],
    [0, 100, 99n, 0n],
    [1, 100, 98n, 0n],
    [1, 100, 99n, 100n],
    [1, 100, 1n, 97n],
    [1, 0, 98n, undefined],
    // The sum wraps at 64 bits, as the chain lets it.
    [1, 100, 2n ** 64n - 1n, 99n],
  ])('of subnet %d at tempo %d from block %d is %d blocks away', (subnet, tempo, block, expected) => {
    expect(blocksUntilNextEpoch(netUid(subnet), tempo, block)).toBe(expected);
  });
});
