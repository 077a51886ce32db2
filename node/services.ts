import type { Checked } from '../runtime/check';
import type { Chain } from './chain';
import type { TransactionPool } from './pool/pool';
import type { Producer } from './producer';

/** What the node tells of itself. */
export interface NodeIdentity {
  /** `Bittensor` for the local chain. */
  readonly chainName: string;
  readonly chainType: 'Local' | 'Development';
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
