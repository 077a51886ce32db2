import { cryptoReady } from '../../../primitives/crypto/hashers';
import { pureAccount } from '../../../pallets/proxy';
import type { AccountId } from '../../../pallets/support/account';
import type { RuntimeCall } from '../../../pallets/support/call';
import { noOrigin } from '../../../pallets/support/origin';
import { account, probe } from '../utility/probe';
import {
  add,
  alice,
  ANNOUNCEMENT,
  announce,
  announced,
  bob,
  call,
  charlie,
  error,
  id,
  nobody,
  PROXY,
  remove,
  start,
  through,
} from './bench';

const HASH = `0x${'07'.repeat(32)}` as const;
const dave = account(0xd0);
const DEPOSIT = PROXY[0] + PROXY[1];
const POOR = { error: { type: 'Token', value: 'FundsUnavailable' } };

const create = (index = 0) => call('create_pure', { proxy_type: 'Any', delay: 0, index });
const kill = (spawner: AccountId, height = 10, ext_index = 2) =>
  call('kill_pure', { spawner: id(spawner), proxy_type: 'Any', index: 0, height, ext_index });

beforeAll(() => cryptoReady());

describe('each call of Proxy', () => {
  const inner = 1_000n;
  it.each<[string, RuntimeCall, bigint, bigint]>([
    ['proxy', through(bob, probe.note(1)), 225_755_565n + inner, 4756n],
    ['add_proxy', add(bob), 154_301_636n, 4706n],
    ['remove_proxy', remove(bob), 154_295_246n, 4706n],
    ['remove_proxies', call('remove_proxies'), 151_501_318n, 4706n],
    ['create_pure', create(), 155_261_288n, 4706n],
    ['kill_pure', kill(bob), 152_442_327n, 4706n],
    ['announce', announce(bob, HASH as never), 325_458_201n, 5698n],
    ['remove_announcement', call('remove_announcement', { real: id(bob), call_hash: HASH }), 292_382_064n, 5698n],
    ['reject_announcement', call('reject_announcement', { delegate: id(bob), call_hash: HASH }), 293_208_549n, 5698n],
    ['proxy_announced', announced(alice, bob, probe.note(1)), 512_210_297n + inner, 5748n],
    ['poke_deposit', call('poke_deposit'), 422_972_000n, 5698n],
  ])('%s needs a signature and has its recorded weight', (_name, outer, ref_time, proof_size) => {
    const { env, run } = start();
    expect(env.dispatchInfo(outer)).toMatchObject({
      callWeight: { ref_time, proof_size },
      class: 'Normal',
      pays: 'Yes',
    });
    expect(run(outer, noOrigin())).toEqual({ error: { type: 'BadOrigin' } });
  });

  it.each<[string, RuntimeCall]>([
    ['proxy', call('proxy', { ...through(bob, probe.free).args, real: nobody })],
    ['add_proxy', call('add_proxy', { ...add(bob).args, delegate: nobody })],
    ['remove_proxy', call('remove_proxy', { ...remove(bob).args, delegate: nobody })],
    ['kill_pure', call('kill_pure', { ...kill(bob).args, spawner: nobody })],
    ['announce', call('announce', { real: nobody, call_hash: HASH })],
    ['remove_announcement', call('remove_announcement', { real: nobody, call_hash: HASH })],
    ['reject_announcement', call('reject_announcement', { delegate: nobody, call_hash: HASH })],
    ['proxy_announced', call('proxy_announced', { ...announced(alice, bob, probe.free).args, delegate: nobody })],
    ['proxy_announced', call('proxy_announced', { ...announced(alice, bob, probe.free).args, real: nobody })],
  ])('%s refuses an address that is no account', (_name, outer) => {
    expect(start().by(alice, outer)).toEqual({ error: { type: 'CannotLookup' } });
  });

  it('takes class and pays of the call it makes, but announced calls always pay', () => {
    const { env } = start();
    expect(env.dispatchInfo(through(bob, probe.urgent))).toMatchObject({ class: 'Operational', pays: 'Yes' });
    expect(env.dispatchInfo(through(bob, probe.free))).toMatchObject({ class: 'Normal', pays: 'No' });
    expect(env.dispatchInfo(announced(alice, bob, probe.urgent))).toMatchObject({ class: 'Operational' });
    expect(env.dispatchInfo(announced(alice, bob, probe.free))).toMatchObject({ pays: 'Yes' });
  });
});

