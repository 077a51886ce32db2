import { encode, toHex, tuple, u32 } from '../primitives/scale';
import { AccountId } from '../pallets/support/account';

const Tag = tuple(AccountId, u32);

/** The tag that an account's transaction with this nonce provides in the pool. */
export const nonceTag = (who: AccountId, nonce: number): string => toHex(encode(Tag, [who, nonce]));
