import type { Hooks } from '../support/hooks';
import { addWeight, weight } from '../support/weight';
import { blockStep } from './coinbase/blockStep';
import type { Subtensor } from './declaration';
import { cleanUpHotkeySwapRecords } from './keys/cleanUpHotkeySwapRecords';
import { forgetStakingOperations } from './staking/stakeLimit';

/** What the chain books for a block step, whatever the step did. */
const BLOCK_STEP = weight(110_634_229_000n, { reads: 8304, writes: 110 });

export const hooks: Hooks<Subtensor> = {
  onInitialize(ctx, number) {
    const cleaned = cleanUpHotkeySwapRecords(ctx, number);
    blockStep(ctx, number);
    return addWeight(BLOCK_STEP, cleaned);
  },
  onFinalize(ctx) {
    forgetStakingOperations(ctx);
  },
};
