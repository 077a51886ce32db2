import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeAddress } from '@polkadot/util-crypto';
import { cryptoReady } from '../../../primitives/crypto/hashers';
import { toHex } from '../../../primitives/scale';
import type { AccountId } from '../../../pallets/support/account';
import { collective, initializeMembers, type Collective } from '../../../pallets/collective';
import { buildGenesis, membership, type Membership } from '../../../pallets/membership';
import { mount } from '../../../runtime/definition';
import { bindPallets, contents, recorded } from '../subtensor/bench';

const { pallet: triumvirate } = collective({
  name: 'Triumvirate',
  instance: 'Instance1',
  maxProposals: 10,
  bound: 'Proposals',
  maxMembers: 12,
});
const members = membership({ name: 'TriumvirateMembers', instance: 'Instance1', maxMembers: 3, bound: 'Council' });
const senate = membership({ name: 'SenateMembers', instance: 'Instance2', maxMembers: 12, bound: 'Senate' });

interface Contexts {
  readonly Triumvirate: Collective;
  readonly TriumvirateMembers: Membership;
  readonly SenateMembers: Membership;
}

const file = join(__dirname, '../../vectors/genesis-local.json');
const { patch } = JSON.parse(readFileSync(file, 'utf8')) as { patch: { [pallet: string]: { members: string[] } } };
const accounts = (pallet: string) =>
  patch[pallet]!.members.map((address) => toHex(decodeAddress(address)) as AccountId);

beforeAll(() => cryptoReady());

describe('the genesis of the triumvirate and the senate', () => {
  it('is that of the recorded chain, key for key', () => {
    const { state, contexts } = bindPallets(
      mount(8, triumvirate, { constants: {} }),
      mount(9, members, {
        constants: {},
        config: (rt: Contexts) => ({
          onInitialized: (all: readonly AccountId[]) => initializeMembers(rt.Triumvirate, all),
        }),
      }),
      mount(10, senate, { constants: {} }),
    );
    const { TriumvirateMembers, SenateMembers } = contexts as unknown as Contexts;
    buildGenesis(TriumvirateMembers, accounts('triumvirateMembers'));
    buildGenesis(SenateMembers, accounts('senateMembers'));
    const expected = recorded('Triumvirate', 'TriumvirateMembers', 'SenateMembers');
    expect(expected.size).toBe(3);
    expect(contents(state)).toEqual(expected);
  });
});
