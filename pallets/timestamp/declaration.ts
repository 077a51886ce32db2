import { bool, spelt, u64 } from '../../primitives/scale';
import { callsOf } from '../support/call';
import { constant } from '../support/constant';
import type { Context } from '../support/context';
import { declarePallet } from '../support/pallet';
import { item } from '../support/storage';
import type { Config } from './config';

const moment = spelt('T::Moment', u64);

export const { declaration } = declarePallet({
  name: 'Timestamp',
  rust: { path: ['pallet_timestamp', 'pallet'] },
  storage: {
    Now: item({
      keys: [],
      value: moment,
      default: () => 0n,
      docs: 'Time of the current block in milliseconds since 1970; of the block before until it is set.',
    }),
    DidUpdate: item({
      keys: [],
      value: bool,
      default: () => false,
      docs: 'Whether the time was set in this block. Gone when the block ends.',
    }),
  },
  associatedTypes: { Moment: u64 },
  constants: { MinimumPeriod: constant(moment, 'Shortest time between two blocks in milliseconds: half a slot.') },
});

export type Timestamp = Context<typeof declaration, Config>;
export const call = callsOf<Timestamp>();
