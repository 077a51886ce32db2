import { encode, fixedBytes, toHex, u32, wrapper, type Value } from '../../primitives/scale';
import type { AccountId } from './account';

/** Eight bytes that a pallet's own accounts are derived from. */
export const PalletId = wrapper(['frame_support', 'PalletId'], fixedBytes(8));
export type PalletId = Value<typeof PalletId>;

const PREFIX = toHex(new TextEncoder().encode('modl'));
const ACCOUNT_DIGITS = 2 + 64;

const accountOf = (id: PalletId, ending = ''): AccountId =>
  `${PREFIX}${id.slice(2)}${ending}`.padEnd(ACCOUNT_DIGITS, '0') as AccountId;

/** The account of a pallet, of which nobody has the key. @source sp-runtime traits AccountIdConversion::into_account_truncating */
export const palletAccount = (id: PalletId): AccountId => accountOf(id);

/** One of a pallet's many accounts, by number. @source sp-runtime traits AccountIdConversion::into_sub_account_truncating */
export const palletSubAccount = (id: PalletId, number: number): AccountId =>
  accountOf(id, toHex(encode(u32, number)).slice(2));
