import { Command, CommanderError } from 'commander';
import { PROFILES } from '../../runtime';
import { packageVersion } from '../identity';
import { LOG_LEVELS } from '../log';
import { readOptions, UsageError, type CliOptions, type RawOptions } from './options';

const collect = (value: string, previous: readonly string[] = []): readonly string[] => [...previous, value];

function command(): Command {
  return new Command('subtensor-emulator')
    .description('A local Bittensor chain (subtensor, spec 326): a node that real clients talk to.')
    .version(packageVersion())
    .option('--port <n>', 'port for WebSocket and HTTP, 0 for any free one (default: 9944)')
    .option('--ws-ports <n,n>', 'further ports that answer the same; without --port instead of 9944')
    .option('--host <address>', 'address to listen on (default: both loopbacks, 127.0.0.1 and ::1)')
    .option('--seal <mode>', 'when blocks are made: interval:MS, instant, instant:MS, manual (default: interval:250)')
    .option('--profile <name>', `build of the chain whose constants hold: ${PROFILES.join(', ')} (default: fast)`)
    .option('--chain <file>', 'raw chain spec (JSON) to start from (default: the local chain)')
    .option('--fund <SS58=TAO>', 'free balance at genesis; may be given several times', collect)
    .option('--cors <origins>', 'pages that may connect: local, all, or a list with commas (default: local)')
    .option('--archive', 'keep the state of every block, whatever memory it takes')
    .option('--history <n>', 'keep about so many old versions of keys (default: 1000000)')
    .option('--log <level>', `${LOG_LEVELS.join(', ')} (default: info)`)
    .option('--signatures <how>', 'verify, or skip to take every signature for good (default: verify)')
    .option('--state-root <when>', 'every-block, or none for faster blocks with other hashes (default: every-block)')
    .option('--name <name>', 'name that system_name answers')
    .allowExcessArguments(false)
    .showSuggestionAfterError()
    .addHelpText(
      'after',
      '\nBT_DEFAULT_TOKEN_WALLET=<SS58> in the environment gives that account 1,000,000 TAO at genesis.',
    );
}

/**
 * Reads a command line (without node and script).
 * @param write hears the texts of `--help` and `--version`, after which the answer is undefined
 * @throws UsageError
 */
export function readCommandLine(args: readonly string[], write: (text: string) => void): CliOptions | undefined {
  const program = command()
    .exitOverride()
    .configureOutput({ writeOut: write, writeErr: () => undefined });
  try {
    program.parse(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return undefined;
    throw new UsageError(`${oneLine(error.message)}: --help lists all options`);
  }
  return readOptions(program.opts<RawOptions>());
}

/** Commander begins with `error: ` and puts its suggestion on a line of its own. */
const oneLine = (message: string): string => message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ');
