import { randomUUID } from 'node:crypto';

/**
 * An integer literal that a double may not hold, standing where a JSON value can stand.
 * Hex strings never match: what precedes their digits is no separator.
 */
const longInteger = /(?<=^|[[,:\s])-?[1-9]\d{15,}(?=\s*(?:[,\]}]|$))/g;

/**
 * JSON in which integers beyond 2^53 come back as bigint, exactly; every other number is a number.
 * Node 20 gives a reviver no source text, so long integers are carried through `JSON.parse` as strings with a mark that nobody can guess.
 * @throws SyntaxError when the text is not JSON
 */
export function parse(text: string): unknown {
  if (text.search(longInteger) < 0) return JSON.parse(text);
  const mark = `${randomUUID()}:`;
  return JSON.parse(quoteLongIntegers(text, mark), (_key, value: unknown) => {
    if (typeof value !== 'string' || !value.startsWith(mark)) return value;
    const integer = BigInt(value.slice(mark.length));
    return Number.isSafeInteger(Number(integer)) ? Number(integer) : integer;
  });
}

function quoteLongIntegers(text: string, mark: string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('"', at);
    const outsideEnd = open < 0 ? text.length : open;
    parts.push(text.slice(at, outsideEnd).replace(longInteger, `"${mark}$&"`));
    at = open < 0 ? text.length : stringEnd(text, open);
    parts.push(text.slice(outsideEnd, at));
  }
  return parts.join('');
}

/** Where the string literal that opens at `open` is over; the end of the text if it never is. */
function stringEnd(text: string, open: number): number {
  for (let close = text.indexOf('"', open + 1); close >= 0; close = text.indexOf('"', close + 1)) {
    let backslashes = 0;
    while (text[close - 1 - backslashes] === '\\') backslashes += 1;
    if (backslashes % 2 === 0) return close + 1;
  }
  return text.length;
}

/**
 * JSON in which a bigint is a bare integer, as serde writes a u64 or u128; else as `JSON.stringify`, with `null` for undefined.
 * @throws RangeError when the value contains itself
 */
export function stringify(value: unknown): string {
  try {
    return writeNatively(value) ?? 'null';
  } catch (error) {
    // The native writer is several times faster and refuses a bigint with this error.
    if (!(error instanceof TypeError)) throw error;
    return write(value) ?? 'null';
  }
}

/** Undefined for undefined and functions, which the declared type of `JSON.stringify` hides. */
const writeNatively = (value: unknown) => JSON.stringify(value) as string | undefined;

function write(value: unknown): string | undefined {
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return writeNatively(value);
  if ('toJSON' in value && typeof value.toJSON === 'function') return write(Reflect.apply(value.toJSON, value, []));
  if (Array.isArray(value)) return `[${value.map((item) => write(item) ?? 'null').join(',')}]`;
  const fields: string[] = [];
  for (const [key, field] of Object.entries(value)) {
    const text = write(field);
    if (text !== undefined) fields.push(`${JSON.stringify(key)}:${text}`);
  }
  return `{${fields.join(',')}}`;
}
