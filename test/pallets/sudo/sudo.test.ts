import { cryptoReady } from '../../../primitives/crypto/hashers';
import type { AccountId, MultiAddress } from '../../../pallets/support/account';
import type { RuntimeCall } from '../../../pallets/support/call';
import { noOrigin, root, type Origin } from '../../../pallets/support/origin';
import { weight } from '../../../pallets/support/weight';
import { buildGenesis, sudo, type Sudo } from '../../../pallets/sudo';
import { mount } from '../../../runtime/definition';
import { account, bench, BROKEN, probe } from '../utility/probe';

const alice = account(0xa1);
const bob = account(0xb0);
const FREE = { pays: 'No' };
const OK = { type: 'Ok', value: undefined };

const id = (value: AccountId): MultiAddress => ({ type: 'Id', value });
const call = (name: string, args: RuntimeCall['args']): RuntimeCall => ({ pallet: 'Sudo', name, args });

/** Every call of the pallet with the event of its success. */
const CALLS = [
  ['sudo', call('sudo', { call: probe.note(1) }), ['Sudo.Sudid', { sudo_result: OK }]],
  [
    'sudo_unchecked_weight',
    call('sudo_unchecked_weight', { call: probe.note(1), weight: weight(5n) }),
    ['Sudo.Sudid', { sudo_result: OK }],
  ],
  ['set_key', call('set_key', { new: id(bob) }), ['Sudo.KeyChanged', { old: alice, new: bob }]],
  ['sudo_as', call('sudo_as', { who: id(bob), call: probe.note(1) }), ['Sudo.SudoAsDone', { sudo_result: OK }]],
  ['remove_key', call('remove_key', {}), ['Sudo.KeyRemoved', {}]],
] as const;

function start(key: AccountId | undefined = alice) {
  const bound = bench(mount(12, sudo, { constants: {} }));
  const ctx = bound.contexts.Sudo as unknown as Sudo;
  buildGenesis(ctx, key);
  return { ...bound, key: () => ctx.storage.Key.get() };
}

beforeAll(() => cryptoReady());

describe('each call of Sudo', () => {
  it.each(CALLS)('%s is for the key and root, and free', (_name, outer, event) => {
    const { run, env } = start();
    expect(run(outer, noOrigin())).toEqual({ error: { type: 'BadOrigin' } });
    expect(run(outer, env.signed(bob))).toEqual({
      error: { type: 'Module', value: { pallet: 'Sudo', name: 'RequireSudo' } },
    });
    const asKey = start();
    expect(asKey.run(outer, asKey.env.signed(alice))).toEqual(FREE);
    expect(asKey.events()).toEqual([event]);
    const asRoot = start();
    expect(asRoot.run(outer, root)).toEqual(FREE);
    expect(asRoot.events()).toEqual([event]);
  });

  it('is refused to everybody when there is no key', () => {
    const { run, env } = start();
    run(call('remove_key', {}), env.signed(alice));
    expect(run(call('remove_key', {}), env.signed(alice))).toMatchObject({ error: { value: { name: 'RequireSudo' } } });
  });
});

describe('what a call of Sudo declares', () => {
  it.each([
    ['sudo', call('sudo', { call: probe.urgent }), weight(32_939_020n, { proof: 1517n }), 'Operational'],
    [
      'sudo_unchecked_weight',
      call('sudo_unchecked_weight', { call: probe.urgent, weight: weight(5n) }),
      weight(5n),
      'Operational',
    ],
    ['set_key', call('set_key', { new: id(bob) }), weight(132_237_000n, { proof: 1517n }), 'Normal'],
    [
      'sudo_as',
      call('sudo_as', { who: id(bob), call: probe.note(1) }),
      weight(32_871_000n, { proof: 1567n }),
      'Normal',
    ],
    ['remove_key', call('remove_key', {}), weight(131_417_000n, { proof: 1517n }), 'Normal'],
  ])('%s', (_name, outer, callWeight, dispatchClass) => {
    expect(start().env.dispatchInfo(outer)).toMatchObject({ callWeight, class: dispatchClass, pays: 'Yes' });
  });
});

describe('a call through Sudo', () => {
  const through: readonly (readonly [string, (inner: RuntimeCall) => RuntimeCall, string])[] = [
    ['sudo', (inner) => call('sudo', { call: inner }), 'root'],
    ['sudo_unchecked_weight', (inner) => call('sudo_unchecked_weight', { call: inner, weight: weight(0n) }), 'root'],
    ['sudo_as', (inner) => call('sudo_as', { who: id(bob), call: inner }), bob],
  ];

  it.each(through)('%s passes the filter under another name', (_name, form, caller) => {
    const { run, env, notes } = start();
    run(form(probe.forbidden), env.signed(alice));
    expect(notes()).toEqual([`forbidden by ${caller}`]);
  });

  it.each(through)('%s is free and succeeds although the inner call fails and is undone', (_name, form) => {
    const { run, env, notes, events } = start();
    expect(run(form(probe.fail), env.signed(alice))).toEqual(FREE);
    expect(notes()).toEqual([]);
    expect(events()).toEqual([[expect.stringContaining('Sudo.Sud'), { sudo_result: { type: 'Err', value: BROKEN } }]]);
  });
});

describe('the key', () => {
  it('passes on and is removed', () => {
    const { run, env, key } = start();
    run(call('set_key', { new: id(bob) }), env.signed(alice));
    expect(key()).toBe(bob);
    run(call('remove_key', {}), env.signed(bob));
    expect(key()).toBeUndefined();
  });

  it.each([
    ['set_key', (address: MultiAddress) => call('set_key', { new: address })],
    ['sudo_as', (address: MultiAddress) => call('sudo_as', { who: address, call: probe.note(1) })],
  ])('%s looks up account ids only, after the key is checked', (_name, form) => {
    const { run, env } = start();
    const outer = form({ type: 'Raw', value: new Uint8Array(32) });
    const from = (origin: Origin) => run(outer, origin);
    expect(from(env.signed(bob))).toMatchObject({ error: { value: { name: 'RequireSudo' } } });
    expect(from(env.signed(alice))).toEqual({ error: { type: 'CannotLookup' } });
  });

  it('is nobody in a chain whose genesis names none', () => {
    expect(start(undefined).key()).toBe(alice);
    const { contexts } = bench(mount(12, sudo, { constants: {} }));
    const ctx = contexts.Sudo as unknown as Sudo;
    buildGenesis(ctx, undefined);
    expect(ctx.storage.Key.has()).toBe(false);
  });
});
