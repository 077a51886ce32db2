import { u8aToHex } from '@polkadot/util';
import { createKeyDerived } from '@polkadot/util-crypto';
import { cryptoReady } from '../../../primitives/crypto/hashers';
import type { RuntimeCall } from '../../../pallets/support/call';
import type { Context } from '../../../pallets/support/context';
import { noOrigin, root, type OriginCaller } from '../../../pallets/support/origin';
import type { Declaration } from '../../../pallets/support/pallet';
import { weight } from '../../../pallets/support/weight';
import { derivativeAccountId, utility } from '../../../pallets/utility';
import { mount } from '../../../runtime/definition';
import { account, bench, BROKEN, FILTERED, probe } from './probe';

const alice = account(0xa1);
const LIMIT = 4;

interface Contexts {
  readonly Utility: Context<Declaration>;
}

function start() {
  const config = ({ Utility }: Contexts) => ({
    originOf: (caller: OriginCaller) => ({ caller, allows: Utility.env.signed(alice).allows }),
  });
  return bench(mount(11, utility, { constants: { batched_calls_limit: LIMIT }, config }));
}
const call = (name: string, args: RuntimeCall['args']): RuntimeCall => ({ pallet: 'Utility', name, args });
const batch = (...calls: readonly RuntimeCall[]) => call('batch', { calls });
const batchAll = (...calls: readonly RuntimeCall[]) => call('batch_all', { calls });
const forceBatch = (...calls: readonly RuntimeCall[]) => call('force_batch', { calls });
const ifElse = (main: RuntimeCall, fallback: RuntimeCall) => call('if_else', { main, fallback });

/** Recorded weights of empty batches, in picoseconds. */
const BATCH = 54_034_000n;
const PER_CALL = 4_914_560n;
const IF_ELSE = 86_571_000n;

beforeAll(() => cryptoReady());

describe('a batch', () => {
  it.each([
    ['batch', batch],
    ['batch_all', batchAll],
    ['force_batch', forceBatch],
  ])('%s refuses nobody as its caller, and more calls than the limit', (_name, form) => {
    const { run, env } = start();
    expect(run(form(), noOrigin())).toEqual({ error: { type: 'BadOrigin' } });
    expect(run(form(...Array.from({ length: LIMIT + 1 }, () => probe.free)), env.signed(alice))).toEqual({
      error: { type: 'Module', value: { pallet: 'Utility', name: 'TooManyCalls' } },
    });
    expect(run(form(...Array.from({ length: LIMIT }, () => probe.free)), env.signed(alice))).not.toHaveProperty(
      'error',
    );
  });

  it.each([
    ['batch', batch, weight(BATCH + 2n * PER_CALL + 800n, { proof: 3997n + 40n })],
    ['batch_all', batchAll, weight(54_075_000n + 2n * 5_127_263n + 800n, { proof: 3997n + 40n })],
    // It declares its own weight and reports that of a plain batch.
    ['force_batch', forceBatch, weight(BATCH + 2n * PER_CALL + 800n, { proof: 3997n + 40n })],
  ])('%s reports what its calls really took', (_name, form, actualWeight) => {
    const { run, env, notes, eventNames } = start();
    expect(run(form(probe.note(1), probe.note(2)), env.signed(alice))).toEqual({ actualWeight });
    expect(notes()).toEqual([`1 by ${alice}`, `2 by ${alice}`]);
    expect(eventNames()).toEqual(['ItemCompleted', 'ItemCompleted', 'BatchCompleted']);
  });

  it('stops at the first failure and keeps what came before', () => {
    const { run, env, notes, events } = start();
    const post = run(batch(probe.note(1), probe.fail, probe.note(2)), env.signed(alice));
    expect(post).toEqual({ actualWeight: weight(BATCH + 2n * PER_CALL + 700n, { proof: 3997n + 20n }) });
    expect(notes()).toEqual([`1 by ${alice}`]);
    expect(events()).toEqual([
      ['Utility.ItemCompleted', {}],
      ['Utility.BatchInterrupted', { index: 1, error: BROKEN }],
    ]);
  });

  it('undoes all when it is batch_all, and reports what was used', () => {
    const { run, env, notes, events } = start();
    const post = run(batchAll(probe.note(1), probe.fail, probe.note(2)), env.signed(alice));
    expect(post).toEqual({
      error: BROKEN,
      actualWeight: weight(54_075_000n + 2n * 5_127_263n + 700n, { proof: 3997n + 20n }),
    });
    expect(notes()).toEqual([]);
    expect(events()).toEqual([]);
  });

  it('goes on when it is force_batch', () => {
    const { run, env, notes, events } = start();
    run(forceBatch(probe.note(1), probe.fail, probe.note(2)), env.signed(alice));
    expect(notes()).toEqual([`1 by ${alice}`, `2 by ${alice}`]);
    expect(events()).toEqual([
      ['Utility.ItemCompleted', {}],
      ['Utility.ItemFailed', { error: BROKEN }],
      ['Utility.ItemCompleted', {}],
      ['Utility.BatchCompletedWithErrors', {}],
    ]);
  });

  it('counts no more weight than a call declared', () => {
    const { run, env } = start();
    expect(run(batch(probe.greedy), env.signed(alice))).toEqual({
      actualWeight: weight(BATCH + PER_CALL + 100n, { proof: 3997n }),
    });
  });
});

