import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Argument, Command } from 'commander';

/** A recording or its trace: both hold their blocks under one name. */
interface Blocks {
  readonly blocks: readonly unknown[];
  readonly apiCalls?: readonly unknown[];
}

const program = new Command('trim')
  .description(
    'Cuts a recording or its trace down to its first blocks. API answers, asked for at the end, are left out.',
  )
  .argument('<file>', 'a recording or a trace, as *.json.gz')
  .addArgument(new Argument('<blocks>', 'how many blocks to keep').argParser(Number))
  .argument('<out>', 'the file to write, as *.json.gz');

function trim(file: string, count: number, out: string): void {
  const whole = JSON.parse(gunzipSync(readFileSync(file)).toString()) as Blocks;
  if (!Number.isSafeInteger(count) || count < 1 || count > whole.blocks.length) {
    program.error(`${file} has ${whole.blocks.length} blocks: keep 1 to ${whole.blocks.length} of them`);
  }
  const cut = {
    ...whole,
    blocks: whole.blocks.slice(0, count),
    ...(whole.apiCalls === undefined ? {} : { apiCalls: [] }),
  };
  writeFileSync(out, gzipSync(JSON.stringify(cut), { level: 9 }));
}

program.action(trim).parse();
