/** Codes of JSON-RPC 2.0, and below -32000 those that Substrate's server (jsonrpsee 0.24) adds. */
export const RPC_CODES = {
  parseError: -32700,
  invalidRequest: -32600,
  methodNotFound: -32601,
  invalidParams: -32602,
  internalError: -32603,
  tooManySubscriptions: -32006,
  oversizedRequest: -32007,
  oversizedResponse: -32008,
  oversizedBatchResponse: -32011,
} as const;

/**
 * What a caller gets instead of a result, with the code and message of a real node.
 * `data` tells what was wrong; give a string, as clients concatenate it.
 */
export class RpcError extends Error {
  override readonly name = 'RpcError';

  constructor(
    readonly code: number,
    message: string,
    readonly data?: unknown,
  ) {
    super(message);
  }

  toJSON(): { code: number; message: string; data?: unknown } {
    const { code, message, data } = this;
    return data === undefined ? { code, message } : { code, message, data };
  }
}

export const parseError = (data?: string) => new RpcError(RPC_CODES.parseError, 'Parse error', data);

export const invalidRequest = (data?: string) => new RpcError(RPC_CODES.invalidRequest, 'Invalid request', data);

export const methodNotFound = (name: string) =>
  new RpcError(RPC_CODES.methodNotFound, 'Method not found', `there is no method '${name}': rpc_methods lists all`);

export const invalidParams = (data: string) => new RpcError(RPC_CODES.invalidParams, 'Invalid params', data);

export const internalError = (data?: string) => new RpcError(RPC_CODES.internalError, 'Internal error', data);

export const tooManySubscriptions = (limit: number) =>
  new RpcError(RPC_CODES.tooManySubscriptions, 'Too many subscriptions on the connection', exceeded(limit));

export const oversizedRequest = (limit: number) =>
  new RpcError(RPC_CODES.oversizedRequest, 'Request is too big', exceeded(limit));

export const oversizedResponse = (limit: number) =>
  new RpcError(RPC_CODES.oversizedResponse, 'Response is too big', exceeded(limit));

export const oversizedBatchResponse = (limit: number) =>
  new RpcError(RPC_CODES.oversizedBatchResponse, 'The batch response was too large', exceeded(limit));

const exceeded = (limit: number) => `Exceeded max limit of ${limit}`;
