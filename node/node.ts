import type { Checked } from '../runtime/check';
import { logBlocks } from './blockLog';
import { followChain, poolOf } from './bridge';
import { Chain, createChain, type BuiltBlock, type ChainOptions } from './chain';
import { systemClock, type Clock } from './clock';
import { localIdentity } from './identity';
import { quietLogger } from './log';
import type { TransactionPool } from './pool/pool';
import { BlockProducer, type BlockRequest, type Producer, type SealMode } from './producer';
import { createDispatcher, type Dispatcher } from './rpc/dispatch';
import { rpcErrorOf, table } from './rpc/groups';
import type { Logger } from './rpc/logger';
import { startServer, type RpcServer, type ServerOptions } from './rpc/server';
import { developmentSeal } from './seal';
import type { NodeIdentity } from './services';

/** What a node is made of beside its chain. */
interface Parts {
  /** A block every 250 ms when left out. */
  readonly sealing?: SealMode;
  /** Only errors are said when left out. */
  readonly logger?: Logger;
  readonly identity?: Partial<NodeIdentity>;
  readonly clock?: Clock;
}

export interface NodeOptions extends Parts {
  readonly chain: Chain;
}

export interface StartOptions extends Parts {
  /** A chain, or what to make one of. */
  readonly chain?: Chain | ChainOptions;
  /** False leaves block headers without the author's seal: then the same extrinsics give the same hashes. */
  readonly headerSeals?: boolean;
  /** Where to listen; port 9944 of both loopbacks when left out, false for nowhere. */
  readonly server?: false | Partial<Pick<ServerOptions, 'ports' | 'host' | 'cors' | 'limits'>>;
}

/** A chain with a pool, a clock and an RPC, in this process. */
export interface Node {
  readonly chain: Chain;
  readonly pool: TransactionPool<Checked>;
  readonly producer: Producer;
  /** Answers JSON-RPC messages. */
  readonly dispatcher: Dispatcher;
  /** Hands an extrinsic to the pool and answers its hash. @throws PoolError */
  submit(extrinsic: Uint8Array): string;
  /** Builds a block now. @throws RuntimeTrap when a hook traps: there is no block */
  newBlock(request?: Omit<BlockRequest, 'allowEmpty'>): BuiltBlock;
  /** Stops making blocks and lets go of the chain, which stays as it is. */
  close(): Promise<void>;
}

/** A node that listens. */
export interface RunningNode extends Node {
  /** `ws://127.0.0.1:9944`, …; none without a server. */
  readonly endpoints: readonly string[];
  readonly ports: readonly number[];
}

const DEFAULT_SEALING: SealMode = { type: 'interval', milliseconds: 250 };
export const DEFAULT_PORT = 9944;

/** A node around a chain, without a server. It begins to make blocks at once. */
export function createNode(options: NodeOptions): Node {
  const { node, producer } = assemble(options);
  producer.start();
  return node;
}

/**
 * Starts a node: chain, pool, block production and RPC server.
 * @throws ListenError when a port cannot be opened; then nothing is left running
 */
export async function startNode(options: StartOptions = {}): Promise<RunningNode> {
  const { chain = {}, headerSeals = true, server: wanted = {}, logger = quietLogger, ...parts } = options;
  const seal = headerSeals ? { seal: developmentSeal } : {};
  const { node, producer } = assemble({
    ...parts,
    logger,
    chain: chain instanceof Chain ? chain : await createChain({ ...seal, ...chain }),
  });
  let server: RpcServer | undefined;
  try {
    if (wanted !== false) {
      server = await startServer({ ports: [DEFAULT_PORT], ...wanted, dispatcher: node.dispatcher, logger });
    }
  } catch (error) {
    await node.close();
    throw error;
  }
  producer.start();
  return {
    ...node,
    endpoints: server?.endpoints ?? [],
    ports: server?.ports ?? [],
    close: async () => {
      await node.close();
      await server?.close();
    },
  };
}

function assemble(options: NodeOptions): { readonly node: Node; readonly producer: BlockProducer } {
  const { chain, sealing = DEFAULT_SEALING, logger = quietLogger, clock = systemClock } = options;
  const pool = poolOf(chain, clock, logger);
  const producer = new BlockProducer({ chain, pool, clock, logger, mode: sealing });
  const services = { chain, pool, producer, identity: { ...localIdentity(), ...options.identity } };
  const dispatcher = createDispatcher({ table, services, logger, translate: rpcErrorOf });
  const ends = [followChain(chain, pool, clock), logBlocks(chain, logger, clock), () => producer.stop()];
  const node: Node = {
    chain,
    pool,
    producer,
    dispatcher,
    submit: (extrinsic) => pool.submit(extrinsic),
    newBlock: (request) => producer.produce({ ...request, allowEmpty: true })!,
    close: () => {
      for (const end of ends.splice(0)) end();
      return Promise.resolve();
    },
  };
  return { node, producer };
}
