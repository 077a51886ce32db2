import { UnknownBlockError, type Chain } from '../../../chain';
import type { Block } from '../../../blocks';
import type { Call, Connection, Stop, Subscriber } from '../../connection';
import { BlockStateError } from '../blocks';
import { rpcErrorOf, clientErrorText } from '../translate';
import { duplicateHashes, notPinned, tooManyFollows } from './errors';
import { runtimeOf, type FollowEvent } from './events';

/** The limits of a real node. */
const FOLLOWS_MAX = 4;
const PINNED_MAX = 512;
const OPERATIONS_MAX = 16;
/** So many final blocks are told of at first. */
const INITIAL_BLOCKS = 16;

/** Something that was asked of a pinned block and is not answered to the end yet. */
export interface Operation {
  readonly operationId: string;
  /** How many of the subscription's operations it counts as. */
  readonly weight: number;
  /** Goes on with it, while it waits for the client. */
  resume?: (() => void) | undefined;
}

/** One follow subscription: which blocks it keeps, and what is under way on them. */
export class Follow {
  private readonly pinned = new Map<string, number>();
  private readonly operations = new Map<string, Operation>();
  private begun = 0;
  /** Number of the newest block that it has told of. */
  private newest: number;

  constructor(
    private readonly chain: Chain,
    private readonly subscriber: Subscriber<FollowEvent>,
    readonly withRuntime: boolean,
  ) {
    this.newest = chain.head.number;
  }

  /** Tells of the newest blocks, then of each that comes. Gives back how to stop. */
  begin(): Stop {
    const { chain } = this;
    const finalizedBlockHashes = this.latest().map((block) => this.pin(block));
    const runtime = this.withRuntime ? { finalizedBlockRuntime: runtimeOf(chain) } : {};
    this.send({ event: 'initialized', finalizedBlockHashes, ...runtime });
    // DIVERGES: a real node leaves this out where the best block is final already; the specification has it, and PAPI waits for it.
    this.send({ event: 'bestBlockChanged', bestBlockHash: chain.head.hash });
    const unlisten = chain.listen({
      // What a listener begins that hears of a block or a revert may hear of it once more.
      onBlock: (block) => {
        if (block.number > this.newest) this.tell(block);
      },
      onRevert: (dropped) => {
        if (dropped.some(({ number }) => number <= this.newest)) this.stop();
      },
      onForget: (oldest) => {
        if ([...this.pinned.values()].some((number) => number < oldest)) this.stop();
      },
    });
    return () => {
      unlisten();
      this.pinned.clear();
      this.operations.clear();
    };
  }

  /** @throws RpcError -32801 */
  requirePinned(hash: string): void {
    if (!this.pinned.has(hash)) throw notPinned(hash);
  }

  /** All or none. @throws RpcError -32801 for one that is not pinned, -32804 for one that is named twice */
  unpin(hashes: readonly string[]): void {
    if (new Set(hashes).size < hashes.length) throw duplicateHashes();
    for (const hash of hashes) this.requirePinned(hash);
    for (const hash of hashes) this.pinned.delete(hash);
  }

  /**
   * Begins an operation, whose work runs when the reply with its id is out. Undefined when too many are under way.
   * Quirk of real nodes: where some of the weight fits, all of the work is done.
   */
  operate(weight: number, call: Call, work: (operation: Operation) => void): Operation | undefined {
    const busy = [...this.operations.values()].reduce((sum, other) => sum + other.weight, 0);
    const counted = Math.min(weight, OPERATIONS_MAX - busy);
    if (counted <= 0) return undefined;
    const operation: Operation = { operationId: String(this.begun), weight: counted };
    this.begun += 1;
    this.operations.set(operation.operationId, operation);
    call.afterReply(() => this.work(operation, work));
    return operation;
  }

  operation(id: string): Operation | undefined {
    return this.operations.get(id);
  }

  /** Does a part of an operation's work, unless it was stopped meanwhile; a failure ends it. */
  work(operation: Operation, part: (operation: Operation) => void): void {
    if (!this.operations.has(operation.operationId)) return;
    try {
      part(operation);
    } catch (error) {
      const { operationId } = operation;
      if (error instanceof BlockStateError || error instanceof UnknownBlockError) {
        this.finish(operation, { event: 'operationInaccessible', operationId });
        return;
      }
      const reason = clientErrorText(error) ?? rpcErrorOf(error)?.data;
      this.finish(operation, { event: 'operationError', operationId, error: String(reason ?? error) });
      // A bug: whoever runs the work logs it.
      if (reason === undefined) throw error;
    }
  }

  send(event: FollowEvent): void {
    this.subscriber.send(event);
  }

  /** Ends an operation with its last event, or silently. */
  finish({ operationId }: Operation, event?: FollowEvent): void {
    this.operations.delete(operationId);
    if (event !== undefined) this.send(event);
  }

  private latest(): Block[] {
    const { number } = this.chain.head;
    const numbers = Array.from({ length: INITIAL_BLOCKS }, (_, index) => number - INITIAL_BLOCKS + 1 + index);
    return numbers.filter((each) => each >= 0).flatMap((each) => this.chain.blockAt(each) ?? []);
  }

  private pin({ hash, number }: Block): Block['hash'] {
    this.pinned.set(hash, number);
    return hash;
  }

  private tell(block: Block): void {
    if (this.pinned.size >= PINNED_MAX) {
      this.stop();
      return;
    }
    const { hash, header, number } = block;
    this.newest = number;
    this.pin(block);
    const runtime = this.withRuntime ? { newRuntime: null } : {};
    this.send({ event: 'newBlock', blockHash: hash, parentBlockHash: header.parent_hash, ...runtime });
    this.send({ event: 'bestBlockChanged', bestBlockHash: hash });
    this.send({ event: 'finalized', finalizedBlockHashes: [hash], prunedBlockHashes: [] });
  }

  private stop(): void {
    this.send({ event: 'stop' });
    this.subscriber.end();
  }
}

const byConnection = new WeakMap<Connection, Map<string, Follow>>();

/** The subscription of the caller's connection with an id, while it lives. */
export function followOf({ connection }: Call, id: string): Follow | undefined {
  return byConnection.get(connection)?.get(id);
}

/** @throws RpcError -32800 when the connection has as many as it may */
export function beginFollow(chain: Chain, subscriber: Subscriber<FollowEvent>, withRuntime: boolean): Stop {
  const { connection, id } = subscriber;
  const follows = byConnection.get(connection) ?? new Map<string, Follow>();
  if (follows.size >= FOLLOWS_MAX) throw tooManyFollows();
  byConnection.set(connection, follows);
  const follow = new Follow(chain, subscriber, withRuntime);
  follows.set(id, follow);
  const stop = follow.begin();
  return () => {
    follows.delete(id);
    stop();
  };
}
