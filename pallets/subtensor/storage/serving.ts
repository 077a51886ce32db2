import { u64 } from '../../../primitives/scale';
import { item } from '../../support/storage';
import { AxonInfo, NeuronCertificate, PrometheusInfo } from '../types';
import { initial } from './initial';
import { byAccount, byNetUid } from './mapKeys';

/** Where neurons are reached. */
export const serving = {
  Axons: item({ keys: [byNetUid, byAccount], value: AxonInfo, docs: 'Hotkey -> axon endpoint.' }),
  NeuronCertificates: item({
    keys: [byNetUid, byAccount],
    value: NeuronCertificate,
    docs: 'Hotkey -> TLS certificate.',
  }),
  Prometheus: item({ keys: [byNetUid, byAccount], value: PrometheusInfo, docs: 'Hotkey -> prometheus endpoint.' }),
  ServingRateLimit: item({
    keys: [byNetUid],
    value: u64,
    default: initial('InitialServingRateLimit'),
    docs: 'Min blocks between serve_axon/prometheus calls.',
  }),
};
