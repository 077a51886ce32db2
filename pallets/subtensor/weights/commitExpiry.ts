import * as u64 from '../../../primitives/arithmetic/u64';
import { currentBlock } from '../currentBlock';
import type { Subtensor } from '../declaration';
import type { NetUid } from '../types';
import { epochIndex } from './revealEpoch';

/** Whether the epoch in which weights committed in a block could be revealed has passed. @source subtensor pallets/subtensor/src/subnets/weights.rs is_commit_expired */
export const isCommitExpired = (ctx: Subtensor, netuid: NetUid, commitBlock: bigint): boolean =>
  epochIndex(ctx, netuid, currentBlock(ctx)) >
  u64.saturatingAdd(epochIndex(ctx, netuid, commitBlock), ctx.storage.RevealPeriodEpochs.get(netuid));
