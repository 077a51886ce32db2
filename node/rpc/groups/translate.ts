import { CodecError } from '../../../primitives/scale';
import { Ss58Error } from '../../../primitives/crypto/ss58';
import { RuntimeTrap } from '../../../pallets/support/dispatchError';
import { UnknownMethodError } from '../../../runtime/apis';
import { ValidityFailure } from '../../../runtime/validity';
import { UnknownBlockError } from '../../chain';
import { invalidTransaction, PoolError, unknownTransaction } from '../../pool/errors';
import { invalidParams, RPC_CODES, RpcError } from '../errors';
import { BlockStateError } from './blocks';

const STATE_CLIENT_ERROR = 4003;

/** What a real node says of a runtime that panicked; it does not tell the panic's text. */
const TRAP = 'Execution failed: Execution aborted due to trap: wasm trap: wasm `unreachable` instruction executed';

/** What a real node's client would say, for errors of the chain; undefined for any other. */
export function clientErrorText(error: unknown): string | undefined {
  if (error instanceof BlockStateError) return error.message;
  if (error instanceof UnknownBlockError) return `UnknownBlock: ${error.message}`;
  if (error instanceof UnknownMethodError) return `Execution failed: Other: ${error.message}`;
  if (error instanceof RuntimeTrap) return TRAP;
  return undefined;
}

/** The reply for an error that is none of the RPC's own; undefined when it is a bug. */
export function rpcErrorOf(error: unknown): RpcError | undefined {
  if (error instanceof PoolError) return new RpcError(error.code, error.message, error.data);
  if (error instanceof ValidityFailure) return rpcErrorOf(poolErrorOf(error));
  if (error instanceof CodecError || error instanceof Ss58Error) return invalidParams(error.message);
  const text = clientErrorText(error);
  if (text === undefined) return undefined;
  return new RpcError(
    STATE_CLIENT_ERROR,
    `Client error: ${text}`,
    error instanceof RuntimeTrap ? error.message : undefined,
  );
}

/** A refusal of the runtime as the pool words it. */
export function poolErrorOf({ error }: ValidityFailure): PoolError {
  return error.type === 'Invalid' ? invalidTransaction(error.value) : unknownTransaction(error.value);
}

/** A real node's refusal of what only its operator may ask; `reason` says why this node never does it. */
export const unsafe = (reason: string): RpcError =>
  new RpcError(RPC_CODES.methodNotFound, 'RPC call is unsafe to be called externally', reason);
