import { secp256k1PairFromSeed, secp256k1Sign } from '@polkadot/util-crypto';
import { keccak256 } from '../../../../primitives/crypto/hashers';
import { cryptoReady } from '../../../../primitives/crypto/ready';
import { concatBytes, fromHex, toHex, type Hex } from '../../../../primitives/scale';
import type { AccountId } from '../../../../pallets/support/account';
import { root } from '../../../../pallets/support/origin';
import { evmKeyMessage, hashMessage } from '../../../../pallets/subtensor/keys/associateEvmKey';
import { call, coldkey, expectEvents, expectOk, expectRefused, hotkey, MISSING, owner, ownerHotkey, signed, start, SUBNET } from '../registration/bench'; // prettier-ignore

/** Address of the key of 32 bytes 0x01, as every Ethereum wallet has it. */
const ADDRESS = '0x1a642f0e3c3af545e7acbd38b07251b3990914f1';
const BLOCK = 5n;

beforeAll(() => cryptoReady());

/** What the Ethereum key signs for a hotkey; v counts from 0, or from 27. */
function sign(who: AccountId = ownerHotkey, { from = 0, block = BLOCK } = {}): Hex {
  const pair = secp256k1PairFromSeed(new Uint8Array(32).fill(1));
  const message = evmKeyMessage(who, block);
  const whole = concatBytes(new TextEncoder().encode('\x19Ethereum Signed Message:\n64'), message);
  const signature = secp256k1Sign(whole, pair, 'keccak');
  return toHex(signature.with(64, signature[64]! + from));
}
const args = (change: object = {}) => ({
  netuid: SUBNET,
  evm_key: ADDRESS,
  block_number: BLOCK,
  signature: sign(),
  ...change,
});
const ask = (change: object = {}) => call('associate_evm_key', args(change));

describe('associate_evm_key', () => {
  it('answers BadOrigin to root', () => expectRefused(start(), ask(), root, 'BadOrigin'));

  it('wants a hotkey that somebody owns, with a place on the subnet', () => {
    const bench = start();
    expectRefused(bench, ask(), signed(hotkey), 'SubtensorModule.NonAssociatedColdKey');
    const elsewhere = ask({ netuid: MISSING });
    expectRefused(bench, elsewhere, signed(ownerHotkey), 'SubtensorModule.HotKeyNotRegisteredInSubNet');
  });

  it.each([
    ['fast', 100n, 'SubtensorModule.EvmKeyAssociateRateLimitExceeded'],
    ['fast', 99n, undefined],
    ['mainnet', 1n, 'SubtensorModule.EvmKeyAssociateRateLimitExceeded'],
  ] as const)('on the %s chain waits after block %i', (profile, last, error) => {
    const bench = start({ profile });
    if (profile === 'mainnet') bench.at(7_200);
    bench.storage.AssociatedEvmAddress.set(SUBNET, 0, [ADDRESS as never, last]);
    if (error === undefined) expectOk(bench, ask(), signed(ownerHotkey));
    else expectRefused(bench, ask(), signed(ownerHotkey), error);
  });

  it('is out of reach in the first day of the main network', () => {
    const bench = start({ profile: 'mainnet' });
    bench.at(7_199);
    expectRefused(bench, ask(), signed(ownerHotkey), 'SubtensorModule.EvmKeyAssociateRateLimitExceeded');
    bench.at(7_200);
    expectOk(bench, ask(), signed(ownerHotkey));
  });

  it.each([
    ['no recovery that there is', () => toHex(fromHex(sign()).with(64, 4)), 'InvalidIdentity'],
    ['nothing', () => toHex(new Uint8Array(65)), 'InvalidIdentity'],
    ['numbers beyond the curve', () => toHex(new Uint8Array(65).fill(0xff).with(64, 0)), 'InvalidIdentity'],
    ['another hotkey', () => sign(owner), 'InvalidRecoveredPublicKey'],
    ['another block', () => sign(ownerHotkey, { block: 6n }), 'InvalidRecoveredPublicKey'],
  ])('refuses a signature over %s', (_what, signature, error) =>
    expectRefused(start(), ask({ signature: signature() }), signed(ownerHotkey), `SubtensorModule.${error}`),
  );

  it.each([0, 27])('ties the place to the address, with v from %i', (from) => {
    const bench = start();
    expectOk(bench, ask({ signature: sign(ownerHotkey, { from }) }), signed(ownerHotkey));
    expect(bench.storage.AssociatedEvmAddress.get(SUBNET, 0)).toEqual([ADDRESS, 100n]);
    const event = { netuid: SUBNET, hotkey: ownerHotkey, evm_key: ADDRESS, block_associated: 100n };
    expectEvents(bench, ['SubtensorModule.EvmKeyAssociated', event]);
  });

  it('does not look at the block that was signed', () => {
    const block = 2n ** 64n - 1n;
    const signature = sign(ownerHotkey, { block });
    expectOk(start(), ask({ block_number: block, signature }), signed(ownerHotkey));
  });

  it('hashes a message as wallets do', () => {
    const hello = new TextEncoder().encode('hello');
    const whole = new TextEncoder().encode('\x19Ethereum Signed Message:\n5hello');
    expect(hashMessage(hello)).toEqual(keccak256(whole));
  });
});

describe('try_associate_hotkey', () => {
  it('answers BadOrigin to root', () =>
    expectRefused(start(), call('try_associate_hotkey', { hotkey }), root, 'BadOrigin'));

  it("makes nobody's hotkey the coldkey's", () => {
    const bench = start();
    expectOk(bench, call('try_associate_hotkey', { hotkey }), signed());
    const { Owner, OwnedHotkeys, StakingHotkeys } = bench.storage;
    expect(Owner.get(hotkey)).toBe(coldkey);
    expect([OwnedHotkeys.get(coldkey), StakingHotkeys.get(coldkey)]).toEqual([[hotkey], [hotkey]]);
  });

  it("succeeds with another's, and nothing happens", () => {
    const bench = start();
    const before = bench.root();
    expectOk(bench, call('try_associate_hotkey', { hotkey: ownerHotkey }), signed());
    expect(bench.root()).toBe(before);
  });
});
