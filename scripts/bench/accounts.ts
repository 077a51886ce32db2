import type { AccountId } from '../../pallets/support/account';
import { accountOf, devAccounts } from '../../node/devAccounts';

/** A development account by its name. */
export function devAccount(name: string): AccountId {
  const found = devAccounts.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no development account ${name}`);
  return accountOf(found.address);
}
