import { createChain, type Chain, type ChainOptions } from '../../../../node/chain';
import { localIdentity } from '../../../../node/identity';
import { createNode } from '../../../../node/node';
import { createDispatcher } from '../../../../node/rpc/dispatch';
import { rpcErrorOf, table } from '../../../../node/rpc/groups';
import { concatBytes, fromHex, toHex, type Hex } from '../../../../primitives/scale';
import { hashers } from '../../../../primitives/crypto/hashers';
import { storagePrefix } from '../../../../pallets/support/state/column';
import { FakeClock } from '../../fakeClock';
import { recordingLogger } from '../sample';

/** A reply or a notification. */
export interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string; readonly data?: unknown };
  readonly params?: { readonly subscription: string; readonly result: unknown };
}

/** A connection to a node that makes blocks when told to; every result is checked against its row. */
export async function bench(options: ChainOptions = {}) {
  const chain = await createChain(options);
  const clock = new FakeClock(0);
  const { pool, producer, newBlock } = createNode({ chain, clock, sealing: { type: 'manual' } });
  const { logger, entries } = recordingLogger();
  const services = { chain, pool, producer, identity: localIdentity() };
  const dispatcher = createDispatcher({ table, services, logger, translate: rpcErrorOf, checkResults: true });
  const messages: Message[] = [];
  const connection = dispatcher.connect((text) => messages.push(JSON.parse(text) as Message));
  let ids = 0;
  const ask = async (method: string, params: readonly unknown[]): Promise<Message> => {
    ids += 1;
    const id = ids;
    await connection.receive(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
    return messages.find((message) => message.id === id) ?? {};
  };
  return {
    chain,
    clock,
    pool,
    producer,
    newBlock,
    connection,
    messages,
    /** What the server logged. */
    entries,
    /** The result, whatever it is; fails on an error. */
    call: async <T = unknown>(method: string, ...params: unknown[]): Promise<T> => {
      const { result, error } = await ask(method, params);
      if (error !== undefined) throw new Error(`${method}: ${error.code} ${error.message}: ${String(error.data)}`);
      return result as T;
    },
    errorOf: async (method: string, ...params: unknown[]) => (await ask(method, params)).error,
    /** The notifications of one method so far. */
    heard: <T = unknown>(method: string): T[] =>
      messages.filter((message) => message.method === method).map(({ params }) => params?.result as T),
  };
}

/** Raw key of `System.Account` of an account. */
export const accountKey = (account: Hex): Hex =>
  toHex(concatBytes(storagePrefix('System', 'Account'), hashers.Blake2_128Concat(fromHex(account))));

export const UNKNOWN_HASH: Hex = `0x${'ab'.repeat(32)}`;

/** A chain that has forgotten the state of its first blocks. */
export async function forgetful(): Promise<Awaited<ReturnType<typeof bench>>> {
  const node = await bench({ historyLimit: 50 });
  while (knows(node.chain, 1)) node.newBlock();
  return node;
}

const knows = (chain: Chain, number: number): boolean =>
  chain.blockAt(number) !== undefined || chain.head.number < number;
