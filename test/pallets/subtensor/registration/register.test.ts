import { cryptoReady } from '../../../../primitives/crypto/ready';
import { RuntimeTrap } from '../../../../pallets/support/dispatchError';
import { noOrigin, root } from '../../../../pallets/support/origin';
import type { RuntimeCall } from '../../../../pallets/support/call';
import { createSeal, meetsDifficulty } from '../../../../pallets/subtensor/registration/proofOfWork';
import { ROOT } from '../../../../pallets/subtensor';
import { fromHex, toHex } from '../../../../primitives/scale';
import { tao } from '../../../support/amounts';
import { call, coldkey, expectEvents, expectOk, hotkey, MISSING, owner, ownerHotkey, refuses, signed, start, SUBNET, type RegistrationBench } from './bench'; // prettier-ignore

beforeAll(() => cryptoReady());

/** Hash of block 99, as the bench has it. */
const HASH = `0x${'99'.repeat(32)}` as const;
/** The hotkey's work on block 99 with this nonce. */
const [NONCE, SEAL] = [7n, fromHex('0xd38338580feac6583b5704ebbaadeb1e864e5d01414b249ac009da8283343f26')] as const;
/** The coldkey's, at the faucet's difficulty of 1,000,000: found by trying. */
const [FOUND, WORK] = [
  717_361n,
  fromHex('0xe05087b5dcb651e8c7579c97ea3d570074c333219341879a76e9c502ba0a0000'),
] as const;

function easy(): RegistrationBench {
  const bench = start();
  bench.storage.Difficulty.set(SUBNET, 1n);
  bench.sys.storage.BlockHash.set(99, HASH as never);
  return bench;
}
const args = (change: object = {}): RuntimeCall['args'] => ({
  netuid: SUBNET,
  block_number: 99n,
  nonce: NONCE,
  work: SEAL,
  hotkey,
  coldkey,
  ...change,
});
describe('register', () => {
  refuses(easy, 'SubtensorModule.register', [
    ['root', root, args(), 'BadOrigin'],
    ['the coldkey', signed(coldkey), args(), 'SubtensorModule.TransactorAccountShouldBeHotKey'],
    ['the root network', signed(hotkey), args({ netuid: ROOT }), 'SubtensorModule.RegistrationNotPermittedOnRootSubnet'],
    ['a subnet that is not there', signed(hotkey), args({ netuid: MISSING }), 'SubtensorModule.SubnetNotExists'],
    ['a subnet that takes no work', signed(hotkey), args(), 'SubtensorModule.SubNetRegistrationDisabled',
      ({ storage }) => storage.NetworkPowRegistrationAllowed.set(SUBNET, false)],
    ['one more than a block may have', signed(hotkey), args(), 'SubtensorModule.TooManyRegistrationsThisBlock',
      ({ storage }) => storage.RegistrationsThisBlock.set(SUBNET, 1)],
    ['one more than three times the target', signed(hotkey), args(), 'SubtensorModule.TooManyRegistrationsThisInterval',
      ({ storage }) => storage.RegistrationsThisInterval.set(SUBNET, 3)],
    ['who has a place', signed(ownerHotkey), args({ hotkey: ownerHotkey }), 'SubtensorModule.HotKeyAlreadyRegisteredInSubNet'],
    ['work of a later block', signed(hotkey), args({ block_number: 101n }), 'SubtensorModule.InvalidWorkBlock'],
    ['work of three blocks ago', signed(hotkey), args({ block_number: 97n }), 'SubtensorModule.InvalidWorkBlock'],
    ['work of a block beyond u32', signed(hotkey), args({ block_number: 2n ** 40n }), 'SubtensorModule.InvalidWorkBlock'],
    ['work that is too easy', signed(hotkey), args(), 'SubtensorModule.InvalidDifficulty',
      ({ storage }) => storage.Difficulty.set(SUBNET, 2n ** 64n - 1n)],
    ['work with another nonce', signed(hotkey), args({ nonce: 8n }), 'SubtensorModule.InvalidSeal'],
    ['work on another block', signed(hotkey), args({ block_number: 98n }), 'SubtensorModule.InvalidSeal'],
    ["another's hotkey", signed(hotkey), args(), 'SubtensorModule.NonAssociatedColdKey',
      ({ storage }) => storage.Owner.set(hotkey, owner)],
    ['a subnet without places', signed(hotkey), args(), 'SubtensorModule.NoNeuronIdAvailable',
      ({ storage }) => storage.MaxAllowedUids.set(SUBNET, 0)],
  ]); // prettier-ignore

  it.each([0, 31, 33])('traps on work of %i bytes, after all checks before that', (length) => {
    const bench = easy();
    const short = call('register', args({ work: new Uint8Array(length) }));
    expect(() => bench.env.dispatch(short, signed(hotkey))).toThrow(RuntimeTrap);
    bench.storage.NetworkPowRegistrationAllowed.set(SUBNET, false);
    expect(bench.run(short, signed(hotkey))).toMatchObject({
      error: { value: { name: 'SubNetRegistrationDisabled' } },
    });
  });

  it('takes work, remembers it, and counts', () => {
    const bench = easy();
    const { storage } = bench;
    expectOk(bench, call('register', args()), signed(hotkey));
    expect([storage.Uids.get(SUBNET, hotkey), storage.Owner.get(hotkey)]).toEqual([1, coldkey]);
    expect(storage.UsedWork.get(SEAL)).toBe(100n);
    expect([storage.POWRegistrationsThisInterval.get(SUBNET), storage.BurnRegistrationsThisInterval.get(SUBNET)]).toEqual([1, 0]);
    expect([storage.RegistrationsThisBlock.get(SUBNET), storage.RegistrationsThisInterval.get(SUBNET)]).toEqual([1, 1]);
    expectEvents(bench, ['SubtensorModule.NeuronRegistered', [SUBNET, 1, hotkey]]);
  }); // prettier-ignore

  it('takes the same work twice: nobody looks', () => {
    const bench = easy();
    const { storage } = bench;
    storage.MaxRegistrationsPerBlock.set(SUBNET, 2);
    expectOk(bench, call('register', args()), signed(hotkey));
    storage.Uids.remove(SUBNET, hotkey);
    expectOk(bench, call('register', args()), signed(hotkey));
  });
});

