import { Chain } from './chain';
import { createNode, type Node } from './node';
import type { Connection } from './rpc/connection';

type Callback = (error: Error | null, result: unknown) => void;
type Listener = (value?: unknown) => unknown;
type Event = 'connected' | 'disconnected' | 'error';

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
  /** Hears the notifications, when the request is a subscription. */
  readonly callback: Callback | undefined;
}

interface Message {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string; readonly data?: unknown };
  readonly params?: { readonly subscription: string | number; readonly result?: unknown };
}

/** An error reply, worded as polkadot.js words those of a socket. */
export class ProviderError extends Error {
  override readonly name = 'RpcError';

  constructor(
    readonly code: number,
    message: string,
    readonly data?: unknown,
  ) {
    super(
      `${code}: ${message}${data === undefined ? '' : `: ${typeof data === 'string' ? data : JSON.stringify(data)}`}`,
    );
  }
}

/**
 * A polkadot.js provider (`ProviderInterface` of `@polkadot/rpc-provider`) on a node in this process, without a
 * socket: `ApiPromise.create({ provider })`.
 */
export class ChainProvider {
  readonly hasSubscriptions = true;
  readonly isClonable = true;
  private connection: Connection | undefined;
  private nextId = 1;
  private readonly waiting = new Map<number, Waiting>();
  private readonly subscriptions = new Map<string, Callback>();
  private readonly listeners = new Map<Event, Set<Listener>>();

  constructor(private readonly node: Pick<Node, 'dispatcher'>) {
    this.open();
  }

  get isConnected(): boolean {
    return this.connection !== undefined;
  }

  clone(): ChainProvider {
    return new ChainProvider(this.node);
  }

  connect(): Promise<void> {
    if (this.connection === undefined) {
      this.open();
      this.emit('connected');
    }
    return Promise.resolve();
  }

  disconnect(): Promise<void> {
    if (this.connection !== undefined) {
      this.connection.close();
      this.connection = undefined;
      this.subscriptions.clear();
      for (const { reject } of this.waiting.values()) reject(new Error('the provider was disconnected'));
      this.waiting.clear();
      this.emit('disconnected');
    }
    return Promise.resolve();
  }

  on(event: Event, listener: Listener): () => void {
    const listeners = this.listeners.get(event) ?? new Set();
    this.listeners.set(event, listeners.add(listener));
    return () => void listeners.delete(listener);
  }

  send<T = unknown>(method: string, params: unknown[]): Promise<T> {
    return this.request(method, params, undefined) as Promise<T>;
  }

  subscribe(_type: string, method: string, params: unknown[], callback: Callback): Promise<number | string> {
    return this.request(method, params, callback) as Promise<number | string>;
  }

  unsubscribe(_type: string, method: string, id: number | string): Promise<boolean> {
    if (!this.subscriptions.delete(String(id))) return Promise.resolve(false);
    return this.request(method, [id], undefined) as Promise<boolean>;
  }

  private open(): void {
    this.connection = this.node.dispatcher.connect((text) => this.receive(JSON.parse(text) as Message));
  }

  private request(method: string, params: unknown[], callback: Callback | undefined): Promise<unknown> {
    const { connection } = this;
    if (connection === undefined)
      return Promise.reject(new Error('the provider is not connected: call connect() first'));
    const id = this.nextId++;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject, callback });
      void connection.receive(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
    });
  }

  private receive({ id, result, error, params }: Message): void {
    if (params !== undefined) {
      this.subscriptions.get(String(params.subscription))?.(null, params.result);
      return;
    }
    if (id === undefined) return;
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (error !== undefined) {
      waiting?.reject(new ProviderError(error.code, error.message, error.data));
      return;
    }
    // At once, not when the promise is awaited: the first notification may be the next message.
    if (waiting?.callback !== undefined) this.subscriptions.set(String(result), waiting.callback);
    waiting?.resolve(result);
  }

  private emit(event: Event): void {
    for (const listener of this.listeners.get(event) ?? []) listener();
  }
}

/** A polkadot.js provider for a node, or for a chain, which then gets a node that makes a block for every transaction. */
export function chainProvider(source: Chain | Pick<Node, 'dispatcher'>): ChainProvider {
  return new ChainProvider(
    source instanceof Chain ? createNode({ chain: source, sealing: { type: 'instant' } }) : source,
  );
}
