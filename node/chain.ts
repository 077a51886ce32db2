import { cryptoReady } from '../primitives/crypto/ready';
import { toHex } from '../primitives/scale';
import type { Trie } from '../primitives/trie/trie';
import { blake2b256 } from '../primitives/crypto/hashers';
import type { AccountId, H256 } from '../pallets/support/account';
import type { RuntimeCall } from '../pallets/support/call';
import type { Inspector } from '../pallets/support/inspector';
import type { Origin } from '../pallets/support/origin';
import { PastState } from '../pallets/support/state/past';
import { StateTrie } from '../pallets/support/state/root';
import { State } from '../pallets/support/state/state';
import type { Store } from '../pallets/support/state/store';
import type { Cell } from '../pallets/support/state/cell';
import type { PostDispatchInfo } from '../pallets/support/weight';
import { runtimeDefinition, type Profile } from '../runtime';
import { callApi } from '../runtime/apis';
import type { Incoming } from '../runtime/check';
import type { RuntimeContexts } from '../runtime/contexts';
import type { RuntimeDefinition } from '../runtime/definition';
import { validateTransaction, type Applied, type Validation } from '../runtime/executive';
import { buildGenesis, loadGenesis, type Genesis } from '../runtime/genesis';
import { localGenesis } from '../runtime/localGenesis';
import { headerHash } from '../runtime/header';
import { createRuntime, type Runtime } from '../runtime/runtime';
import type { TransactionSource } from '../runtime/validity';
import { amountOf, withAmounts, type Amount } from './amounts';
import { Blocks, type Block } from './blocks';
import { executeBlock, type BlockInputs, type Seal } from './execution';
import { History } from './history';

export interface ChainOptions {
  /** Build of the real chain whose constants hold. `fast` when left out. */
  readonly profile?: Profile;
  /** Constants that differ from the profile's, as `Pallet.Name`. */
  readonly constants?: { readonly [name: string]: unknown };
  /** Genesis keys; the local chain's when left out. */
  readonly genesis?: Genesis;
  /** Free balances in rao on top of the genesis. */
  readonly fund?: ReadonlyMap<AccountId, Amount>;
  /** Milliseconds since 1970 at which block 0 is thought to be; a multiple of the slot. */
  readonly genesisTime?: number;
  /** `none` leaves out every state root: faster, and the hashes differ. */
  readonly stateRoot?: 'every-block' | 'none';
  /** `skip` takes every signature for good. */
  readonly signatures?: 'verify' | 'skip';
  /** Puts an author's seal on headers. Without one the same extrinsics give the same hashes. */
  readonly seal?: Seal;
  /** How many key versions history keeps; Infinity keeps all. */
  readonly historyLimit?: number;
  readonly inspector?: Inspector;
}

/** Hears of blocks as they come and go. */
export interface ChainListener {
  onBlock?(block: Block, changes: readonly Cell[]): void;
  /** Blocks that are gone, newest first. */
  onRevert?(dropped: readonly Block[]): void;
  /** The oldest block whose state can still be read has moved. */
  onForget?(oldest: number): void;
}

/** What building a block gave. */
export interface BuiltBlock extends Block {
  /** One outcome for each extrinsic that was offered, in order; refused ones are not in the block. */
  readonly outcomes: readonly Applied[];
}

export class UnknownBlockError extends Error {
  override readonly name = 'UnknownBlockError';
}

const DEFAULT_GENESIS_TIME = 1_760_000_000_000;
const DEFAULT_HISTORY = 1_000_000;

/**
 * A chain in this process. Deterministic: the same genesis, times and extrinsics give the same bytes.
 *
 * Blocks come one after the other and are final at once. Everything is synchronous.
 */
export class Chain {
  readonly definition: RuntimeDefinition;
  readonly runtime: Runtime;
  readonly genesisHash: H256;
  readonly genesisTime: number;
  private readonly state: State;
  private readonly blocks: Blocks;
  private readonly history: History;
  private readonly listeners = new Set<ChainListener>();

  constructor(readonly options: ChainOptions = {}) {
    const constants = options.constants && (withAmounts(options.constants) as typeof options.constants);
    this.definition = runtimeDefinition(options.profile ?? 'fast', constants);
    this.state = new State(this.definition.layout);
    const trie = options.stateRoot === 'none' ? undefined : new StateTrie(this.state);
    this.runtime = createRuntime(this.definition, this.state, {
      verifySignatures: options.signatures !== 'skip',
      storageRoot: () => trie?.root() ?? this.skipRoot(),
      inspector: options.inspector ?? {},
    });
    const fund = new Map([...(options.fund ?? [])].map(([who, amount]) => [who, amountOf(amount)] as const));
    const header =
      options.genesis === undefined
        ? buildGenesis(this.runtime, localGenesis(fund))
        : loadGenesis(this.runtime, options.genesis, fund);
    this.state.settle();
    this.blocks = new Blocks({ number: 0, hash: headerHash(header), header, extrinsics: [] });
    this.genesisHash = this.head.hash;
    this.genesisTime = options.genesisTime ?? DEFAULT_GENESIS_TIME;
    this.history = new History(this.state, trie, options.historyLimit ?? DEFAULT_HISTORY);
  }

