import { CodecError, decodeAll, type Holes } from '../primitives/scale';
import { RuntimeCallHole } from '../pallets/support/call';

/** Nesting of a call that comes through the pool; a block takes 256 levels. @source runtime lib.rs validate_transaction */
const POOL_DEPTH = 8;

/** Whether a call is nested too deeply for the pool. */
export function isTooDeepForPool(callBytes: Uint8Array, holes: Holes): boolean {
  try {
    decodeAll(RuntimeCallHole, callBytes, holes, POOL_DEPTH);
    return false;
  } catch (error) {
    if (error instanceof CodecError) return true;
    throw error;
  }
}
