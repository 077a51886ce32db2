import { keccak256 } from '../../../primitives/crypto/hashers';
import { recoverEthereumAddress } from '../../../primitives/crypto/signatures';
import * as u64 from '../../../primitives/arithmetic/u64';
import { concatBytes, encode, fromHex, toHex, u64 as U64, type Hex } from '../../../primitives/scale';
import { zeroAccount, type AccountId, type H160 } from '../../support/account';
import { ensure } from '../../support/dispatchError';
import { currentBlock } from '../currentBlock';
import { errors, type Subtensor } from '../declaration';
import { uidOf } from '../registration/membership';
import type { NetUid } from '../types';

/** What Ethereum wallets put before a message that they sign; its length in decimal digits follows. */
const PREFIX = '\x19Ethereum Signed Message:\n';

/** @source subtensor pallets/subtensor/src/utils/evm.rs hash_message_eip191 */
export const hashMessage = (message: Uint8Array): Uint8Array =>
  keccak256(concatBytes(new TextEncoder().encode(`${PREFIX}${message.length}`), message));

/** What the Ethereum key signs: the hotkey and the hash of a block number, which nobody looks at. */
export const evmKeyMessage = (hotkey: AccountId, blockNumber: bigint): Uint8Array =>
  concatBytes(fromHex(hotkey), keccak256(encode(U64, blockNumber)));

/** Whether a place may be tied to another address. One that never was counts as tied in block 0. @source same file, ensure_evm_key_associate_rate_limit */
export function passesEvmKeyRateLimit(ctx: Subtensor, netuid: NetUid, uid: number): boolean {
  const [, last] = ctx.storage.AssociatedEvmAddress.get(netuid, uid) ?? [undefined, 0n];
  return u64.saturatingSub(currentBlock(ctx), last) >= ctx.config.rateLimits.evmKeyAssociate;
}

/** Wallets write 27 and 28 for what is 0 and 1. */
function withPlainRecovery(signature: Uint8Array): Uint8Array {
  const v = signature[64] ?? 0;
  return v >= 27 ? signature.with(64, v - 27) : signature;
}

/**
 * Ties a hotkey's place on a subnet to an Ethereum address that signed for it.
 *
 * @param signature 65 bytes
 * @throws NonAssociatedColdKey, HotKeyNotRegisteredInSubNet, EvmKeyAssociateRateLimitExceeded, InvalidIdentity for a
 *   signature that gives no key back, InvalidRecoveredPublicKey
 * @source same file, do_associate_evm_key
 */
export function associateEvmKey(
  ctx: Subtensor,
  hotkey: AccountId,
  netuid: NetUid,
  evmKey: H160,
  blockNumber: bigint,
  signature: Hex,
): void {
  const { storage } = ctx;
  ensure(storage.Owner.get(hotkey) !== zeroAccount(), errors.NonAssociatedColdKey);
  const uid = uidOf(ctx, netuid, hotkey);
  ensure(passesEvmKeyRateLimit(ctx, netuid, uid), errors.EvmKeyAssociateRateLimitExceeded);
  const hash = hashMessage(evmKeyMessage(hotkey, blockNumber));
  const recovered = recoverEthereumAddress(hash, withPlainRecovery(fromHex(signature)));
  ensure(recovered !== undefined, errors.InvalidIdentity);
  ensure(evmKey === toHex(recovered), errors.InvalidRecoveredPublicKey);
  const block = currentBlock(ctx);
  storage.AssociatedEvmAddress.set(netuid, uid, [evmKey, block]);
  ctx.deposit('EvmKeyAssociated', { netuid, hotkey, evm_key: evmKey, block_associated: block });
}
