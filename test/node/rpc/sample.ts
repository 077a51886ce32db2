import { z } from 'zod';
import { createDispatcher, type DispatcherOptions } from '../../../node/rpc/dispatch';
import { RpcError } from '../../../node/rpc/errors';
import { hash, blockNumber, bytes, listOf, optional, text, u32, u64 } from '../../../node/rpc/kinds';
import type { Logger } from '../../../node/rpc/logger';
import { param, rows } from '../../../node/rpc/method';
import type { Subscriber } from '../../../node/rpc/connection';
import { rpcTable } from '../../../node/rpc/table';

/** What the sample rows run on: the subscribers of now, and who has been stopped. */
export interface SampleServices {
  readonly heads: Set<Subscriber>;
  readonly stopped: string[];
}

export const sampleServices = (): SampleServices => ({ heads: new Set(), stopped: [] });

/** Holds what was logged; each entry is the level, the message and the fields. */
export function recordingLogger() {
  const entries: { level: string; message: string; fields: object }[] = [];
  const at = (level: string) => (fields: object, message: string) => void entries.push({ level, message, fields });
  const logger: Logger = { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
  return { logger, entries };
}

const { method, subscription } = rows<SampleServices>();

export const sampleTable = rpcTable<SampleServices>([
  method({
    name: 'chain_getHeader',
    docs: 'Echoes the hash it was asked for.',
    params: [param('hash', optional(hash))],
    run: (_services, { hash }) => ({ asked: hash ?? 'best' }),
  }),
  method({
    name: 'chain_getBlockHash',
    aliases: ['chain_getHead'],
    docs: 'Echoes the number.',
    params: [param('number', optional(blockNumber))],
    run: (_services, { number }) => number ?? null,
  }),
  method({
    name: 'state_getKeysPaged',
    docs: 'Echoes its parameters.',
    params: [
      param('prefix', bytes),
      param('count', u32),
      param('startKey', optional(bytes)),
      param('hash', optional(hash)),
    ],
    run: (_services, params) => params,
  }),
  method({
    name: 'state_queryStorageAt',
    docs: 'Counts the keys.',
    params: [param('keys', listOf(bytes)), param('at', optional(hash))],
    run: (_services, { keys }) => keys.length,
  }),
  method({
    name: 'sum',
    docs: 'Adds two u64.',
    params: [param('a', u64), param('b', u64)],
    run: (_services, { a, b }) => a + b,
  }),
  method({
    name: 'repeat',
    docs: 'A long text.',
    params: [param('length', u32)],
    run: (_services, { length }) => 'x'.repeat(length),
  }),
  method({
    name: 'later',
    docs: 'Answers in a while.',
    params: [],
    run: () => new Promise((resolve) => setTimeout(resolve, 30, 'late')),
  }),
  method({ name: 'nothing', docs: 'Has no result.', params: [], run: () => undefined }),
  method({
    name: 'fail',
    docs: 'Throws by name.',
    params: [param('how', text)],
    run: (_services, { how }) => {
      if (how === 'known') throw new RpcError(1010, 'Invalid Transaction', 'Custom error: 8');
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- what a library might do
      if (how === 'untyped') throw 'a string';
      throw new RangeError('the trie is upside down');
    },
  }),
  method({
    name: 'lie',
    docs: 'Returns what its row denies.',
    params: [],
    result: z.string(),
    run: () => JSON.parse('5') as string,
  }),
  method({
    name: 'tellAfterwards',
    docs: 'Notifies all heads subscribers right after its reply.',
    params: [],
    run: ({ heads }, _params, { afterReply }) => {
      afterReply(() => heads.forEach((subscriber) => subscriber.send('after')));
      return 'told';
    },
  }),
  subscription({
    name: 'chain_subscribeNewHeads',
    aliases: ['subscribe_newHead'],
    unsubscribe: 'chain_unsubscribeNewHeads',
    unsubscribeAliases: ['unsubscribe_newHead'],
    notification: 'chain_newHead',
    docs: 'Sends the current head at once, and each that is given to `heads`.',
    params: [],
    start: ({ heads, stopped }, _params, subscriber) => {
      subscriber.send({ number: '0x1' });
      heads.add(subscriber);
      return () => {
        heads.delete(subscriber);
        stopped.push(subscriber.id);
      };
    },
  }),
  subscription({
    name: 'author_watch',
    unsubscribe: 'author_unwatch',
    notification: 'author_update',
    docs: 'Sends three updates and ends by itself; refuses an empty transaction.',
    params: [param('transaction', bytes)],
    result: z.string(),
    start: ({ stopped }, { transaction }, subscriber) => {
      if (transaction === '0x') throw new RpcError(1010, 'Invalid Transaction', 'empty');
      for (const update of ['ready', 'inBlock', 'finalized']) subscriber.send(update);
      subscriber.end();
      subscriber.send('never');
      return () => stopped.push(subscriber.id);
    },
  }),
  subscription({
    name: 'slow_subscribe',
    unsubscribe: 'slow_unsubscribe',
    notification: 'slow_update',
    docs: 'Starts in a while.',
    params: [],
    start: async ({ stopped }, _params, subscriber) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return () => stopped.push(subscriber.id);
    },
  }),
]);

export function sampleDispatcher(options: Partial<DispatcherOptions<SampleServices>> = {}) {
  const services = sampleServices();
  const { logger, entries } = recordingLogger();
  const dispatcher = createDispatcher({ table: sampleTable, services, logger, ...options });
  return { dispatcher, services, logger, entries };
}

export const request = (method: string, params?: unknown, id: unknown = 1) =>
  JSON.stringify({ jsonrpc: '2.0', id, method, params });
