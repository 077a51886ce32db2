import { u64 } from '../../primitives/scale';
import type { Context } from '../support/context';
import { declarePallet } from '../support/pallet';
import { item } from '../support/storage';

export const { declaration } = declarePallet({
  name: 'EVMChainId',
  rust: { path: ['pallet_evm_chain_id', 'pallet'] },
  storage: {
    ChainId: item({
      keys: [],
      value: u64,
      default: () => 0n,
      docs: 'Chain id that Ethereum transactions are signed for.',
    }),
  },
});

export type EVMChainId = Context<typeof declaration>;
