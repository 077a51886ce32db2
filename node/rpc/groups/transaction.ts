import { z } from 'zod';
import type { Hex } from '../../../primitives/scale';
import { PoolError, type PoolErrorKind } from '../../pool/errors';
import type { TransactionStatus } from '../../pool/watchers';
import type { NodeServices } from '../../services';
import type { Connection } from '../connection';
import { RPC_CODES, RpcError } from '../errors';
import { bytes, hash, text } from '../kinds';
import { param } from '../method';
import { opaqueExtrinsic, OpaqueExtrinsicError } from './opaque';
import { method, subscription } from './rows';

/** Undefined for bytes that are no extrinsic even to who does not look inside. */
function submittable(extrinsic: Hex): Uint8Array | undefined {
  try {
    return opaqueExtrinsic(extrinsic);
  } catch (error) {
    if (error instanceof OpaqueExtrinsicError) return undefined;
    throw error;
  }
}

/** A real node's limit for one connection. */
const BROADCASTS_MAX = 16;

/** Refusals that may be over with the next block. @source sc-transaction-pool-api error.rs is_retriable */
const PASSING: ReadonlySet<PoolErrorKind> = new Set([
  'TemporarilyBanned',
  'ImmediatelyDropped',
  'RejectedFutureTransaction',
]);

/** What becomes of a transaction that another block may mend. @source sc-transaction-pool-api lib.rs TransactionStatus::is_retriable */
const isPassing = (status: TransactionStatus) =>
  status === 'invalid' || status === 'dropped' || (typeof status === 'object' && 'finalityTimeout' in status);

const isOver = (status: TransactionStatus) =>
  typeof status === 'object' && ('finalized' in status || 'usurped' in status);

/** Submits until it is final or cannot be any more. Gives back how to give up; the pool keeps what it has. */
function broadcast({ pool, chain }: NodeServices, extrinsic: Uint8Array, onEnd: () => void): () => void {
  let unwatch: (() => void) | undefined;
  let waitsForBlock = false;
  const submit = () => {
    try {
      ({ unwatch } = pool.submitAndWatch(extrinsic, (status) => {
        if (isPassing(status)) waitsForBlock = true;
        else if (isOver(status)) end();
      }));
    } catch (error) {
      if (!(error instanceof PoolError)) throw error;
      if (PASSING.has(error.kind)) waitsForBlock = true;
      else end();
    }
  };
  const unlisten = chain.listen({
    onBlock() {
      if (!waitsForBlock) return;
      waitsForBlock = false;
      submit();
    },
  });
  const end = () => {
    unlisten();
    onEnd();
  };
  submit();
  return () => {
    unwatch?.();
    unlisten();
  };
}

/** The broadcasts of one connection by their ids. */
interface Broadcasts {
  begun: number;
  readonly stops: Map<string, () => void>;
}

const byConnection = new WeakMap<Connection, Broadcasts>();

function broadcastsOf(connection: Connection): Broadcasts {
  const broadcasts = byConnection.get(connection) ?? { begun: 0, stops: new Map<string, () => void>() };
  byConnection.set(connection, broadcasts);
  return broadcasts;
}

const broadcasting = [
  method({
    name: 'transaction_v1_broadcast',
    docs:
      'Submits a transaction, again after a block where that may help, and answers an id to stop it by; null when the ' +
      'connection has too many. It is not told what becomes of it, not even that it is invalid.',
    params: [param('transaction', bytes, 'With its length in front.')],
    result: z.string().nullable(),
    run(services, { transaction }, { connection }) {
      const broadcasts = broadcastsOf(connection);
      if (broadcasts.stops.size >= BROADCASTS_MAX) return null;
      const id = String(broadcasts.begun);
      broadcasts.begun += 1;
      const extrinsic = submittable(transaction);
      if (extrinsic === undefined) return id;
      broadcasts.stops.set(id, () => undefined);
      const stop = broadcast(services, extrinsic, () => broadcasts.stops.delete(id));
      // It may be over already.
      if (broadcasts.stops.has(id)) broadcasts.stops.set(id, stop);
      return id;
    },
  }),
  method({
    name: 'transaction_v1_stop',
    docs: 'Stops a broadcast; a transaction that is in the pool stays there.',
    params: [param('operationId', text)],
    result: z.null(),
    run(_services, { operationId }, { connection }) {
      const { stops } = broadcastsOf(connection);
      const stop = stops.get(operationId);
      if (stop === undefined) {
        throw new RpcError(
          RPC_CODES.invalidParams,
          'Invalid operation id',
          `no broadcast of this connection is under way as "${operationId}"`,
        );
      }
      stops.delete(operationId);
      stop();
      return null;
    },
  }),
];

