import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { cryptoReady } from '../../primitives/crypto/ready';
import { replayFile, type FileOptions, type FileReport } from '../../scripts/replay/file';
import { recordingCopy, tamper, type Block, type Copy } from './recordingCopy';

const root = join(__dirname, '../..');
const NOW = '0xf0c365c3cf59d671eb72da0e7a4113c49f1f0515f462cdcf84e0f1d6045dfcbb';
const ISSUANCE = '0xc2261276cc9d1f8598ea4b6a74b15c2f57c875e4cff74148e4628f264b974c80';
const FIVE = '0x0500000000000000';
const ALL: FileOptions = { heal: false, api: true, phases: true };

beforeAll(cryptoReady);

/** Each starts a process that compiles the emulator. */
jest.setTimeout(60_000);

/** `npm run replay -- …`, less npm. */
function replay(...args: readonly string[]): {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
} {
  const node = ['-C', 'subtensor-emulator-source', 'scripts/launch/script.js', 'scripts/replay.ts'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, ...args], { cwd: root, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

const twiceWrong = (): string =>
  recordingCopy(6, (recording, trace) => {
    tamper(recording, trace, 3, NOW, FIVE);
    tamper(recording, trace, 5, NOW, FIVE);
  });

describe('npm run replay', () => {
  it('prints a line for each file that passes, and the sum, and exits with 0', () => {
    const [one, two] = [recordingCopy(3), recordingCopy(5)];
    const { code, out } = replay(one, two);
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^ok {3}.*empty-1\.json\.gz: 3 of 3 blocks in [0-9.]+ s$/),
      expect.stringMatching(/^ok {3}.*empty-1\.json\.gz: 5 of 5 blocks in [0-9.]+ s$/),
      '8 passed, 0 failed',
    ]);
  });

  it('shows the first key that differs, decoded, with its phase, and exits with 1', () => {
    const { code, out } = replay(twiceWrong());
    expect(code).toBe(1);
    const lines = out.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^FAIL .*: 2 of 6 blocks in /);
    expect(lines.slice(1, 5)).toEqual([
      '  block 3',
      '    Timestamp.Now (in extrinsic 0)',
      '      expected 5n',
      '      got      1760000000750n',
    ]);
    expect(lines.slice(-2)).toEqual([
      '  3 blocks after the first wrong one were not executed (--heal goes on)',
      '2 passed, 4 failed',
    ]);
  });

  it('judges each block alone with --heal, and tells programs with --json', () => {
    const path = twiceWrong();
    const { code, out } = replay('--heal', '--json', path);
    expect(code).toBe(1);
    const report = JSON.parse(out) as { passed: number; failed: number; files: FileReport[] };
    expect(report).toEqual({
      passed: 4,
      failed: 2,
      files: [
        {
          file: path,
          passed: 4,
          failed: 2,
          apiCalls: 0,
          apiFailures: 0,
          unreached: 0,
          seconds: expect.any(Number),
          blocks: [3, 5].map((number) => ({ number, differences: expect.any(Array), leftOut: [] })),
        },
      ],
    });
    expect(report.files[0]?.blocks[1]?.differences).toEqual([
      { what: 'Timestamp.Now', expected: '5n', got: '1760000001250n', phase: 'extrinsic 0' },
      {
        what: 'root of the healed state',
        expected: expect.stringMatching(/^0x/),
        got: expect.stringMatching(/^0x/),
      },
    ]);
  });

  it('names a file that it cannot read, and does not exit with 0', () => {
    const path = join(tmpdir(), 'no-such-recording.json');
    const { code, out, err } = replay(path);
    expect(code).not.toBe(0);
    expect(out).toBe('');
    expect(err).toContain(path);
    expect(err).toMatch(/no such file/);
  });
});

