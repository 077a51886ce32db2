import { keypairFromUri, type Keypair } from '../primitives/crypto/keypairs';
import { fromSs58 } from '../primitives/crypto/ss58';
import type { AccountId } from '../pallets/support/account';

/** An account that every development chain knows. */
export interface DevAccount {
  readonly name: string;
  /** Secret of its sr25519 key; undefined for the accounts that stand for Ethereum keys. */
  readonly uri?: string;
  readonly address: string;
}

/** Those with money in the local genesis. Addresses are written down because deriving one takes 10 ms. */
export const devAccounts: readonly DevAccount[] = [
  { name: 'Alice', uri: '//Alice', address: '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY' },
  { name: 'Bob', uri: '//Bob', address: '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty' },
  { name: 'Charlie', uri: '//Charlie', address: '5FLSigC9HGRKVhB9FiEo4Y3koPsNmBmLJbpXg2mp1hXcS59Y' },
  { name: 'Dave', uri: '//Dave', address: '5DAAnrj7VHTznn2AWBemMuyBwZWs6FNFjdyVXUeYum3PTXFy' },
  { name: 'Eve', uri: '//Eve', address: '5HGjWAeFDfFCWPsjFQdVV2Msvz2XtMktvgocEZcCj68kUMaw' },
  { name: 'Ferdie', uri: '//Ferdie', address: '5CiPPseXPECbkjWCa6MnjNokrgYjMqmKndv2rSnekmSK2DjL' },
  { name: 'Alith', address: '5Fghzk1AJt88PeFEzuRfXzbPchiBbsVGTTXcdx599VdZzkTA' },
  { name: 'Baltathar', address: '5GeqNhKWj1KG78VHzbmo3ZjZgUTrCuWeamdgiA114XHGdaEr' },
];

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
