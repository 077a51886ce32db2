import type { AccountId } from '../../support/account';
import { ensure } from '../../support/dispatchError';
import { currentBlock } from '../currentBlock';
import { errors, type Subtensor } from '../declaration';
import { isRegisteredAnywhere } from '../registration/membership';
import type { NetUid, PrometheusInfo } from '../types';
import { ensureAddress, ensurePort, ensureServingRate } from './endpoint';
import { prometheusOf } from './served';

/**
 * Announces where a hotkey's metrics are.
 *
 * @throws InvalidIpType, InvalidIpAddress, also for zero, HotKeyNotRegisteredInNetwork, ServingRateLimitExceeded, InvalidPort
 * @source subtensor pallets/subtensor/src/subnets/serving.rs do_serve_prometheus
 */
export function servePrometheus(
  ctx: Subtensor,
  hotkey: AccountId,
  netuid: NetUid,
  prometheus: Omit<PrometheusInfo, 'block'>,
): void {
  ensureAddress(prometheus, false);
  ensure(isRegisteredAnywhere(ctx, hotkey), errors.HotKeyNotRegisteredInNetwork);
  ensureServingRate(ctx, netuid, prometheusOf(ctx, netuid, hotkey).block);
  ensurePort(prometheus);
  ctx.storage.Prometheus.set(netuid, hotkey, { block: currentBlock(ctx), ...prometheus });
  ctx.deposit('PrometheusServed', netuid, hotkey);
}
