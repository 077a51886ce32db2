import type { RuntimeCall } from '../pallets/support/call';
import { isEntered, type SafeMode } from '../pallets/safeMode';
import type { Contexts } from './bind';

const BATCHES = new Set(['batch', 'batch_all', 'force_batch']);
const isBatch = ({ pallet, name }: RuntimeCall): boolean => pallet === 'Utility' && BATCHES.has(name);

/** A batch may not hold a batch. Only its direct calls are looked at. */
function nests(call: RuntimeCall): boolean {
  return isBatch(call) && (call.args.calls as readonly RuntimeCall[]).some(isBatch);
}

const WHITELISTED_PALLETS = new Set(['Sudo', 'Multisig', 'System', 'SafeMode', 'Timestamp']);
const WHITELISTED_CALLS = new Set([
  'SubtensorModule.set_weights',
  'SubtensorModule.serve_axon',
  'Commitments.set_commitment',
]);

/** What may still be called in safe mode. */
const inSafeMode = ({ pallet, name }: RuntimeCall): boolean =>
  WHITELISTED_PALLETS.has(pallet) || WHITELISTED_CALLS.has(`${pallet}.${name}`);

/** Calls that anybody but root may make. @source runtime lib.rs BaseCallFilter */
export function baseCallFilter(contexts: Contexts, call: RuntimeCall): boolean {
  const safeMode = contexts.SafeMode as SafeMode | undefined;
  return !nests(call) && (safeMode === undefined || !isEntered(safeMode) || inSafeMode(call));
}
