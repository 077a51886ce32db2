import type { Value } from '../../../primitives/scale';
import type { Default } from '../../support/storage';
import type { constants, Constants } from '../constants';

/** A default that is a constant of the pallet, so that it follows the runtime's profile. */
export const initial =
  <const N extends keyof Constants>(name: N): Default<Value<(typeof constants)[N]['codec']>> =>
  (inForce) =>
    (inForce as Constants)[name];
