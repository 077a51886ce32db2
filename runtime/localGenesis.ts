import { fromSs58 } from '../primitives/crypto/ss58';
import type { AccountId } from '../pallets/support/account';
import type { AuthorityId as AuraId } from '../pallets/aura';
import type { AuthorityId as GrandpaId } from '../pallets/grandpa';
import type { GenesisConfig } from './genesis';

const TAO = 1_000_000_000n;
const RICH = 1_000_000n * TAO;
const WELL_OFF = 2_000n * TAO;

/** An account that every development chain knows. */
export interface DevAccount {
  readonly name: string;
  /** Secret of its sr25519 key; undefined for the accounts that stand for Ethereum keys. */
  readonly uri?: string;
  readonly address: string;
  /** What it owns at the start, in rao. */
  readonly balance: bigint;
}

/** Those with money in the local genesis. Addresses are written down because deriving one takes 10 ms. */
export const devAccounts: readonly DevAccount[] = [
  { name: 'Alice', uri: '//Alice', address: '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY', balance: RICH },
  { name: 'Bob', uri: '//Bob', address: '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty', balance: RICH },
  { name: 'Charlie', uri: '//Charlie', address: '5FLSigC9HGRKVhB9FiEo4Y3koPsNmBmLJbpXg2mp1hXcS59Y', balance: RICH },
  { name: 'Dave', uri: '//Dave', address: '5DAAnrj7VHTznn2AWBemMuyBwZWs6FNFjdyVXUeYum3PTXFy', balance: WELL_OFF },
  { name: 'Eve', uri: '//Eve', address: '5HGjWAeFDfFCWPsjFQdVV2Msvz2XtMktvgocEZcCj68kUMaw', balance: WELL_OFF },
  { name: 'Ferdie', uri: '//Ferdie', address: '5CiPPseXPECbkjWCa6MnjNokrgYjMqmKndv2rSnekmSK2DjL', balance: WELL_OFF },
  { name: 'Alith', address: '5Fghzk1AJt88PeFEzuRfXzbPchiBbsVGTTXcdx599VdZzkTA', balance: WELL_OFF },
  { name: 'Baltathar', address: '5GeqNhKWj1KG78VHzbmo3ZjZgUTrCuWeamdgiA114XHGdaEr', balance: WELL_OFF },
];

/** Ed25519 keys of //Alice and //Bob. */
const GRANDPA_KEYS = [
  '5FA9nQDVg267DEd8m1ZypXLBnvN7SFxYwV7ndqSYGiN9TTpu',
  '5GoNkf6WdbxCFnPdAnYYQyCjAKPJgLNxXwPjwTh6DGg6gN3E',
];

const account = (address: string): AccountId => fromSs58(address) as AccountId;

let known: GenesisConfig | undefined;

/**
 * What `--chain local` starts with: Alice and Bob author blocks, Alice is sudo, Alice, Bob and Charlie are the
 * triumvirate, Dave, Eve and Ferdie the senate. `fund` comes on top, in rao.
 */
export function localGenesis(fund: ReadonlyMap<AccountId, bigint> = new Map()): GenesisConfig {
  known ??= withoutFunds();
  if (fund.size === 0) return known;
  const balances = new Map(known.balances);
  for (const [who, amount] of fund) balances.set(who, (balances.get(who) ?? 0n) + amount);
  return { ...known, balances: [...balances] };
}

function withoutFunds(): GenesisConfig {
  const balances = devAccounts.map(({ address, balance }) => [account(address), balance] as const);
  const [alice, bob, charlie, dave, eve, ferdie] = balances.map(([who]) => who) as [
    AccountId,
    AccountId,
    AccountId,
    AccountId,
    AccountId,
    AccountId,
  ];
  return {
    balances,
    auraAuthorities: [alice, bob].map((key) => key as string as AuraId),
    grandpaAuthorities: GRANDPA_KEYS.map((key) => [fromSs58(key) as string as GrandpaId, 1n] as const),
    sudoKey: alice,
    triumvirate: [alice, bob, charlie],
    senate: [dave, eve, ferdie],
    evmChainId: 42n,
  };
}
