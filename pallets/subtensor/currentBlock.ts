import type { Subtensor } from './declaration';

/** Number of the current block, as the u64 that SubtensorModule reckons with. @source subtensor pallets/subtensor/src/utils/misc.rs get_current_block_as_u64 */
export const currentBlock = ({ config }: Subtensor): bigint => BigInt(config.blockNumber());
