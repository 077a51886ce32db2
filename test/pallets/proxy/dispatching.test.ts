import { cryptoReady } from '../../../primitives/crypto/hashers';
import type { RuntimeCall } from '../../../pallets/support/call';
import { PROXY_TYPES, type ProxyType } from '../../../pallets/proxy';
import { account, BROKEN, FILTERED, probe } from '../utility/probe';
import {
  add,
  alice,
  announce,
  ANNOUNCEMENT,
  announced,
  bob,
  call,
  charlie,
  error,
  id,
  remove,
  start,
  through,
} from './bench';

const dave = account(0xd0);
const OK = { type: 'Ok', value: undefined };
const COST = ANNOUNCEMENT[0] + ANNOUNCEMENT[1];
const executed = (result: unknown) => ['Proxy.ProxyExecuted', { result }];
const failed = (value: unknown) => executed({ type: 'Err', value });

beforeAll(() => cryptoReady());

/** Bob is a proxy of Alice. */
function withProxy(type: ProxyType = 'Any', delay = 0) {
  const chain = start();
  chain.by(alice, add(bob, type, delay));
  return chain;
}

describe('proxy', () => {
  it.each([
    ['nobody’s proxy', charlie, through(alice, probe.free), 'NotProxy'],
    ['a proxy of another type', bob, through(alice, probe.free, 'Owner'), 'NotProxy'],
    ['the account itself', alice, through(alice, probe.free), 'NotProxy'],
  ])('refuses %s', (_who, who, outer, refusal) => {
    expect(withProxy().by(who, outer)).toEqual(error(refusal));
  });

  it('refuses a proxy with a delay, though the same account has another without', () => {
    const { by } = withProxy('Transfer');
    by(alice, add(bob, 'Any', 3));
    expect(by(bob, through(alice, probe.free))).toEqual(error('Unannounced'));
    expect(by(bob, through(alice, probe.free, 'Transfer'))).toEqual({});
  });

  it.each<[string, RuntimeCall, unknown]>([
    ['succeeds', probe.note(1), executed(OK)],
    ['fails', probe.fail, failed(BROKEN)],
    ['is filtered for everybody', probe.forbidden, failed(FILTERED)],
  ])('succeeds where the call %s, and reports no weight', (_how, inner, event) => {
    const { by, events } = withProxy();
    expect(by(bob, through(alice, inner))).toEqual({});
    expect(events().at(-1)).toEqual(event);
  });

  it('calls as the account', () => {
    const { by, notes } = withProxy();
    by(bob, through(alice, probe.note(4)));
    expect(notes()).toEqual([`4 by ${alice}`]);
  });

  it.each<[ProxyType, RuntimeCall, boolean]>([
    ['Any', probe.urgent, true],
    ['Transfer', probe.urgent, false],
    ['Any', add(charlie, 'Any'), true],
    ['Any', remove(dave, 'SmallTransfer'), true],
    ['Any', call('remove_proxies'), true],
    ['Transfer', add(charlie, 'SmallTransfer'), true],
    ['Transfer', add(charlie, 'Transfer'), true],
    ['Transfer', add(charlie, 'Any'), false],
    ['Transfer', add(charlie, 'Owner'), false],
    ['SmallTransfer', add(charlie, 'Transfer'), false],
    ['Transfer', remove(dave, 'SmallTransfer'), true],
    ['Transfer', remove(dave, 'Any'), false],
    ['Transfer', call('remove_proxies'), false],
    [
      'Transfer',
      call('kill_pure', { spawner: id(alice), proxy_type: 'Any', index: 0, height: 1, ext_index: 1 }),
      false,
    ],
    ['Transfer', call('poke_deposit'), true],
  ])('lets %s make %j: %s', (type, inner, allowed) => {
    const { by, events } = withProxy(type);
    by(alice, add(dave, 'SmallTransfer'));
    by(bob, through(alice, inner));
    expect(events().at(-1)).toEqual(allowed ? executed(OK) : failed(FILTERED));
  });

  it('is not restricted by what restricts the proxy itself, but by its own type', () => {
    const { by, events, notes } = withProxy('Transfer');
    by(charlie, add(alice, 'Any'));
    by(bob, through(alice, through(charlie, probe.urgent)));
    expect(events().slice(-2)).toEqual([executed(OK), executed(OK)]);
    expect(notes()).toEqual([`urgent by ${charlie}`]);
  });
});

