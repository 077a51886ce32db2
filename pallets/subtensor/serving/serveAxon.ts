import type { AccountId } from '../../support/account';
import { ensure } from '../../support/dispatchError';
import { currentBlock } from '../currentBlock';
import { errors, type Subtensor } from '../declaration';
import { isRegisteredAnywhere } from '../registration/membership';
import type { AxonInfo, NetUid } from '../types';
import { ensureAddress, ensurePort, ensureServingRate, type Endpoint } from './endpoint';
import { axonOf } from './served';

/** An axon as a hotkey announces it. */
export type Axon = Omit<AxonInfo, 'block'>;

/** A certificate has an algorithm of one byte and a key of up to 64. */
const MAX_CERTIFICATE = 65;

/**
 * Looks whether a hotkey may announce an axon on a subnet, be it that there is no such subnet.
 *
 * @throws HotKeyNotRegisteredInNetwork, InvalidIpType, InvalidIpAddress, ServingRateLimitExceeded, InvalidPort
 * @source subtensor pallets/subtensor/src/subnets/serving.rs validate_serve_axon
 */
export function validateServeAxon(ctx: Subtensor, hotkey: AccountId, netuid: NetUid, endpoint: Endpoint): void {
  ensure(isRegisteredAnywhere(ctx, hotkey), errors.HotKeyNotRegisteredInNetwork);
  ensureAddress(endpoint, true);
  ensureServingRate(ctx, netuid, axonOf(ctx, netuid, hotkey).block);
  ensurePort(endpoint);
}

/** Announces an axon. @throws as `validateServeAxon` @source same file, do_serve_axon */
export function serveAxon(ctx: Subtensor, hotkey: AccountId, netuid: NetUid, axon: Axon): void {
  validateServeAxon(ctx, hotkey, netuid, axon);
  ctx.storage.Axons.set(netuid, hotkey, { block: currentBlock(ctx), ...axon });
  ctx.deposit('AxonServed', netuid, hotkey);
}

/** Announces an axon and its certificate. One that is empty or too long is left out without a word. @throws as `validateServeAxon` */
export function serveAxonTls(
  ctx: Subtensor,
  hotkey: AccountId,
  netuid: NetUid,
  axon: Axon,
  certificate: Uint8Array,
): void {
  serveAxon(ctx, hotkey, netuid, axon);
  const [algorithm] = certificate;
  if (algorithm === undefined || certificate.length > MAX_CERTIFICATE) return;
  ctx.storage.NeuronCertificates.set(netuid, hotkey, { algorithm, public_key: certificate.subarray(1) });
}
