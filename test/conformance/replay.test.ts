import { join } from 'node:path';
import { cryptoReady } from '../../primitives/crypto/ready';
import { runtimeDefinition } from '../../runtime';
import { replayFile } from '../../scripts/replay/file';
import { readRecording, type RecordedCall } from '../../scripts/replay/recording';
import { Replayer } from '../../scripts/replay/replayer';

const vectors = join(__dirname, '../vectors');
const at = (path: string): string => join(vectors, `${path}.json.gz`);

beforeAll(cryptoReady);

describe('recorded blocks, executed again, have the same roots, hashes, events, changes and refusals', () => {
  it.each([
    ['blocks/transfers-1', 81],
    ['mainnet/transfers-1', 81],
    ['blocks/empty-1', 330],
    ['blocks/senate-governance-1', 120],
  ])('%s: all %i blocks', (path, blocks) => {
    const report = replayFile(at(path), { heal: false, api: false, phases: false });
    expect(report.blocks).toEqual([]);
    expect([report.passed, report.failed, report.unreached]).toEqual([blocks, 0, 0]);
  });
});

describe.each(['blocks', 'mainnet'])('runtime APIs on the state after %s/transfers-1', (build) => {
  const recording = readRecording(at(`${build}/transfers-1`));
  let replayer: Replayer;
  beforeAll(() => {
    replayer = new Replayer(at(`${build}/transfers-1`), recording, false, new Map());
    for (const block of recording.blocks) replayer.run(block);
  });

  /** The index of the pallet that an argument's call belongs to and that this build has no calls of yet. */
  const missing = (got: string): number | undefined => {
    const named = /this runtime has no pallet (\d+) here$/.exec(got);
    return named === null ? undefined : Number(named[1]);
  };
  const hasCalls = (index: number): boolean => {
    const mounted = runtimeDefinition('fast').pallets.find((each) => each.index === index);
    return mounted !== undefined && Object.keys(mounted.pallet.calls).length > 0;
  };
  const of = (group: string): readonly RecordedCall[] =>
    recording.apiCalls.filter(({ method }) => method.startsWith(`${group}_`));

  it.each([
    ['Core', 1, 0],
    ['Metadata', 1, 0],
    ['AuraApi', 2, 0],
    ['GrandpaApi', 2, 0],
    ['AccountNonceApi', 7, 0],
    ['TransactionPaymentApi', 26, 8],
    ['TransactionPaymentCallApi', 24, 6],
    ['TaggedTransactionQueue', 18, 9],
  ])('%s: %i answers, of which %i are about pallets that every build has', (group, count, always) => {
    const calls = of(group);
    expect(calls).toHaveLength(count);
    const differences = calls.flatMap((call) => replayer.call(call));
    const unmounted = differences.map(({ got }) => missing(got)).filter((index) => index !== undefined);
    expect(differences.filter(({ got }) => missing(got) === undefined)).toEqual([]);
    expect(unmounted.filter(hasCalls)).toEqual([]);
    expect(calls.length - unmounted.length).toBeGreaterThanOrEqual(always);
  });
});
