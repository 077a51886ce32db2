import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A recorded block. Hex strings throughout. */
export interface RecordedBlock {
  readonly number: number;
  readonly parentHash: string;
  readonly stateRoot: string;
  readonly extrinsicsRoot: string;
  readonly digest: readonly string[];
  readonly hash: string;
  readonly extrinsics: readonly string[];
  readonly events?: string;
  readonly eventsHash?: string;
  /** Against the parent, or against the checkpoint before; absent between checkpoints. */
  readonly changes?: readonly Change[];
  readonly rejected?: readonly Rejected[];
}
export type Change = readonly [key: string, value: string | null];

/** Refused after `after` applied extrinsics. */
export interface Rejected {
  readonly after: number;
  readonly extrinsic: string;
  /** SCALE TransactionValidityError; null where the runtime traps. */
  readonly error: string | null;
  readonly note: string;
  readonly panic?: true;
}

/** Empty blocks of which only the last is recorded. */
export interface SkippedBlocks {
  readonly skip: number;
  readonly from: number;
  readonly number: number;
  readonly hash: string;
  readonly stateRoot: string;
  readonly events?: string;
  readonly changes?: readonly Change[];
}

export interface RecordedCall {
  readonly at: number;
  readonly method: string;
  readonly args: string;
  readonly result: string | null;
  readonly panic?: true;
}

export interface Recording {
  readonly name: string;
  readonly genesis: string;
  readonly genesisHash: string;
  readonly genesisTime: number;
  readonly slotDuration: number;
  readonly fastRuntime: boolean;
  /** 1: events and changes stand in every block; more: only at its multiples. */
  readonly checkpointEvery: number;
  readonly blocks: readonly (RecordedBlock | SkippedBlocks)[];
  readonly apiCalls: readonly RecordedCall[];
}

/** A file that is not what it is taken for. The message names it. */
export class RecordingError extends Error {
  override readonly name = 'RecordingError';
}

/** Reads a recording, gzipped or plain. @throws RecordingError */
export function readRecording(file: string): Recording {
  const parsed = parse(file) as Omit<Recording, 'name'> & { readonly format?: number };
  if (parsed.format !== 1 || !Array.isArray(parsed.blocks))
    throw new RecordingError(`${file} is not a recording: it has no "format": 1 with "blocks"`);
  return { ...parsed, name: basename(file).replace(/\.json(\.gz)?$/, '') };
}

function parse(file: string): unknown {
  try {
    const raw = readFileSync(file);
    const text = raw[0] === 0x1f && raw[1] === 0x8b ? gunzipSync(raw) : raw;
    return JSON.parse(text.toString());
  } catch (error) {
    throw new RecordingError(`${file} cannot be read: ${(error as Error).message}`);
  }
}

/** Reads the genesis that a recording names, from beside it or from the folder above. */
export function readGenesis(file: string, name: string): { readonly state: readonly (readonly [string, string])[] } {
  for (const folder of [dirname(file), join(dirname(file), '..')]) {
    try {
      return JSON.parse(readFileSync(join(folder, name), 'utf8')) as { state: [string, string][] };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  throw new RecordingError(`${file} starts from ${name}, which is neither beside it nor in the folder above`);
}
