import type { FileReport } from './file';

const SHOWN_BLOCKS = 3;
const SHOWN_DIFFERENCES = 8;
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
  for (const block of report.blocks.slice(0, SHOWN_BLOCKS)) {
    console.log(`  block ${block.number}`);
    for (const difference of block.differences.slice(0, SHOWN_DIFFERENCES)) {
      console.log(`    ${difference.what}${difference.phase === undefined ? '' : ` (in ${difference.phase})`}`);
      console.log(`      expected ${short(difference.expected)}`);
      console.log(`      got      ${short(difference.got)}`);
    }
    if (block.differences.length > SHOWN_DIFFERENCES)
      console.log(`    … and ${block.differences.length - SHOWN_DIFFERENCES} more`);
  }
  if (report.blocks.length > SHOWN_BLOCKS)
    console.log(
      `  … and ${report.blocks.length - SHOWN_BLOCKS} more blocks: ${report.blocks
        .slice(SHOWN_BLOCKS, 20)
        .map(({ number }) => number)
        .join(', ')}`,
    );
  if (report.unreached > 0)
    console.log(`  ${report.unreached} blocks after the first wrong one were not executed (--heal goes on)`);
}
