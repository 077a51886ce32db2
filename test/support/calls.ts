import type { AccountId } from '../../pallets/support/account';
import type { RuntimeCall } from '../../pallets/support/call';

const of = (pallet: string, name: string, args: RuntimeCall['args'] = {}): RuntimeCall => ({ pallet, name, args });

export const remark = (length = 0): RuntimeCall => of('System', 'remark', { remark: new Uint8Array(length) });
export const setTime = (now: bigint): RuntimeCall => of('Timestamp', 'set', { now });

export const transfer = (to: AccountId, value: bigint, name = 'transfer_keep_alive'): RuntimeCall =>
  of('Balances', name, { dest: { type: 'Id', value: to }, value });
export const transferAll = (to: AccountId, keep_alive = false): RuntimeCall =>
  of('Balances', 'transfer_all', { dest: { type: 'Id', value: to }, keep_alive });

export const batch = (calls: readonly RuntimeCall[], name = 'batch'): RuntimeCall => of('Utility', name, { calls });
export const asDerivative = (index: number, call: RuntimeCall): RuntimeCall =>
  of('Utility', 'as_derivative', { index, call });
export const withWeight = (call: RuntimeCall, ref_time: bigint, proof_size = 0n): RuntimeCall =>
  of('Utility', 'with_weight', { call, weight: { ref_time, proof_size } });

export const sudo = (call: RuntimeCall): RuntimeCall => of('Sudo', 'sudo', { call });
export const sudoUncheckedWeight = (call: RuntimeCall, ref_time: bigint, proof_size = 0n): RuntimeCall =>
  of('Sudo', 'sudo_unchecked_weight', { call, weight: { ref_time, proof_size } });
export const setStorage = (items: readonly (readonly [Uint8Array, Uint8Array])[]): RuntimeCall =>
  of('System', 'set_storage', { items });
export const safeMode = (name: 'force_enter' | 'force_exit' | 'force_extend'): RuntimeCall => of('SafeMode', name);
