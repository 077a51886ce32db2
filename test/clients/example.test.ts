import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startNode } from 'subtensor-emulator';

// polkadot.js keeps a process alive for five seconds after it has disconnected.
jest.setTimeout(60_000);

const ROOT = join(__dirname, '../..');

it('examples/transfer.ts runs against a node and prints the exact fee and the events', async () => {
  const node = await startNode({ server: { ports: [0] } });
  try {
    const args = ['-r', 'ts-node/register', 'examples/transfer.ts', node.endpoints[0]!];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT });
    const [, fee] = /^fee: (\d+) rao$/m.exec(stdout) ?? [];
    expect(Number(fee)).toBeGreaterThan(0);
    expect(stdout).toMatch(new RegExp(`^transactionPayment\\.TransactionFeePaid .*,${fee},0\\]$`, 'm'));
    expect(stdout).toMatch(/^balances\.Transfer .*,1500000000\]$/m);
  } finally {
    await node.close();
  }
});
