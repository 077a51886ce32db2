import { bytes, option, result, spelt, string, unitType, vec } from '../../primitives/scale';
import { api, method } from './api';

const BENCHMARK = 'benchmark';

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
      docs: 'The JSON of a preset; of the default one without a name.',
    }),
    preset_names: method({ inputs: {}, output: vec(PresetId), docs: 'Names of the presets.', run: () => [BENCHMARK] }),
  },
});
