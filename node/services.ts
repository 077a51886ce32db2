import type { Checked } from '../runtime/check';
import type { Chain } from './chain';
import type { ChainType } from './chainSpec';
import type { TransactionPool } from './pool/pool';
import type { Producer } from './producer';

/** What the node tells of itself. */
export interface NodeIdentity {
  /** `Bittensor` for the local chain. */
  readonly chainName: string;
  readonly chainType: ChainType;
  /** How wallets show addresses and amounts. */
  readonly properties: { readonly [name: string]: unknown };
  readonly nodeName: string;
  readonly version: string;
}

/** Everything that an RPC method may touch. */
export interface NodeServices {
  readonly chain: Chain;
  readonly pool: TransactionPool<Checked>;
  readonly producer: Producer;
  readonly identity: NodeIdentity;
}
