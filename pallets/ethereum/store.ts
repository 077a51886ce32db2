import { toHex } from '../../primitives/scale';
import { InvariantError } from '../support/dispatchError';
import { zeroHash, type H160, type H256 } from '../support/account';
import type { Block } from './block';
import type { Ethereum } from './declaration';
import { FRONTIER_ENGINE_ID, headerHash, postLog, EMPTY_ROOT, NO_LOGS, NO_OMMERS } from './header';

const ZERO_NONCE = toHex(new Uint8Array(8));
const NOBODY = toHex(new Uint8Array(20)) as H160;

/**
 * Writes the Ethereum block of this block and answers its hash. It has no transactions: only the EVM makes them pending,
 * and it does not run here.
 *
 * @source pallet-ethereum lib.rs store_block
 */
function storeBlock({ storage, config }: Ethereum, number: number, stateRoot: H256): H256 {
  if (storage.Pending.total() > 0)
    throw new InvariantError('Ethereum.Pending holds transactions, and nothing here executes them');
  const block: Block = {
    header: {
      parent_hash: number > 0 ? storage.BlockHash.get(BigInt(number - 1)) : zeroHash(),
      ommers_hash: NO_OMMERS,
      beneficiary: config.author() ?? NOBODY,
      state_root: stateRoot,
      transactions_root: EMPTY_ROOT,
      receipts_root: EMPTY_ROOT,
      logs_bloom: NO_LOGS,
      difficulty: 0n,
      number: BigInt(number),
      gas_limit: config.blockGasLimit,
      gas_used: 0n,
      timestamp: config.now(),
      extra_data: new Uint8Array(0),
      mix_hash: zeroHash(),
      nonce: ZERO_NONCE,
    },
    transactions: [],
    ommers: [],
  };
  const hash = headerHash(block.header);
  storage.CurrentBlock.set(block);
  storage.CurrentReceipts.set([]);
  storage.CurrentTransactionStatuses.set([]);
  storage.BlockHash.set(BigInt(number), hash);
  return hash;
}

/** Ends a block: its Ethereum twin over the state as it stands, the digest item, and the window of hashes moved on. */
export function finalizeBlock(ctx: Ethereum, number: number): void {
  const { storage, config, env } = ctx;
  const hash = storeBlock(ctx, number, toHex(env.storageRoot()) as H256);
  config.depositConsensus(FRONTIER_ENGINE_ID, postLog(hash));
  const pruned = number - config.blockHashCount - 1;
  if (pruned > 0) storage.BlockHash.remove(BigInt(pruned));
}

const SCHEMA_KEY = new TextEncoder().encode(':ethereum_schema');
/** Variant V3 of the schema. */
const SCHEMA = Uint8Array.of(3);

/**
 * The Ethereum block of the genesis, which names nobody and no time.
 *
 * `stateRoot` is the root over what the pallets before this one and System wrote: without `:code`, storage versions and anything of later pallets.
 */
export function buildGenesis(ctx: Ethereum, { stateRoot }: { readonly stateRoot: H256 }): void {
  storeBlock(ctx, 0, stateRoot);
  ctx.env.store.putRaw(SCHEMA_KEY, SCHEMA);
}
