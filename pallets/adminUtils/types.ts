import {
  boundedVec,
  brandedBytes,
  spelt,
  tuple,
  u32,
  u64,
  unitEnum,
  vec,
  wrapper,
  type Value,
} from '../../primitives/scale';
import { AccountId } from '../support/account';

export const BlockNumber = spelt('BlockNumberFor<T>', u32);
export const Hotkey = spelt('<T as frame_system::Config>::AccountId', AccountId);

/** What becomes of alpha that hotkeys of the owner would mine: gone for good, or issued anew. */
export const RecycleOrBurnEnum = unitEnum(['pallet_subtensor', 'pallet', 'RecycleOrBurnEnum'], ['Burn', 'Recycle'], {
  rust: 'pallet_subtensor::RecycleOrBurnEnum',
});
export type RecycleOrBurnEnum = Value<typeof RecycleOrBurnEnum>;

/** Precompiled contracts that can be switched off. */
export const PrecompileEnum = unitEnum(
  ['pallet_admin_utils', 'pallet', 'PrecompileEnum'],
  [
    'BalanceTransfer',
    'Staking',
    'Subnet',
    'Metagraph',
    'Neuron',
    'UidLookup',
    'Alpha',
    'Crowdloan',
    'PureProxy',
    'Leasing',
  ],
);
export type PrecompileEnum = Value<typeof PrecompileEnum>;

const MAX_AUTHORITIES = 32;

/** An sr25519 public key that authors blocks. */
export const AuraId = wrapper(
  ['sp_consensus_aura', 'sr25519', 'app_sr25519', 'Public'],
  spelt('sr25519::Public', brandedBytes<'AuraAuthority'>(32)),
);

/** Who authors blocks: sr25519 keys in the order of their slots. */
export const Authorities = boundedVec(
  AuraId,
  { max: MAX_AUTHORITIES, of: 'ConstU32<32>' },
  'BoundedVec<<T as Config>::AuthorityId, T::MaxAuthorities>',
);

const GrandpaId = wrapper(
  ['sp_consensus_grandpa', 'app', 'Public'],
  spelt('ed25519::Public', brandedBytes<'GrandpaAuthority'>(32)),
);

/** Who votes on finality, and with which weight. */
export const AuthorityList = spelt('AuthorityList', vec(tuple(GrandpaId, u64)));
