import { cryptoReady } from '../../../primitives/crypto/hashers';
import { netUid, type Subtensor } from '../../../pallets/subtensor';
import { hooks } from '../../../pallets/subtensor/hooks';
import type { Weight } from '../../../pallets/support/weight';
import { account, startSubtensor } from './bench';

const netuid = netUid(1);
const ALICE = account(0xa1);
const BOB = account(0xb0);
const READ = 25_000_000n;
const WRITE = 100_000_000n;
/** What every block books: the figures of the release, and a read for each of the two networks and two more. */
const EMPTY = 110_634_229_000n + 8_304n * READ + 110n * WRITE + 4n * READ;

const begin = (ctx: Subtensor, number: number): Weight => hooks.onInitialize!(ctx, number);

beforeAll(() => cryptoReady());

describe('the beginning of a block', () => {
  it('weighs the same in every block', () => {
    const { ctx } = startSubtensor();
    expect(begin(ctx, 1)).toEqual({ ref_time: EMPTY, proof_size: 0n });
    expect(begin(ctx, 98)).toEqual({ ref_time: EMPTY, proof_size: 0n });
  });

  it('forgets hotkey swaps of a subnet when its turn comes and they limit nobody any more', () => {
    const { ctx } = startSubtensor();
    const { LastHotkeySwapOnNetuid } = ctx.storage;
    LastHotkeySwapOnNetuid.set(netuid, ALICE, 0n);
    LastHotkeySwapOnNetuid.set(netuid, BOB, 1n);
    expect(begin(ctx, 36_000).ref_time).toBe(EMPTY);
    expect(LastHotkeySwapOnNetuid.has(netuid, ALICE)).toBe(true);
    expect(begin(ctx, 36_001).ref_time).toBe(EMPTY + 2n * READ + WRITE);
    expect(LastHotkeySwapOnNetuid.has(netuid, ALICE)).toBe(false);
    expect(LastHotkeySwapOnNetuid.has(netuid, BOB)).toBe(true);
  });
});

describe('the end of a block', () => {
  it('lets stake that was added in it be moved', () => {
    const { ctx } = startSubtensor();
    ctx.storage.StakingOperationRateLimiter.set(ALICE, BOB, netuid, true);
    ctx.storage.StakingOperationRateLimiter.set(BOB, BOB, netuid, true);
    hooks.onFinalize!(ctx, 1);
    expect([...ctx.storage.StakingOperationRateLimiter.keys()]).toEqual([]);
  });
});
