import { spelt, u64 } from '../../primitives/scale';
import { constant } from '../support/constant';
import type { Context } from '../support/context';
import { declarePallet } from '../support/pallet';
import { item } from '../support/storage';
import type { Config } from './config';
import { Authorities, AuthorityId, Slot } from './types';

export const { declaration } = declarePallet({
  name: 'Aura',
  rust: { path: ['pallet_aura', 'pallet'] },
  storage: {
    Authorities: item({
      keys: [],
      value: Authorities,
      default: () => [],
      docs: 'Who authors blocks: in slot n the one at place n modulo their number.',
    }),
    CurrentSlot: item({ keys: [], value: Slot, default: () => 0n, docs: 'Slot of the current block.' }),
  },
  associatedTypes: { AuthorityId },
  constants: { SlotDuration: constant(spelt('T::Moment', u64), 'Length of a slot in milliseconds.') },
});

export type Aura = Context<typeof declaration, Config>;
