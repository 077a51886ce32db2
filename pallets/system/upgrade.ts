import { blake2b256 } from '../../primitives/crypto/hashers';
import { toHex } from '../../primitives/scale';
import type { H256 } from '../support/account';
import type { RuntimeCall } from '../support/call';
import type { UnsignedRefusal, UnsignedValidity } from '../support/pallet';
import { attempt, ensure } from '../support/dispatchError';
import type { PostDispatchInfo } from '../support/weight';
import { depositLog } from './block';
import { errors, type System } from './declaration';

const CODE = new TextEncoder().encode(':code');

export function authorizeUpgrade(ctx: System, code_hash: H256, check_version: boolean): void {
  ctx.storage.AuthorizedUpgrade.set({ code_hash, check_version });
  ctx.deposit('UpgradeAuthorized', { code_hash, check_version });
}

/** Puts code into the state. The emulator goes on with its own runtime: it executes no wasm. */
export function replaceCode(ctx: System, code: Uint8Array): void {
  ctx.env.store.putRaw(CODE, code);
  depositLog(ctx, { type: 'RuntimeEnvironmentUpdated' });
  ctx.deposit('CodeUpdated', {});
}

/**
 * The check of a new runtime's name and version. The version is read by executing the code, which the emulator
 * cannot: what a real node answers to bytes that are no runtime is the answer here to any bytes.
 *
 * @throws System.FailedToExtractRuntimeVersion always
 */
export function requireRuntime(_ctx: System, _code: Uint8Array): void {
  throw errors.FailedToExtractRuntimeVersion;
}

/** @throws System.NothingAuthorized, System.Unauthorized @source frame-system lib.rs apply_authorized_upgrade */
export function applyAuthorizedUpgrade(ctx: System, code: Uint8Array): PostDispatchInfo {
  const check_version = validateAuthorized(ctx, code);
  ctx.storage.AuthorizedUpgrade.remove();
  if (check_version) {
    const checked = attempt(() => requireRuntime(ctx, code));
    if (!checked.ok) {
      ctx.deposit('RejectedInvalidAuthorizedUpgrade', {
        code_hash: toHex(blake2b256(code)) as H256,
        error: checked.failure.error,
      });
      return { pays: 'No' };
    }
  }
  replaceCode(ctx, code);
  return { actualWeight: ctx.constants.BlockWeights.max_block, pays: 'No' };
}

/** Whether the version of the authorised code is to be checked. @throws System.NothingAuthorized, System.Unauthorized */
export function validateAuthorized(ctx: System, code: Uint8Array): boolean {
  const authorization = ctx.storage.AuthorizedUpgrade.get();
  ensure(authorization !== undefined, errors.NothingAuthorized);
  ensure(toHex(blake2b256(code)) === authorization.code_hash, errors.Unauthorized);
  return authorization.check_version;
}

/** Authorised code may be applied without a signature. @source frame-system lib.rs validate_unsigned */
export function validateUnsigned(ctx: System, call: RuntimeCall): UnsignedValidity | UnsignedRefusal {
  const { code } = call.args;
  if (call.name !== 'apply_authorized_upgrade' || !(code instanceof Uint8Array)) return 'Call';
  if (!attempt(() => validateAuthorized(ctx, code)).ok) return 'Call';
  return { priority: 2n ** 64n - 1n, provides: [blake2b256(code)] };
}