describe('a replayed file', () => {
  const run = (change: (recording: Copy) => void, options = ALL): FileReport =>
    replayFile(recordingCopy(4, change), options);
  const block = (recording: Copy, number: number): Block => recording.blocks[number - 1]!;
  /** What the second block says to a change of it. */
  const said = (change: (second: Block) => void): FileReport['blocks'][number]['differences'] =>
    run((recording) => change(block(recording, 2))).blocks[0]?.differences ?? [];

  it('may be plain JSON', () => {
    const path = recordingCopy(2);
    writeFileSync(path, gunzipSync(readFileSync(path)));
    expect(replayFile(path, ALL)).toMatchObject({ passed: 2, failed: 0 });
  });

  it.each<[string, string, RegExp]>([
    ['JSON', '{"format": 1', /odd\.json cannot be read: /],
    ['a recording', '{"format":2,"blocks":[]}', /odd\.json is not a recording/],
    ['a recording with blocks', '{"format":1}', /odd\.json is not a recording/],
  ])('must be %s', (_name, text, reason) => {
    const path = join(mkdtempSync(join(tmpdir(), 'replay-')), 'odd.json');
    writeFileSync(path, text);
    expect(() => replayFile(path, ALL)).toThrow(reason);
  });

  it('must say a genesis that is there and is its own', () => {
    expect(() => run((recording) => (recording.genesis = 'genesis-moon.json'))).toThrow(/genesis-moon\.json/);
    expect(() => run((recording) => (recording.genesisHash = '0x00'))).toThrow(
      /genesis hashes to 0x.*recorded is 0x00/,
    );
  });

  it.each(['stateRoot', 'extrinsicsRoot'] as const)('is compared by its %s', (field) => {
    const zeros = `0x${'00'.repeat(32)}`;
    const differences = said((second) => (second[field] = zeros));
    expect(differences).toEqual([{ what: field, expected: zeros, got: expect.any(String), phase: undefined }]);
  });

  it('is compared by its hash and its events', () => {
    expect(said((second) => (second.hash = '0x01')).map(({ what }) => what)).toEqual(['header hash']);
    const [events] = said((second) => (second.events = '0x00'));
    expect(events).toMatchObject({ what: 'events', expected: '0x00', got: expect.stringMatching(/^0x04/) });
    const [hash] = said((second) => (second.eventsHash = '0x02'));
    expect(hash).toMatchObject({ what: 'eventsHash', expected: '0x02' });
  });

  it('is compared by every key: one too many, one too few, one gone', () => {
    const changes = (second: Block) => [...(second.changes ?? [])];
    expect(said((second) => (second.changes = changes(second).filter(([key]) => key !== NOW)))).toEqual([
      expect.objectContaining({ what: 'Timestamp.Now', expected: '1760000000250n', got: '1760000000500n' }),
    ]);
    expect(said((second) => (second.changes = [...changes(second), [ISSUANCE, FIVE]]))).toEqual([
      expect.objectContaining({ what: 'Balances.TotalIssuance', expected: '5n', got: '3010000000000000n' }),
    ]);
    const gone = (second: Block) => changes(second).map(([key]) => [key, null] as [string, null]);
    expect(said((second) => (second.changes = gone(second).filter(([key]) => key === NOW)))).toContainEqual(
      expect.objectContaining({ what: 'Timestamp.Now', expected: 'absent', got: '1760000000500n' }),
    );
  });

  it('says a key that nothing declares in hex', () => {
    const odd = '0x6f6464';
    expect(said((second) => (second.changes = [...(second.changes ?? []), [odd, '0x01']]))).toEqual([
      { what: odd, expected: expect.stringMatching(/1/), got: 'absent', phase: undefined },
    ]);
  });

  it('must include its extrinsics', () => {
    const differences = said((second) => (second.extrinsics = [second.extrinsics[0]!, second.extrinsics[0]!]));
    expect(differences[0]).toMatchObject({
      what: 'extrinsic 1',
      expected: 'included',
      got: 'trapped: Timestamp.set: the time is set once in a block',
    });
    const none = said((second) => (second.extrinsics = []));
    expect(none[0]).toMatchObject({ what: 'execution', got: expect.stringMatching(/no Timestamp\.set/) });
  });

  it('must refuse what was refused, with the same error, and go on', () => {
    /** A bare batch of nothing: included, with a bad origin. */
    const includable = '0x10050b0000';
    const refuse = (extrinsic: string, error: string | null, after = 1) =>
      said(
        (second) =>
          (second.rejected = [{ after, extrinsic, error, note: 'a test', ...(error === null && { panic: true }) }]),
      );
    const bareRemark = '0x1005000000';
    expect(refuse(bareRemark, '0x0000')).toEqual([]);
    expect(refuse(bareRemark, '0x0003')).toEqual([
      { what: 'refusal after 1 (a test)', expected: '0x0003', got: '0x0000', phase: undefined },
    ]);
    expect(refuse(bareRemark, null)).toEqual([expect.objectContaining({ expected: 'a trap', got: '0x0000' })]);
    expect(refuse('0x04ff', null)).toEqual([]);
    expect(refuse(includable, '0x0000')).toEqual([expect.objectContaining({ expected: '0x0000', got: 'included' })]);
    expect(refuse(includable, '0x0000', 0)).toEqual([expect.objectContaining({ got: 'included' })]);
  });

  it('is compared by its runtime API answers, unless they are left out', () => {
    const ask = (method: string, result: string | null, options = ALL): FileReport =>
      run((recording) => {
        recording.apiCalls = [{ at: 2, method, args: '0x', result, ...(result === null && { panic: true }) }];
      }, options);
    expect(ask('AuraApi_slot_duration', '0xfa00000000000000')).toMatchObject({
      passed: 4,
      apiCalls: 1,
      apiFailures: 0,
    });
    const wrong = ask('AuraApi_slot_duration', '0x00');
    expect(wrong).toMatchObject({ passed: 3, failed: 1, apiFailures: 1, unreached: 0 });
    expect(wrong.blocks[0]?.differences).toMatchObject([{ expected: '0x00', got: '0xfa00000000000000' }]);
    expect(ask('AuraApi_nothing', '0x00').blocks[0]?.differences).toMatchObject([
      { got: expect.stringMatching(/not found/) },
    ]);
    expect(ask('AccountNonceApi_account_nonce', null)).toMatchObject({ passed: 4 });
    expect(ask('AuraApi_slot_duration', null)).toMatchObject({ passed: 3, failed: 1 });
    expect(ask('AuraApi_slot_duration', '0x00', { ...ALL, api: false })).toMatchObject({ passed: 4, apiCalls: 0 });
  });

  it('may leave out blocks that hold nothing but their time', () => {
    const skipping = (change: (entry: { hash: string }) => void): FileReport =>
      run((recording) => {
        const { number, hash, stateRoot } = recording.blocks[2]!;
        const entry = { skip: 3, from: 1, number, hash, stateRoot };
        change(entry);
        recording.blocks.splice(0, 3, entry as never);
      });
    expect(skipping(() => {})).toMatchObject({ passed: 2, failed: 0 });
    expect(skipping((entry) => (entry.hash = '0x00')).blocks).toMatchObject([
      { number: 3, differences: [{ what: 'header hash', expected: '0x00' }] },
    ]);
  });

  it('without phases beside it still shows the key', () => {
    const path = recordingCopy(3, (recording, trace) => tamper(recording, trace, 2, NOW, FIVE));
    const [first] = replayFile(path, { ...ALL, phases: false }).blocks[0]?.differences ?? [];
    expect(first).toEqual({ what: 'Timestamp.Now', expected: '5n', got: '1760000000500n', phase: undefined });
  });
});
