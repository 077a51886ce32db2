import {
  fields,
  option,
  spelt,
  tuple,
  u32,
  u64,
  unitEnum,
  variants,
  wrapper,
  type Value,
} from '../../primitives/scale';
import { AccountId } from '../support/account';

/** Why the pallet holds funds. */
export const HoldReason = unitEnum(['pallet_preimage', 'pallet', 'HoldReason'], ['Preimage']);

/** What an account has on hold for a preimage, in rao. */
const Ticket = wrapper(
  ['frame_support', 'traits', 'tokens', 'fungible', 'HoldConsideration'],
  spelt('F::Balance', u64),
  { params: [{ name: 'A' }, { name: 'F' }, { name: 'R' }, { name: 'D' }, { name: 'Fp' }] },
);

const owned = spelt('(AccountId, Balance)', tuple(AccountId, u64));
const ticket = spelt('(AccountId, Ticket)', tuple(AccountId, Ticket));

/** What became of a preimage, as the chain wrote it when deposits were reserves. */
export const OldRequestStatus = variants(
  ['pallet_preimage', 'OldRequestStatus'],
  {
    Unrequested: fields(0, { deposit: owned, len: u32 }),
    Requested: fields(1, { deposit: option(owned), count: u32, len: option(u32) }),
  },
  {
    params: [
      { name: 'AccountId', type: AccountId.type },
      { name: 'Balance', type: u64.type },
    ],
  },
);
export type OldRequestStatus = Value<typeof OldRequestStatus>;

/**
 * What became of a preimage: its owner pays and may take it away, or others need it and it stays. A requested one may
 * not be noted yet: then it has no length.
 */
export const RequestStatus = variants(
  ['pallet_preimage', 'RequestStatus'],
  {
    Unrequested: fields(0, { ticket, len: u32 }),
    Requested: fields(1, { maybe_ticket: option(ticket), count: u32, maybe_len: option(u32) }),
  },
  {
    params: [
      { name: 'AccountId', type: AccountId.type },
      { name: 'Ticket', type: Ticket.type },
    ],
  },
);
export type RequestStatus = Value<typeof RequestStatus>;
/** Who pays, and how many rao. */
export type OwnerTicket = Value<typeof ticket>;

export const requested = (
  count: number,
  maybe_len: number | undefined,
  maybe_ticket: OwnerTicket | undefined,
): RequestStatus => ({ type: 'Requested', value: { maybe_ticket, count, maybe_len } });

export const unrequested = (owner: OwnerTicket, len: number): RequestStatus => ({
  type: 'Unrequested',
  value: { ticket: owner, len },
});

/** Longest preimage, in bytes. */
export const MAX_SIZE = 4 * 1024 * 1024;
