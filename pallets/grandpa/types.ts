import {
  brandedBytes,
  option,
  of,
  spelt,
  struct,
  tuple,
  u32,
  u64,
  unit,
  variants,
  fields,
  vec,
  weakBoundedVec,
  wrapper,
  type Value,
} from '../../primitives/scale';

/** An ed25519 public key that votes on finality, as lower-case hex. */
export const AuthorityId = wrapper(
  ['sp_consensus_grandpa', 'app', 'Public'],
  spelt('ed25519::Public', brandedBytes<'GrandpaAuthority'>(32)),
);
export type AuthorityId = Value<typeof AuthorityId>;

const authority = tuple(AuthorityId, u64);

/** Who votes, and with which weight. */
export const AuthorityList = spelt('AuthorityList', vec(authority));
export type AuthorityList = Value<typeof AuthorityList>;

export const MAX_AUTHORITIES = 32;
export const BoundedAuthorityList = weakBoundedVec(
  authority,
  { max: MAX_AUTHORITIES, of: 'ConstU32<32>' },
  'BoundedAuthorityList<Limit>',
);

const number = spelt('N', u32);
const N = { name: 'N', type: u32.type };
const scheduled = { scheduled_at: number, delay: number };

export const StoredState = variants(
  ['pallet_grandpa', 'StoredState'],
  { Live: unit(0), PendingPause: fields(1, scheduled), Paused: unit(2), PendingResume: fields(3, scheduled) },
  { params: [N] },
);
export type StoredState = Value<typeof StoredState>;

export const StoredPendingChange = struct(
  ['pallet_grandpa', 'StoredPendingChange'],
  { ...scheduled, next_authorities: BoundedAuthorityList, forced: spelt('Option<N>', option(u32)) },
  { params: [N, { name: 'Limit' }] },
);
export type StoredPendingChange = Value<typeof StoredPendingChange>;

const ScheduledChange = struct(['sp_consensus_grandpa', 'ScheduledChange'], {
  next_authorities: AuthorityList,
  delay: u32,
});

/** What Grandpa tells its voters in the digest. Not in the metadata. */
export const ConsensusLog = variants(['sp_consensus_grandpa', 'ConsensusLog'], {
  ScheduledChange: of(1, ScheduledChange),
  ForcedChange: of(2, u32, ScheduledChange),
  OnDisabled: of(3, u64),
  Pause: of(4, u32),
  Resume: of(5, u32),
});
export type ConsensusLog = Value<typeof ConsensusLog>;
