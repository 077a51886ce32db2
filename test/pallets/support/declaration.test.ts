import { cryptoReady } from '../../../primitives/crypto/hashers';
import { CodecError, decodeAll, encode, fromHex, toHex, type Codec } from '../../../primitives/scale';
import { lookup, MultiAddress } from '../../../pallets/support/account';
import {
  ensureNone,
  ensureRoot,
  ensureSigned,
  ensureSignedOrRoot,
  isRoot,
  noOrigin,
  root,
  signedBy,
  type Origin,
} from '../../../pallets/support/origin';
import { inRustOrder } from '../../../pallets/support/storage';
import { defineRuntime } from '../../../runtime/definition';
import { alice, bob, id } from '../../support/accounts';
import { bench, mountSystem } from '../../support/bench';
import { kitchen, kitchenCall, kitchenSink, mountKitchen } from '../../support/kitchenSink';

beforeAll(() => cryptoReady());

/** A runtime-wide type, as bytes of the kitchen's runtime. */
const hole = (name: string): Codec<unknown> => kitchen().definition.holes[name]!;
const write = (name: string, value: unknown): string => toHex(encode(hole(name), value, kitchen().definition.holes));
const read = (name: string, hex: string): unknown => decodeAll(hole(name), fromHex(hex), kitchen().definition.holes);

describe('what all pallets make together', () => {
  it.each<[what: string, type: string, value: unknown, hex: string]>([
    ['a call', 'RuntimeCall', kitchenCall('cook', { grains: 1n, portions: 2 }), '0x09000402000000'],
    ['a call whose index is not its place', 'RuntimeCall', kitchenCall('close'), '0x0903'],
    ['a call of calls', 'RuntimeCall', kitchenCall('both', { calls: [kitchenCall('close')] }), '0x0907040903'],
    ['a call of another pallet', 'RuntimeCall', { pallet: 'System', name: 'remark', args: { remark: new Uint8Array(0) } }, '0x000000'],
    ['an event of unnamed fields', 'RuntimeEvent', { pallet: 'KitchenSink', name: 'Washed', value: [1] }, '0x090101000000'],
    ['an event of no fields', 'RuntimeEvent', { pallet: 'KitchenSink', name: 'Closed', value: [] }, '0x0902'],
    ['an event of named fields', 'RuntimeEvent', { pallet: 'KitchenSink', name: 'Cooked', value: { cook: alice, grains: 1n } }, `0x0903${'a1'.repeat(32)}0100000000000000`],
    ['an error', 'ModuleError', { pallet: 'KitchenSink', name: 'Burnt' }, '0x0901000000'],
    ['an error of a pallet that is not there', 'ModuleError', { index: 77, error: '0x01000000' }, '0x4d01000000'],
    ['an error that is not there', 'ModuleError', { index: 9, error: '0x02000000' }, '0x0902000000'],
    ['an error with more in it', 'ModuleError', { index: 9, error: '0x01000001' }, '0x0901000001'],
    ["the system's origin", 'OriginCaller', { type: 'system', value: { type: 'Root' } }, '0x0000'],
    ['an origin of a pallet', 'OriginCaller', { type: 'KitchenSink', value: { type: 'Staff', value: 7 } }, '0x090007000000'],
    ['a hold of a pallet', 'RuntimeHoldReason', { type: 'KitchenSink', value: 'Damage' }, '0x0901'],
  ])('%s', (_what, type, value, hex) => {
    expect(write(type, value)).toBe(hex);
    expect(read(type, hex)).toEqual(value);
  }); // prettier-ignore

  it.each<[what: string, run: () => unknown, message: string]>([
    ['a pallet that is not there', () => read('RuntimeCall', '0x0800'), 'this runtime has no pallet 8 here'],
    ['a call that is not there', () => read('RuntimeCall', '0x0902'), 'pallet 9 has no variant 2'],
    ['an event that is not there', () => read('RuntimeEvent', '0x0905'), 'pallet 9 has no variant 5'],
    ['a call of a name that is not there', () => write('RuntimeCall', { pallet: 'KitchenSink', name: 'dance', args: {} }), 'this runtime has no KitchenSink.dance'],
    ['a bad argument', () => read('RuntimeCall', '0x090001'), 'KitchenSink.cook/grains: needs'],
    ['a missing argument', () => write('RuntimeCall', kitchenCall('cook', { grains: 1n })), 'KitchenSink.cook: field portions is missing'],
    ['an argument deep inside', () => read('RuntimeCall', '0x09070409040102'), 'KitchenSink.both/calls/[0]/KitchenSink.burn/grains: needs 8 bytes'],
    ['an error of a name that is not there', () => write('ModuleError', { pallet: 'KitchenSink', name: 'Dull' }), 'this runtime has no error KitchenSink.Dull'],
    ['a bad event field', () => write('RuntimeEvent', { pallet: 'KitchenSink', name: 'Washed', value: [-1] }), 'KitchenSink.Washed/.0: u32 holds'],
  ])('%s is refused where it stands', (_what, run, message) => {
    expect(run).toThrow(CodecError);
    expect(run).toThrow(message);
  }); // prettier-ignore
});

