import { blake2b256 } from '../../primitives/crypto/hashers';
import { decodeAll, encode, fromHex, toHex } from '../../primitives/scale';
import type { H256 } from '../../pallets/support/account';
import { NotImplementedError, RuntimeTrap } from '../../pallets/support/dispatchError';
import type { Inspector } from '../../pallets/support/inspector';
import { StateTrie } from '../../pallets/support/state/root';
import { State } from '../../pallets/support/state/state';
import { DigestItem } from '../../pallets/system';
import { runtimeDefinition } from '../../runtime';
import { callApi } from '../../runtime/apis';
import { applyExtrinsic, finalizeBlock, initializeBlock, type Applied } from '../../runtime/executive';
import { loadGenesis } from '../../runtime/genesis';
import { headerHash, type Header } from '../../runtime/header';
import { createRuntime, type Runtime } from '../../runtime/runtime';
import { TransactionValidityError } from '../../runtime/validity';
import { bareExtrinsic } from '../../runtime/extrinsic';
import { preRuntime } from '../../node/execution';
import { PhaseWatch, type Trace } from './phases';
import { compareChanges, EVENTS_KEY, heal, healAll, type KeyDifference } from './compare';
import { readGenesis, type RecordedBlock, type RecordedCall, type Recording, type SkippedBlocks } from './recording';

/** What differed in a block. */
export interface BlockReport {
  readonly number: number;
  readonly differences: readonly Difference[];
  /** What this build does not do yet and the block asked for. */
  readonly leftOut: readonly string[];
}
export interface Difference {
  readonly what: string;
  readonly expected: string;
  readonly got: string;
  readonly key?: KeyDifference;
  /** After which phase of the block the key was wrong first. */
  readonly phase?: string | undefined;
}

const differs = (what: string, expected: string | undefined, got: string | undefined): readonly Difference[] =>
  expected === got ? [] : [{ what, expected: expected ?? 'nothing', got: got ?? 'nothing' }];

/** A chain that executes recorded blocks. */
export class Replayer {
  readonly state: State;
  readonly runtime: Runtime;
  private readonly trie: StateTrie;
  private parent: { readonly number: number; readonly hash: string };
  private inspector: Inspector = {};
  private readonly leftOut = new Set<string>();

  constructor(
    file: string,
    private readonly recording: Recording,
    private readonly healing: boolean,
    private readonly trace: Trace,
  ) {
    const definition = runtimeDefinition(recording.fastRuntime ? 'fast' : 'mainnet');
    this.state = new State(definition.layout);
    this.trie = new StateTrie(this.state);
    this.runtime = createRuntime(definition, this.state, {
      storageRoot: () => this.trie.root(),
      inspector: { onPhase: (phase) => this.inspector.onPhase?.(phase) },
    });
    const header = loadGenesis(this.runtime, readGenesis(file, recording.genesis).state);
    this.state.settle();
    this.parent = { number: 0, hash: headerHash(header) };
    if (this.parent.hash !== recording.genesisHash)
      throw new Error(`${file}: the genesis hashes to ${this.parent.hash}, recorded is ${recording.genesisHash}`);
  }

  /** Executes one recorded entry and compares it. With healing the state is the recorded one afterwards. */
  run(entry: RecordedBlock | SkippedBlocks): BlockReport {
    if ('skip' in entry) return this.runSkipped(entry);
    const differences: Difference[] = [];
    this.leftOut.clear();
    const header = this.execute(entry, differences);
    return { ...this.close(entry, header, differences), leftOut: [...this.leftOut] };
  }

  /** Runs a recorded API call on the state as it stands. */
  call({ method, args, result, panic }: RecordedCall): readonly Difference[] {
    const mark = this.state.checkpoint();
    try {
      return differs(
        `${method}(${args})`,
        panic === true ? undefined : (result ?? undefined),
        toHex(callApi(this.runtime, method, fromHex(args))),
      );
    } catch (error) {
      return panic === true && error instanceof RuntimeTrap
        ? []
        : [{ what: method, expected: result ?? 'nothing', got: (error as Error).message }];
    } finally {
      this.state.rollback(mark);
    }
  }

  private execute(block: RecordedBlock, differences: Difference[]): Header | undefined {
    const digest = { logs: block.digest.map((item) => decodeAll(DigestItem, fromHex(item))) };
    try {
      initializeBlock(this.runtime, block.number, block.parentHash as H256, digest);
      block.extrinsics.forEach((extrinsic, index) => {
        this.refuse(block, index, differences);
        const applied = applyExtrinsic(this.runtime, fromHex(extrinsic));
        if (applied.type !== 'Included') {
          const got = applied.type === 'Refused' ? applied.failure.message : `trapped: ${applied.trap.message}`;
          this.noteMissing(applied);
          differences.push({ what: `extrinsic ${index}`, expected: 'included', got });
        }
      });
      this.refuse(block, block.extrinsics.length, differences);
      return finalizeBlock(this.runtime);
    } catch (error) {
      differences.push({ what: 'execution', expected: 'a block', got: (error as Error).stack ?? String(error) });
      return undefined;
    }
  }

