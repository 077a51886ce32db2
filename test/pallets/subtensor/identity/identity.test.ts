import { cryptoReady } from '../../../../primitives/crypto/ready';
import { root } from '../../../../pallets/support/origin';
import type { ChainIdentityV2, SubnetIdentityV3 } from '../../../../pallets/subtensor';
import { call, coldkey, expectEvents, expectOk, expectRefused, MISSING, owner, ownerHotkey, refuses, signed, start, SUBNET } from '../registration/bench'; // prettier-ignore
import { chainIdentity, subnetIdentity } from './identities';

beforeAll(() => cryptoReady());

const LIMITS: { readonly [N in keyof ChainIdentityV2]: number } = {
  name: 256,
  url: 256,
  github_repo: 256,
  image: 1024,
  discord: 256,
  description: 1024,
  additional: 1024,
};
const SUBNET_LIMITS: { readonly [N in keyof SubnetIdentityV3]: number } = {
  subnet_name: 256,
  github_repo: 1024,
  subnet_contact: 1024,
  subnet_url: 1024,
  discord: 256,
  description: 1024,
  logo_url: 1024,
  additional: 1024,
};
/** Every text as long as it may be. */
const longest = <K extends string>(limits: Readonly<Record<K, number>>) =>
  Object.fromEntries(Object.entries<number>(limits).map(([name, length]) => [name, new Uint8Array(length)])) as Record<
    K,
    Uint8Array
  >;

describe('set_identity', () => {
  refuses(start, 'SubtensorModule.set_identity', [
    ['root', root, chainIdentity, 'BadOrigin'],
    ['a coldkey without a registered hotkey', signed(), chainIdentity, 'SubtensorModule.HotKeyNotRegisteredInNetwork'],
    ...Object.entries(LIMITS).map(
      ([name, length]) =>
        [`a ${name} a byte too long`, signed(owner), { ...chainIdentity, [name]: new Uint8Array(length + 1) }, 'SubtensorModule.InvalidIdentity'] as const,
    ),
  ]); // prettier-ignore

  it('is the last that was said', () => {
    const bench = start();
    expectOk(bench, call('set_identity', chainIdentity), signed(owner));
    expectOk(bench, call('set_identity', longest(LIMITS)), signed(owner));
    expect(bench.storage.IdentitiesV2.get(owner)).toEqual(longest(LIMITS));
    expectEvents(
      bench,
      ['SubtensorModule.ChainIdentitySet', [owner]],
      ['SubtensorModule.ChainIdentitySet', [owner]],
    ); // prettier-ignore
  });

  it('is not for those whose hotkey is no member any more', () => {
    const bench = start();
    bench.storage.IsNetworkMember.set(ownerHotkey, SUBNET, false);
    const error = 'SubtensorModule.HotKeyNotRegisteredInNetwork';
    expectRefused(bench, call('set_identity', chainIdentity), signed(owner), error);
  });
});

describe('set_subnet_identity', () => {
  refuses(start, 'SubtensorModule.set_subnet_identity', [
    ['root', root, { netuid: SUBNET, ...subnetIdentity }, 'BadOrigin'],
    ['another than the owner', signed(coldkey), { netuid: SUBNET, ...subnetIdentity }, 'SubtensorModule.NotSubnetOwner'],
    ['a subnet that is not there', signed(owner), { netuid: MISSING, ...subnetIdentity }, 'SubtensorModule.NotSubnetOwner'],
    ...Object.entries(SUBNET_LIMITS).map(
      ([name, length]) =>
        [`a ${name} a byte too long`, signed(owner), { netuid: SUBNET, ...subnetIdentity, [name]: new Uint8Array(length + 1) }, 'SubtensorModule.InvalidIdentity'] as const,
    ),
  ]); // prettier-ignore

  it('is the last that was said', () => {
    const bench = start();
    expectOk(bench, call('set_subnet_identity', { netuid: SUBNET, ...longest(SUBNET_LIMITS) }), signed(owner));
    expect(bench.storage.SubnetIdentitiesV3.get(SUBNET)).toEqual(longest(SUBNET_LIMITS));
    expectEvents(bench, ['SubtensorModule.SubnetIdentitySet', [SUBNET]]);
  });
});
