import {
  boundedVec,
  brandedBytes,
  of,
  spelt,
  u32,
  u64,
  variants,
  vec,
  wrapper,
  type Value,
} from '../../primitives/scale';

/** An sr25519 public key that authors blocks, as lower-case hex. */
export const AuthorityId = wrapper(
  ['sp_consensus_aura', 'sr25519', 'app_sr25519', 'Public'],
  spelt('sr25519::Public', brandedBytes<'AuraAuthority'>(32)),
  { rust: 'T::AuthorityId' },
);
export type AuthorityId = Value<typeof AuthorityId>;

export const MAX_AUTHORITIES = 32;
export const Authorities = boundedVec(AuthorityId, { max: MAX_AUTHORITIES, of: 'ConstU32<32>' });

/** Number of a slot: time divided by the slot's duration. */
export const Slot = wrapper(['sp_consensus_slots', 'Slot'], u64);

/** What Aura tells clients in the digest. Not in the metadata. */
export const ConsensusLog = variants(['sp_consensus_aura', 'ConsensusLog'], {
  AuthoritiesChange: of(1, vec(AuthorityId)),
  OnDisabled: of(2, u32),
});
