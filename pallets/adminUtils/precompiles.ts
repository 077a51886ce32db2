import type { AdminUtils } from './declaration';
import type { PrecompileEnum } from './types';

/** Switches a precompiled contract on or off; what it is already is not told. @source subtensor pallets/admin-utils/src/lib.rs sudo_toggle_evm_precompile */
export function togglePrecompile(ctx: AdminUtils, precompile_id: PrecompileEnum, enabled: boolean): void {
  if (ctx.storage.PrecompileEnable.get(precompile_id) === enabled) return;
  ctx.storage.PrecompileEnable.set(precompile_id, enabled);
  ctx.deposit('PrecompileUpdated', { precompile_id, enabled });
}
