import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { join } from 'node:path';
import { safeDiv, safeDivOr } from '../../../primitives/arithmetic/division';
import { mismatches, type Tables } from './rows';

interface Sample {
  readonly fixed: Tables;
  readonly transcendental: Tables;
  readonly safe_div_u64: readonly (readonly [string, string, string, string])[];
}

const file = join(__dirname, '../../vectors/arithmetic-sample.json.gz');
const sample = JSON.parse(gunzipSync(readFileSync(file)).toString()) as Sample;

/** What safe_div_or was given for a divisor of 0. */
const OTHERWISE = 77n;

const entries = (tables: Tables) =>
  Object.entries(tables).flatMap(([format, operations]) =>
    Object.entries(operations).map(([operation, rows]) => [format, operation, rows] as const),
  );

describe('the recorded chain and this one agree to the bit', () => {
  it.each(entries(sample.fixed))('on %s %s', (format, operation, rows) => {
    expect(rows.length).toBeGreaterThan(0);
    expect(mismatches(format, operation, rows)).toEqual([]);
  });

  it.each(entries(sample.transcendental))('on %s %s', (format, operation, rows) => {
    expect(rows.length).toBeGreaterThan(0);
    expect(mismatches(format, operation, rows)).toEqual([]);
  });

  it.each(sample.safe_div_u64)('on %d / %d', (a, b, quotient, orElse) => {
    expect(safeDiv(BigInt(a), BigInt(b))).toBe(BigInt(quotient));
    expect(safeDivOr(BigInt(a), BigInt(b), OTHERWISE)).toBe(BigInt(orElse));
  });
});