describe('what a batch declares', () => {
  it.each([
    ['nothing', [], 'Operational', 'Yes'],
    ['a normal call', [probe.note(1)], 'Normal', 'Yes'],
    ['an urgent call', [probe.urgent], 'Operational', 'Yes'],
    ['a mandatory call', [probe.mandatory, probe.urgent], 'Operational', 'Yes'],
    ['a mixture', [probe.urgent, probe.note(1)], 'Normal', 'Yes'],
    ['a free call among others', [probe.note(1), probe.free], 'Normal', 'No'],
  ] as const)('holding %s: class and fee', (_what, calls, dispatchClass, pays) => {
    const { env } = start();
    for (const form of [batch, batchAll, forceBatch])
      expect(env.dispatchInfo(form(...calls))).toMatchObject({ class: dispatchClass, pays });
  });

  it.each([
    ['batch', batch(probe.note(1), probe.urgent), weight(BATCH + 2n * PER_CALL + 1_020n, { proof: 4047n })],
    ['batch_all', batchAll(probe.note(1)), weight(54_075_000n + 5_127_263n + 1_000n, { proof: 4047n })],
    ['force_batch', forceBatch(probe.note(1)), weight(54_035_000n + 4_902_729n + 1_000n, { proof: 4047n })],
    [
      'as_derivative',
      call('as_derivative', { index: 0, call: probe.note(1) }),
      weight(181_097_000n + 1_000n, { proof: 4047n }),
    ],
    [
      'dispatch_as',
      call('dispatch_as', { as_origin: root.caller, call: probe.note(1) }),
      weight(5_721_000n, { proof: 50n }),
    ],
    [
      'dispatch_as_fallible',
      call('dispatch_as_fallible', { as_origin: root.caller, call: probe.note(1) }),
      weight(5_706_000n, { proof: 50n }),
    ],
    [
      'with_weight',
      call('with_weight', { call: probe.note(1), weight: weight(7n, { proof: 9n }) }),
      weight(7n, { proof: 9n }),
    ],
    ['if_else', ifElse(probe.note(1), probe.urgent), weight(IF_ELSE + 1_020n, { proof: 7054n })],
  ])('%s: the weight of its calls and its own', (_name, outer, callWeight) => {
    expect(start().env.dispatchInfo(outer).callWeight).toEqual(callWeight);
  });

  it('if_else is operational only when both its calls are', () => {
    const { env } = start();
    expect(env.dispatchInfo(ifElse(probe.urgent, probe.urgent)).class).toBe('Operational');
    expect(env.dispatchInfo(ifElse(probe.urgent, probe.mandatory)).class).toBe('Normal');
  });
});

describe('filters', () => {
  it('hold inside a batch for a signer and not for root', () => {
    const { run, env, notes, events } = start();
    run(batch(probe.forbidden), env.signed(alice));
    expect(events()).toEqual([['Utility.BatchInterrupted', { index: 0, error: FILTERED }]]);
    run(batch(probe.forbidden), root);
    expect(notes()).toEqual(['forbidden by root']);
  });

  it.each([
    ['directly', batchAll(batchAll(probe.note(1)))],
    ['through a derived account', batchAll(call('as_derivative', { index: 0, call: batchAll(probe.note(1)) }))],
    ['through if_else', batchAll(ifElse(batchAll(), batchAll()))],
  ])('refuse a batch_all in a batch_all %s', (_how, outer) => {
    const { run, env } = start();
    expect(run(outer, env.signed(alice))).toMatchObject({ error: FILTERED });
  });

  it('let root nest them', () => {
    const { run, notes } = start();
    run(batchAll(batchAll(probe.note(1))), root);
    expect(notes()).toEqual(['1 by root']);
  });
});

