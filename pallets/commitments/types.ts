import { boundedVec, bytes, spelt, struct, tuple, u32, u64, vec, type Value } from '../../primitives/scale';
import { Data } from './data';

export const MAX_FIELDS = 3;

export const CommitmentInfo = struct(
  ['pallet_commitments', 'types', 'CommitmentInfo'],
  { fields: boundedVec(Data, { max: MAX_FIELDS, of: 'MaxCommitFields' }, 'BoundedVec<Data, FieldLimit>') },
  { params: [{ name: 'FieldLimit' }], rust: 'CommitmentInfo<MaxFields>' },
);
export type CommitmentInfo = Value<typeof CommitmentInfo>;

/** What a hotkey has committed on a subnet: deposit in rao, block of the last change, fields. */
export const Registration = struct(
  ['pallet_commitments', 'types', 'Registration'],
  { deposit: spelt('Balance', u64), block: spelt('BlockNumber', u32), info: CommitmentInfo },
  { params: [{ name: 'Balance', type: u64.type }, { name: 'MaxFields' }, { name: 'BlockNumber', type: u32.type }] }, // prettier-ignore
);
export type Registration = Value<typeof Registration>;

/** Bytes that a hotkey committed in an epoch of the subnet. */
export const UsageTracker = struct(['pallet_commitments', 'types', 'UsageTracker'], {
  last_epoch: u64,
  used_space: u64,
});
export type UsageTracker = Value<typeof UsageTracker>;

/** Opened data, each with the block in which it opened. */
export const Reveals = vec(tuple(bytes, u64));
