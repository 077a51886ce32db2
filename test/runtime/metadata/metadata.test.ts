import {
  bool,
  compact,
  of,
  option,
  spelt,
  struct,
  u128,
  u16,
  u32,
  u64,
  u8,
  unit,
  variants,
  vec,
  type Codec,
  type Hex,
} from '../../../primitives/scale';
import { cryptoReady } from '../../../primitives/crypto/ready';
import { AccountId } from '../../../pallets/support/account';
import { callsOf, RuntimeCallHole } from '../../../pallets/support/call';
import { constant } from '../../../pallets/support/constant';
import type { Context } from '../../../pallets/support/context';
import { event, namedEvent } from '../../../pallets/support/event';
import { assemble, declarePallet } from '../../../pallets/support/pallet';
import { item, key } from '../../../pallets/support/storage';
import { NO_WEIGHT } from '../../../pallets/support/weight';
import { api, method } from '../../../runtime/apis/api';
import { defineRuntime, mount } from '../../../runtime/definition';
import {
  decodeMetadata,
  describeMetadata,
  metadata,
  type MetadataParts,
  type MetadataV14,
  type MetadataV15,
  type MetadataV16,
} from '../../../runtime/metadata';
import { viewFunctionId } from '../../../runtime/metadata/describe';

const Colour = variants(['kitchen', 'Colour'], { Red: of(1, u8), Blue: unit(4) });
const { declaration, errors } = declarePallet({
  name: 'Kitchen',
  rust: { path: ['pallet_kitchen', 'pallet'], event: [] },
  storage: {
    Plain: item({ keys: [], value: u16, docs: 'One line.' }),
    Hidden: item({ keys: [], rawKey: ':hidden', value: u16, docs: 'Not of the metadata.' }),
    Default: item({
      keys: [key('Identity', u16)],
      value: u64,
      default: (constants) => BigInt(constants.Depth as number),
      docs: 'First.\nSecond.',
    }),
    Counted: item({
      keys: [key('Twox64Concat', u32), key('Blake2_128Concat', AccountId)],
      value: Colour,
      counted: true,
      docs: '',
    }),
    Result: item({ keys: [], value: u8, onEmpty: kitchenFailure(), docs: '' }),
  },
  events: { Cooked: event('Something was cooked.', u8, AccountId), Served: namedEvent('', { colour: Colour }) },
  errors: { Burnt: 'Too hot.', Cold: '' },
  constants: { Depth: constant(spelt('DepthOf<T>', u16), 'Depth in cm.') },
});
type Kitchen = Context<typeof declaration>;

/** The failure that the declaration answers, before it is answered. */
function kitchenFailure() {
  return declarePallet({ name: 'Kitchen', rust: { path: [] }, errors: { Cold: '' } }).errors.Cold;
}

const call = callsOf<Kitchen>();
const none = { weight: NO_WEIGHT, run: () => undefined };
const kitchen = assemble<Kitchen, typeof declaration>(declaration, {
  calls: {
    later: call({
      ...none,
      index: 7,
      args: { amount: spelt('Amount', compact(u128)) },
      docs: 'Listed first, numbered last.',
    }),
    first: call({ ...none, index: 0, args: { call: RuntimeCallHole }, docs: '' }),
  },
  viewFunctions: { taste: { docs: 'How it tastes.', inputs: { spoon: u8 }, output: bool, run: () => true } },
});

const ask = api({
  name: 'Ask',
  version: 3,
  docs: 'Questions.',
  methods: {
    much: method({
      inputs: { who: AccountId, of: vec(u8) },
      output: option(u16),
      docs: 'How much.',
      run: () => undefined,
    }),
  },
});
const Body = struct(['kitchen', 'CheckNothing'], {}) as Codec<unknown>;
const parts: MetadataParts = {
  extensions: [{ identifier: 'CheckNothing', body: Body, implicit: u32 }],
  extrinsicVersions: [5, 4],
  apis: [ask],
};
const depth = (Depth: number) => defineRuntime([mount(9, kitchen, { constants: { Depth } })]);
const definition = depth(3);

const asV14 = (): MetadataV14 => describeMetadata(definition, parts, 14).value as MetadataV14;
const asV15 = (): MetadataV15 => describeMetadata(definition, parts, 15).value as MetadataV15;
const asV16 = (): MetadataV16 => describeMetadata(definition, parts, 16).value as MetadataV16;

beforeAll(cryptoReady);

