import { boundedVec, fixedBytes, spelt, struct, u32, u64, type Value } from '../../primitives/scale';
import { AccountId } from '../support/account';

/** Members of a multisig account at most. Bounds the approvals in bytes; the constant MaxSignatories is what calls ask. */
const MAX_SIGNATORIES = 100;

/** Blake2-256 of a call's bytes. */
export const CallHash = fixedBytes(32);
export type CallHash = Value<typeof CallHash>;

/** The extrinsic that opened an operation: number of its block, and its index there. */
export const Timepoint = struct(
  ['pallet_multisig', 'Timepoint'],
  { height: spelt('BlockNumber', u32), index: u32 },
  { params: [{ name: 'BlockNumber', type: u32.type }], rust: 'Timepoint<BlockNumberFor<T>>' },
);
export type Timepoint = Value<typeof Timepoint>;

/** A call that waits for approvals; `approvals` are sorted, `deposit` is in rao. */
export const Multisig = struct(
  ['pallet_multisig', 'Multisig'],
  {
    when: spelt('Timepoint<BlockNumber>', Timepoint),
    deposit: spelt('Balance', u64),
    depositor: spelt('AccountId', AccountId),
    approvals: boundedVec(
      AccountId,
      { max: MAX_SIGNATORIES, of: 'MaxSignatories' },
      'BoundedVec<AccountId, MaxApprovals>',
    ),
  },
  {
    params: [
      { name: 'BlockNumber', type: u32.type },
      { name: 'Balance', type: u64.type },
      { name: 'AccountId', type: AccountId.type },
      { name: 'MaxApprovals' },
    ],
  },
);
export type Multisig = Value<typeof Multisig>;
