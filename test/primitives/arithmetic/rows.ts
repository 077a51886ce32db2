import * as formats from '../../../primitives/arithmetic/fixed';
import * as i32 from '../../../primitives/arithmetic/i32';
import * as i64 from '../../../primitives/arithmetic/i64';
import * as u16 from '../../../primitives/arithmetic/u16';
import * as u32 from '../../../primitives/arithmetic/u32';
import * as u64 from '../../../primitives/arithmetic/u64';
import * as u128 from '../../../primitives/arithmetic/u128';
import type { FixedPoint } from '../../../primitives/arithmetic/fixed/fixedPoint';
import type { Width } from '../../../primitives/arithmetic/width';

/** A row of shared/vectors/arithmetic: operands, then the result; null for None and Err, "panic" for a panic. */
export type Cell = string | number | null;
export type Row = readonly Cell[];
export type Tables = { readonly [table: string]: { readonly [operation: string]: readonly Row[] } };

export type AnyFormat = FixedPoint<bigint>;
export const FORMATS = formats as unknown as { readonly [name: string]: AnyFormat };
const WIDTHS: { readonly [name: string]: Width<bigint | number> } = { i32, i64, u16, u32, u64, u128 };

const RUST_NAMES: { readonly [operation: string]: keyof AnyFormat } = {
  FixedExt_checked_floor: 'checkedFloorExt',
  from_num_u64: 'fromNum',
  checked_from_num_u64: 'checkedFromNum',
  saturating_from_num_u64: 'saturatingFromNum',
  saturating_from_num_i64: 'saturatingFromNum',
};

const camel = (rust: string): string => rust.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

function doubleBits(value: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getBigUint64(0);
}

type Native = bigint | number | undefined;
type Run = (format: AnyFormat, row: Row) => Native;

const operand = (cell: Cell | undefined): bigint | number => (typeof cell === 'number' ? cell : BigInt(cell ?? 'none'));

/** What our side of a recorded operation is. Plain operators wrap, so the wrapping forms are the same functions. */
function method(operation: string): Run {
  if (operation === 'to_num_f64_bits') return (format, [a]) => doubleBits(format.toDouble(BigInt(a ?? '')));
  if (operation === 'saturating_from_num_f64') return (format, [, text]) => format.saturatingFromDecimal(String(text));
  const toNum = /^(.*to_num)_(\w+)$/.exec(operation);
  const to = /^(.*)to_([IU]\d+F\d+)$/.exec(operation);
  if (toNum !== null) {
    const name = camel(toNum[1]!) as 'toNum';
    return (format, [a]) => format[name](BigInt(a ?? ''), WIDTHS[toNum[2]!]!);
  }
  if (to !== null) {
    const name = camel(`${to[1]!}from_fixed`) as 'fromFixed';
    return (format, [a]) => FORMATS[to[2]!]![name](format, BigInt(a ?? ''));
  }
  const name = RUST_NAMES[operation] ?? camel(operation.replace(/^(op|wrapping)_/, ''));
  return (format, row) => {
    const run = (format as unknown as { [name: string]: ((...operands: unknown[]) => Native) | undefined })[name];
    if (run === undefined) throw new Error(`no function ${name} for ${operation}`);
    return run(...row.slice(0, -1).map(operand));
  };
}

function outcome(run: () => Native): Cell {
  try {
    const value = run();
    return value === undefined ? null : String(value);
  } catch (error) {
    if (error instanceof RangeError) return 'panic';
    throw error;
  }
}

/** The rows where we answer something else, with our answer. */
export function mismatches(formatName: string, operation: string, rows: readonly Row[]): readonly unknown[] {
  const format = FORMATS[formatName]!;
  const run = method(operation);
  return rows.flatMap((row) => {
    const ours = outcome(() => run(format, row));
    const expected = row.at(-1) ?? null;
    return ours === (expected === null ? null : String(expected)) ? [] : [{ formatName, operation, row, ours }];
  });
}
