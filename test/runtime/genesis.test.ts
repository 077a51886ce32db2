import { cryptoReady } from '../../primitives/crypto/ready';
import { twox128 } from '../../primitives/crypto/hashers';
import { concatBytes, toHex } from '../../primitives/scale';
import type { AccountId } from '../../pallets/support/account';
import { StateTrie } from '../../pallets/support/state/root';
import { scan } from '../../pallets/support/state/scan';
import { State } from '../../pallets/support/state/state';
import { PROFILES, runtimeDefinition, type Profile } from '../../runtime';
import { buildGenesis, loadGenesis } from '../../runtime/genesis';
import { headerHash, type Header } from '../../runtime/header';
import { localGenesis } from '../../runtime/localGenesis';
import { createRuntime, type Runtime } from '../../runtime/runtime';
import { recordedGenesis } from '../support/runtimeChain';

beforeAll(cryptoReady);

interface Started {
  readonly runtime: Runtime;
  readonly header: Header;
  readonly keys: ReadonlyMap<string, string>;
}

function start(build: (runtime: Runtime) => Header, profile: Profile = 'fast'): Started {
  const definition = runtimeDefinition(profile);
  const state = new State(definition.layout);
  const trie = new StateTrie(state);
  const runtime = createRuntime(definition, state, { storageRoot: () => trie.root() });
  const header = build(runtime);
  const cells = [...scan(state, new Uint8Array(0))];
  const keys = new Map(cells.map((cell) => [toHex(cell.key()), toHex(state.rawValue(cell)!)]));
  return { runtime, header, keys };
}

/** Every pallet that the runtime of spec 326 has, by index. */
const PALLETS = [
  'System', 'RandomnessCollectiveFlip', 'Timestamp', 'Aura', 'Grandpa', 'Balances', 'TransactionPayment',
  'SubtensorModule', 'Triumvirate', 'TriumvirateMembers', 'SenateMembers', 'Utility', 'Sudo', 'Multisig', 'Preimage',
  'Scheduler', 'Proxy', 'Registry', 'Commitments', 'AdminUtils', 'SafeMode', 'Ethereum', 'EVM', 'EVMChainId',
  'BaseFee', 'Drand', 'Crowdloan', 'Swap',
]; // prettier-ignore

const text = new TextEncoder();
const versionKey = (pallet: string): string =>
  toHex(concatBytes(twox128(text.encode(pallet)), twox128(text.encode(':__STORAGE_VERSION__:'))));

describe('the recorded genesis', () => {
  it.each(PROFILES)('hashes to what was recorded, in profile %s', (profile) => {
    const { header, keys } = start((runtime) => loadGenesis(runtime, recordedGenesis.state), profile);
    expect(header.state_root).toBe(recordedGenesis.stateRoot);
    expect(headerHash(header)).toBe(recordedGenesis.genesisHash);
    expect([...keys]).toEqual([...recordedGenesis.state].sort());
  });
});

describe('the genesis that the pallets build', () => {
  it.each(PROFILES)('is the recorded one, key by key, in profile %s', (profile) => {
    const { runtime, keys } = start((each) => buildGenesis(each, localGenesis()), profile);
    // Pallets that are not part of this build yet have no storage version; nothing else may differ.
    const absent = PALLETS.filter((pallet) => !runtime.definition.byName.has(pallet)).map(versionKey);
    const expected = recordedGenesis.state.filter(([key]) => !absent.includes(key));
    expect([...keys]).toEqual([...expected].sort());
    expect(recordedGenesis.state.filter(([key]) => !keys.has(key)).map(([key]) => key)).toEqual(
      absent.filter((key) => recordedGenesis.state.some(([recorded]) => recorded === key)).sort(),
    );
  });

  it('has the recorded hash once all pallets are there', () => {
    const { runtime, header } = start((each) => buildGenesis(each, localGenesis()));
    const complete = PALLETS.every((pallet) => runtime.definition.byName.has(pallet));
    expect(headerHash(header) === recordedGenesis.genesisHash).toBe(complete);
  });

  it('counts what is put on top into the issuance', () => {
    const alice = '0xd43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d' as AccountId;
    const stranger = `0x${'77'.repeat(32)}` as AccountId;
    const plain = start((each) => buildGenesis(each, localGenesis())).runtime.contexts;
    const funds = new Map([[alice, 5n], [stranger, 1_000n]]); // prettier-ignore
    const funded = start((each) => buildGenesis(each, localGenesis(funds))).runtime.contexts;
    const free = ({ System }: typeof plain, who: AccountId): bigint => System.storage.Account.get(who).data.free;
    expect(free(funded, alice)).toBe(free(plain, alice) + 5n);
    expect(free(funded, stranger)).toBe(1_000n);
    expect(funded.Balances.storage.TotalIssuance.get()).toBe(plain.Balances.storage.TotalIssuance.get() + 1_005n);
  });
});
