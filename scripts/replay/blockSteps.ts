import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Command } from 'commander';
import { storagePrefix } from '../../pallets/support/state/column';
import { cryptoReady } from '../../primitives/crypto/hashers';
import { toHex } from '../../primitives/scale';
import { readTrace } from './phases';
import { readGenesis, readRecording, type Change } from './recording';

/** What a block does before its extrinsics, of the pallets that take part in the block step. */
export interface BlockStep {
  readonly recording: string;
  readonly block: number;
  /** Of SubtensorModule and Swap, before the block. */
  readonly state: readonly (readonly [key: string, value: string])[];
  readonly changes: readonly Change[];
}

/** As long as the hash of a pallet's name, with 0x. */
const PALLET = 34;

/** Cuts the steps of some blocks out of a recording and its trace. */
function cut(file: string, blocks: ReadonlySet<number>): readonly BlockStep[] {
  const pallets = new Set(['SubtensorModule', 'Swap'].map((name) => toHex(storagePrefix(name, '')).slice(0, PALLET)));
  const takesPart = ([key]: readonly [string, unknown]): boolean => pallets.has(key.slice(0, PALLET));
  const recording = readRecording(file);
  const trace = readTrace(file);
  const state = new Map<string, string>(readGenesis(file, recording.genesis).state.filter(takesPart));
  return recording.blocks.flatMap(({ number, changes = [] }) => {
    const before = [...state];
    for (const [key, value] of changes.filter(takesPart))
      if (value === null) state.delete(key);
      else state.set(key, value);
    const init = blocks.has(number) ? trace.get(number)?.phases[0] : undefined;
    if (init === undefined) return [];
    return [{ recording: recording.name, block: number, state: before, changes: init.changes.filter(takesPart) }];
  });
}

const program = new Command('blockSteps')
  .description('Cuts block steps out of traced recordings, each with the state before it.')
  .argument('<out>', 'the file to write, as *.json.gz')
  .argument('<recording:block,block…...>', 'a recording beside the folder `trace`, and numbers of blocks in it');

function run(out: string, wanted: readonly string[]): void {
  const steps = wanted.flatMap((each) => {
    const [file = '', blocks = ''] = each.split(':');
    return cut(file, new Set(blocks.split(',').map(Number)));
  });
  writeFileSync(out, gzipSync(JSON.stringify(steps), { level: 9 }));
}

void cryptoReady().then(() => program.action(run).parse());
