import { Command } from 'commander';
import { cryptoReady } from '../primitives/crypto/ready';
import { replayFile, type FileReport } from './replay/file';
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
    const report = replayFile(file, { heal: options.heal === true, api: options.api, phases: options.phases });
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
    process.exitCode = run(program.args, program.opts<Options>());
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
