import { SingleBar } from 'cli-progress';
import { Command } from 'commander';
import { cryptoReady } from '../primitives/crypto/ready';
import { replayFile, type FileReport } from './replay/file';
import { RecordingError } from './replay/recording';
import { printFile } from './replay/print';

interface Options {
  readonly heal?: true;
  readonly api: boolean;
  readonly phases: boolean;
  readonly json?: true;
}

const program = new Command('replay')
  .description('Executes recorded blocks of the real runtime and compares every byte.')
  .argument('<file...>', 'recordings, as *.json or *.json.gz')
  .option('--heal', 'set the recorded state after each block, so that every block is judged alone')
  .option('--no-api', 'leave the recorded runtime API answers out')
  .option('--no-phases', 'do not look for the phase in which a key went wrong')
  .option('--json', 'print a report for programs');

function run(files: readonly string[], options: Options): number {
  const reports: FileReport[] = [];
  for (const file of files) {
    const bar = new SingleBar({
      format: `${file} {bar} {value}/{total}`,
      stream: process.stderr,
      clearOnComplete: true,
      noTTYOutput: false,
    });
    const onProgress = (done: number, total: number): void => (done === 0 ? bar.start(total, 0) : bar.update(done));
    const report = replayFile(file, {
      heal: options.heal === true,
      api: options.api,
      phases: options.phases,
      onProgress,
    });
    bar.stop();
    reports.push(report);
    if (options.json !== true) printFile(report);
  }
  const passed = reports.reduce((sum, report) => sum + report.passed, 0);
  const failed = reports.reduce((sum, report) => sum + report.failed, 0);
  if (options.json === true) console.log(JSON.stringify({ passed, failed, files: reports }, undefined, 1));
  else console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

program.parse();
void cryptoReady().then(
  () => {
    try {
      process.exitCode = run(program.args, program.opts<Options>());
    } catch (error) {
      if (!(error instanceof RecordingError)) throw error;
      console.error(`error: ${error.message}`);
      process.exitCode = 2;
    }
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
