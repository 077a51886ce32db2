import { blake2b256, cryptoReady } from '../../../primitives/crypto/hashers';
import { concatBytes, fromHex, toHex } from '../../../primitives/scale';
import type { RuntimeCall } from '../../../pallets/support/call';
import { noOrigin, root, signedBy } from '../../../pallets/support/origin';
import { storagePrefix } from '../../../pallets/support/state/column';
import { weight } from '../../../pallets/support/weight';
import type { H256 } from '../../../pallets/support/account';
import { system } from '../../../pallets/system';
import { alice, bob } from '../../support/accounts';
import { expectEvents, expectOk, expectRefused, refuses } from '../../support/expectations';
import { kitchen } from '../../support/kitchenSink';

const text = new TextEncoder();
const CODE = text.encode(':code');
const bytes = (...all: readonly number[]) => Uint8Array.from(all);
const call = (name: string, args: RuntimeCall['args']): RuntimeCall => ({ pallet: 'System', name, args });
const WASM = bytes(0, 1, 2);
const code_hash = (): H256 => toHex(blake2b256(WASM)) as H256;
const FULL_BLOCK = { ref_time: 4_000_000_000_000n, proof_size: 2n ** 64n - 1n };

beforeAll(() => cryptoReady());

describe('a remark', () => {
  it.each([root, signedBy(alice), noOrigin()])('leaves nothing, whoever makes it', (origin) => {
    const bench = kitchen();
    const before = bench.root();
    expect(expectOk(bench, call('remark', { remark: bytes(1) }), origin)).toEqual({});
    expect([bench.root(), bench.events()]).toEqual([before, []]);
  });

  refuses(kitchen, 'System.remark_with_event', [
    ['root', root, { remark: bytes(1) }, 'BadOrigin'],
    ['nobody', noOrigin(), { remark: bytes(1) }, 'BadOrigin'],
  ]);

  it('leaves its hash in an event when it is asked to', () => {
    const bench = kitchen();
    expectOk(bench, call('remark_with_event', { remark: WASM }), signedBy(alice));
    expectEvents(bench, ['System.Remarked', { sender: alice, hash: code_hash() }]);
  });
});

describe('what only root may do', () => {
  const hash = `0x${'00'.repeat(32)}`;
  describe.each<[name: `System.${string}`, args: RuntimeCall['args']]>([
    ['System.set_heap_pages', { pages: 8n }],
    ['System.set_code', { code: WASM }],
    ['System.set_code_without_checks', { code: WASM }],
    ['System.set_storage', { items: [[bytes(1), bytes(2)]] }],
    ['System.kill_storage', { keys: [bytes(1)] }],
    ['System.kill_prefix', { prefix: bytes(1), subkeys: 1 }],
    ['System.authorize_upgrade', { code_hash: hash }],
    ['System.authorize_upgrade_without_checks', { code_hash: hash }],
  ])('%s', (name, args) => {
    refuses(kitchen, name, [
      ['a signer', signedBy(alice), args, 'BadOrigin'],
      ['nobody', noOrigin(), args, 'BadOrigin'],
    ]);
  });

  it('is operational', () => {
    const { env } = kitchen();
    const operational = Object.keys(system.calls).filter((name) => system.calls[name]?.class === 'Operational');
    expect(operational).toHaveLength(9);
    expect(env.dispatchInfo(call('remark', { remark: bytes() }))).toMatchObject({ class: 'Normal', pays: 'Yes' });
  });
});

describe('set_heap_pages', () => {
  it('keeps the number, and tells the node that its environment changed', () => {
    const bench = kitchen();
    expectOk(bench, call('set_heap_pages', { pages: 8n }), root);
    expect(bench.state.getRaw(text.encode(':heappages'))).toEqual(bytes(8, 0, 0, 0, 0, 0, 0, 0));
    expect(bench.sys.storage.Digest.get()).toEqual({ logs: [{ type: 'RuntimeEnvironmentUpdated' }] });
    expectEvents(bench);
  });
});