describe('add_proxy', () => {
  it('refuses oneself, a proxy twice, and more than MaxProxies', () => {
    const { by } = start();
    expect(by(alice, add(alice))).toEqual(error('NoSelfProxy'));
    for (const delay of [0, 1, 2]) expect(by(alice, add(bob, 'Any', delay))).toEqual({});
    expect(by(alice, add(bob, 'Any', 1))).toEqual(error('Duplicate'));
    expect(by(alice, add(bob, 'Any', 3))).toEqual(error('TooMany'));
  });

  it('has to be paid for', () => {
    const { by, chain, ctx } = start();
    chain.rich = false;
    expect(by(alice, add(bob))).toEqual(POOR);
    expect(ctx.storage.Proxies.has(alice)).toBe(false);
  });

  it('keeps proxies sorted by delegate, type and delay, under one deposit', () => {
    const { by, ctx, events, proxiesOf, reserved } = start();
    by(alice, add(charlie, 'Any', 0));
    by(alice, add(bob, 'Transfer', 7));
    // By the number of the type, not by its name.
    by(alice, add(bob, 'Owner', 9));
    expect(proxiesOf(alice)).toEqual([
      [bob, 'Owner', 9],
      [bob, 'Transfer', 7],
      [charlie, 'Any', 0],
    ]);
    expect(ctx.storage.Proxies.get(alice)[1]).toBe(PROXY[0] + 3n * PROXY[1]);
    expect(reserved(alice)).toBe(PROXY[0] + 3n * PROXY[1]);
    expect(events().at(-1)).toEqual([
      'Proxy.ProxyAdded',
      { delegator: alice, delegatee: bob, proxy_type: 'Owner', delay: 9 },
    ]);
  });
});

describe('remove_proxy', () => {
  it.each([
    ['an account without proxies', dave, remove(bob)],
    ['another delegate', alice, remove(charlie)],
    ['another type', alice, remove(bob, 'Owner')],
    ['another delay', alice, remove(bob, 'Any', 1)],
  ])('finds nothing for %s', (_what, who, outer) => {
    const { by } = start();
    by(alice, add(bob));
    expect(by(who, outer)).toEqual(error('NotFound'));
  });

  it('gives back what the proxy cost; without proxies the entry goes', () => {
    const { by, ctx, events, proxiesOf, reserved } = start();
    by(alice, add(bob));
    by(alice, add(charlie));
    expect(by(alice, remove(bob))).toEqual({});
    expect([proxiesOf(alice), reserved(alice)]).toEqual([[[charlie, 'Any', 0]], DEPOSIT]);
    by(alice, remove(charlie));
    expect([ctx.storage.Proxies.has(alice), reserved(alice)]).toEqual([false, 0n]);
    expect(events().at(-1)).toEqual([
      'Proxy.ProxyRemoved',
      { delegator: alice, delegatee: charlie, proxy_type: 'Any', delay: 0 },
    ]);
  });
});

it('remove_proxies removes all without a word, and succeeds where there are none', () => {
  const { by, ctx, eventNames, reserved } = start();
  by(alice, add(bob));
  by(alice, add(charlie));
  expect(by(alice, call('remove_proxies'))).toEqual({});
  expect(by(dave, call('remove_proxies'))).toEqual({});
  expect([ctx.storage.Proxies.has(alice), reserved(alice)]).toEqual([false, 0n]);
  expect(eventNames()).toEqual(['ProxyAdded', 'ProxyAdded']);
});

