import { fromSs58 } from '../primitives/crypto/ss58';
import type { AccountId } from '../pallets/support/account';
import type { AuthorityId as AuraId } from '../pallets/aura';
import type { AuthorityId as GrandpaId } from '../pallets/grandpa';
import type { GenesisConfig } from './genesis';

const TAO = 1_000_000_000n;
const RICH = 1_000_000n * TAO;
const WELL_OFF = 2_000n * TAO;

/** The development accounts of the local chain and what they own at the start, in rao. */
export const DEV_ACCOUNTS = [
  { uri: '//Alice', address: '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY', balance: RICH },
  { uri: '//Bob', address: '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty', balance: RICH },
  { uri: '//Charlie', address: '5FLSigC9HGRKVhB9FiEo4Y3koPsNmBmLJbpXg2mp1hXcS59Y', balance: RICH },
  { uri: '//Dave', address: '5DAAnrj7VHTznn2AWBemMuyBwZWs6FNFjdyVXUeYum3PTXFy', balance: WELL_OFF },
  { uri: '//Eve', address: '5HGjWAeFDfFCWPsjFQdVV2Msvz2XtMktvgocEZcCj68kUMaw', balance: WELL_OFF },
  { uri: '//Ferdie', address: '5CiPPseXPECbkjWCa6MnjNokrgYjMqmKndv2rSnekmSK2DjL', balance: WELL_OFF },
] as const;

/** Substrate accounts of two well-known EVM keys, Alith and Baltathar. */
const EVM_MIRRORS = [
  '5Fghzk1AJt88PeFEzuRfXzbPchiBbsVGTTXcdx599VdZzkTA',
  '5GeqNhKWj1KG78VHzbmo3ZjZgUTrCuWeamdgiA114XHGdaEr',
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
  const accounts = DEV_ACCOUNTS.map(({ address, balance }) => [account(address), balance] as const);
  const mirrors = EVM_MIRRORS.map((address) => [account(address), WELL_OFF] as const);
  const [alice, bob, charlie, dave, eve, ferdie] = accounts.map(([who]) => who) as [
    AccountId,
    AccountId,
    AccountId,
    AccountId,
    AccountId,
    AccountId,
  ];
  return {
    balances: [...accounts, ...mirrors],
    auraAuthorities: [alice, bob].map((key) => key as string as AuraId),
    grandpaAuthorities: GRANDPA_KEYS.map((key) => [fromSs58(key) as string as GrandpaId, 1n] as const),
    sudoKey: alice,
    triumvirate: [alice, bob, charlie],
    senate: [dave, eve, ferdie],
    evmChainId: 42n,
  };
}
