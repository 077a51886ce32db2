import type { Block } from './blocks';
import type { Chain } from './chain';
import type { Clock } from './clock';
import { blockDetails } from './readable/block';
import { writes } from './readable/level';
import type { Logger } from './rpc/logger';

/** Blocks without transactions get a line this often, in ms. */
const QUIET_LINE_EVERY = 5_000;

/** Tells the log of blocks: the first, those with transactions, and one now and then. Gives back how to stop. */
export function logBlocks(chain: Chain, logger: Logger, clock: Clock): () => void {
  let toldAt = -Infinity;
  let hasForgotten = false;
  return chain.listen({
    onBlock(block, changes) {
      const now = clock.now();
      const isTold = hasTransactions(block) || now - toldAt >= QUIET_LINE_EVERY;
      if (isTold) toldAt = now;
      logger[isTold ? 'info' : 'debug']({ number: block.number }, describe(block));
      // Details cost more than the block itself.
      if (!writes(logger, 'debug')) return;
      // No fields: on a terminal each would be a line of its own.
      for (const text of blockDetails(chain, block, changes)) logger.debug({}, `#${block.number} ${text}`);
    },
    onRevert(dropped) {
      const { number, hash } = chain.head;
      logger.info(
        { number },
        `Set back to #${number} ${hash}: ${counted(dropped.length, 'block is', 'blocks are')} gone`,
      );
    },
    onForget(oldest) {
      if (hasForgotten) return;
      hasForgotten = true;
      logger.warn(
        { oldest },
        `history before block ${oldest} is forgotten to bound memory, and from now on more of it block by block: ` +
          'choose how much is kept with --history N, or all with --archive',
      );
    },
  });
}

/** The time inherent is in every block. */
const hasTransactions = ({ extrinsics }: Block): boolean => extrinsics.length > 1;

function describe(block: Block): string {
  const line = `Imported #${block.number} ${block.hash}`;
  return hasTransactions(block)
    ? `${line} with ${counted(block.extrinsics.length - 1, 'transaction', 'transactions')}`
    : line;
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