  private noteMissing(applied: Applied): void {
    if (applied.type === 'Trapped' && applied.trap instanceof NotImplementedError)
      this.leftOut.add(`${applied.trap.call.pallet}.${applied.trap.call.name} has no body yet`);
  }

  private refuse(block: RecordedBlock, after: number, differences: Difference[]): void {
    for (const { extrinsic, error, note } of (block.rejected ?? []).filter((rejected) => rejected.after === after)) {
      const mark = this.state.checkpoint();
      const applied = applyExtrinsic(this.runtime, fromHex(extrinsic));
      if (applied.type === 'Included') {
        differences.push({ what: `refusal after ${after} (${note})`, expected: error ?? 'a trap', got: 'included' });
        this.state.rollback(mark);
        continue;
      }
      const got =
        applied.type === 'Refused' ? toHex(encode(TransactionValidityError, applied.failure.error)) : 'a trap';
      this.noteMissing(applied);
      differences.push(...differs(`refusal after ${after} (${note})`, error ?? 'a trap', got));
    }
  }

  private close(
    block: RecordedBlock,
    header: Header | undefined,
    differences: Difference[],
  ): Omit<BlockReport, 'leftOut'> {
    const events = this.state.getRaw(fromHex(EVENTS_KEY)) ?? Uint8Array.of(0);
    if (block.events !== undefined) differences.push(...differs('events', block.events, toHex(events)));
    if (block.eventsHash !== undefined)
      differences.push(...differs('eventsHash', block.eventsHash, toHex(blake2b256(events))));
    const keys =
      block.changes === undefined || this.recording.checkpointEvery !== 1
        ? []
        : compareChanges(this.state, block.changes);
    const phaseOf = keys.length === 0 ? undefined : this.findPhases(block, keys);
    for (const key of keys)
      differences.push({
        what: 'key',
        expected: key.expected ?? 'absent',
        got: key.got ?? 'absent',
        key,
        phase: phaseOf?.(key.key),
      });
    differences.push(...differs('stateRoot', block.stateRoot, header?.state_root));
    differences.push(...differs('extrinsicsRoot', block.extrinsicsRoot, header?.extrinsics_root));
    differences.push(...differs('header hash', block.hash, header === undefined ? undefined : headerHash(header)));
    if (differences.length > 0 && this.healing) heal(this.state, keys, block.events);
    this.seal(block.number, this.healing ? block.hash : header === undefined ? block.hash : headerHash(header));
    if (this.healing && differences.length > 0)
      differences.push(...differs('root of the healed state', block.stateRoot, toHex(this.trie.root())));
    return { number: block.number, differences };
  }

  /** Executes the block once more and watches the keys after each phase. */
  private findPhases(
    block: RecordedBlock,
    keys: readonly KeyDifference[],
  ): ((key: string) => string | undefined) | undefined {
    const traced = this.trace.get(block.number);
    if (traced === undefined) return undefined;
    this.state.rollback(0);
    const watch = new PhaseWatch(
      this.state,
      traced,
      keys.map(({ key }) => key),
    );
    this.inspector = watch;
    this.execute(block, []);
    this.inspector = {};
    return (key) => watch.phaseOf(key);
  }

  private seal(number: number, hash: string): void {
    this.state.seal(number);
    this.state.forget(0);
    this.parent = { number, hash };
  }

  /** Empty blocks at the usual cadence, of which only the last is compared. */
  private runSkipped(entry: SkippedBlocks): BlockReport {
    this.leftOut.clear();
    let header: Header | undefined;
    for (let number = this.parent.number + 1; number <= entry.number; number += 1) {
      const now = this.recording.genesisTime + number * this.recording.slotDuration;
      initializeBlock(this.runtime, number, this.parent.hash as H256, {
        logs: [preRuntime(now / this.recording.slotDuration)],
      });
      applyExtrinsic(
        this.runtime,
        bareExtrinsic({ pallet: 'Timestamp', name: 'set', args: { now: BigInt(now) } }, this.runtime.definition.holes),
      );
      header = finalizeBlock(this.runtime);
      if (number < entry.number) this.seal(number, headerHash(header));
    }
    const differences = [...differs('header hash', entry.hash, header === undefined ? undefined : headerHash(header))];
    const healed = this.healing && differences.length > 0 && entry.changes !== undefined;
    // Recorded against the state before the first of them.
    if (healed) healAll(this.state, entry.changes ?? [], entry.events);
    this.seal(entry.number, this.healing || header === undefined ? entry.hash : headerHash(header));
    if (healed) differences.push(...differs('root of the healed state', entry.stateRoot, toHex(this.trie.root())));
    return { number: entry.number, differences, leftOut: [...this.leftOut] };
  }
}
