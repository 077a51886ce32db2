import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { RuntimeCallHole, type RuntimeCall } from '../../pallets/support/call';
import type { Environment } from '../../pallets/support/context';
import { State } from '../../pallets/support/state/state';
import { cryptoReady } from '../../primitives/crypto/ready';
import { decodeAll, encode, fromHex, toHex, type Hex } from '../../primitives/scale';
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

const decodeCall = ({ encoded }: Row): RuntimeCall => decodeAll(RuntimeCallHole, fromHex(encoded), definition.holes);

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
  it('are 2,008, eight of each call', () => {
    const counts = new Map<string, number>();
    for (const { call } of infos) counts.set(call, (counts.get(call) ?? 0) + 1);
    expect(infos).toHaveLength(2_008);
    expect([...counts.values()].every((count) => count === 8)).toBe(true);
  });

  it('are of pallets that this runtime has', () => {
    expect(recorded.filter((pallet) => !definition.byName.has(pallet))).toEqual([]);
  });

  it('cover every call of the runtime but three', () => {
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

  it.each(recorded)('of %s are the same bytes, weight, class and pay here', (pallet) => {
    const rows = infos.filter((row) => palletOf(row) === pallet);
    expect(rows.map((row) => ownRow(decodeCall(row)))).toEqual(rows);
  });
});
