import { join } from 'node:path';
import { cryptoReady } from '../../../primitives/crypto/ready';
import { readRecording } from '../../../scripts/replay/recording';
import { Replayer } from '../../../scripts/replay/replayer';

beforeAll(cryptoReady);

describe.each(['blocks', 'mainnet'])('after %s/transfers-1 the runtime answers as recorded', (build) => {
  const file = join(__dirname, `../../vectors/${build}/transfers-1.json.gz`);
  const recording = readRecording(file);
  const { apiCalls } = recording;
  let replayer: Replayer;
  beforeAll(() => {
    replayer = new Replayer(file, recording, false, new Map());
    for (const block of recording.blocks) replayer.run(block);
  });

  it.each([
    ['SubnetInfoRuntimeApi', 57],
    ['NeuronInfoRuntimeApi', 24],
    ['DelegateInfoRuntimeApi', 14],
    ['StakeInfoRuntimeApi', 23],
    ['SubnetRegistrationRuntimeApi', 1],
    ['SwapRuntimeApi', 39],
    ['BabeApi', 4],
    ['GenesisBuilder', 1],
    ['EthereumRuntimeRPCApi', 2],
  ])('%s: %i times', (group, count) => {
    const calls = apiCalls.filter(({ method }) => method.startsWith(`${group}_`));
    expect(calls).toHaveLength(count);
    expect(calls.flatMap((call) => replayer.call(call))).toEqual([]);
  });
});