describe('work', () => {
  const number = (value: bigint): Uint8Array =>
    Uint8Array.from({ length: 32 }, (_, at) => Number((value >> BigInt(8 * at)) & 0xffn));

  it.each([
    ['the largest product', 2n ** 255n, 1n, true],
    ['what is just below the limit', 2n ** 255n - 1n, 2n, true],
    ['what is at the limit', 2n ** 255n, 2n, false],
    ['all ones for 1', 2n ** 256n - 1n, 1n, true],
    ['all ones for 2', 2n ** 256n - 1n, 2n, false],
    ['nothing, however hard', 0n, 2n ** 64n - 1n, true],
  ])('meets a difficulty: %s', (_what, work, difficulty, meets) =>
    expect(meetsDifficulty(number(work), difficulty)).toBe(meets),
  );

  it('is keccak of sha256 of the nonce and of keccak of block and key', () => {
    // Reckoned with Node's own SHA-256 and another Keccak.
    expect(toHex(createSeal(`0x${'01'.repeat(32)}`, 2n, `0x${'03'.repeat(32)}` as never))).toBe(
      '0x4f45b12e77a55322aeab5f3c9a65de34b244c09e0018965d557e015e60ad7b3c',
    );
  });
});

describe('faucet', () => {
  const work = (change: object = {}): RuntimeCall['args'] => ({
    block_number: 99n,
    nonce: FOUND,
    work: WORK,
    ...change,
  });

  it('gives 1,000 TAO, of which a tenth counts as issued', () => {
    const bench = easy();
    const issued = bench.storage.TotalIssuance.get();
    expectOk(bench, call('faucet', work()), signed(coldkey));
    expect(bench.free()).toBe(tao(11_000));
    expect(bench.storage.TotalIssuance.get() - issued).toBe(tao(100));
    expect(bench.storage.UsedWork.get(WORK)).toBe(100n);
    expect(bench.events().at(-1)).toMatchObject({ name: 'Faucet', value: [coldkey, tao(1_000)] });
  });

  it.each([
    ['a later block', { block_number: 101n }, 'InvalidWorkBlock'],
    ['three blocks ago', { block_number: 97n }, 'InvalidWorkBlock'],
    ['too little work', { work: new Uint8Array(32).fill(0xff) }, 'InvalidDifficulty'],
    ['another nonce', { nonce: 1n }, 'InvalidSeal'],
  ])('refuses %s', (_what, change, name) => {
    const bench = easy();
    expect(bench.run(call('faucet', work(change)), signed(coldkey))).toMatchObject({ error: { value: { name } } });
  });

  it('asks for a signature, and is shut before that where the build has none', () => {
    const refused = { error: { value: { name: 'FaucetDisabled' } } };
    expect(easy().run(call('faucet', work()), noOrigin())).toEqual({ error: { type: 'BadOrigin' } });
    const main = start({ profile: 'mainnet' });
    expect(main.run(call('faucet', work()), noOrigin())).toMatchObject(refused);
    expect(main.run(call('faucet', work()), signed(coldkey))).toMatchObject(refused);
  });
});