const block = z.object({ hash, index: z.number() });
const watchEvent = z.discriminatedUnion('event', [
  z.object({ event: z.literal('validated') }),
  z.object({ event: z.literal('bestChainBlockIncluded'), block: block.nullable() }),
  z.object({ event: z.literal('finalized'), block }),
  z.object({ event: z.literal('invalid'), error: z.string() }),
  z.object({ event: z.literal('dropped'), error: z.string() }),
]);
type WatchEvent = z.output<typeof watchEvent>;

const invalid = (error: string): WatchEvent => ({ event: 'invalid', error });
const dropped = (error: string): WatchEvent => ({ event: 'dropped', error });

/** @source sc-rpc-spec-v2 transaction/transaction.rs handle_event */
function eventOf(status: TransactionStatus, index: number): WatchEvent | undefined {
  switch (status) {
    case 'ready':
    case 'future':
      return { event: 'validated' };
    case 'invalid':
      return invalid('Extrinsic marked as invalid');
    case 'dropped':
      return dropped('Extrinsic dropped from the pool due to exceeding limits');
  }
  if ('inBlock' in status) {
    return { event: 'bestChainBlockIncluded', block: { hash: status.inBlock as Hex, index } };
  }
  if ('retracted' in status) return { event: 'bestChainBlockIncluded', block: null };
  if ('finalized' in status) return { event: 'finalized', block: { hash: status.finalized as Hex, index } };
  if ('usurped' in status) return invalid('Extrinsic was rendered invalid by another extrinsic');
  if ('finalityTimeout' in status) return dropped('Maximum number of finality watchers has been reached');
  return undefined;
}

/** What the specification's method says of refusals for which `author_*` has other words. */
const REFUSALS: { readonly [Kind in PoolErrorKind]?: string } = {
  AlreadyImported: 'Transaction is already imported',
  CycleDetected: 'The transaction contains a cyclic dependency',
  ImmediatelyDropped: 'The transaction could not enter the pool because of the limit',
  Unactionable: 'Transaction cannot be propagated and the local node does not author blocks',
  NoTagsProvided: 'Transaction does not provide any tags, so the pool cannot identify it',
  RejectedFutureTransaction: 'The pool is not accepting future transactions',
};

const UNKNOWN: Readonly<Record<string, string>> = {
  CannotLookup: 'Could not lookup information required to validate the transaction',
  NoUnsignedValidator: 'Could not find an unsigned validator for the unsigned transaction',
};

/** @source sc-rpc-spec-v2 transaction/error.rs */
function refusal({ kind, message, data = '' }: PoolError): string {
  switch (kind) {
    case 'InvalidTransaction': {
      const [, custom] = /^Custom error: (\d+)$/.exec(data) ?? [];
      return custom === undefined ? `Invalid transaction: ${data}` : `Invalid transaction with custom error: ${custom}`;
    }
    case 'UnknownTransaction':
      return `Unknown transaction validity: ${UNKNOWN[data] ?? 'UnknownTransaction custom error'}`;
    case 'Verification':
      return message.replace('Verification Error', 'Verification error');
    case 'TooLowPriority':
      return message.replace(
        /^Priority is too low: \((\d+) vs (\d+)\)$/,
        'The priority of the transaction is too low (pool $1 > current $2)',
      );
    default:
      return REFUSALS[kind] ?? message;
  }
}

const LAST: ReadonlySet<WatchEvent['event']> = new Set(['finalized', 'invalid', 'dropped']);

const watching = subscription({
  name: 'transactionWatch_v1_submitAndWatch',
  unsubscribe: 'transactionWatch_v1_unwatch',
  notification: 'transactionWatch_v1_watchEvent',
  docs: 'Submits a transaction and tells what becomes of it: validated, bestChainBlockIncluded, finalized; or invalid or dropped, and why.',
  params: [param('transaction', bytes, 'With its length in front.')],
  result: watchEvent,
  start({ pool }, { transaction }, subscriber) {
    const tell = (event: WatchEvent | undefined) => {
      if (event === undefined) return;
      subscriber.send(event);
      if (LAST.has(event.event)) subscriber.end();
    };
    const extrinsic = submittable(transaction);
    if (extrinsic === undefined) {
      tell(invalid('Extrinsic bytes cannot be decoded'));
      return () => undefined;
    }
    try {
      // A real node knows no index either for what it only takes for included.
      return pool.submitAndWatch(extrinsic, (status, index = 0) => tell(eventOf(status, index))).unwatch;
    } catch (error) {
      if (!(error instanceof PoolError)) throw error;
      tell(invalid(refusal(error)));
      return () => undefined;
    }
  },
});

/** Transactions, as the JSON-RPC specification has them. */
export const transaction = [...broadcasting, watching];
