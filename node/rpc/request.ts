import { invalidRequest, type RpcError } from './errors';

export type Id = string | number | bigint | null;

export interface Request {
  /** Undefined makes it a notification: it is never answered. */
  readonly id: Id | undefined;
  readonly method: string;
  readonly params: unknown;
}

/** JSON that is no request, and the id under which to say so: null when it has none that is valid. */
export interface Refusal {
  readonly id: Id;
  readonly error: RpcError;
}

export function readRequest(value: unknown): Request | Refusal {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { id: null, error: invalidRequest('a request is an object with jsonrpc, id, method and params') };
  }
  const { jsonrpc, id, method, params } = value as Partial<Record<string, unknown>>;
  if (id !== undefined && !isId(id)) {
    return { id: null, error: invalidRequest('id must be a string, a number or null') };
  }
  const refuse = (reason: string): Refusal => ({ id: id ?? null, error: invalidRequest(reason) });
  if (jsonrpc !== '2.0') return refuse('jsonrpc must be "2.0"');
  if (typeof method !== 'string') return refuse('method must be a string');
  return { id, method, params };
}

function isId(id: unknown): id is Id {
  return id === null || typeof id === 'string' || typeof id === 'number' || typeof id === 'bigint';
}