describe('announcements', () => {
  it('are for proxies, and MaxPending of them may wait', () => {
    const { by, chain, hashOf } = withProxy();
    const hash = hashOf(probe.free);
    expect(by(charlie, announce(alice, hash))).toEqual(error('NotProxy'));
    chain.rich = false;
    expect(by(bob, announce(alice, hash))).toEqual({ error: { type: 'Token', value: 'FundsUnavailable' } });
    chain.rich = true;
    for (let turn = 0; turn < 2; turn += 1) expect(by(bob, announce(alice, hash))).toEqual({});
    expect(by(bob, announce(alice, hash))).toEqual(error('TooMany'));
  });

  it('stand with block and deposit', () => {
    const { by, ctx, events, hashOf, reserved } = withProxy();
    const call_hash = hashOf(probe.free);
    by(bob, announce(alice, call_hash));
    expect(ctx.storage.Announcements.get(bob)).toEqual([[{ real: alice, call_hash, height: 10 }], COST]);
    expect(reserved(bob)).toBe(COST);
    expect(events().at(-1)).toEqual(['Proxy.Announced', { real: alice, proxy: bob, call_hash }]);
  });

  it.each([
    ['the proxy', bob, 'remove_announcement', { real: id(alice) }],
    ['the account', alice, 'reject_announcement', { delegate: id(bob) }],
  ])('are removed by %s, all of one call', (_who, who, name, args) => {
    const { by, ctx, hashOf, reserved } = withProxy();
    const [one, other] = [hashOf(probe.free), hashOf(probe.urgent)];
    const off = call(name, { ...args, call_hash: one });
    expect(by(who, off)).toEqual(error('NotFound'));
    by(bob, announce(alice, other));
    expect(by(who, off)).toEqual(error('NotFound'));
    by(bob, announce(alice, one));
    expect(by(who, off)).toEqual({});
    expect([ctx.storage.Announcements.get(bob)[0].map(({ call_hash }) => call_hash), reserved(bob)]).toEqual([
      [other],
      COST,
    ]);
    by(who, call(name, { ...args, call_hash: other }));
    expect([ctx.storage.Announcements.has(bob), reserved(bob)]).toEqual([false, 0n]);
  });

  it('of another proxy or for another account are not touched', () => {
    const { by, hashOf } = withProxy();
    const call_hash = hashOf(probe.free);
    by(bob, announce(alice, call_hash));
    expect(by(bob, call('remove_announcement', { real: id(charlie), call_hash }))).toEqual(error('NotFound'));
    expect(by(charlie, call('reject_announcement', { delegate: id(bob), call_hash }))).toEqual(error('NotFound'));
  });
});

describe('proxy_announced', () => {
  /** Bob, a proxy after three blocks, announced `probe.note(1)` in block 10. */
  function waiting() {
    const chain = withProxy('Any', 3);
    chain.by(bob, announce(alice, chain.hashOf(probe.note(1))));
    return chain;
  }

  it.each([
    ['no proxy', announced(charlie, alice, probe.note(1)), 'NotProxy'],
    ['a proxy of another type', announced(bob, alice, probe.note(1), 'Owner'), 'NotProxy'],
    ['another call', announced(bob, alice, probe.note(2)), 'Unannounced'],
  ])('refuses %s', (_what, outer, refusal) => {
    const { by, chain } = waiting();
    chain.height = 13;
    expect(by(dave, outer)).toEqual(error(refusal));
  });

  it.each([
    [12, error('Unannounced')],
    [13, {}],
  ])('in block %i, sent by anybody: %j', (height, report) => {
    const { by, chain } = waiting();
    chain.height = height;
    expect(by(dave, announced(bob, alice, probe.note(1)))).toEqual(report);
  });

  it('makes the call as the account and uses the announcement up', () => {
    const { by, chain, ctx, events, notes, reserved } = waiting();
    chain.height = 13;
    by(dave, announced(bob, alice, probe.note(1)));
    expect([notes(), ctx.storage.Announcements.has(bob), reserved(bob)]).toEqual([[`1 by ${alice}`], false, 0n]);
    expect(events().at(-1)).toEqual(executed(OK));
    expect(by(dave, announced(bob, alice, probe.note(1)))).toEqual(error('Unannounced'));
  });

  it('leaves an announcement of the same call that is too young', () => {
    const { by, chain, ctx, hashOf } = waiting();
    chain.height = 13;
    by(bob, announce(alice, hashOf(probe.note(1))));
    by(dave, announced(bob, alice, probe.note(1)));
    expect(ctx.storage.Announcements.get(bob)[0].map(({ height }) => height)).toEqual([13]);
  });
});

describe('view functions', () => {
  it('answer what the runtime says', () => {
    const { ctx, definition } = start();
    const { check_permissions, is_superset } = definition.byName.get('Proxy')?.pallet.viewFunctions ?? {};
    const allowed = PROXY_TYPES.filter((proxy_type) =>
      check_permissions?.run(ctx as never, { call: probe.urgent, proxy_type }),
    );
    expect(allowed).toEqual(['Any']);
    const below = PROXY_TYPES.filter((against) => is_superset?.run(ctx as never, { to_check: 'Transfer', against }));
    expect(below).toEqual(['Transfer', 'SmallTransfer']);
  });
});
