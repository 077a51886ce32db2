import { fromSs58, toSs58 } from '../../primitives/crypto/ss58';
import { devAccounts } from '../devAccounts';

let names: ReadonlyMap<string, string> | undefined;

/** Made when first asked for: most nodes never tell an account. */
function nameOf(account: string): string | undefined {
  names ??= new Map(devAccounts.map(({ name, address }) => [fromSs58(address), name]));
  return names.get(account);
}

/** `5GrwvaEF… (Alice)`: the whole address, with the name of a development account. */
export function readableAccount(account: string): string {
  const address = toSs58(account);
  const name = nameOf(account);
  return name === undefined ? address : `${address} (${name})`;
}
