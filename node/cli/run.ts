import { ChainSpecError } from '../chainSpec';
import { createLogger } from '../log';
import { startNode, type RunningNode } from '../node';
import { ListenError } from '../rpc/server';
import { banner } from './banner';
import { readCommandLine } from './command';
import { UsageError } from './options';
import { startOptions } from './settings';

/** Exit codes. */
const FAILED = 1;
const WRONG_USAGE = 2;

/** Runs the node until a signal ends it. */
export async function run(process: NodeJS.Process): Promise<void> {
  // Nobody reads any more (`| head`): the node goes on.
  process.stdout.on('error', () => undefined);
  try {
    const node = await start(process);
    if (node !== undefined) closeOnSignal(process, node);
  } catch (error) {
    process.stderr.write(`error: ${explain(error)}\n`);
    // Nothing is left that could be closed.
    process.exit(error instanceof UsageError ? WRONG_USAGE : FAILED);
  }
}

async function start({ argv, env, stdout }: NodeJS.Process): Promise<RunningNode | undefined> {
  const options = readCommandLine(argv.slice(2), (text) => stdout.write(text));
  if (options === undefined) return undefined;
  const logger = await createLogger(options.log, stdout.isTTY);
  const settings = startOptions(options, env, logger);
  const node = await startNode(settings);
  stdout.write(banner(node, settings.chain.fund.keys(), settings.identity?.chainName));
  return node;
}

/** The first signal ends the node in good order, a second one at once. */
function closeOnSignal(process: NodeJS.Process, node: RunningNode): void {
  let isClosing = false;
  const close = (): void => {
    if (isClosing) process.exit(FAILED);
    isClosing = true;
    node.close().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`error: ${explain(error)}\n`);
        process.exit(FAILED);
      },
    );
  };
  process.on('SIGINT', close);
  process.on('SIGTERM', close);
}

/** One line for what the user can mend, everything for what is our bug. */
function explain(error: unknown): string {
  if (error instanceof UsageError || error instanceof ListenError || error instanceof ChainSpecError)
    return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