describe('an account without a key', () => {
  const pure = () => pureAccount({ spawner: alice, proxy_type: 'Any', index: 0 }, 10, 2);

  it('has the address that the chain gave it', () => {
    const spawner = '0x6c7b1cc1947dbe0867114f1579d1164ce5906fd448aaa48628f78c6681c8d146' as AccountId;
    expect(pureAccount({ spawner, proxy_type: 'Any', index: 3 }, 42, 5)).toBe(
      '0x109d3ed3d7c797d640b693fa583a52afcc2b47ac4d630d78c3d97dad178d3257',
    );
  });

  it('has its maker as proxy, who reserves the deposit', () => {
    const { by, events, proxiesOf, reserved } = start();
    expect(by(alice, create())).toEqual({});
    expect([proxiesOf(pure()), reserved(alice)]).toEqual([[[alice, 'Any', 0]], DEPOSIT]);
    expect(events()).toEqual([
      ['Proxy.PureCreated', { pure: pure(), who: alice, proxy_type: 'Any', disambiguation_index: 0 }],
    ]);
  });

  it('is made once in an extrinsic, under each index', () => {
    const { by, chain } = start();
    by(alice, create());
    chain.rich = false;
    expect(by(alice, create())).toEqual(error('Duplicate'));
    expect(by(alice, create(1))).toEqual(POOR);
  });

  it.each([
    ['another maker', kill(bob)],
    ['another block', kill(alice, 11)],
    ['another extrinsic', kill(alice, 10, 3)],
  ])('is not killed with %s', (_what, outer) => {
    const { by } = start();
    by(alice, create());
    expect(by(pure(), outer)).toEqual(error('NoPermission'));
  });

  it('is killed by itself alone; its maker gets the deposit', () => {
    const { by, ctx, events, reserved } = start();
    by(alice, create());
    expect(by(alice, kill(alice))).toEqual(error('NoPermission'));
    expect(by(pure(), kill(alice))).toEqual({});
    expect([ctx.storage.Proxies.has(pure()), reserved(alice)]).toEqual([false, 0n]);
    expect(events().at(-1)).toEqual([
      'Proxy.PureKilled',
      { pure: pure(), spawner: alice, proxy_type: 'Any', disambiguation_index: 0 },
    ]);
  });
});

describe('poke_deposit', () => {
  const poke = call('poke_deposit');
  const poked = (kind: string, old_deposit: bigint, new_deposit: bigint) => [
    'Proxy.DepositPoked',
    { who: alice, kind, old_deposit, new_deposit },
  ];
  const pending = { real: bob, call_hash: HASH as never, height: 1 };

  it('costs the fee where nothing changes', () => {
    const { by, ctx, eventNames } = start();
    expect(by(alice, poke)).toEqual({ pays: 'Yes' });
    by(alice, add(bob));
    expect(by(alice, poke)).toEqual({ pays: 'Yes' });
    expect(eventNames()).toEqual(['ProxyAdded']);
    expect([ctx.storage.Proxies.has(alice), ctx.storage.Announcements.has(alice)]).toEqual([true, false]);
  });

  it.each([
    ['rose', 10n],
    ['fell', -10n],
  ])('follows a price that %s, for free', (_what, change) => {
    const { by, ctx, events, reserved } = start();
    const { Proxies, Announcements } = ctx.storage;
    const cost = ANNOUNCEMENT[0] + ANNOUNCEMENT[1];
    const one = { delegate: bob, proxy_type: 'Any', delay: 0 } as const;
    Proxies.set(alice, [[one], DEPOSIT - change]);
    Announcements.set(alice, [[pending], cost - change]);
    expect(by(alice, poke)).toEqual({ pays: 'No' });
    expect(Proxies.get(alice)).toEqual([[one], DEPOSIT]);
    expect(Announcements.get(alice)).toEqual([[pending], cost]);
    expect(reserved(alice)).toBe(2n * change);
    expect(events()).toEqual([
      poked('Proxies', DEPOSIT - change, DEPOSIT),
      poked('Announcements', cost - change, cost),
    ]);
  });

  it('frees a deposit that is for nothing', () => {
    const { by, ctx, events, reserved } = start();
    ctx.storage.Proxies.set(alice, [[], 5n]);
    ctx.storage.Announcements.set(alice, [[], 0n]);
    expect(by(alice, poke)).toEqual({ pays: 'No' });
    expect([ctx.storage.Proxies.has(alice), ctx.storage.Announcements.has(alice)]).toEqual([false, false]);
    expect([events(), reserved(alice)]).toEqual([[poked('Proxies', 5n, 0n)], -5n]);
  });

  it('has to be paid for', () => {
    const { by, chain, ctx } = start();
    ctx.storage.Announcements.set(alice, [[pending], 0n]);
    chain.rich = false;
    expect(by(alice, poke)).toEqual(POOR);
  });
});
