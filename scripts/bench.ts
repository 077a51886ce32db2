import { Command } from 'commander';
import { cryptoReady } from '../primitives/crypto/ready';
import { blockRows } from './bench/blocks';
import { clientRows } from './bench/clients';
import { coreRows } from './bench/core';
import { machine, type Row } from './bench/measure';
import { subnetRows } from './bench/subnets';

const program = new Command('bench')
  .description('Measures this build on this machine.')
  .option('--json', 'print a report for programs')
  .parse();

const figure = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toPrecision(3);

function print(rows: readonly Row[]): void {
  console.log(`Measured on ${machine()}\n`);
  console.log('| what | workload | measured | target | beside |\n| --- | --- | --- | --- | --- |');
  for (const { name, workload, measured, unit, target, beside = '' } of rows) {
    const wanted = target === undefined ? '' : `${unit === '1/s' ? '≥' : '<'} ${figure(target)} ${unit}`;
    console.log(`| ${name} | ${workload} | ${figure(measured)} ${unit} | ${wanted} | ${beside} |`);
  }
}

async function run(): Promise<void> {
  await cryptoReady();
  const rows: Row[] = [];
  for (const [what, measure] of [
    ['core', coreRows],
    ['blocks', blockRows],
    ['subnets', subnetRows],
    ['clients', clientRows],
  ] as const) {
    process.stderr.write(`measuring ${what} …\n`);
    rows.push(...(await measure()));
  }
  if (program.opts<{ json?: true }>().json === true)
    console.log(JSON.stringify({ machine: machine(), rows }, undefined, 1));
  else print(rows);
}

run().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
