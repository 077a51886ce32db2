import type { AccountId, MultiAddress } from '../../pallets/support/account';

/** An account of this byte, repeated. */
export const account = (byte: number): AccountId => `0x${byte.toString(16).padStart(2, '0').repeat(32)}` as AccountId;

export const alice = account(0xa1);
export const bob = account(0xb0);
export const charlie = account(0xc4);

/** The address of an account, as calls take it. */
export const id = (who: AccountId): MultiAddress => ({ type: 'Id', value: who });
