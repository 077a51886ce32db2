import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { ApiPromise, WsProvider } from '@polkadot/api';
import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import { WebSocket } from 'ws';
import { startNode } from '../../node/node';
import { milliseconds, type Row } from './measure';

/** Connecting with stock polkadot.js, and the command line's start. */
export async function clientRows(): Promise<readonly Row[]> {
  return [await connectRow(), ...(await processRows())];
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
const SUBSCRIBERS = 1_000;
const BEAT_MS = 250;
const BEATS = 40;

interface Started {
  readonly child: ChildProcess;
  readonly endpoint: string;
  /** From starting the process to the line that says block 1 is in. */
  readonly milliseconds: number;
}

/** Starts the compiled node as a process of its own. */
function startCompiled(): Promise<Started> {
  const started = performance.now();
  const child = spawn(process.execPath, [COMPILED, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise<Started>((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (data: Buffer) => {
      output += data.toString();
      const endpoint = /ws:\/\/127[\d.:]+/.exec(output)?.[0];
      if (endpoint === undefined || !output.includes('Imported #1')) return;
      resolve({ child, endpoint, milliseconds: performance.now() - started });
    });
    child.once('exit', (code) => reject(new Error(`the node ended with ${code} before block 1:\n${output}`)));
  });
}

/** Needs a compiled clone. */
async function processRows(): Promise<readonly Row[]> {
  if (!existsSync(COMPILED)) return [];
  const node = await startCompiled();
  try {
    const late = await latenessUnderLoad(node.endpoint);
    return [
      {
        name: 'start',
        workload: 'process to first block, compiled',
        measured: node.milliseconds,
        unit: 'ms',
        target: 1_000,
        beside: 'Chopsticks 3,770; Ganache 950',
      },
      {
        name: 'beat under load',
        workload: `${SUBSCRIBERS} head subscriptions, p99 of the distance from 250 ms between heads`,
        measured: late,
        unit: 'ms',
        target: 50,
      },
    ];
  } finally {
    node.child.kill();
  }
}

/** Opens many head subscriptions and looks at one of them: how far the time between heads is from the beat, 99th of 100, in ms. */
async function latenessUnderLoad(endpoint: string): Promise<number> {
  const sockets = await Promise.all(Array.from({ length: SUBSCRIBERS }, () => subscribe(endpoint)));
  const [watched] = sockets;
  if (watched === undefined) throw new Error('there is a subscriber');
  const times: number[] = [];
  await new Promise<void>((resolve) => {
    watched.on('message', () => {
      times.push(performance.now());
      if (times.length > BEATS) resolve();
    });
  });
  for (const socket of sockets) socket.terminate();
  const distances = times.slice(1).map((time, index) => Math.abs(time - (times[index] ?? time) - BEAT_MS));
  return distances.sort((a, b) => a - b)[Math.floor(distances.length * 0.99)] ?? 0;
}

function subscribe(endpoint: string): Promise<WebSocket> {
  const socket = new WebSocket(endpoint);
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.once('open', () => socket.send('{"jsonrpc":"2.0","id":1,"method":"chain_subscribeNewHeads","params":[]}'));
    socket.once('message', () => resolve(socket));
  });
}