describe('a derived account', () => {
  it.each([0, 1, 255, 256, 513, 65_535])('has under index %i the address that clients derive', (index) => {
    expect(derivativeAccountId(alice, index)).toBe(u8aToHex(createKeyDerived(alice, index)));
  });

  it('calls under the filter of its parent', () => {
    const { run, env, notes } = start();
    const as = (inner: RuntimeCall) => call('as_derivative', { index: 7, call: inner });
    expect(run(as(probe.note(1)), env.signed(alice))).toEqual({
      actualWeight: weight(181_097_400n, { proof: 3997n + 20n }),
    });
    expect(notes()).toEqual([`1 by ${derivativeAccountId(alice, 7)}`]);
    expect(run(as(probe.forbidden), env.signed(alice))).toMatchObject({ error: FILTERED });
    expect(run(as(probe.fail), env.signed(alice))).toEqual({
      error: BROKEN,
      actualWeight: weight(181_097_300n, { proof: 3997n }),
    });
    expect(run(as(probe.note(1)), root)).toEqual({ error: { type: 'BadOrigin' } });
  });
});

describe('if_else', () => {
  it('refuses nobody as its caller', () => {
    expect(start().run(ifElse(probe.free, probe.free), noOrigin())).toEqual({ error: { type: 'BadOrigin' } });
  });

  it('leaves the fallback alone when the main call succeeds', () => {
    const { run, env, notes, events } = start();
    expect(run(ifElse(probe.note(1), probe.note(2)), env.signed(alice))).toEqual({
      actualWeight: weight(IF_ELSE + 400n, { proof: 7024n }),
    });
    expect(notes()).toEqual([`1 by ${alice}`]);
    expect(events()).toEqual([['Utility.IfElseMainSuccess', {}]]);
  });

  it('tells why the main call failed when the fallback succeeds', () => {
    const { run, env, notes, events } = start();
    expect(run(ifElse(probe.fail, probe.note(2)), env.signed(alice))).toEqual({
      actualWeight: weight(IF_ELSE + 700n, { proof: 7024n }),
    });
    expect(notes()).toEqual([`2 by ${alice}`]);
    expect(events()).toEqual([['Utility.IfElseFallbackCalled', { main_error: BROKEN }]]);
  });

  it('fails as the fallback fails, with the weight of both', () => {
    const { run, env } = start();
    const post = run(ifElse(probe.forbidden, probe.fail), env.signed(alice));
    expect(post).toEqual({ error: BROKEN, actualWeight: weight(IF_ELSE + 340n, { proof: 7004n }) });
  });
});

describe('root', () => {
  const asAlice = { type: 'system', value: { type: 'Signed', value: alice } };

  it.each([
    ['dispatch_as', call('dispatch_as', { as_origin: asAlice, call: probe.note(1) })],
    ['dispatch_as_fallible', call('dispatch_as_fallible', { as_origin: asAlice, call: probe.note(1) })],
    ['with_weight', call('with_weight', { call: probe.note(1), weight: weight(1n) })],
  ])('alone may call %s', (_name, outer) => {
    const { run, env } = start();
    expect(run(outer, env.signed(alice))).toEqual({ error: { type: 'BadOrigin' } });
    expect(run(outer, root)).toEqual({});
  });

  it('dispatches as another, past the filter, and only the event tells a failure', () => {
    const { run, notes, events } = start();
    run(call('dispatch_as', { as_origin: asAlice, call: probe.forbidden }), root);
    expect(run(call('dispatch_as', { as_origin: asAlice, call: probe.fail }), root)).toEqual({});
    expect(notes()).toEqual([`forbidden by ${alice}`]);
    expect(events()).toEqual([
      ['Utility.DispatchedAs', { result: { type: 'Ok', value: undefined } }],
      ['Utility.DispatchedAs', { result: { type: 'Err', value: BROKEN } }],
    ]);
  });

  it('fails with the inner call in dispatch_as_fallible and with_weight, which report no weight', () => {
    const { run, events } = start();
    expect(run(call('dispatch_as_fallible', { as_origin: asAlice, call: probe.fail }), root)).toEqual({
      error: BROKEN,
    });
    expect(run(call('with_weight', { call: probe.fail, weight: weight(1n) }), root)).toEqual({ error: BROKEN });
    expect(events()).toEqual([]);
  });
});
