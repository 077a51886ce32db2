import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { twox128 } from '../../primitives/crypto/hashers';
import { cryptoReady } from '../../primitives/crypto/ready';
import { fromHex, toHex } from '../../primitives/scale';
import { RawValue } from '../../pallets/support/state/cell';
import { Columns } from '../../pallets/support/state/store';
import { runtimeDefinition } from '../../runtime';
import { EVENTS_KEY } from '../../scripts/replay/compare';
import { recordedGenesis } from '../support/runtimeChain';

type Change = readonly [key: string, value: string | null];
interface Block {
  readonly extrinsics?: readonly string[];
  readonly changes?: readonly Change[];
  readonly events?: string;
  readonly phases?: readonly { readonly changes: readonly Change[] }[];
}

const vectors = join(__dirname, '../vectors');
const text = (value: string): string => toHex(new TextEncoder().encode(value));
const version = (): string => toHex(twox128(new TextEncoder().encode(':__STORAGE_VERSION__:'))).slice(2);

/** Keys that no declaration reads, on the real chain neither. */
const isRaw = (key: string): boolean =>
  [text(':code'), text(':ethereum_schema')].includes(key) || (key.length === 66 && key.endsWith(version()));

function recordedIn(folder: string, file: string) {
  const { blocks } = JSON.parse(gunzipSync(readFileSync(join(vectors, folder, file))).toString()) as {
    readonly blocks: readonly Block[];
  };
  const changes = blocks.flatMap(({ changes = [], events, phases = [] }): readonly Change[] => [
    ...changes,
    ...(events === undefined ? [] : [[EVENTS_KEY, events] as const]),
    ...phases.flatMap((phase) => phase.changes),
  ]);
  return { changes, sent: blocks.flatMap(({ extrinsics = [] }) => extrinsics) };
}

/** What does not come back as it was: one line for each. A key of any kind may be set by an extrinsic that names it. */
function differences(columns: Columns, changes: readonly Change[], sent: readonly string[] = []): readonly string[] {
  const isSet = (key: string): boolean => sent.some((extrinsic) => extrinsic.includes(key.slice(2)));
  return changes.flatMap(([key, value]) => {
    const { column, keys } = columns.locate(fromHex(key));
    if (column === columns.raw) return isRaw(key) || isSet(key) ? [] : [`${key}: no declaration reads it`];
    const name = `${column.pallet}.${column.name} ${key}`;
    if (toHex(column.obtain(keys).key()) !== key) return [`${name}: the key comes back otherwise`];
    if (value === null) return [];
    const native = column.decodeValue(fromHex(value));
    if (native instanceof RawValue) return [`${name}: ${value} is not what the codec writes`];
    return toHex(column.encodeValue(native)) === value ? [] : [`${name}: ${value} comes back otherwise`];
  });
}

beforeAll(cryptoReady);

describe('every recorded key and value comes back from its native form', () => {
  const files = ['blocks', 'mainnet', 'trace'].flatMap((folder) =>
    readdirSync(join(vectors, folder)).map((file) => [folder, file] as const),
  );

  it('of the genesis', () => {
    expect(recordedGenesis.state.length).toBe(111);
    expect(differences(new Columns(runtimeDefinition('fast').layout), recordedGenesis.state)).toEqual([]);
  });

  it.each(files.filter(([, file]) => !file.startsWith('intermediate')))('of %s/%s', (folder, file) => {
    const { changes, sent } = recordedIn(folder, file);
    expect(changes.length).toBeGreaterThan(100);
    const { layout } = runtimeDefinition(folder === 'mainnet' ? 'mainnet' : 'fast');
    expect(differences(new Columns(layout), changes, sent)).toEqual([]);
  });
});
