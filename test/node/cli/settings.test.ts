import type { ChainOptions } from '../../../node/chain';
import { readCommandLine } from '../../../node/cli/command';
import { startOptions } from '../../../node/cli/settings';
import { accountOf } from '../../../node/devAccounts';
import { recordingLogger } from '../rpc/sample';

const ALICE = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY';

function settings(line: string, environment: NodeJS.ProcessEnv = {}) {
  const { logger, entries } = recordingLogger();
  const options = readCommandLine(line.split(' ').filter(Boolean), () => undefined)!;
  const { logger: _, chain, ...rest } = startOptions(options, environment, logger);
  return { chain: chain as ChainOptions, entries, ...rest };
}

describe('the settings of a node', () => {
  it('leave to the node what the command line does not say', () => {
    expect(settings('')).toEqual({ chain: { fund: new Map() }, identity: {}, server: { ports: [9944] }, entries: [] });
  });

  it.each<[string, number[]]>([
    ['--port 9000', [9000]],
    ['--ws-ports 9944,9945', [9944, 9945]],
    ['--port 9000 --ws-ports 9001,9002', [9000, 9001, 9002]],
  ])('listen on the ports of %s', (line, ports) => {
    expect(settings(line).server).toEqual({ ports });
  });

  it('bound history unless it is an archive', () => {
    expect(settings('--history 77').chain.historyLimit).toBe(77);
    expect(settings('--archive').chain.historyLimit).toBe(Infinity);
  });

  it('add up what one account is given', () => {
    const { chain } = settings(`--fund ${ALICE}=1 --fund ${ALICE}=2`, { BT_DEFAULT_TOKEN_WALLET: ALICE });
    expect(chain.fund).toEqual(new Map([[accountOf(ALICE), 1_000_003_000_000_000n]]));
  });

  it('warn of a malformed BT_DEFAULT_TOKEN_WALLET and go on without', () => {
    const { chain, entries } = settings('', { BT_DEFAULT_TOKEN_WALLET: 'nobody' });
    expect(chain.fund).toEqual(new Map());
    expect(entries).toMatchObject([
      {
        level: 'warn',
        message: expect.stringMatching(/^BT_DEFAULT_TOKEN_WALLET is left out: 'nobody' is no account address/),
      },
    ]);
  });
});