describe('new code', () => {
  it('is refused by its version, which only wasm could tell', () => {
    expectRefused(kitchen(), call('set_code', { code: WASM }), root, 'System.FailedToExtractRuntimeVersion');
  });

  it('is put there unchecked, and fills the block', () => {
    const bench = kitchen();
    expect(expectOk(bench, call('set_code_without_checks', { code: WASM }), root)).toEqual({
      actualWeight: FULL_BLOCK,
    });
    expect(bench.state.getRaw(CODE)).toEqual(WASM);
    expect(bench.sys.storage.Digest.get()).toEqual({ logs: [{ type: 'RuntimeEnvironmentUpdated' }] });
    expectEvents(bench, ['System.CodeUpdated', {}]);
  });
});

describe('authorised code', () => {
  const authorise = (name: 'authorize_upgrade' | 'authorize_upgrade_without_checks') => () => {
    const bench = kitchen();
    expectOk(bench, call(name, { code_hash: code_hash() }), root);
    return bench;
  };
  const unchecked = authorise('authorize_upgrade_without_checks');
  const checked = authorise('authorize_upgrade');
  const apply = call('apply_authorized_upgrade', { code: WASM });

  it.each([
    ['with a check of its version', checked, true],
    ['without one', unchecked, false],
  ] as const)('is written down %s', (_what, start, check_version) => {
    const bench = start();
    expect(bench.sys.storage.AuthorizedUpgrade.get()).toEqual({ code_hash: code_hash(), check_version });
    expectEvents(bench, ['System.UpgradeAuthorized', { code_hash: code_hash(), check_version }]);
  });

  it('may be authorised anew', () => {
    const bench = checked();
    const other = `0x${'07'.repeat(32)}`;
    expectOk(bench, call('authorize_upgrade_without_checks', { code_hash: other }), root);
    expect(bench.sys.storage.AuthorizedUpgrade.get()).toEqual({ code_hash: other, check_version: false });
  });

  describe('is not applied', () => {
    refuses(unchecked, 'System.apply_authorized_upgrade', [
      [
        'when nothing is authorised',
        signedBy(bob),
        { code: WASM },
        'System.NothingAuthorized',
        ({ sys }) => sys.storage.AuthorizedUpgrade.remove(),
      ],
      ['when it is other code', signedBy(bob), { code: bytes(9) }, 'System.Unauthorized'],
    ]);
  });

  it.each([root, signedBy(bob), noOrigin()])('is applied by anybody, for nothing', (origin) => {
    const bench = unchecked();
    bench.forgetEvents();
    expect(expectOk(bench, apply, origin)).toEqual({ actualWeight: FULL_BLOCK, pays: 'No' });
    expect([bench.state.getRaw(CODE), bench.sys.storage.AuthorizedUpgrade.has()]).toEqual([WASM, false]);
    expectEvents(bench, ['System.CodeUpdated', {}]);
  });

  it('is rejected for its version once, for nothing, and then gone', () => {
    const bench = checked();
    bench.forgetEvents();
    expect(expectOk(bench, apply, signedBy(bob))).toEqual({ pays: 'No' });
    const error = { type: 'Module', value: { pallet: 'System', name: 'FailedToExtractRuntimeVersion' } };
    expectEvents(bench, ['System.RejectedInvalidAuthorizedUpgrade', { code_hash: code_hash(), error }]);
    expect(bench.state.getRaw(CODE)).toBeUndefined();
    expectRefused(bench, apply, signedBy(bob), 'System.NothingAuthorized');
  });

  it('needs no signature: what was authorised is valid by itself', () => {
    const bench = unchecked();
    const asked = (one: RuntimeCall) => system.validateUnsigned?.(bench.sys, one);
    expect(asked(apply)).toEqual({ priority: 2n ** 64n - 1n, provides: [blake2b256(WASM)] });
    expect(asked(call('apply_authorized_upgrade', { code: bytes(9) }))).toBe('Call');
    expect(asked(call('remark', { remark: WASM }))).toBe('Call');
    bench.sys.storage.AuthorizedUpgrade.remove();
    expect(asked(apply)).toBe('Call');
  });
});

