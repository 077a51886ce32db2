import { cryptoReady } from '../../../../primitives/crypto/ready';
import type { RuntimeCall } from '../../../../pallets/support/call';
import { root } from '../../../../pallets/support/origin';
import { call, coldkey, expectEvents, expectOk, MISSING, ownerHotkey, refuses, signed, start, SUBNET, type Refusal, type RegistrationBench } from '../registration/bench'; // prettier-ignore

beforeAll(() => cryptoReady());

/** 192.168.0.1 */
const IP = 0xc0a8_0001n;
const V6 = { ip_type: 6 };
const endpoint = { version: 3, ip: IP, port: 8_091, ip_type: 4 };
const axonOnly = { protocol: 4, placeholder1: 1, placeholder2: 2 };

/** The hotkey announced something on the subnet in a block; it may again after 50. */
const served = (block: number) => (bench: RegistrationBench) => {
  const at = { block: BigInt(block), version: 0, ip: 0n, port: 1, ip_type: 4 };
  bench.storage.ServingRateLimit.set(SUBNET, 50n);
  bench.storage.Axons.set(SUBNET, ownerHotkey, { ...at, protocol: 0, placeholder1: 0, placeholder2: 0 });
  bench.storage.Prometheus.set(SUBNET, ownerHotkey, at);
};

/** Addresses and ports that nobody could reach. */
const unreachable = (of: (change: object) => RuntimeCall['args']): readonly Refusal<RegistrationBench>[] => [
  ['an IP type that there is not', signed(ownerHotkey), of({ ip_type: 5, ip: 1n }), 'SubtensorModule.InvalidIpType'],
  ['the highest IPv4', signed(ownerHotkey), of({ ip: 0xffff_ffffn }), 'SubtensorModule.InvalidIpAddress'],
  ['an IPv4 that is too long', signed(ownerHotkey), of({ ip: 2n ** 32n }), 'SubtensorModule.InvalidIpAddress'],
  ['127.0.0.1', signed(ownerHotkey), of({ ip: 0x7f00_0001n }), 'SubtensorModule.InvalidIpAddress'],
  ['the highest IPv6', signed(ownerHotkey), of({ ...V6, ip: 2n ** 128n - 1n }), 'SubtensorModule.InvalidIpAddress'],
  ['::1', signed(ownerHotkey), of({ ...V6, ip: 1n }), 'SubtensorModule.InvalidIpAddress'],
];
const tooSoon = (args: RuntimeCall['args']): readonly Refusal<RegistrationBench>[] => [
  ['a block too soon', signed(ownerHotkey), args, 'SubtensorModule.ServingRateLimitExceeded', served(51)],
  ['port 0', signed(ownerHotkey), { ...args, port: 0 }, 'SubtensorModule.InvalidPort'],
];

describe.each([
  ['serve_axon', {}],
  ['serve_axon_tls', { certificate: Uint8Array.of() }],
])('%s', (name, more) => {
  const args = (change: object = {}) => ({ netuid: SUBNET, ...endpoint, ...axonOnly, ...more, ...change });

  refuses(start, `SubtensorModule.${name}`, [
    ['root', root, args(), 'BadOrigin'],
    ['who has no place anywhere', signed(coldkey), args({ ip_type: 5 }), 'SubtensorModule.HotKeyNotRegisteredInNetwork'],
    ...unreachable(args),
    ...tooSoon(args()),
  ]); // prettier-ignore

  it('is found from this block on', () => {
    const bench = start();
    expectOk(bench, call(name, args()), signed(ownerHotkey));
    expect(bench.storage.Axons.get(SUBNET, ownerHotkey)).toEqual({ block: 100n, ...endpoint, ...axonOnly });
    expectEvents(bench, ['SubtensorModule.AxonServed', [SUBNET, ownerHotkey]]);
  });

  it.each([
    ['on a subnet that is not there', args({ netuid: MISSING }), undefined],
    ['address 0', args({ ip: 0n }), undefined],
    ['an IPv6 that is localhost in IPv4', args({ ...V6, ip: 0x7f00_0001n }), undefined],
    ['50 blocks later', args(), served(50)],
    ['at once where nothing limits', args(), (bench: RegistrationBench) => {
      served(100)(bench);
      bench.storage.ServingRateLimit.set(SUBNET, 0n);
    }],
  ])('passes %s', (_what, passing, before) => {
    const bench = start();
    before?.(bench);
    expectOk(bench, call(name, passing), signed(ownerHotkey));
  }); // prettier-ignore
});

describe('a certificate', () => {
  it.each([
    [0, undefined],
    [1, { algorithm: 9, public_key: new Uint8Array(0) }],
    [65, { algorithm: 9, public_key: new Uint8Array(64).fill(9) }],
    [66, undefined],
  ])('of %i bytes is an algorithm and a key, or left out', (length, kept) => {
    const bench = start();
    const certificate = new Uint8Array(length).fill(9);
    const args = { netuid: SUBNET, ...endpoint, ...axonOnly, certificate };
    expectOk(bench, call('serve_axon_tls', args), signed(ownerHotkey));
    expect(bench.storage.NeuronCertificates.get(SUBNET, ownerHotkey)).toEqual(kept);
  });
});

describe('serve_prometheus', () => {
  const args = (change: object = {}) => ({ netuid: SUBNET, ...endpoint, ...change });

  refuses(start, 'SubtensorModule.serve_prometheus', [
    ['root', root, args(), 'BadOrigin'],
    ...unreachable(args),
    ['address 0', signed(coldkey), args({ ip: 0n }), 'SubtensorModule.InvalidIpAddress'],
    ['who has no place anywhere', signed(coldkey), args(), 'SubtensorModule.HotKeyNotRegisteredInNetwork'],
    ...tooSoon(args()),
  ]);

  it('is found from this block on', () => {
    const bench = start();
    expectOk(bench, call('serve_prometheus', args()), signed(ownerHotkey));
    expect(bench.storage.Prometheus.get(SUBNET, ownerHotkey)).toEqual({ block: 100n, ...endpoint });
    expectEvents(bench, ['SubtensorModule.PrometheusServed', [SUBNET, ownerHotkey]]);
  });
});
