import { join } from 'node:path';
import { cryptoReady } from '../../primitives/crypto/ready';
import { replayFile } from '../../scripts/replay/file';

const vectors = join(__dirname, '../vectors');

/** Tests that whole recordings, executed again, have the same roots, hashes, events, changes, refusals and API answers. */
export function replays(
  build: string,
  recordings: readonly (readonly [name: string, blocks: number, answers: number])[],
) {
  beforeAll(cryptoReady);

  it.each(recordings)(`${build}/%s: all %i blocks and all %i answers of runtime APIs`, (name, blocks, answers) => {
    const path = join(vectors, build, `${name}-1.json.gz`);
    const report = replayFile(path, { heal: false, api: true, phases: false });
    expect(report.blocks).toEqual([]);
    expect([report.passed, report.failed, report.unreached]).toEqual([blocks, 0, 0]);
    expect([report.apiCalls, report.apiFailures]).toEqual([answers, 0]);
  });
}
