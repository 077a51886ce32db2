/** Ends what a subscription's `start` began. Called once. */
export type Stop = () => void;

/** The notifications of one subscription. */
export interface Subscriber<Result = unknown> {
  readonly id: string;
  /** True once either side has ended it or the connection is gone; sending does nothing then. */
  readonly ended: boolean;
  readonly connection: Connection;
  /** Never overtakes the reply that announces the id, even from within `start`. */
  send(result: Result): void;
  /** Ends it from our side: what was sent still goes out, and unsubscribing answers false from now on. */
  end(): void;
}

/** The caller's side of one request. */
export interface Call {
  readonly connection: Connection;
  /** Runs once the reply to this request has been handed over; for what must not overtake it. */
  afterReply(task: () => void): void;
}

/** Whoever sends requests: a socket, or an in-process client. */
export interface Connection {
  /** Unique within the process of its dispatcher; a key for what a handler keeps per connection. */
  readonly id: number;
  readonly subscriptionCount: number;
  /** Answers one message, single or batch, through the connection's `send`. Never rejects. */
  receive(message: string): Promise<void>;
  /** Ends all subscriptions; nothing is sent from here on. */
  close(): void;
}
