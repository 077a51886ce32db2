import { performance } from 'node:perf_hooks';
import { describeKey, describeValue } from './compare';
import { readTrace } from './phases';
import { readRecording, type RecordedCall } from './recording';
import { Replayer, type Difference } from './replayer';

export interface FileOptions {
  readonly heal: boolean;
  readonly api: boolean;
  readonly phases: boolean;
  /** Hears how many blocks of how many are done. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** A difference in words. */
export interface ShownDifference {
  readonly what: string;
  readonly expected: string;
  readonly got: string;
  readonly phase: string | undefined;
}

export interface FileReport {
  readonly file: string;
  /** Blocks whose every byte is the recorded one. */
  readonly passed: number;
  readonly failed: number;
  /** Runtime API calls that were asked: those at blocks that were executed. */
  readonly apiCalls: number;
  readonly apiFailures: number;
  readonly unreached: number;
  readonly seconds: number;
  readonly blocks: readonly WrongBlock[];
}

/** A block that differs, in words. */
export interface WrongBlock {
  readonly number: number;
  readonly differences: readonly ShownDifference[];
  /** What this build does not do yet and the block asked for: the likely cause. */
  readonly leftOut: readonly string[];
}

/** Replays one recording. Without healing it stops at the first block that differs; the rest counts as failed. */
export function replayFile(file: string, options: FileOptions): FileReport {
  const started = performance.now();
  const recording = readRecording(file);
  // Phases were traced on the fast build; the mainnet recordings beside go by the same names.
  const trace = options.phases && recording.fastRuntime ? readTrace(file) : new Map();
  const replayer = new Replayer(file, recording, options.heal, trace);
  const calls = byBlock(options.api ? recording.apiCalls : []);
  const blocks: WrongBlock[] = [];
  let passed = 0;
  let unreached = 0;
  let apiCalls = 0;
  let apiFailures = 0;
  for (const [index, entry] of recording.blocks.entries()) {
    options.onProgress?.(index, recording.blocks.length);
    const { number, differences, leftOut } = replayer.run(entry);
    const shown = differences.map((difference) => show(replayer, difference));
    const asked = calls.get(number) ?? [];
    const answers = asked.flatMap((call) => replayer.call(call));
    apiCalls += asked.length;
    apiFailures += answers.length;
    if (shown.length + answers.length === 0) passed += 1;
    else blocks.push({ number, differences: [...shown, ...answers.map((answer) => show(replayer, answer))], leftOut });
    if (shown.length > 0 && !options.heal) {
      unreached = recording.blocks.length - index - 1;
      break;
    }
  }
  const failed = recording.blocks.length - passed;
  return {
    file,
    passed,
    failed,
    apiCalls,
    apiFailures,
    unreached,
    seconds: (performance.now() - started) / 1000,
    blocks,
  };
}

function show(replayer: Replayer, { what, expected, got, key, phase }: Difference): ShownDifference {
  if (key === undefined) return { what, expected, got, phase };
  return {
    what: describeKey(replayer.state, key.key),
    expected: describeValue(replayer.state, key.key, key.expected),
    got: describeValue(replayer.state, key.key, key.got),
    phase,
  };
}

function byBlock(calls: readonly RecordedCall[]): ReadonlyMap<number, readonly RecordedCall[]> {
  const grouped = new Map<number, RecordedCall[]>();
  for (const call of calls) grouped.set(call.at, [...(grouped.get(call.at) ?? []), call]);
  return grouped;
}
