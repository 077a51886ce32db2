import { bytes, u8, u16, u32, u128 } from '../../../primitives/scale';
import { callsOf } from '../../support/call';
import { ensureSigned } from '../../support/origin';
import { weight } from '../../support/weight';
import type { Subtensor } from '../declaration';
import { serveAxon, serveAxonTls } from '../serving/serveAxon';
import { servePrometheus } from '../serving/servePrometheus';
import { NetUid } from '../types';

const call = callsOf<Subtensor>();

/** Where a neuron can be reached. */
export const servingCalls = {
  serve_axon: call({
    index: 4,
    weight: weight(33_010_000n, { reads: 4, writes: 1 }),
    pays: 'No',
    args: {
      netuid: NetUid,
      version: u32,
      ip: u128,
      port: u16,
      ip_type: u8,
      protocol: u8,
      placeholder1: u8,
      placeholder2: u8,
    },
    docs: 'Hotkey: announces where its axon listens.',
    run: (ctx, origin, { netuid, ...axon }) => serveAxon(ctx, ensureSigned(origin), netuid, axon),
  }),
  serve_axon_tls: call({
    index: 40,
    weight: weight(32_510_000n, { reads: 4, writes: 1 }),
    pays: 'No',
    args: {
      netuid: NetUid,
      version: u32,
      ip: u128,
      port: u16,
      ip_type: u8,
      protocol: u8,
      placeholder1: u8,
      placeholder2: u8,
      certificate: bytes,
    },
    docs: 'Hotkey: announces where its axon listens, and the certificate for it.',
    run: (ctx, origin, { netuid, certificate, ...axon }) =>
      serveAxonTls(ctx, ensureSigned(origin), netuid, axon, certificate),
  }),
  serve_prometheus: call({
    index: 5,
    weight: weight(29_760_000n, { reads: 4, writes: 1 }),
    pays: 'No',
    args: { netuid: NetUid, version: u32, ip: u128, port: u16, ip_type: u8 },
    docs: 'Hotkey: announces where its Prometheus metrics are.',
    run: (ctx, origin, { netuid, ...prometheus }) => servePrometheus(ctx, ensureSigned(origin), netuid, prometheus),
  }),
};
