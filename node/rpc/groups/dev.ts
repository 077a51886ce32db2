import { setImmediate as breathe } from 'node:timers/promises';
import { z } from 'zod';
import { CodecError, fromHex, type Hex } from '../../../primitives/scale';
import { applyExtrinsic, initializeBlock } from '../../../runtime/executive';
import { decodeExtrinsic } from '../../../runtime/extrinsic';
import type { Chain } from '../../chain';
import { nextSlot, preRuntime } from '../../execution';
import { verificationFailed, type PoolError } from '../../pool/errors';
import type { SealMode } from '../../producer';
import type { NodeServices } from '../../services';
import { invalidParams, RpcError } from '../errors';
import { bytes, hash, listOf, optional, text, u32 } from '../kinds';
import { param } from '../method';
import { explain } from './explain';
import { method } from './rows';
import { poolErrorOf } from './translate';

/** So many blocks are built before others get their turn. */
const BLOCKS_AT_A_STRETCH = 32;

const RELAY_CHAIN = 'this chain has no relay chain';
/** What Chopsticks takes and this node cannot do. */
const UNSUPPORTED: Readonly<Record<string, string>> = {
  ump: RELAY_CHAIN,
  dmp: RELAY_CHAIN,
  hrmp: RELAY_CHAIN,
  relayChainStateOverrides: RELAY_CHAIN,
  relayParentNumber: RELAY_CHAIN,
  unsafeBlockHeight: 'blocks are numbered one after the other',
};

const blockRequest = z
  .looseObject(
    { count: optional(u32), to: optional(u32), transactions: optional(listOf(bytes)) },
    { error: 'expected an object such as {"count": 3} or {"to": 100, "transactions": ["0x…"]}' },
  )
  .superRefine(({ count: _count, to: _to, transactions: _transactions, ...others }, context) => {
    const [name] = Object.entries(others).find(([, value]) => value !== undefined && value !== null) ?? [];
    if (name === undefined) return;
    const reason = UNSUPPORTED[name] ?? 'there is no such field';
    context.addIssue({ code: 'custom', path: [name], message: `${reason}: expected count, to or transactions` });
  });

/**
 * Tries the transactions on the state that the next block begins with, so that none is left out silently.
 * @throws RpcError that names the first one that would not be in the block
 */
function tryOut(chain: Chain, transactions: readonly Uint8Array[]): void {
  const { hash: parent, number } = chain.head;
  transactions.forEach((bytes, index) => checkDecodes(chain, bytes, index));
  chain.at(parent, (rt) => {
    initializeBlock(rt, number + 1, parent, { logs: [preRuntime(nextSlot(chain, rt))] });
    transactions.forEach((bytes, index) => {
      const applied = applyExtrinsic(rt, bytes);
      if (applied.type === 'Refused') throw naming(index, poolErrorOf(applied.failure));
      if (applied.type === 'Trapped') throw naming(index, verificationFailed(applied.trap.message));
    });
  });
}

function checkDecodes({ definition }: Chain, bytes: Uint8Array, index: number): void {
  try {
    decodeExtrinsic(bytes, definition.holes);
  } catch (error) {
    throw error instanceof CodecError
      ? invalidParams(`transactions[${index}] is no extrinsic: ${error.message}`)
      : error;
  }
}

const naming = (index: number, { code, message, data }: PoolError) =>
  new RpcError(code, message, `transactions[${index}]: ${data ?? message}`);

type Target = { readonly count: number } | { readonly to: number };

/** Builds until the target is reached, at least one block, and answers the hash of the last. */
async function buildBlocks(
  { chain, producer }: NodeServices,
  target: Target,
  transactions: readonly Uint8Array[] | undefined,
): Promise<Hex> {
  const isReached = (built: number) => ('to' in target ? chain.head.number >= target.to : built >= target.count);
  producer.produce({ allowEmpty: true, ...(transactions === undefined ? {} : { transactions }) });
  for (let built = 1; !isReached(built); built += 1) {
    if (built % BLOCKS_AT_A_STRETCH === 0) await breathe();
    producer.produce({ allowEmpty: true });
  }
  return chain.head.hash;
}

/** What comes within so many ms shares a block in batch mode. */
const BATCH_MILLISECONDS = 100;

const modeExpected = 'expected "Instant", "Batch", "Manual", or "interval:N" with N in milliseconds';

const sealMode = text.transform((text, context): SealMode => {
  const [, interval] = /^interval:([1-9]\d{0,8})$/i.exec(text) ?? [];
  if (interval !== undefined) return { type: 'interval', milliseconds: Number(interval) };
  const mode = text.toLowerCase();
  if (mode === 'manual' || mode === 'instant') return { type: mode };
  if (mode === 'batch') return { type: 'instant', batchMilliseconds: BATCH_MILLISECONDS };
  context.addIssue({ code: 'custom', message: modeExpected });
  return z.NEVER;
});

/** Control of the node itself, by the names of Chopsticks where it has them. */
export const dev = [
  method({
    name: 'dev_newBlock',
    docs:
      'Builds blocks now and answers the hash of the last. With transactions, the first block holds exactly these, and there is no block ' +
      'if one of them cannot be in it; all other blocks take what the pool has ready.',
    params: [
      param(
        'request',
        optional(blockRequest),
        'count: how many blocks, 1 when left out; or to: up to which number; transactions: for the first block.',
      ),
    ],
    result: hash,
    async run(services, { request = {} }) {
      const { count = 1, to, transactions } = request;
      const chosen = transactions?.map(fromHex);
      if (chosen !== undefined) tryOut(services.chain, chosen);
      return buildBlocks(services, to === undefined ? { count } : { to }, chosen);
    },
  }),
  method({
    name: 'dev_setBlockBuildMode',
    docs: 'When blocks are made: "Instant" for each transaction, "Batch" for those of a short while, "Manual" when asked for, "interval:N" every N milliseconds.',
    params: [param('mode', sealMode)],
    result: z.null(),
    run({ producer }, { mode }) {
      producer.setMode(mode);
      return null;
    },
  }),
  explain,
];
