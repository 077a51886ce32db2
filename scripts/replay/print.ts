import type { FileReport, WrongBlock } from './file';

const SHOWN_BLOCKS = 3;
const SHOWN_DIFFERENCES = 8;
const SHOWN_NUMBERS = 40;
const WIDTH = 400;

const short = (text: string): string =>
  text.length > WIDTH ? `${text.slice(0, WIDTH)}… (${text.length} characters)` : text;

/** One line for a file that passes; a failing one also shows its first wrong blocks, decoded. */
export function printFile(report: FileReport): void {
  const total = report.passed + report.failed;
  const api =
    report.apiCalls === 0 ? '' : `, ${report.apiCalls - report.apiFailures} of ${report.apiCalls} API answers`;
  console.log(
    `${report.failed === 0 ? 'ok  ' : 'FAIL'} ${report.file}: ${report.passed} of ${total} blocks${api} in ${report.seconds.toFixed(2)} s`,
  );
  // What has a cause is told in a line; what has none is shown.
  const unexplained = report.blocks.filter(({ leftOut }) => leftOut.length === 0);
  for (const block of unexplained.slice(0, SHOWN_BLOCKS)) printBlock(block);
  if (unexplained.length > SHOWN_BLOCKS)
    console.log(
      `  … and ${unexplained.length - SHOWN_BLOCKS} more blocks: ${numbers(unexplained.slice(SHOWN_BLOCKS))}`,
    );
  for (const [cause, blocks] of byCause(report.blocks))
    console.log(`  left out in ${blocks.length} of the wrong blocks: ${cause} (${numbers(blocks)})`);
  if (report.unreached > 0)
    console.log(`  ${report.unreached} blocks after the first wrong one were not executed (--heal goes on)`);
}

function printBlock({ number, differences }: WrongBlock): void {
  console.log(`  block ${number}`);
  for (const { what, phase, expected, got } of differences.slice(0, SHOWN_DIFFERENCES)) {
    console.log(`    ${what}${phase === undefined ? '' : ` (in ${phase})`}`);
    console.log(`      expected ${short(expected)}`);
    console.log(`      got      ${short(got)}`);
  }
  if (differences.length > SHOWN_DIFFERENCES) console.log(`    … and ${differences.length - SHOWN_DIFFERENCES} more`);
}

function byCause(blocks: readonly WrongBlock[]): ReadonlyMap<string, readonly WrongBlock[]> {
  const causes = new Map<string, WrongBlock[]>();
  for (const block of blocks)
    for (const cause of block.leftOut) causes.set(cause, [...(causes.get(cause) ?? []), block]);
  return causes;
}

/** Block numbers, the first ones of many. */
const numbers = (blocks: readonly WrongBlock[]): string =>
  `${blocks
    .slice(0, SHOWN_NUMBERS)
    .map(({ number }) => number)
    .join(', ')}${blocks.length > SHOWN_NUMBERS ? ', …' : ''}`;
