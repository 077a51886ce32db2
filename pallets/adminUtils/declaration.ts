import { bool } from '../../primitives/scale';
import { callsOf } from '../support/call';
import type { Context } from '../support/context';
import { namedEvent } from '../support/event';
import { NetUid } from '../support/netUid';
import { declarePallet } from '../support/pallet';
import { item, key } from '../support/storage';
import type { Config } from './config';
import { AuraId } from './types';
import { PrecompileEnum } from './types';

export const { declaration, errors } = declarePallet({
  name: 'AdminUtils',
  rust: { path: ['pallet_admin_utils', 'pallet'] },
  associatedTypes: { AuthorityId: AuraId },
  storage: {
    PrecompileEnable: item({
      keys: [key('Blake2_128Concat', PrecompileEnum)],
      value: bool,
      default: () => true,
      docs: 'Whether a precompiled contract may be called.',
    }),
  },
  events: {
    PrecompileUpdated: namedEvent('Root switched a precompiled contract on or off.', {
      precompile_id: PrecompileEnum,
      enabled: bool,
    }),
    Yuma3EnableToggled: namedEvent('A subnet switched Yuma3 on or off.', { netuid: NetUid, enabled: bool }),
    BondsResetToggled: namedEvent('A subnet lets commitments reset bonds, or no more.', {
      netuid: NetUid,
      enabled: bool,
    }),
  },
  errors: {
    SubnetDoesNotExist: 'There is no subnet with this netuid.',
    MaxValidatorsLargerThanMaxUIds: 'There cannot be more validators than places on the subnet.',
    MaxAllowedUIdsLessThanCurrentUIds: 'More places than that are taken.',
    BondsMovingAverageMaxReached: 'An owner may set the moving average of bonds to 975,000 millionths at most.',
    NegativeSigmoidSteepness: 'Only root may set a negative steepness.',
    ValueNotInBounds: 'The value is out of its bounds.',
    MinAllowedUidsGreaterThanCurrentUids: 'The lower limit of places must be below the places that are taken.',
    MinAllowedUidsGreaterThanMaxAllowedUids: 'The lower limit of places must be below the number of places.',
    MaxAllowedUidsLessThanMinAllowedUids: 'The number of places is below its lower limit.',
    MaxAllowedUidsGreaterThanDefaultMaxAllowedUids: 'A subnet has no more places than a new one gets.',
  },
});

export type AdminUtils = Context<typeof declaration, Config>;
export const call = callsOf<AdminUtils>();
