import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { RecordedBlock, Recording } from '../../scripts/replay/recording';

const vectors = join(__dirname, '../vectors');
const NAME = 'empty-1.json.gz';

const read = (path: string): unknown => JSON.parse(gunzipSync(readFileSync(path)).toString());

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;
export type Block = Mutable<RecordedBlock>;
export type Copy = Mutable<Omit<Recording, 'blocks'>> & { blocks: Block[] };
export interface TraceCopy {
  blocks: { number: number; phases: { phase: string; index: number; changes: [string, string | null][] }[] }[];
}

/** The first blocks of a recording in a folder of its own, with its genesis and trace, after a change. Answers its path. */
export function recordingCopy(blocks: number, change: (recording: Copy, trace: TraceCopy) => void = () => {}): string {
  const recording = read(join(vectors, 'blocks', NAME)) as Copy;
  const trace = read(join(vectors, 'trace', NAME)) as TraceCopy;
  recording.blocks = recording.blocks.slice(0, blocks);
  change(recording, trace);
  const folder = mkdtempSync(join(tmpdir(), 'replay-'));
  mkdirSync(join(folder, 'blocks'));
  mkdirSync(join(folder, 'trace'));
  copyFileSync(join(vectors, 'genesis-local.json'), join(folder, 'genesis-local.json'));
  writeFileSync(join(folder, 'trace', NAME), gzipSync(JSON.stringify(trace)));
  const path = join(folder, 'blocks', NAME);
  writeFileSync(path, gzipSync(JSON.stringify(recording)));
  return path;
}

/** Changes what is recorded for a key in a block, in the recording and in the phase that changed it. */
export function tamper({ blocks }: Copy, trace: TraceCopy, number: number, key: string, value: string): void {
  const changes = [...(blocks[number - 1]!.changes ?? [])];
  const at = changes.findIndex(([changed]) => changed === key);
  if (at < 0) throw new Error(`block ${number} does not change ${key}`);
  changes[at] = [key, value];
  blocks[number - 1]!.changes = changes;
  for (const phase of trace.blocks[number - 1]!.phases) {
    for (const change of phase.changes) if (change[0] === key) change[1] = value;
  }
}
