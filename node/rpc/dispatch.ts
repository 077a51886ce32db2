import { z } from 'zod';
import type { Call, Connection } from './connection';
import * as errors from './errors';
import { RpcError } from './errors';
import { parse, stringify } from './json';
import type { Logger } from './logger';
import type { MethodRow, SubscriptionRow } from './method';
import { param, readParams } from './params';
import { readRequest, type Id } from './request';
import { Subscriptions } from './subscriptions';
import type { Entry, RpcTable } from './table';

export interface DispatcherOptions<Services> {
  readonly table: RpcTable<Services>;
  readonly services: Services;
  readonly logger: Logger;
  /** Turns an error of another family into the one that a real node gives; undefined leaves it an internal error. */
  readonly translate?: (error: unknown) => RpcError | undefined;
  /** Of one reply or of one batch of replies, in characters; 64 Mi when left out. */
  readonly maxResponseLength?: number;
  /** 1024 when left out, as a real node. */
  readonly maxSubscriptionsPerConnection?: number;
  /** Checks each result against its row's `result`: for tests, as it costs time. */
  readonly checkResults?: boolean;
}

/** Answers JSON-RPC messages, whatever brings them. */
export interface Dispatcher {
  /** A caller with a way back: replies and notifications go to `send`, one JSON text each. */
  connect(send: (message: string) => void): Connection;
  /** One message of a caller that cannot be notified (HTTP): the reply, or undefined when there is none to give. Never rejects. */
  answer(message: string): Promise<string | undefined>;
}

const DEFAULT_MAX_RESPONSE_LENGTH = 64 * 1024 * 1024;
const DEFAULT_MAX_SUBSCRIPTIONS = 1024;

export function createDispatcher<Services>(options: DispatcherOptions<Services>): Dispatcher {
  let connections = 0;
  return {
    connect: (send) => {
      connections += 1;
      return connect(options, connections, send);
    },
    answer: async (message) => {
      connections += 1;
      const exchange = new Exchange(options, oneShot(connections), undefined);
      const reply = await exchange.answer(message);
      exchange.handedOver();
      return reply;
    },
  };
}

function connect<Services>(
  options: DispatcherOptions<Services>,
  id: number,
  send: (message: string) => void,
): Connection {
  let closed = false;
  const deliver = (message: string) => {
    if (closed) return;
    try {
      send(message);
    } catch (error) {
      options.logger.error({ err: error, connection: id }, 'could not hand a message to its receiver');
    }
  };
  const limit = options.maxSubscriptionsPerConnection ?? DEFAULT_MAX_SUBSCRIPTIONS;
  const subscriptions = new Subscriptions(limit, deliver, options.logger);
  const connection: Connection = {
    id,
    get subscriptionCount() {
      return subscriptions.count;
    },
    receive: async (message) => {
      if (closed) return;
      const exchange = new Exchange(options, connection, subscriptions);
      const reply = await exchange.answer(message);
      if (reply !== undefined) deliver(reply);
      exchange.handedOver();
    },
    close: () => {
      closed = true;
      subscriptions.close();
    },
  };
  return connection;
}

/** The connection of a caller that is gone with the reply. */
function oneShot(id: number): Connection {
  return { id, subscriptionCount: 0, receive: () => Promise.resolve(), close: () => undefined };
}

const subscriptionId = param(
  'subscription',
  z.union([z.string(), z.number(), z.bigint()], { error: 'expected an id' }),
);

/** One message and its reply. */
class Exchange<Services> {
  #isHandedOver = false;
  readonly #after: (() => void)[] = [];

  constructor(
    private readonly options: DispatcherOptions<Services>,
    private readonly connection: Connection,
    /** Undefined when the caller cannot be notified. */
    private readonly subscriptions: Subscriptions | undefined,
  ) {}

  /** The text to send back, if any. */
  async answer(message: string): Promise<string | undefined> {
    let parsed: unknown;
    try {
      parsed = parse(message);
    } catch (error) {
      return failure(null, errors.parseError(messageOf(error)));
    }
    return Array.isArray(parsed) ? await this.#answerBatch(parsed) : await this.#answerOne(parsed);
  }