describe('a runtime', () => {
  it('takes other constants, and the defaults that follow them', () => {
    const definition = defineRuntime([mountSystem(), mountKitchen()], { 'KitchenSink.DefaultPortions': 9 });
    expect(definition.byName.get('KitchenSink')?.constants).toEqual({ DefaultPortions: 9, MaxGuests: 2 });
    expect(definition.layout.pallets.find(({ name }) => name === 'KitchenSink')?.constants).toMatchObject({
      DefaultPortions: 9,
    });
  });

  it.each(['KitchenSink.Nothing', 'DefaultPortions', 'Kitchen.DefaultPortions', 'System.number'])(
    'refuses %s, which is no constant',
    (name) => {
      expect(() => defineRuntime([mountSystem(), mountKitchen()], { [name]: 1 })).toThrow(
        `no constant ${name}; constants are named Pallet.Name, as in Balances.ExistentialDeposit`,
      );
    },
  );

  it('wires a pallet when it first asks', () => {
    let asked = 0;
    const whole = bench({ ...mountKitchen(), config: () => ({ asked: ++asked }) });
    const ctx = whole.of(kitchenSink);
    expect(asked).toBe(0);
    expect([ctx.config, ctx.config]).toEqual([{ asked: 1 }, { asked: 1 }]);
  });

  it('is bound to no state: two of them share nothing', () => {
    const [one, other] = [kitchen(), kitchen()];
    one.ctx.storage.Menu.append(1);
    expect(other.ctx.storage.Menu.get()).toEqual([]);
  });
});

describe('origins', () => {
  const staff: Origin = { caller: { type: 'KitchenSink', value: { type: 'Owner' } }, allows: () => true };
  const asked = (ask: (origin: Origin) => unknown) =>
    [root, signedBy(alice), noOrigin(), staff].map((origin) => {
      try {
        return ask(origin);
      } catch (failure) {
        return (failure as Error).message;
      }
    });

  it.each<[name: string, ask: (origin: Origin) => unknown, answers: readonly unknown[]]>([
    ['ensureRoot', ensureRoot, [undefined, 'BadOrigin', 'BadOrigin', 'BadOrigin']],
    ['ensureSigned', ensureSigned, ['BadOrigin', alice, 'BadOrigin', 'BadOrigin']],
    ['ensureNone', ensureNone, ['BadOrigin', 'BadOrigin', undefined, 'BadOrigin']],
    ['ensureSignedOrRoot', ensureSignedOrRoot, [undefined, alice, 'BadOrigin', 'BadOrigin']],
    ['isRoot', isRoot, [true, false, false, false]],
  ])('%s tells root, a signer, nobody and a pallet apart', (_name, ask, answers) => {
    expect(asked(ask)).toEqual(answers);
  });
});

describe('an address', () => {
  it('is looked up only by its account', () => {
    expect(lookup(id(bob))).toBe(bob);
    for (const address of [{ type: 'Index' }, { type: 'Raw', value: new Uint8Array(32) }, { type: 'Address32', value: bob }, { type: 'Address20', value: `0x${'00'.repeat(20)}` }] as const) {
      expect(() => lookup(address as MultiAddress)).toThrow('CannotLookup');
    } // prettier-ignore
  });

  it.each([
    [{ type: 'Id', value: bob }, `0x00${'b0'.repeat(32)}`],
    [{ type: 'Index' }, '0x01'],
    [{ type: 'Raw', value: Uint8Array.of(1) }, '0x020401'],
    [{ type: 'Address20', value: `0x${'01'.repeat(20)}` }, `0x04${'01'.repeat(20)}`],
  ])('%o is written %s', (address, hex) => {
    expect(toHex(encode(MultiAddress, address as MultiAddress))).toBe(hex);
    expect(decodeAll(MultiAddress, fromHex(hex))).toMatchObject(address);
  });
});

describe('storage kept in several files', () => {
  it('comes back in the order of Rust', () => {
    expect(Object.keys(inRustOrder({ b: 1, a: 2, c: 3 }, ['c', 'a', 'b']))).toEqual(['c', 'a', 'b']);
  });
});
