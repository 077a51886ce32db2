import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cryptoReady } from '../../primitives/crypto/ready';
import { encode, toHex, u64 } from '../../primitives/scale';
import type { AccountId, H256 } from '../../pallets/support/account';
import type { RuntimeCall } from '../../pallets/support/call';
import type { RuntimeEvent } from '../../pallets/support/event';
import { StateTrie } from '../../pallets/support/state/root';
import { State } from '../../pallets/support/state/state';
import { runtimeDefinition, type Profile } from '../../runtime';
import type { Incoming } from '../../runtime/check';
import type { RuntimeDefinition } from '../../runtime/definition';
import {
  applyExtrinsic,
  finalizeBlock,
  initializeBlock,
  validateTransaction,
  type Applied,
} from '../../runtime/executive';
import { bareExtrinsic } from '../../runtime/extrinsic';
import { loadGenesis, type Genesis } from '../../runtime/genesis';
import { headerHash, type Header } from '../../runtime/header';
import { createRuntime, type Runtime, type RuntimeOptions } from '../../runtime/runtime';
import type { ValidTransaction } from '../../runtime/validity';

/** The genesis of the recordings. */
export const recordedGenesis = JSON.parse(readFileSync(join(__dirname, '../vectors/genesis-local.json'), 'utf8')) as {
  readonly state: Genesis;
  readonly stateRoot: string;
  readonly genesisHash: string;
};

/** Where the recordings begin, in ms: a multiple of both slots. */
const GENESIS_TIME = 1_760_000_000_000;

export interface RuntimeChainOptions {
  readonly profile?: Profile;
  readonly constants?: { readonly [name: string]: unknown };
  /** Instead of the profile's. */
  readonly definition?: RuntimeDefinition;
  readonly runtime?: Omit<RuntimeOptions, 'storageRoot'>;
}

/** A runtime on the recorded genesis, block by block and extrinsic by extrinsic: the executive with nothing around it. */
export class RuntimeChain {
  readonly runtime: Runtime;
  readonly state: State;
  readonly genesisHash: H256;
  /** Hashes by block number. */
  readonly hashes: H256[];
  private readonly trie: StateTrie;
  private isOpen = false;

  constructor({ profile = 'fast', constants, runtime = {}, ...options }: RuntimeChainOptions = {}) {
    const definition = options.definition ?? runtimeDefinition(profile, constants);
    this.state = new State(definition.layout);
    this.trie = new StateTrie(this.state);
    this.runtime = createRuntime(definition, this.state, { ...runtime, storageRoot: () => this.root() });
    this.genesisHash = headerHash(loadGenesis(this.runtime, recordedGenesis.state));
    this.hashes = [this.genesisHash];
    this.state.settle();
  }

  get pallets(): Runtime['contexts'] {
    return this.runtime.contexts;
  }

  /** The number of the newest closed block. */
  get head(): number {
    return this.hashes.length - 1;
  }

  root(): Uint8Array {
    return this.trie.root();
  }

  /** Opens the next block, with its time in it unless told otherwise. */
  begin({ timestamp = true } = {}): this {
    const number = this.hashes.length;
    const duration = Number(this.pallets.Aura.constants.SlotDuration);
    const now = GENESIS_TIME + number * duration;
    const slot = encode(u64, BigInt(now / duration));
    const log = { type: 'PreRuntime', value: [toHex(new TextEncoder().encode('aura')), slot] } as const;
    initializeBlock(this.runtime, number, this.hashes[number - 1]!, { logs: [log] });
    this.isOpen = true;
    if (timestamp) {
      const applied = this.apply(this.bare({ pallet: 'Timestamp', name: 'set', args: { now: BigInt(now) } }));
      if (applied.type !== 'Included') throw new Error('the inherent was not included');
    }
    return this;
  }

  /** Closes the open block. */
  end(): Header {
    const header = finalizeBlock(this.runtime);
    this.hashes.push(headerHash(header));
    this.state.seal(header.number);
    this.isOpen = false;
    return header;
  }

  /** Applies to the open block. */
  apply(incoming: Incoming): Applied {
    if (!this.isOpen) throw new Error('begin() a block first');
    return applyExtrinsic(this.runtime, incoming);
  }

  /** What the pool is told. */
  validate(incoming: Incoming): ValidTransaction {
    return validateTransaction(this.runtime, 'External', incoming, this.hashes.at(-1)!).valid;
  }

  /** Builds blocks until `number` is the newest. */
  buildTo(number: number): this {
    while (this.head < number) this.begin().end();
    return this;
  }

  bare(call: RuntimeCall): Uint8Array {
    return bareExtrinsic(call, this.runtime.definition.holes);
  }

  /** Events of the open or newest block, from `since` on. */
  events(since = 0): readonly RuntimeEvent[] {
    return this.pallets.System.storage.Events.get()
      .slice(since)
      .map(({ event }) => event);
  }

  free(who: AccountId): bigint {
    return this.pallets.System.storage.Account.get(who).data.free;
  }

  nonce(who: AccountId): number {
    return this.pallets.System.storage.Account.get(who).nonce;
  }
}

export async function runtimeChain(options?: RuntimeChainOptions): Promise<RuntimeChain> {
  await cryptoReady();
  return new RuntimeChain(options);
}

/** In few words: `included`, the dispatch error, the refusal, or `trapped`. */
export function outcome(applied: Applied): string {
  if (applied.type === 'Included') return applied.failure?.message ?? 'included';
  return applied.type === 'Refused' ? `refused: ${applied.failure.message}` : 'trapped';
}

export const eventNames = (events: readonly RuntimeEvent[]): readonly string[] =>
  events.map(({ pallet, name }) => `${pallet}.${name}`);
