import { z } from 'zod';
import { fromHex, toHex } from '../../../../primitives/scale';
import type { Chain } from '../../../chain';
import type { Call } from '../../connection';
import { hash, listOf, optional, text } from '../../kinds';
import { param } from '../../method';
import { atBlock, BlockStateError } from '../blocks';
import { method } from '../rows';
import { notWaiting, withoutRuntime } from './errors';
import { followOf, type Follow, type Operation } from './follow';
import { readPage, storageQuery, wholeBytes, type Page, type StorageQuery } from './storageItems';

export const followSubscription = param('followSubscription', text, 'What chainHead_v1_follow answered.');
export const pinnedHash = param('hash', hash, 'Of a pinned block.');
const operationId = param('operationId', text);

const started = z.object({
  result: z.literal('started'),
  operationId: z.string(),
  discardedItems: z.number().optional(),
});
const response = z.union([started, z.object({ result: z.literal('limitReached') })]);
type Response = z.output<typeof response>;

/** How many operations a request counts as, and what to do. */
interface Wanted {
  readonly weight: number;
  readonly work: (follow: Follow, operation: Operation) => void;
  readonly needsRuntime?: boolean;
}

/** Begins work on a pinned block. @throws RpcError -32801 when it is not pinned, -32802 when it needs the runtime and that is not followed */
function begin(call: Call, id: string, block: string, { weight, work, needsRuntime = false }: Wanted): Response {
  const follow = followOf(call, id);
  if (follow === undefined) return { result: 'limitReached' };
  follow.requirePinned(block);
  if (needsRuntime && !follow.withRuntime) throw withoutRuntime();
  const operation = follow.operate(weight, call, (begun) => work(follow, begun));
  return operation === undefined
    ? { result: 'limitReached' }
    : { result: 'started', operationId: operation.operationId };
}

/** Sends what the queries find page by page; after each but the last the client has to say that it goes on. */
function sendStorage(
  chain: Chain,
  follow: Follow,
  operation: Operation,
  block: string,
  queries: readonly StorageQuery[],
  from?: Page['next'],
): void {
  const { operationId } = operation;
  const { items, next } = readPage(chain, block, queries, from);
  if (items.length > 0) follow.send({ event: 'operationStorageItems', operationId, items: [...items] });
  if (next === undefined) {
    follow.finish(operation, { event: 'operationStorageDone', operationId });
    return;
  }
  operation.resume = () => follow.work(operation, () => sendStorage(chain, follow, operation, block, queries, next));
  follow.send({ event: 'operationWaitingForContinue', operationId });
}

const beginning = [
  method({
    name: 'chainHead_v1_body',
    docs: 'Begins to read the extrinsics of a pinned block; they come as operationBodyDone.',
    params: [followSubscription, pinnedHash],
    result: response,
    run({ chain }, { followSubscription: id, hash: block }, call) {
      return begin(call, id, block, {
        weight: 1,
        work(follow, operation) {
          const { operationId } = operation;
          const found = chain.block(block);
          if (found === undefined) throw new BlockStateError(`${block} is gone`);
          follow.finish(operation, { event: 'operationBodyDone', operationId, value: found.extrinsics.map(toHex) });
        },
      });
    },
  }),
  method({
    name: 'chainHead_v1_call',
    docs: 'Begins to call a runtime API at a pinned block; its answer comes as operationCallDone.',
    params: [
      followSubscription,
      pinnedHash,
      param('function', text, 'API and method, as in Core_version.'),
      param('callParameters', wholeBytes, 'The encoded arguments.'),
    ],
    result: response,
    run({ chain }, { followSubscription: id, hash: block, function: name, callParameters }, call) {
      return begin(call, id, block, {
        weight: 1,
        needsRuntime: true,
        work(follow, operation) {
          const { operationId } = operation;
          const output = atBlock(chain, block, (found) => chain.call(found, name, fromHex(callParameters)));
          follow.finish(operation, { event: 'operationCallDone', operationId, output: toHex(output) });
        },
      });
    },
  }),
  method({
    name: 'chainHead_v1_storage',
    docs:
      'Begins to read storage of a pinned block; it comes as operationStorageItems, then operationStorageDone. ' +
      'Of many items only the first come until chainHead_v1_continue is called.',
    params: [
      followSubscription,
      pinnedHash,
      param('items', listOf(storageQuery), 'Keys, and what is wanted of each.'),
      param('childTrie', optional(wholeBytes), 'There are no child tries: with one, nothing is found.'),
    ],
    result: response,
    run({ chain }, { followSubscription: id, hash: block, items, childTrie }, call) {
      const queries = childTrie === undefined ? items : [];
      const work = (follow: Follow, operation: Operation) => sendStorage(chain, follow, operation, block, queries);
      const begun = begin(call, id, block, { weight: items.length, work });
      return begun.result === 'started' ? { ...begun, discardedItems: 0 } : begun;
    },
  }),
];

const steering = [
  method({
    name: 'chainHead_v1_continue',
    docs: 'Lets a storage operation go on that has sent operationWaitingForContinue.',
    params: [followSubscription, operationId],
    result: z.null(),
    run(_services, { followSubscription: id, operationId: wanted }, call) {
      const operation = followOf(call, id)?.operation(wanted);
      if (operation === undefined) return null;
      const { resume } = operation;
      if (resume === undefined) throw notWaiting();
      operation.resume = undefined;
      call.afterReply(resume);
      return null;
    },
  }),
  method({
    name: 'chainHead_v1_stopOperation',
    docs: 'Gives up an operation; nothing more is heard of it.',
    params: [followSubscription, operationId],
    result: z.null(),
    run(_services, { followSubscription: id, operationId: wanted }, call) {
      const follow = followOf(call, id);
      const operation = follow?.operation(wanted);
      if (operation !== undefined) follow?.finish(operation);
      return null;
    },
  }),
];

/** What can be asked of pinned blocks and takes a while. */
export const operations = [...beginning, ...steering];
