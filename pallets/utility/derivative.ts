import { blake2b256 } from '../../primitives/crypto/hashers';
import { concatBytes, fromHex, toHex } from '../../primitives/scale';
import type { AccountId } from '../support/account';
import type { RuntimeCall } from '../support/call';
import { ensureSigned, signedBy, type Origin } from '../support/origin';
import { addWeight, type PostDispatchInfo } from '../support/weight';
import type { Utility } from './declaration';
import { dispatchInner } from './dispatching';
import { ownWeight } from './weights';

const PREFIX = new TextEncoder().encode('modlpy/utilisuba');

/** The account that `who` calls through under a u16 index; it has no key of its own. */
export function derivativeAccountId(who: AccountId, index: number): AccountId {
  return toHex(blake2b256(concatBytes(PREFIX, fromHex(who), Uint8Array.of(index & 0xff, index >> 8)))) as AccountId;
}

/** Dispatches as a derived account, under the filter of the caller. @throws DispatchFailure @source pallets/utility lib.rs as_derivative */
export function dispatchAsDerivative(
  ctx: Utility,
  origin: Origin,
  index: number,
  inner: RuntimeCall,
): PostDispatchInfo {
  const pseudonym = derivativeAccountId(ensureSigned(origin), index);
  const ended = dispatchInner(ctx, inner, signedBy(pseudonym, origin.allows));
  const info = { actualWeight: addWeight(ownWeight.as_derivative, ended.used) };
  if (ended.failure !== undefined) throw ended.failure.with(info);
  return info;
}