describe('the metadata of a pallet', () => {
  it('shows its storage, without what stands under raw keys and with counters after their maps', () => {
    const { types, pallets } = asV14();
    const [pallet] = pallets;
    const kind = (id: number) => ('value' in types[id]!.type.def ? types[id]!.type.def.value : undefined);
    expect(pallet!.storage!.prefix).toBe('Kitchen');
    expect(
      pallet!.storage!.entries.map(({ name, modifier, default: absent, docs }) => [name, modifier, [...absent], docs]),
    ).toEqual([
      ['Plain', 'Optional', [0], ['One line.']],
      ['Default', 'Default', [3, 0, 0, 0, 0, 0, 0, 0], ['First.', 'Second.']],
      ['Counted', 'Optional', [0], []],
      ['CounterForCounted', 'Default', [0, 0, 0, 0], ['Counter for the related counted storage map']],
      ['Result', 'Optional', [1, Object.keys(errors).indexOf('Cold')], []],
    ]);
    const [plain, byNumber, counted] = pallet!.storage!.entries.map(({ type }) => type);
    expect(plain!.type === 'Plain' && kind(plain!.value)).toBe('u16');
    expect(byNumber!.type === 'Map' && [byNumber!.value.hashers, kind(byNumber!.value.key)]).toEqual([
      ['Identity'],
      'u16',
    ]);
    expect(counted!.type === 'Map' && [counted!.value.hashers, types[counted!.value.key]!.type.def.type]).toEqual([
      ['Twox64Concat', 'Blake2_128Concat'],
      'Tuple',
    ]);
  });

  it('shows calls, events and errors in their order with their indexes and docs', () => {
    const { types, pallets } = asV14();
    const shown = [pallets[0]!.calls!, pallets[0]!.event!, pallets[0]!.error!].map((id) => {
      const { path, params, def } = types[id]!.type;
      const all = def.type === 'Variant' ? def.value : [];
      return [
        path.join('::'),
        params,
        all.map(({ name, index, fields, docs }) => [
          name,
          index,
          fields.map((field) => `${field.name ?? ''}: ${field.typeName ?? ''}`),
          docs,
        ]),
      ];
    });
    expect(shown).toEqual([
      [
        'pallet_kitchen::pallet::Call',
        [{ name: 'T', type: undefined }],
        [
          ['later', 7, ['amount: Amount'], ['Listed first, numbered last.']],
          ['first', 0, ['call: <T as Config>::RuntimeCall'], []],
        ],
      ],
      [
        'pallet_kitchen::pallet::Event',
        [],
        [
          ['Cooked', 0, [': u8', ': T::AccountId'], ['Something was cooked.']],
          ['Served', 1, ['colour: Colour'], []],
        ],
      ],
      [
        'pallet_kitchen::pallet::Error',
        [{ name: 'T', type: undefined }],
        [
          ['Burnt', 0, [], ['Too hot.']],
          ['Cold', 1, [], []],
        ],
      ],
    ]);
  });

  it('shows constants as they are in force', () => {
    const constants = (Depth: number) =>
      (describeMetadata(depth(Depth), parts, 14).value as MetadataV14).pallets[0]!.constants;
    expect(constants(5)).toMatchObject([{ name: 'Depth', value: Uint8Array.of(5, 0), docs: ['Depth in cm.'] }]);
    expect(constants(258)).toMatchObject([{ value: Uint8Array.of(2, 1) }]);
  });

  it('shows view functions from V16 on', () => {
    expect(asV16().pallets[0]!.viewFunctions).toMatchObject([
      { name: 'taste', inputs: [{ name: 'spoon' }], docs: ['How it tastes.'], deprecation: { type: 'NotDeprecated' } },
    ]);
  });

  it('shows from V16 on which types its Config has and what is deprecated, with and without a note', () => {
    const old = { ...item({ keys: [], value: u8, docs: '' }), deprecated: true } as const;
    const noted = { ...item({ keys: [], value: u8, docs: '' }), deprecated: 'Use Old.' };
    const aged = {
      ...kitchen,
      storage: { ...kitchen.storage, Old: old, Noted: noted },
      associatedTypes: { Nonce: u32 },
    };
    const aging = defineRuntime([mount(9, aged, { constants: { Depth: 1 } })]);
    const { types, pallets } = describeMetadata(aging, parts, 16).value as MetadataV16;
    const [pallet] = pallets;
    const deprecation = new Map(pallet!.storage!.entries.map((entry) => [entry.name, entry.deprecation]));
    expect(['Plain', 'Old', 'Noted'].map((name) => deprecation.get(name))).toEqual([
      { type: 'NotDeprecated' },
      { type: 'DeprecatedWithoutNote' },
      { type: 'Deprecated', value: { note: 'Use Old.', since: undefined } },
    ]);
    expect(pallet!.associatedTypes.map(({ name, type }) => [name, types[type]!.type.def])).toEqual([
      ['Nonce', { type: 'Primitive', value: 'u32' }],
    ]);
  });

  it('leaves out what it has none of', () => {
    const bare = assemble<Context<typeof empty.declaration>, typeof empty.declaration>(empty.declaration, {});
    const { pallets } = describeMetadata(defineRuntime([mount(3, bare, { constants: {} })]), parts, 14)
      .value as MetadataV14;
    expect(pallets).toEqual([
      {
        name: 'Bare',
        index: 3,
        storage: undefined,
        calls: undefined,
        event: undefined,
        error: undefined,
        constants: [],
      },
    ]);
  });
});

