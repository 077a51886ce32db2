import { bytes, option, result, spelt, string, unitType, vec } from '../../primitives/scale';
import { api, method, NotImplementedError } from './api';

const BENCHMARK = 'benchmark';

const ALICE = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY';
const BOB = '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty';
/** The ed25519 key of Alice. */
const ALICE_VOTES = '5FA9nQDVg267DEd8m1ZypXLBnvN7SFxYwV7ndqSYGiN9TTpu';
const MILLION_TAO = 1_000_000_000_000_000;

/** As the runtime spells it: indented by two, and by four more from its second line on. @source subtensor runtime lib.rs generate_genesis_json */
function benchmark(): Uint8Array {
  const genesis = {
    aura: { authorities: [ALICE] },
    balances: {
      balances: [
        [ALICE, MILLION_TAO],
        [BOB, MILLION_TAO],
      ],
    },
    grandpa: { authorities: [[ALICE_VOTES, 1]] },
    sudo: { key: ALICE },
    subtensorModule: { balancesIssuance: 0, stakes: [] },
  };
  return new TextEncoder().encode(JSON.stringify(genesis, undefined, 2).replaceAll('\n', '\n    '));
}

/** The only genesis that the runtime ships is for its benchmarks. */
const PresetId = spelt('PresetId', string);

export const genesisBuilderApi = api({
  name: 'GenesisBuilder',
  version: 1,
  docs: 'Builds a genesis from JSON.',
  methods: {
    build_state: method({
      inputs: { json: bytes },
      output: result(unitType, string),
      docs: 'Writes the genesis that a JSON describes.',
    }),
    get_preset: method({
      inputs: { id: option(PresetId) },
      output: option(bytes),
      docs: 'The JSON of a preset; of the default one without a name, which this emulator does not have.',
      run(_rt, { id }) {
        if (id === undefined) throw new NotImplementedError('GenesisBuilder_get_preset without a name');
        return id === BENCHMARK ? benchmark() : undefined;
      },
    }),
    preset_names: method({ inputs: {}, output: vec(PresetId), docs: 'Names of the presets.', run: () => [BENCHMARK] }),
  },
});
