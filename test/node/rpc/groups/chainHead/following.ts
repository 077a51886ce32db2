import type { ChainOptions } from '../../../../../node/chain';
import { bench } from '../bench';

export interface FollowEvent {
  readonly event: string;
  readonly operationId?: string;
  readonly [field: string]: unknown;
}

interface Started {
  readonly result: string;
  readonly operationId: string;
  readonly discardedItems?: number;
}

const METHOD = 'chainHead_v1_followEvent';

/** A connection that follows the chain, with the last event of each kind at hand. */
export async function following(options: ChainOptions = {}, blocks = 0) {
  const node = await bench(options);
  for (let built = 0; built < blocks; built += 1) node.newBlock();
  const id = await node.call<string>('chainHead_v1_follow', true);
  const events = () => node.heard<FollowEvent>(METHOD);
  return {
    ...node,
    id,
    /** All events so far, of every follow subscription of the connection. */
    events,
    /** What an operation has sent. */
    of: (operationId: string) => events().filter((event) => event.operationId === operationId),
    last: () => events().at(-1),
    /** Begins an operation on a pinned block. */
    begin: (method: string, hash: string, ...params: unknown[]) =>
      node.call<Started>(`chainHead_v1_${method}`, id, hash, ...params),
    /** Sends several requests in one message, so that they come before what the first one sets off. */
    batch: async (...requests: readonly (readonly [method: string, ...params: unknown[]])[]) => {
      const before = node.messages.length;
      const batch = requests.map(([method, ...params], at) => ({ jsonrpc: '2.0', id: `batch ${at}`, method, params }));
      await node.connection.receive(JSON.stringify(batch));
      return node.messages.slice(before).find(Array.isArray) as { result?: unknown; error?: { code: number } }[];
    },
  };
}
