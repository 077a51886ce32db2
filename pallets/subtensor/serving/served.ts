import type { AccountId } from '../../support/account';
import type { Subtensor } from '../declaration';
import type { AxonInfo, NetUid, PrometheusInfo } from '../types';

const NO_PROMETHEUS: PrometheusInfo = { block: 0n, version: 0, ip: 0n, port: 0, ip_type: 0 };
const NO_AXON: AxonInfo = { ...NO_PROMETHEUS, protocol: 0, placeholder1: 0, placeholder2: 0 };

/** Where a hotkey serves; zeros where it does not. */
export const axonOf = ({ storage }: Subtensor, netuid: NetUid, hotkey: AccountId): AxonInfo =>
  storage.Axons.get(netuid, hotkey) ?? NO_AXON;

export const prometheusOf = ({ storage }: Subtensor, netuid: NetUid, hotkey: AccountId): PrometheusInfo =>
  storage.Prometheus.get(netuid, hotkey) ?? NO_PROMETHEUS;
