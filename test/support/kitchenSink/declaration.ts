import { AccountId } from '../../../pallets/support/account';
import { callsOf } from '../../../pallets/support/call';
import { constant } from '../../../pallets/support/constant';
import type { Context } from '../../../pallets/support/context';
import { event, namedEvent } from '../../../pallets/support/event';
import { declarePallet } from '../../../pallets/support/pallet';
import { of, spelt, u32, unitEnum, unit, variants } from '../../../primitives/scale';
import { Grain, storage } from './storage';

export const { declaration, errors } = declarePallet({
  name: 'KitchenSink',
  rust: { path: ['pallet_kitchen_sink', 'pallet'] },
  storageVersion: 3,
  storage,
  events: {
    Served: event('A tuple of fields.', AccountId, u32),
    Washed: event('One field.', u32),
    Closed: event('No field.'),
    Cooked: namedEvent('Named fields.', { cook: AccountId, grains: Grain }),
    Opened: namedEvent('No named field.', {}),
  },
  errors: { Cold: 'The fire is out.', Burnt: 'It was on too long.' },
  constants: {
    DefaultPortions: constant(spelt('u32', u32), 'Portions when nobody asks.'),
    MaxGuests: constant(u32, 'How many may come.'),
  },
  origin: variants(['pallet_kitchen_sink', 'Origin'], { Staff: of(0, u32), Owner: unit(1) }),
  holdReason: unitEnum(['pallet_kitchen_sink', 'pallet', 'HoldReason'], ['Deposit', 'Damage']),
});

/** What the kitchen asks of the others. */
export interface Config {
  /** Hears of each dish. */
  onServed(guest: AccountId): void;
}

export type KitchenSink = Context<typeof declaration, Config>;
export const call = callsOf<KitchenSink>();
