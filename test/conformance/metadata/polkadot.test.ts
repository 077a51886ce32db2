import { Metadata, TypeRegistry } from '@polkadot/types';
import { cryptoReady } from '../../../primitives/crypto/ready';
import { decodeAll, encode, toHex } from '../../../primitives/scale';
import { zeroAccount } from '../../../pallets/support/account';
import { RuntimeCallHole, type RuntimeCall } from '../../../pallets/support/call';
import { runtimeDefinition } from '../../../runtime';
import { decodeMetadata, METADATA_VERSIONS, metadataOf, type MetadataVersion } from '../../../runtime/metadata';

const definition = runtimeDefinition('fast');
const hex = (version: MetadataVersion) => toHex(metadataOf({ definition }, version));
const names = definition.pallets.map(({ pallet }) => pallet.name);

/** Extensions that polkadot.js does not know by itself: they put nothing into a payload. */
const nothing = { extrinsic: {}, payload: {} };
const OF_THE_CHAIN = { SubtensorTransactionExtension: nothing, DrandPriority: nothing };

function reader(version: MetadataVersion): { readonly registry: TypeRegistry; readonly metadata: Metadata } {
  const registry = new TypeRegistry();
  const metadata = new Metadata(registry, hex(version));
  registry.setMetadata(metadata, undefined, OF_THE_CHAIN);
  return { registry, metadata };
}

beforeAll(cryptoReady);

describe.each(METADATA_VERSIONS)('polkadot.js with our metadata V%i', (version) => {
  it('finds every pallet with its storage', () => {
    const { pallets } = reader(version).metadata.asLatest;
    expect(pallets.map(({ name }) => name.toString())).toEqual(names);
    expect(pallets.map(({ index }) => index.toNumber())).toEqual(definition.pallets.map(({ index }) => index));
    const counts = pallets.map(({ storage }) => (storage.isSome ? storage.unwrap().items.length : 0));
    expect(counts).toEqual(
      decodeMetadata(metadataOf({ definition }, version)).value.pallets.map(
        ({ storage }) => storage?.entries.length ?? 0,
      ),
    );
  });

  const calls: readonly (readonly [string, RuntimeCall])[] = [
    ['System.remark', { pallet: 'System', name: 'remark', args: { remark: Uint8Array.of(1, 2, 3) } }],
    [
      'Balances.transfer_keep_alive',
      {
        pallet: 'Balances',
        name: 'transfer_keep_alive',
        args: { dest: { type: 'Id', value: zeroAccount() }, value: 10n ** 12n },
      },
    ],
  ];

  it.each(calls)('reads %s as we write it, and writes it as we read it', (_, call) => {
    const bytes = encode(RuntimeCallHole, call, definition.holes);
    const read = reader(version).registry.createType('Call', bytes);
    expect([read.section, read.method]).toEqual([
      call.pallet.toLowerCase(),
      call.name.replace(/_(.)/g, (_match, letter: string) => letter.toUpperCase()),
    ]);
    expect(decodeAll(RuntimeCallHole, read.toU8a(), definition.holes)).toEqual(call);
  });
});

describe('what stands for absence', () => {
  it.each(names)('in the storage of %s is a value of the item', (name) => {
    const { registry } = reader(14);
    const { pallets } = decodeMetadata(metadataOf({ definition }, 14)).value;
    const declared = definition.byName.get(name)!.pallet.storage;
    for (const entry of pallets.find((pallet) => pallet.name === name)!.storage?.entries ?? []) {
      if (entry.modifier === 'Optional') {
        expect([entry.name, ...entry.default]).toEqual([entry.name, 0]);
        continue;
      }
      const type = registry.createLookupType(entry.type.type === 'Plain' ? entry.type.value : entry.type.value.value);
      expect([entry.name, toHex(registry.createTypeUnsafe(type, [entry.default]).toU8a())]).toEqual([
        entry.name,
        toHex(entry.default),
      ]);
      const own = declared[entry.name];
      if (own !== undefined)
        expect(encode(own.value, decodeAll(own.value, entry.default, definition.holes), definition.holes)).toEqual(
          entry.default,
        );
    }
  });
});
