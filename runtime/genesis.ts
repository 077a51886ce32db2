import { encode, fromHex, toHex, u16 } from '../primitives/scale';
import { orderedRoot } from '../primitives/trie/root';
import { twox128 } from '../primitives/crypto/hashers';
import { concatBytes } from '../primitives/scale';
import { zeroHash, type AccountId, type H256 } from '../pallets/support/account';
import * as aura from '../pallets/aura';
import * as balances from '../pallets/balances';
import * as baseFee from '../pallets/baseFee';
import * as ethereum from '../pallets/ethereum';
import * as evm from '../pallets/evm';
import * as evmChainId from '../pallets/evmChainId';
import * as grandpa from '../pallets/grandpa';
import * as membership from '../pallets/membership';
import * as subtensor from '../pallets/subtensor';
import * as sudo from '../pallets/sudo';
import * as system from '../pallets/system';
import * as transactionPayment from '../pallets/transactionPayment';
import type { Header } from './header';
import type { Runtime } from './runtime';

/** Raw keys and values of block 0, hex. */
export type Genesis = readonly (readonly [key: string, value: string])[];

/** Who and what a new chain starts with. */
export interface GenesisConfig {
  /** Free balances in rao. */
  readonly balances: readonly (readonly [AccountId, bigint])[];
  /** Aura's sr25519 keys in the order of their slots. */
  readonly auraAuthorities: readonly aura.AuthorityId[];
  /** Grandpa's ed25519 keys with their weights. */
  readonly grandpaAuthorities: readonly (readonly [grandpa.AuthorityId, bigint])[];
  readonly sudoKey: AccountId;
  readonly triumvirate: readonly AccountId[];
  readonly senate: readonly AccountId[];
  readonly evmChainId: bigint;
}

const text = new TextEncoder();
const CODE = text.encode(':code');
/** Ours executes no wasm: one byte stands for the code, as in the recordings. */
const NO_CODE = Uint8Array.of(0);
const STORAGE_VERSION = text.encode(':__STORAGE_VERSION__:');

/**
 * Fills an empty state with raw keys and answers the header of block 0. `fund` is minted on top, in rao.
 * @throws Error for what an account cannot be given
 */
export function loadGenesis(rt: Runtime, genesis: Genesis, fund: ReadonlyMap<AccountId, bigint> = new Map()): Header {
  for (const [key, value] of genesis) rt.store.putRaw(fromHex(key), fromHex(value));
  const { Balances } = rt.contexts;
  for (const [who, amount] of fund) {
    const given = balances.depositCreating(Balances, who, amount);
    if (given !== amount) throw new Error(`genesis cannot give ${who} ${amount} rao: it is too little or too much`);
    balances.dropPositive(Balances, given);
  }
  return genesisHeader(rt);
}

/** Fills an empty state as the pallets build it, in their order, and answers the header of block 0. */
export function buildGenesis(rt: Runtime, config: GenesisConfig): Header {
  const { contexts } = rt;
  system.buildGenesis(contexts.System);
  aura.buildGenesis(contexts.Aura, { authorities: config.auraAuthorities });
  grandpa.buildGenesis(contexts.Grandpa, { authorities: config.grandpaAuthorities });
  balances.buildGenesis(contexts.Balances, config.balances);
  transactionPayment.buildGenesis(contexts.TransactionPayment);
  subtensor.buildGenesis(contexts.SubtensorModule);
  membership.buildGenesis(contexts.TriumvirateMembers, config.triumvirate);
  membership.buildGenesis(contexts.SenateMembers, config.senate);
  sudo.buildGenesis(contexts.Sudo, config.sudoKey);
  // Ethereum's first block holds the root of what stands before it; the keys below come later on the real chain too.
  ethereum.buildGenesis(contexts.Ethereum, { stateRoot: toHex(rt.env.storageRoot()) as H256 });
  evm.buildGenesis(contexts.EVM);
  evmChainId.buildGenesis(contexts.EVMChainId, { chainId: config.evmChainId });
  baseFee.buildGenesis(contexts.BaseFee);
  for (const { pallet } of rt.definition.pallets) putStorageVersion(rt, pallet.name, pallet.storageVersion);
  rt.store.putRaw(CODE, NO_CODE);
  return genesisHeader(rt);
}

function putStorageVersion(rt: Runtime, pallet: string, version: number): void {
  rt.store.putRaw(concatBytes(twox128(text.encode(pallet)), twox128(STORAGE_VERSION)), encode(u16, version));
}

function genesisHeader(rt: Runtime): Header {
  const state_root = toHex(rt.env.storageRoot()) as H256;
  return {
    parent_hash: zeroHash(),
    number: 0,
    state_root,
    extrinsics_root: toHex(orderedRoot([])) as H256,
    digest: { logs: [] },
  };
}