describe('raw storage', () => {
  const prefix = storagePrefixOf('Menu');
  function storagePrefixOf(item: string): () => Uint8Array {
    return () => storagePrefix('KitchenSink', item);
  }

  it('is written, also where a pallet reads it, and deleted', () => {
    const bench = kitchen();
    const items = [[prefix(), fromHex('0401000000')], [text.encode('free'), bytes(7)], [text.encode('free'), bytes(8)]]; // prettier-ignore
    expectOk(bench, call('set_storage', { items }), root);
    expect([bench.ctx.storage.Menu.get(), bench.state.getRaw(text.encode('free'))]).toEqual([[1], bytes(8)]);
    expectOk(bench, call('kill_storage', { keys: [prefix(), text.encode('free'), text.encode('never')] }), root);
    expect([bench.ctx.storage.Menu.has(), bench.state.getRaw(text.encode('free'))]).toEqual([false, undefined]);
    expectEvents(bench);
  });

  /** Five keys from before the block under one prefix, typed and raw, and one written in it. */
  function start() {
    const bench = kitchen();
    const { ByIdentity } = bench.ctx.storage;
    const under = ByIdentity.column.prefix;
    for (const key of [1, 2, 3]) ByIdentity.set(key, key);
    for (const key of [9, 8]) bench.state.putRaw(concatBytes(under, bytes(key)), bytes(key));
    bench.state.settle();
    ByIdentity.set(4, 4);
    const left = () =>
      [...ByIdentity.keys()]
        .map(([key]) => key)
        .concat([8, 9].filter((key) => bench.state.getRaw(concatBytes(under, bytes(key)))));
    return { ...bench, under, left };
  }

  it.each([
    [0, [1, 2, 3, 8, 9]],
    [2, [3, 8, 9]],
    [4, [9]],
    [5, []],
    [2 ** 32 - 1, []],
  ])('below a prefix loses what the block wrote and %i keys from before it', (subkeys, left) => {
    const bench = start();
    expectOk(bench, call('kill_prefix', { prefix: bench.under, subkeys }), root);
    expect(bench.left()).toEqual(left);
  });

  it('below a longer prefix loses only that', () => {
    const bench = start();
    expectOk(bench, call('kill_prefix', { prefix: concatBytes(bench.under, bytes(2)), subkeys: 9 }), root);
    expect(bench.left()).toEqual([1, 3, 4, 8, 9]);
  });

  it.each(['', ':', ':c', ':child_storage', ':child_storage:', ':child_storage:default:a'])(
    'is never lost below "%s", where child tries are',
    (name) => {
      const bench = start();
      bench.state.putRaw(CODE, WASM);
      const before = bench.root();
      expectOk(bench, call('kill_prefix', { prefix: text.encode(name), subkeys: 9 }), root);
      expect(bench.root()).toBe(before);
    },
  );

  it('keeps the keys of child tries as they are', () => {
    const bench = start();
    const before = bench.root();
    const key = text.encode(':child_storage:default:a');
    expectOk(bench, call('set_storage', { items: [[key, bytes(1)]] }), root);
    expectOk(bench, call('kill_storage', { keys: [key] }), root);
    expect(bench.root()).toBe(before);
    expectOk(bench, call('kill_prefix', { prefix: text.encode(':co'), subkeys: 9 }), root);
  });
});

describe('weights', () => {
  it.each<[one: RuntimeCall, declared: ReturnType<typeof weight>]>([
    [call('remark', { remark: bytes(1, 2) }), weight(1_586_000n + 2n * 10_920n)],
    [call('set_storage', { items: [] }), weight(1_565_000n)],
    [call('set_storage', { items: [[bytes(), bytes()], [bytes(), bytes()]] }), weight(1_565_000n + 2n * 733_648n, { writes: 2 })],
    [call('kill_storage', { keys: [bytes()] }), weight(1_624_000n + 566_903n, { writes: 1 })],
    [call('kill_prefix', { prefix: bytes(), subkeys: 0 }), weight(2_964_000n + 1_340_742n, { reads: 1, writes: 1, proof: 70n })],
    [call('kill_prefix', { prefix: bytes(), subkeys: 2 ** 32 - 1 }), weight(2_964_000n + (2n ** 32n - 1n) * 126_340_742n, { proof: 70n * (2n ** 32n - 1n) })],
  ])('$name grows with its arguments', (one, declared) => {
    expect(kitchen().env.dispatchInfo(one).callWeight).toEqual(declared);
  }); // prettier-ignore
});
