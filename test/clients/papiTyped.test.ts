import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Keyring } from '@polkadot/api';
import type { createClient } from 'polkadot-api';
import { getPolkadotSigner, type PolkadotSigner } from 'polkadot-api/signer';
import { startNode, type RunningNode } from 'subtensor-emulator';
import { compile, papiProject } from './descriptors';
import { WAYS } from './providers';

// PAPI's tool takes 20 seconds to generate and compile what it has not yet.
jest.setTimeout(300_000);

/** What examples/papi/typed.ts exports; the compiler sees it there, with the generated types. */
interface Example {
  tour(
    provider: Parameters<typeof createClient>[0],
    signer: PolkadotSigner,
    from: string,
    to: string,
  ): Promise<{ readonly [what: string]: unknown }>;
}

let node: RunningNode;
let project: string;

beforeAll(async () => {
  node = await startNode({ server: { ports: [0] }, sealing: { type: 'interval', milliseconds: 100 } });
  project = await papiProject(node.endpoints[0]!);
});
afterAll(() => node.close());

const WRONG = `
import { subtensor } from '@polkadot-api/descriptors';
import type { PolkadotClient } from 'polkadot-api';
declare const client: PolkadotClient;
const api = client.getTypedApi(subtensor);
void api.query.SubtensorModule.Tempos.getValue(1);
void api.query.SubtensorModule.Tempo.getValue('1');
void api.tx.SubtensorModule.add_stake({ hotkey: '5F', netuid: 1 });
void api.apis.SubnetInfoRuntimeApi.get_subnet_info();
void api.constants.Balances.ExistentialDeposit().then((rao) => rao.length);
void api.event.Swap.FeeRateSat;
export const superset: Promise<string> = api.view.Proxy.is_superset({ type: 'Any', value: undefined }, { type: 'Any', value: undefined });
`;

it('the compiler takes the example, and refuses what this chain has not', async () => {
  const wrong = join(project, 'wrong.ts');
  writeFileSync(wrong, WRONG);
  const problems = await compile();
  rmSync(wrong);
  const lines = problems.filter((line) => !line.startsWith(' ')).map((line) => line.slice(0, line.indexOf(',')));
  expect(lines).toEqual([6, 7, 8, 9, 10, 11, 12].map((line) => `wrong.ts(${line}`));
});

it.each(WAYS)('the example runs %s, typed from query to event', async (_where, connect) => {
  const { tour } = (await import(join(project, 'typed.ts'))) as Example;
  const keyring = new Keyring({ type: 'sr25519', ss58Format: 42 });
  const [alice, bob] = [keyring.addFromUri('//Alice'), keyring.addFromUri('//Bob')];
  const signer = getPolkadotSigner(alice.publicKey, 'Sr25519', (bytes) => alice.sign(bytes));
  const seen = await tour(connect(node), signer, alice.address, bob.address);
  expect(seen).toEqual({
    prefix: 42,
    tempo: 100,
    accounts: [...node.chain.pallets.System.storage.Account.keys()].length,
    subnet: { netuid: 1, tempo: 100 },
    price: 1_000_000_000n,
    ok: true,
    received: 1_000_000_000n,
    transferred: 1_000_000_000n,
    estimated: seen.charged,
    charged: expect.any(BigInt) as unknown,
    why: { type: 'Arithmetic', value: { type: 'Underflow', value: undefined } },
  });
});
