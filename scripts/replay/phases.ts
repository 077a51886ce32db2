import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { fromHex, toHex } from '../../primitives/scale';
import type { Inspector, Phase } from '../../pallets/support/inspector';
import type { State } from '../../pallets/support/state/state';
import type { Change } from './recording';

interface TracedPhase {
  readonly phase: 'init' | 'extrinsic' | 'final';
  readonly index: number;
  readonly changes: readonly Change[];
}
interface TracedBlock {
  readonly number: number;
  readonly phases: readonly TracedPhase[];
}

/** The recorded phases of a recording, from the folder `trace` beside the recording's own; empty where there are none. */
export function readTrace(file: string): Trace {
  const trace = join(dirname(file), '..', 'trace', basename(file));
  if (!existsSync(trace)) return new Map();
  const { blocks } = JSON.parse(gunzipSync(readFileSync(trace)).toString()) as {
    readonly blocks: readonly TracedBlock[];
  };
  return new Map(blocks.map((block) => [block.number, block]));
}

export type Trace = ReadonlyMap<number, TracedBlock>;

const name = (phase: Phase): string => (phase.type === 'extrinsic' ? `extrinsic ${phase.index}` : phase.type);

/** Watches a block and notes after which phase a key first holds another value than the recorded one. */
export class PhaseWatch implements Inspector {
  private readonly found = new Map<string, string>();
  private readonly recorded = new Map<string, string | undefined>();
  private next = 0;

  constructor(
    private readonly state: State,
    private readonly traced: TracedBlock,
    private readonly keys: readonly string[],
  ) {
    for (const key of keys) this.recorded.set(key, this.value(key));
  }

  /** The phase in which the key went wrong; undefined where the phases cannot tell. */
  phaseOf(key: string): string | undefined {
    return this.found.get(key);
  }

  onPhase(phase: Phase): void {
    const traced = this.traced.phases[this.next];
    this.next += 1;
    if (traced === undefined) return;
    for (const [key, value] of traced.changes) if (this.recorded.has(key)) this.recorded.set(key, value ?? undefined);
    for (const key of this.keys)
      if (!this.found.has(key) && this.value(key) !== this.recorded.get(key)) this.found.set(key, name(phase));
  }

  private value(key: string): string | undefined {
    const raw = this.state.getRaw(fromHex(key));
    return raw === undefined ? undefined : toHex(raw);
  }
}
