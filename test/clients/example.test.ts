import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startNode } from 'subtensor-emulator';

// polkadot.js keeps a process alive for five seconds after it has disconnected.
jest.setTimeout(60_000);

const ROOT = join(__dirname, '../..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

async function run(example: string, ...args: readonly string[]): Promise<string> {
  const node = ['-C', 'subtensor-emulator-source', '-r', 'ts-node/register', example, ...args];
  return (await promisify(execFile)(process.execPath, node, { cwd: ROOT })).stdout;
}

it('examples/transfer.ts runs against a node and prints the fee and the events that the README shows', async () => {
  const node = await startNode({ server: { ports: [0] } });
  try {
    const stdout = await run('examples/transfer.ts', node.endpoints[0]!);
    expect(stdout).toMatch(/^fee: [1-9]\d* rao$/m);
    expect(README).toContain(stdout.trim());
  } finally {
    await node.close();
  }
});

it('examples/stake.ts founds a subnet, and its stake gets to the rao what sim_swap had said', async () => {
  const node = await startNode({ server: { ports: [0] } });
  try {
    const stdout = await run('examples/stake.ts', node.endpoints[0]!);
    expect(stdout).toMatch(/^subnet 2, neuron 1$/m);
    expect(stdout).toMatch(/^10 TAO gave (\d+) alpha rao; sim_swap had said \1$/m);
    expect(README).toContain(stdout.trim());
  } finally {
    await node.close();
  }
});

it('examples/inProcess.ts transfers, takes it back and answers polkadot.js without a socket', async () => {
  const stdout = await run('examples/inProcess.ts');
  expect(stdout).toBe('block 1: Bob has 1,000,001.5 TAO\nblock 0: Bob has 1,000,000 TAO\nBittensor, spec 326\n');
});

it.each(['examples/transfer.ts', 'examples/inProcess.ts', 'examples/stake.ts'])(
  'the README shows %s as it is',
  (example) => {
    expect(README).toContain(readFileSync(join(ROOT, example), 'utf8').trim());
  },
);