const empty = declarePallet({ name: 'Bare', rust: { path: ['bare', 'pallet'] } });

describe('the id of a view function', () => {
  const Call: Codec<unknown> = { ...RuntimeCallHole, rust: '<T as Config>::RuntimeCall' };
  const ProxyType = spelt('T::ProxyType', u8) as Codec<unknown>;
  const output = bool as Codec<unknown>;
  const recorded: readonly (readonly [string, { readonly [name: string]: Codec<unknown> }, Hex])[] = [
    [
      'check_permissions',
      { call: Call, proxy_type: ProxyType },
      '0x1809d78346727a0ef58c0fa03bafa323cbc51488d92a1aa7137b03bfb50efc17',
    ],
    [
      'is_superset',
      { to_check: ProxyType, against: ProxyType },
      '0x1809d78346727a0ef58c0fa03bafa3231714b0607d62af0a3b3b0ad2c5d55c58',
    ],
  ];

  it.each(recorded)('of Proxy.%s is the recorded one', (name, inputs, id) => {
    expect(viewFunctionId('Proxy', name, { inputs, output })).toBe(id);
  });
});

describe('the metadata of a runtime', () => {
  it('gives the lowest version of extrinsics up to V15, and all of them in V16', () => {
    expect([asV14().extrinsic.version, asV15().extrinsic.version, asV16().extrinsic.versions]).toEqual([4, 4, [5, 4]]);
  });

  it('lists the extensions, in V16 by the version of their set', () => {
    for (const { extrinsic, types } of [asV14(), asV15(), asV16()]) {
      expect(
        extrinsic.extensions.map((one) => [
          one.identifier,
          types[one.type]!.type.path.at(-1),
          types[one.implicit]!.type.def,
        ]),
      ).toEqual([['CheckNothing', 'CheckNothing', { type: 'Primitive', value: 'u32' }]]);
    }
    expect(asV16().extrinsic.extensionsByVersion).toEqual([[0, [0]]]);
  });

  it('shows the APIs from V15 on, with their versions from V16 on', () => {
    const expected = {
      name: 'Ask',
      docs: ['Questions.'],
      methods: [{ name: 'much', inputs: [{ name: 'who' }, { name: 'of' }], docs: ['How much.'] }],
    };
    expect(asV15().apis).toMatchObject([expected]);
    expect(asV16().apis).toMatchObject([{ ...expected, version: 3 }]);
  });

  it('names the outer enums, the error among them', () => {
    const { types, outerEnums } = asV15();
    expect([outerEnums.call, outerEnums.event, outerEnums.error].map((id) => types[id]!.type.path.at(-1))).toEqual([
      'RuntimeCall',
      'RuntimeEvent',
      'RuntimeError',
    ]);
    expect(types[outerEnums.error]!.type.def).toMatchObject({
      value: [{ name: 'Kitchen', index: 9, fields: [{ typeName: 'pallet_kitchen::Error<Runtime>' }] }],
    });
  });

  it('is written once, and reads back as it was described', () => {
    const bytes = metadata(definition, parts, 15);
    expect(metadata(definition, parts, 15)).toBe(bytes);
    expect(metadata(definition, parts, 14)).not.toBe(bytes);
    expect(decodeMetadata(bytes)).toEqual(describeMetadata(definition, parts, 15));
  });
});

describe('reading metadata', () => {
  it.each([
    ['other bytes', Uint8Array.of(1, 2, 3, 4, 14), 'metadata starts with 0x6d657461 ("meta"), got 0x01020304'],
    ['an older version', Uint8Array.of(0x6d, 0x65, 0x74, 0x61, 13), 'metadata is of version 14, 15, 16, got 13'],
    ['bytes that end early', Uint8Array.of(0x6d, 0x65, 0x74, 0x61, 14, 4), 'needs 1 bytes at offset 1, only 0 left'],
  ])('refuses %s', (_, bytes, message) => {
    expect(() => decodeMetadata(bytes)).toThrow(message);
  });
});
