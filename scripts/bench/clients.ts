import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { ApiPromise, WsProvider } from '@polkadot/api';
import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import { startNode } from '../../node/node';
import { milliseconds, type Row } from './measure';

/** Connecting with stock polkadot.js, and the command line's start. */
export async function clientRows(): Promise<readonly Row[]> {
  return [await connectRow(), ...(await startRow())];
}

/** polkadot.js types its providers more loosely than this project compiles. */
const connect = (endpoint: string): Promise<ApiPromise> =>
  ApiPromise.create({ provider: new WsProvider(endpoint) as ProviderInterface, noInitWarn: true });

async function connectRow(): Promise<Row> {
  const node = await startNode({ server: { ports: [0] } });
  const [endpoint] = node.endpoints;
  if (endpoint === undefined) throw new Error('the node listens');
  let best = Infinity;
  for (let round = 0; round < 3; round += 1) {
    let api: ApiPromise | undefined;
    best = Math.min(best, await milliseconds(async () => (api = await connect(endpoint))));
    await api?.disconnect();
  }
  await node.close();
  return {
    name: 'ApiPromise.create',
    workload: 'stock polkadot.js over WebSocket',
    measured: best,
    unit: 'ms',
    target: 1_000,
    beside: 'Chopsticks 3,000',
  };
}

const COMPILED = join(__dirname, '..', '..', 'dist', 'node', 'main.js');

/** From starting the process to the line that says block 1 is in. Needs a compiled clone. */
async function startRow(): Promise<readonly Row[]> {
  if (!existsSync(COMPILED)) return [];
  const started = performance.now();
  const child = spawn(process.execPath, [COMPILED, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (data: Buffer) => {
      output += data.toString();
      if (output.includes('Imported #1')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`the node ended with ${code} before block 1:\n${output}`)));
  });
  const measured = performance.now() - started;
  child.kill();
  return [
    {
      name: 'start',
      workload: 'process to first block, compiled',
      measured,
      unit: 'ms',
      target: 1_000,
      beside: 'Chopsticks 3,770; Ganache 950',
    },
  ];
}