  /** The reply is out: runs what was not to overtake it. */
  handedOver(): void {
    this.#isHandedOver = true;
    for (const task of this.#after.splice(0)) this.#run(task);
  }

  async #answerBatch(requests: readonly unknown[]): Promise<string | undefined> {
    if (requests.length === 0) return failure(null, errors.invalidRequest('a batch holds at least one request'));
    const replies: string[] = [];
    let length = 1;
    for (const request of requests) {
      const reply = await this.#answerOne(request);
      if (reply === undefined) continue;
      length += reply.length + 1;
      if (length > this.#maxLength) return failure(null, errors.oversizedBatchResponse(this.#maxLength));
      replies.push(reply);
    }
    return replies.length === 0 ? undefined : `[${replies.join(',')}]`;
  }

  async #answerOne(value: unknown): Promise<string | undefined> {
    const request = readRequest(value);
    if ('error' in request) return failure(request.id, request.error);
    const { id, method, params } = request;
    if (id === undefined) {
      // As a real node: what asks for no reply is not run either.
      this.options.logger.debug({ method }, 'ignored a request without an id');
      return undefined;
    }
    try {
      const entry = this.options.table.entries.get(method);
      if (entry === undefined) throw errors.methodNotFound(method);
      const reply = success(id, await this.#invoke(entry, params));
      return reply.length <= this.#maxLength ? reply : failure(id, errors.oversizedResponse(this.#maxLength));
    } catch (error) {
      return failure(id, this.#asRpcError(error, method));
    }
  }

  #invoke(entry: Entry<Services>, params: unknown): unknown {
    switch (entry.form) {
      case 'method':
        return this.#call(entry, params);
      case 'subscription':
        return this.#subscribe(entry, params);
      case 'unsubscription': {
        const { subscription } = readParams(entry.name, [subscriptionId], params);
        return this.subscriptions?.cancel(entry.of, String(subscription)) ?? false;
      }
    }
  }

  async #call(row: MethodRow<Services>, params: unknown): Promise<unknown> {
    const call: Call = { connection: this.connection, afterReply: (task) => this.#afterReply(task) };
    const result = await row.invoke(this.options.services, params, call);
    if (this.options.checkResults === true) row.result?.parse(result);
    return result;
  }

  async #subscribe(row: SubscriptionRow<Services>, params: unknown): Promise<string> {
    if (this.subscriptions === undefined) {
      throw errors.internalError(`${row.name} needs a WebSocket connection: HTTP cannot carry notifications`);
    }
    const subscription = this.subscriptions.open(this.connection, row, row.notification);
    try {
      subscription.began(await row.begin(this.options.services, params, subscription));
    } catch (error) {
      subscription.cancel();
      throw error;
    }
    this.#afterReply(() => subscription.announce());
    return subscription.id;
  }

  #afterReply(task: () => void): void {
    if (this.#isHandedOver) this.#run(task);
    else this.#after.push(task);
  }

  #run(task: () => void): void {
    try {
      task();
    } catch (error) {
      this.options.logger.error({ err: error }, 'a task that followed an RPC reply failed');
    }
  }

  get #maxLength(): number {
    return this.options.maxResponseLength ?? DEFAULT_MAX_RESPONSE_LENGTH;
  }

  #asRpcError(error: unknown, method: string): RpcError {
    if (error instanceof RpcError) return error;
    const translated = this.options.translate?.(error);
    if (translated !== undefined) return translated;
    this.options.logger.error({ err: error, method }, 'an RPC method failed');
    return errors.internalError(messageOf(error));
  }
}

const success = (id: Id, result: unknown) => `{"jsonrpc":"2.0","id":${stringify(id)},"result":${stringify(result)}}`;

const failure = (id: Id, error: RpcError) => `{"jsonrpc":"2.0","id":${stringify(id)},"error":${stringify(error)}}`;

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
