import { z } from 'zod';
import { fromSs58, Ss58Error } from '../../../primitives/crypto/ss58';
import type { AccountId } from '../../../pallets/support/account';

const expected = 'expected the SS58 address of an account, or its 32 bytes as hex';

/** An account by its address. Hex is taken too, which a real node does not. */
export const account = z.string({ error: expected }).transform((text, context): AccountId => {
  if (/^0x[0-9a-fA-F]{64}$/.test(text)) return text.toLowerCase() as AccountId;
  try {
    return fromSs58(text) as string as AccountId;
  } catch (error) {
    if (!(error instanceof Ss58Error)) throw error;
    context.addIssue({ code: 'custom', message: `${expected}: ${error.message}` });
    return z.NEVER;
  }
});
