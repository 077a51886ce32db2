import { readCommandLine } from '../../../node/cli/command';
import { UsageError } from '../../../node/cli/options';
import { accountOf } from '../../../node/devAccounts';

const ALICE = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY';
const BOB = '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty';

const read = (line: string) => readCommandLine(line.split(' ').filter(Boolean), () => undefined);

describe('the command line', () => {
  it.each<[string, object]>([
    ['', { fund: [], archive: false, log: 'info' }],
    ['--port 0', { port: 0 }],
    ['--port=65535', { port: 65_535 }],
    ['--ws-ports 9944,9945', { wsPorts: [9944, 9945] }],
    ['--host 0.0.0.0', { host: '0.0.0.0' }],
    ['--seal interval:1000', { seal: { type: 'interval', milliseconds: 1_000 } }],
    ['--seal instant', { seal: { type: 'instant' } }],
    ['--seal instant:50', { seal: { type: 'instant', batchMilliseconds: 50 } }],
    ['--seal manual', { seal: { type: 'manual' } }],
    ['--profile mainnet', { profile: 'mainnet' }],
    [`--fund ${ALICE}=1000 --fund ${BOB}=0.5`, { fund: [{ account: accountOf(ALICE), rao: 1_000_000_000_000n }, { account: accountOf(BOB), rao: 500_000_000n }] }], // prettier-ignore
    ['--cors all', { cors: 'all' }],
    ['--cors https://a.example,http://b.example:3000', { cors: ['https://a.example', 'http://b.example:3000'] }],
    ['--archive', { archive: true }],
    ['--history 5000', { history: 5_000 }],
    ['--log debug', { log: 'debug' }],
    ['--signatures skip', { signatures: 'skip' }],
    ['--state-root none', { stateRoot: 'none' }],
    ['--name here', { name: 'here' }],
  ])("reads '%s'", (line, expected) => {
    expect(read(line)).toMatchObject(expected);
  });

  it.each<[string, string]>([
    ['--port 65536', "--port wants a port from 0 (any free one) to 65535, got '65536'"],
    ['--port x', "--port wants a port from 0 (any free one) to 65535, got 'x'"],
    ['--ws-ports 9944,', "--ws-ports wants ports from 0 to 65535 with commas between, such as 9944,9945, got '9944,'"],
    ['--seal x', "--seal wants interval:MS, instant, instant:MS or manual, got 'x'"],
    ['--seal interval', "--seal wants interval:MS, instant, instant:MS or manual, got 'interval'"],
    ['--seal interval:0', "--seal wants interval:MS, instant, instant:MS or manual, got 'interval:0'"],
    ['--seal interval:1e3', "--seal wants interval:MS, instant, instant:MS or manual, got 'interval:1e3'"],
    ['--seal manual:5', "--seal wants interval:MS, instant, instant:MS or manual, got 'manual:5'"],
    ['--profile quick', "--profile wants fast, mainnet or slow, got 'quick'"],
    ['--cors example.com', "--cors wants local, all, or origins such as https://app.example with commas between, got 'example.com'"],
    ['--history 0', "--history wants a number of key versions to keep, 1 or more, got '0'"],
    ['--log loud', "--log wants silent, error, warn, info, debug or trace, got 'loud'"],
    ['--signatures no', "--signatures wants verify or skip, got 'no'"],
    ['--state-root never', "--state-root wants every-block or none, got 'never'"],
    ['--archive --history 5', '--archive keeps all history and --history a part: leave one of them out'],
    ['--fund 5Grw', "--fund wants SS58=TAO such as 5Grw…utQY=1000.5: got '5Grw'"],
    [`--fund ${ALICE}=`, "--fund wants SS58=TAO such as 5Grw…utQY=1000.5: '' is no amount of TAO: expected a decimal number such as 1000 or 0.5, with at most 9 decimals"],
    [`--fund ${ALICE}=1.0000000001`, "--fund wants SS58=TAO such as 5Grw…utQY=1000.5: '1.0000000001' is no amount of TAO: expected a decimal number such as 1000 or 0.5, with at most 9 decimals"],
    [`--fund ${ALICE}=0.000000499`, '--fund wants SS58=TAO such as 5Grw…utQY=1000.5: 0.000000499 TAO is less than an account must hold: 0.0000005'],
    ['--prot 5', "unknown option '--prot' (Did you mean --port?): --help lists all options"],
    ['--port', "option '--port <n>' argument missing: --help lists all options"],
    ['9944', 'too many arguments. Expected 0 arguments but got 1.: --help lists all options'],
  ])("refuses '%s' in one line", (line, message) => {
    let refusal: unknown;
    try {
      read(line);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(UsageError);
    expect((refusal as UsageError).message).toBe(message);
    expect(message).not.toContain('\n');
  }); // prettier-ignore

  it('names a mistyped address', () => {
    expect(() => read(`--fund ${ALICE.replace('Grw', 'Grv')}=1`)).toThrow(
      /--fund wants SS58=TAO .*checksum does not match/,
    );
  });

  it('shows its options for --help, and runs nothing', () => {
    let shown = '';
    expect(readCommandLine(['--help'], (text) => (shown += text))).toBeUndefined();
    for (const flag of [
      'port',
      'ws-ports',
      'host',
      'seal',
      'profile',
      'fund',
      'cors',
      'archive',
      'history',
      'log',
      'signatures',
      'state-root',
      'name',
    ]) {
      expect(shown).toContain(`--${flag}`);
    }
  });
});
