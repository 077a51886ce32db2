import { randomInt } from 'node:crypto';
import type { Connection, Stop, Subscriber } from './connection';
import { internalError, tooManySubscriptions } from './errors';
import { stringify } from './json';
import type { Logger } from './logger';

const ID_LENGTH = 16;
const ID_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

function randomId(): string {
  return Array.from({ length: ID_LENGTH }, () => ID_ALPHABET[randomInt(ID_ALPHABET.length)]).join('');
}

interface Subscription extends Subscriber {
  /** What kind it is: only the matching unsubscription ends it. */
  readonly kind: object;
  /** The reply with its id is out: lets the waiting notifications follow. */
  announce(): void;
  /** Gives it the way to stop what it began, or stops at once if it has ended meanwhile. */
  began(stop: Stop): void;
  /** Ends it from the caller's side: what waits is dropped. */
  cancel(): void;
}

/** The subscriptions of one connection. */
export class Subscriptions {
  readonly #active = new Map<string, Subscription>();
  #closed = false;

  constructor(
    private readonly limit: number,
    private readonly deliver: (message: string) => void,
    private readonly logger: Logger,
  ) {}

  get count(): number {
    return this.#active.size;
  }

  /** @throws RpcError -32006 when the connection has as many as it may, -32603 when it is gone */
  open(connection: Connection, kind: object, notification: string): Subscription {
    if (this.#closed) throw internalError('the connection is closed');
    if (this.#active.size >= this.limit) throw tooManySubscriptions(this.limit);
    const id = randomId();
    const subscription = this.#subscription(id, connection, kind, notification);
    this.#active.set(id, subscription);
    return subscription;
  }

  /** False when no subscription of that kind has the id. */
  cancel(kind: object, id: string): boolean {
    const subscription = this.#active.get(id);
    if (subscription?.kind !== kind) return false;
    subscription.cancel();
    return true;
  }

  close(): void {
    this.#closed = true;
    for (const subscription of [...this.#active.values()]) subscription.cancel();
  }

  #subscription(id: string, connection: Connection, kind: object, notification: string): Subscription {
    let waiting: string[] | undefined = [];
    let stop: Stop | undefined;
    let ended = false;

    const finish = () => {
      if (ended) return;
      ended = true;
      this.#active.delete(id);
      if (stop !== undefined) this.#stop(stop, notification);
    };

    return {
      id,
      connection,
      kind,
      get ended() {
        return ended;
      },
      send: (result) => {
        if (ended) return;
        const message = `{"jsonrpc":"2.0","method":${stringify(notification)},"params":{"subscription":"${id}","result":${stringify(result)}}}`;
        if (waiting === undefined) this.deliver(message);
        else waiting.push(message);
      },
      end: finish,
      announce: () => {
        const messages = waiting ?? [];
        waiting = undefined;
        for (const message of messages) this.deliver(message);
      },
      began: (begun) => {
        if (ended) this.#stop(begun, notification);
        else stop = begun;
      },
      cancel: () => {
        if (waiting !== undefined) waiting = [];
        finish();
      },
    };
  }

  #stop(stop: Stop, notification: string): void {
    try {
      stop();
    } catch (error) {
      this.logger.error({ err: error, notification }, 'could not stop a subscription');
    }
  }
}
