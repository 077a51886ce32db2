import { of, spelt, struct, u32, unit, variants, vec, type Value } from '../../primitives/scale';
import { AccountId } from '../support/account';

/** How many members. */
export const MemberCount = spelt('MemberCount', u32);
/** Number of a proposal, from 0. */
export const ProposalIndex = spelt('ProposalIndex', u32);
export const BlockNumber = spelt('BlockNumber', u32);

const account = spelt('AccountId', AccountId);
const params = [
  { name: 'AccountId', type: AccountId.type },
  { name: 'BlockNumber', type: u32.type },
];

/** How a motion stands, how many ayes it needs, and the block until which votes are awaited. */
export const Votes = struct(
  ['pallet_subtensor_collective', 'Votes'],
  { index: ProposalIndex, threshold: MemberCount, ayes: vec(account), nays: vec(account), end: BlockNumber },
  { params },
);
export type Votes = Value<typeof Votes>;

/** As whom a motion runs: so many of so many members, or one of them. */
export const RawOrigin = variants(
  ['pallet_subtensor_collective', 'RawOrigin'],
  { Members: of(0, MemberCount, MemberCount), Member: of(1, account), _Phantom: unit(2) },
  { params: [{ name: 'AccountId', type: AccountId.type }, { name: 'I' }] },
);
export type RawOrigin = Value<typeof RawOrigin>;
