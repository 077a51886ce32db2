import type { Runtime } from '../runtime';

/** Runs a runtime API by its full name, SCALE in and out. */
export function callApi(_rt: Runtime, method: string, _args: Uint8Array): Uint8Array {
  throw new Error(`Exported method ${method} is not found`);
}
