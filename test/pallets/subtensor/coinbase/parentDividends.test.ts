import { cryptoReady } from '../../../../primitives/crypto/hashers';
import { alphaRao, netUid, ROOT, type Subtensor } from '../../../../pallets/subtensor';
import { shareWithParents } from '../../../../pallets/subtensor/coinbase/parentDividends';
import { createHotkey } from '../../../../pallets/subtensor/keys/ownership';
import { account, startSubtensor } from '../bench';

const netuid = netUid(2);
const CHILD = account(0xc1);
const PARENT = account(0xa1);
const OTHER = account(0xa2);
const COLD = account(0xcc);
const ALL = 2n ** 64n - 1n;
const HALF = 2n ** 63n - 1n;
const TAKE = 0xffff / 5;

/** A child with 100 of its own, and a parent of another coldkey with 300. */
function family(change: (ctx: Subtensor) => void = () => undefined) {
  const { ctx } = startSubtensor();
  createHotkey(ctx, COLD, CHILD);
  createHotkey(ctx, account(0xdd), PARENT);
  const { storage } = ctx;
  storage.TotalHotkeyAlpha.set(CHILD, netuid, alphaRao(100n));
  storage.TotalHotkeyAlpha.set(PARENT, netuid, alphaRao(300n));
  storage.SubnetAlphaOut.set(netuid, alphaRao(10_000n));
  storage.ParentKeys.set(CHILD, netuid, [[ALL, PARENT]]);
  change(ctx);
  return ctx;
}

beforeAll(() => cryptoReady());

describe('dividends of a hotkey', () => {
  it('are its own without parents', () => {
    const ctx = family(({ storage }) => storage.ParentKeys.remove(CHILD, netuid));
    expect(shareWithParents(ctx, CHILD, netuid, alphaRao(1_000n))).toEqual([[CHILD, 1_000n]]);
  });

  it.each<[string, (ctx: Subtensor) => void, bigint, bigint]>([
    ['go to the parent by the stake that it lends', () => undefined, 750n, 250n],
    [
      'leave a fifth of that to the child as its take',
      ({ storage }) => storage.ChildkeyTake.set(CHILD, netuid, TAKE),
      600n,
      399n,
    ],
    [
      'leave nothing to a child of the same coldkey',
      ({ storage }) => {
        storage.ChildkeyTake.set(CHILD, netuid, TAKE);
        storage.Owner.set(PARENT, COLD);
      },
      750n,
      250n,
    ],
    [
      'count the half of the stake that is lent',
      ({ storage }) => storage.ParentKeys.set(CHILD, netuid, [[HALF, PARENT]]),
      599n,
      400n,
    ],
    [
      'do not count stake that the child lends on',
      ({ storage }) => storage.ChildKeys.set(CHILD, netuid, [[ALL, OTHER]]),
      1_000n,
      0n,
    ],
    [
      'count stake on root at its weight',
      ({ storage }) => {
        storage.TaoWeight.set(ALL);
        storage.TotalHotkeyAlpha.set(PARENT, ROOT, alphaRao(600n));
      },
      899n,
      100n,
    ],
    [
      'stay with the child where nobody has stake',
      ({ storage }) => {
        storage.TotalHotkeyAlpha.remove(CHILD, netuid);
        storage.TotalHotkeyAlpha.remove(PARENT, netuid);
      },
      0n,
      1_000n,
    ],
  ])('%s', (_what, change, parents, childs) => {
    const ctx = family(change);
    expect(shareWithParents(ctx, CHILD, netuid, alphaRao(1_000n))).toEqual([
      [PARENT, parents],
      [CHILD, childs],
    ]);
    expect(ctx.storage.SubnetAlphaOut.get(netuid)).toBe(10_000n);
  });

  it('of other coldkeys are burned in part, and as much may be emitted anew', () => {
    const ctx = family(({ storage }) => storage.CKBurn.set(HALF));
    const [[, parents] = [], [, childs] = []] = shareWithParents(ctx, CHILD, netuid, alphaRao(1_000n));
    expect([parents, childs]).toEqual([375n, 250n]);
    expect(ctx.storage.SubnetAlphaOut.get(netuid)).toBe(10_000n - 374n);
  });

  it('go to several parents in their order', () => {
    const ctx = family(({ storage }) => {
      storage.TotalHotkeyAlpha.set(OTHER, netuid, alphaRao(600n));
      storage.ParentKeys.set(CHILD, netuid, [[ALL, PARENT], [ALL, OTHER]]); // prettier-ignore
    });
    expect(shareWithParents(ctx, CHILD, netuid, alphaRao(1_000n))).toEqual([
      [PARENT, 299n],
      [OTHER, 599n],
      [CHILD, 100n],
    ]);
  });
});
