import type { AccountId } from '../../pallets/support/account';
import { DEV_ACCOUNTS } from '../../runtime/localGenesis';
import { accountOf } from '../../node/devAccounts';

/** A development account by its name. */
export function devAccount(name: string): AccountId {
  const found = DEV_ACCOUNTS.find(({ uri }) => uri === `//${name}`);
  if (found === undefined) throw new Error(`no development account ${name}`);
  return accountOf(found.address);
}
