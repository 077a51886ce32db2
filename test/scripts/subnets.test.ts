import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { startNode } from '../../node';
import { alphaRao, netUid, rao, ROOT } from '../../pallets/subtensor';
import { readSubnets } from '../../scripts/subnets/read';
import { table } from '../../scripts/subnets/table';

/** One starts a process that compiles the script. */
jest.setTimeout(60_000);

const TAO = 1_000_000_000n;

let node: Awaited<ReturnType<typeof startNode>>;
let endpoint: string;

beforeAll(async () => {
  node = await startNode({ sealing: { type: 'manual' }, server: { ports: [0] } });
  endpoint = node.endpoints[0]!;
  const { storage } = node.chain.pallets.SubtensorModule;
  const netuid = netUid(256);
  storage.SubnetTAO.set(ROOT, rao(1_234_567n * TAO));
  storage.NetworksAdded.set(netuid, true);
  storage.SubnetTAO.set(netuid, rao(1_000n * TAO));
  storage.SubnetAlphaIn.set(netuid, alphaRao(8_000n * TAO));
  storage.SubnetAlphaOut.set(netuid, alphaRao(2_000n * TAO));
  storage.SubnetTaoInEmission.set(netuid, rao(TAO / 4n));
  storage.TokenSymbol.set(netuid, new TextEncoder().encode('가'));
  node.chain.buildBlock();
});

afterAll(() => node.close());

/** A port at which nobody listens any more. */
async function deadEndpoint(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return `ws://127.0.0.1:${port}`;
}

/** `npm run subnets -- …`, less npm. */
async function subnets(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const script = ['-C', 'subtensor-emulator-source', 'scripts/launch/script.js', 'scripts/subnets.ts'];
  const child = spawn(process.execPath, [...script, ...args], { cwd: join(__dirname, '../..') });
  let out = '';
  let err = '';
  child.stdout.on('data', (data: Buffer) => (out += data.toString()));
  child.stderr.on('data', (data: Buffer) => (err += data.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, out, err };
}

const TABLE = `\
Bittensor, block 1, 3 subnets

netuid  name            price (τ_in/α_in)  market cap (τ)  emission (τ)      P (τ_in, α_in)  stake (α_out)  supply (α)  tempo (k/n)
     0  Τ root                   1.000000               -        0.0000                   -   1,234,567.00           -        1/100
     1  α apex                   1.000000           11.00        0.0000        10.00, 10.00           1.00       11.00        1/100
   256  가 ethiopic_wi           0.125000        1,250.00        0.2500  1,000.00, 8,000.00       2,000.00   10,000.00         1/10`;

describe('the table of subnets', () => {
  it('is read from a node by stock polkadot.js: price, market cap, emission, pool, stake, supply, tempo', async () => {
    const read = await readSubnets(endpoint);
    expect(read.subnets.map(({ netuid }) => netuid)).toEqual([0, 1, 256]);
    expect(read.subnets[2]).toMatchObject({ taoIn: 1_000n * TAO, alphaIn: 8_000n * TAO, symbol: '가' });
    expect(table(read)).toBe(TABLE);
  });

  it('has a price of 0 where a pool is empty', () => {
    const empty = { netuid: 3, name: 'omron', symbol: 'γ', taoInEmission: 0n, tempo: 360, blocksSinceLastStep: 7 };
    const subnet = { ...empty, taoIn: 5n * TAO, alphaIn: 0n, alphaOut: TAO };
    expect(table({ chain: 'A', block: 9, subnets: [subnet] })).toMatch(/^A, block 9, 1 subnet\n/);
    expect(table({ chain: 'A', block: 9, subnets: [subnet] })).toMatch(/ 0\.000000 {2}.* 5\.00, 0\.00 .* 7\/360$/);
  });

  it('is what the command prints', async () => {
    expect(await subnets('--ws', endpoint)).toEqual({ code: 0, out: `${TABLE}\n`, err: '' });
  });
});

describe('without an answer', () => {
  it('the command says where it asked, and what to do', async () => {
    const dead = await deadEndpoint();
    const { code, out, err } = await subnets('--ws', dead);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(
      new RegExp(`^error: nobody answers at ${dead} \\(.*ECONNREFUSED.*\\): is the node running\\? .*npm start.*\\n$`),
    );
  });

  it.each(['http://127.0.0.1:9944', '9944', 'ws://'])('%s is refused as an address', async (address) => {
    await expect(readSubnets(address)).rejects.toThrow(`'${address}' is no address of a node`);
  });

  it('somebody who takes connections and says nothing is not waited for forever', async () => {
    const mute = createServer().listen(0, '127.0.0.1');
    await once(mute, 'listening');
    const { port } = mute.address() as AddressInfo;
    await expect(readSubnets(`ws://127.0.0.1:${port}`, 200)).rejects.toThrow('no answer within 0.2 s');
    mute.close();
  });
});