  /** The newest block; final at once. */
  get head(): Block {
    return this.blocks.head;
  }

  /** The runtime's pallets on the head: typed storage, constants. */
  get pallets(): RuntimeContexts {
    return this.runtime.contexts;
  }

  /** Length of a slot in ms. */
  get slotDuration(): number {
    return Number(this.pallets.Aura.constants.SlotDuration);
  }

  block(hash: string): Block | undefined {
    return this.blocks.find(hash);
  }

  blockAt(number: number): Block | undefined {
    return this.blocks.at(number);
  }

  listen(listener: ChainListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Builds the next block from these extrinsics. Time and slot follow the parent's when left out. @throws RuntimeTrap when a hook traps: there is no block, and nothing changed */
  buildBlock(inputs: BlockInputs = {}): BuiltBlock {
    const { block, outcomes } = executeBlock(this, this.runtime, inputs);
    const changes = this.history.seal(block.number);
    this.blocks.add(block);
    this.forget();
    for (const listener of [...this.listeners]) listener.onBlock?.(block, changes);
    return { ...block, outcomes };
  }

  /** Whether an extrinsic could be in the next block. @throws ValidityFailure, RuntimeTrap */
  validate(incoming: Incoming, source: TransactionSource = 'External'): Validation {
    return validateTransaction(this.runtime, source, incoming, this.head.hash);
  }

  /** Dispatches a call, in which amounts may be BN, between blocks with any origin; what it wrote belongs to the next block. @throws DispatchFailure, and nothing changed */
  dispatch(call: RuntimeCall, origin: Origin): PostDispatchInfo {
    return this.runtime.env.dispatchBypassFilter(withAmounts(call) as RuntimeCall, origin);
  }

  /** Reads the state at the end of a block. @throws UnknownBlockError when there is no such block or its state is forgotten */
  at<T>(hash: string, read: (runtime: Runtime) => T): T {
    return this.read(hash, (store) => {
      if (store === this.runtime.store) return read(this.runtime);
      return read(createRuntime(this.definition, store, { verifySignatures: this.runtime.verifySignatures }));
    });
  }

  /** As `at`, for raw storage: binds no runtime. What `read` writes is undone. @throws UnknownBlockError */
  read<T>(hash: string, read: (store: Store) => T): T {
    const { number } = this.known(hash);
    if (number === this.head.number) return this.undone(() => read(this.runtime.store));
    const past = new PastState(this.state.columns, number);
    try {
      return read(past);
    } finally {
      past.close();
    }
  }

  /** A runtime API at a block, SCALE in and out. */
  call(hash: string, method: string, args: Uint8Array): Uint8Array {
    return this.at(hash, (runtime) => callApi(runtime, method, args));
  }

  /** A raw value at a block. */
  storageAt(hash: string, key: Uint8Array): Uint8Array | undefined {
    return this.read(hash, (store) => store.getRaw(key));
  }

  /** The trie of a block, to prove from. */
  trieAt(hash: string): Trie {
    return this.history.trie(this.known(hash).number);
  }

  /** Raw keys that a block changed, with their new values. */
  changesOf(block: Block): readonly (readonly [key: Uint8Array, value: Uint8Array | undefined])[] {
    const cells = this.state.changesOf(block.number);
    return this.read(block.hash, (store) => cells.map((cell) => [cell.key(), store.rawValue(cell)] as const));
  }

  /** A place to come back to; costs nothing until then. */
  checkpoint(): H256 {
    return this.head.hash;
  }

  /** Sets the chain back to a block; the blocks after it are gone. */
  revertTo(hash: string): void {
    const { number } = this.known(hash);
    this.history.revertTo(number);
    const dropped = this.blocks.revertTo(number);
    if (dropped.length > 0) for (const listener of [...this.listeners]) listener.onRevert?.(dropped);
  }

  private known(hash: string): Block {
    const block = this.blocks.find(hash);
    if (block === undefined) throw new UnknownBlockError(`no block ${hash}`);
    if (!this.history.reaches(block.number)) throw new UnknownBlockError(`State already discarded for ${hash}`);
    return block;
  }

  private undone<T>(run: () => T): T {
    const mark = this.state.checkpoint();
    try {
      return run();
    } finally {
      this.state.rollback(mark);
    }
  }

  private forget(): void {
    const oldest = this.history.forget();
    if (oldest === undefined) return;
    this.blocks.forgetBefore(oldest);
    for (const listener of [...this.listeners]) listener.onForget?.(oldest);
  }

  private skipRoot(): Uint8Array {
    this.state.drainDirty();
    return new Uint8Array(32);
  }
}

/** A chain in this process, once the crypto is ready. */
export function createChain(options: ChainOptions = {}): Promise<Chain> {
  return cryptoReady().then(() => new Chain(options));
}

/** The hash by which an extrinsic is known. */
export const extrinsicHash = (bytes: Uint8Array): H256 => toHex(blake2b256(bytes)) as H256;
