import { keypairFromUri, type Keypair } from '../primitives/crypto/keypairs';
import { fromSs58 } from '../primitives/crypto/ss58';
import type { AccountId } from '../pallets/support/account';
import { devAccounts } from '../runtime/localGenesis';

export { devAccounts, type DevAccount } from '../runtime/localGenesis';

export const accountOf = (address: string): AccountId => fromSs58(address) as AccountId;

const keypairs = new Map<string, Keypair>();

/** The sr25519 key of a development account that this public key (hex) belongs to. Needs the crypto to be ready. */
export function devKeypairOf(publicKey: string): Keypair | undefined {
  const known = keypairs.get(publicKey);
  if (known !== undefined) return known;
  const uri = devAccounts.find(({ address }) => fromSs58(address) === publicKey)?.uri;
  if (uri === undefined) return undefined;
  const keypair = keypairFromUri(uri);
  keypairs.set(publicKey, keypair);
  return keypair;
}
