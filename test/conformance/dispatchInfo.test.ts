import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { RuntimeCallHole, type RuntimeCall } from '../../pallets/support/call';
import type { Environment } from '../../pallets/support/context';
import { State } from '../../pallets/support/state/state';
import { cryptoReady } from '../../primitives/crypto/ready';
import { CodecError, decodeAll, encode, fromHex, toHex, type Hex } from '../../primitives/scale';
import { runtimeDefinition } from '../../runtime';
import { createRuntime } from '../../runtime/runtime';

/** What the native runtime of v3.2.9-326 (fast build) said of a call with random arguments. */
interface Row {
  /** `Pallet.call` of the outermost call. */
  readonly call: string;
  readonly encoded: Hex;
  readonly refTime: string;
  readonly proofSize: string;
  readonly class: string;
  readonly pays: string;
  readonly extRefTime: string;
  readonly extProofSize: string;
}

/** Recorded pallets that this runtime does not have yet, with their indexes. Their rows, and rows that hold calls of theirs, are left out. */
const NOT_MOUNTED: ReadonlyMap<number, string> = new Map([
  [13, 'Multisig'],
  [14, 'Preimage'],
  [16, 'Proxy'],
  [17, 'Registry'],
]);

const file = join(__dirname, '../vectors/dispatch-info.json.gz');
const { infos } = JSON.parse(gunzipSync(readFileSync(file)).toString()) as { readonly infos: readonly Row[] };
const recorded = [...new Set(infos.map(palletOf))];

const definition = runtimeDefinition('fast');
let env: Environment;

beforeAll(async () => {
  await cryptoReady();
  env = createRuntime(definition, new State(definition.layout)).env;
});

function palletOf({ call }: Row): string {
  return call.slice(0, call.indexOf('.'));
}

/** The call, or the index of a pallet that is known to be missing. */
function decodeCall({ encoded }: Row): RuntimeCall | number {
  try {
    return decodeAll(RuntimeCallHole, fromHex(encoded), definition.holes);
  } catch (error) {
    const index = error instanceof CodecError ? /has no pallet (\d+) here/.exec(error.message)?.[1] : undefined;
    if (index !== undefined && NOT_MOUNTED.has(Number(index))) return Number(index);
    throw error;
  }
}

/** The row as this runtime would have recorded it. */
function ownRow(call: RuntimeCall): Row {
  const info = env.dispatchInfo(call);
  return {
    call: `${call.pallet}.${call.name}`,
    encoded: toHex(encode(RuntimeCallHole, call, definition.holes)),
    refTime: String(info.callWeight.ref_time),
    proofSize: String(info.callWeight.proof_size),
    class: info.class,
    pays: info.pays,
    extRefTime: String(info.extensionWeight.ref_time),
    extProofSize: String(info.extensionWeight.proof_size),
  };
}

describe('recorded dispatch infos', () => {
  const decoded = infos.map((row) => ({ row, call: decodeCall(row) }));

  it('are 2,008, eight of each call', () => {
    const counts = new Map<string, number>();
    for (const { call } of infos) counts.set(call, (counts.get(call) ?? 0) + 1);
    expect(infos).toHaveLength(2_008);
    expect([...counts.values()].every((count) => count === 8)).toBe(true);
  });

  it('leave out only pallets that are not mounted', () => {
    const mounted = new Map(definition.pallets.map(({ index, pallet }) => [index, pallet.name]));
    expect([...NOT_MOUNTED.keys()].filter((index) => mounted.has(index))).toEqual([]);
    expect(recorded.filter((pallet) => !definition.byName.has(pallet))).toEqual([...NOT_MOUNTED.values()]);
  });

  it('cover every call of a mounted pallet but three', () => {
    const known = new Set(infos.map(({ call }) => call));
    const calls = definition.pallets.flatMap(({ pallet }) =>
      Object.keys(pallet.calls).map((name) => `${pallet.name}.${name}`),
    );
    expect(calls.filter((call) => !known.has(call))).toEqual([
      'Grandpa.report_equivocation',
      'Grandpa.report_equivocation_unsigned',
      'Ethereum.transact',
    ]);
  });

  it.each(recorded.filter((pallet) => definition.byName.has(pallet)))(
    'of %s are the same bytes, weight, class and pay here',
    (pallet) => {
      const rows = decoded.flatMap(({ row, call }) =>
        palletOf(row) === pallet && typeof call !== 'number' ? [{ row, call }] : [],
      );
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.map(({ call }) => ownRow(call))).toEqual(rows.map(({ row }) => row));
    },
  );
});
