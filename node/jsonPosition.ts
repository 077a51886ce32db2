const SPACE = /[ \t\r\n]*/y;
const STRING = /"[^"\\\p{Cc}]*(?:\\(?:["\\/bfnrt]|u[0-9a-f]{4})[^"\\\p{Cc}]*)*"/iuy;
const PLAIN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** Where a text stops being JSON. `JSON.parse` does not say so of every mistake. Lines and columns begin at 1. */
export function whereJsonEnds(text: string): { readonly line: number; readonly column: number; readonly rest: string } {
  const { end } = walk(text);
  const lines = text.slice(0, end).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, rest: text.slice(end) };
}

/** The line, from 1 on, of what lies under some names in a JSON text; of the deepest that is there where it is not. */
export const lineOf = (text: string, names: readonly string[]): number =>
  text.slice(0, walk(text, names).found).split('\n').length;

/** Walks a text up to where it stops being JSON; `found` is where what lies deepest on the way of the names begins. */
function walk(text: string, names: readonly string[] = []): { readonly end: number; readonly found: number } {
  let at = 0;
  let found = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const taken = pattern.test(text);
    if (taken) at = pattern.lastIndex;
    return taken;
  };
  const mark = (sign: string): boolean => {
    take(SPACE);
    if (text[at] !== sign) return false;
    at += 1;
    return true;
  };
  /** `depth` is how many of the names led here; undefined off their way. */
  const member = (depth: number | undefined): boolean => {
    take(SPACE);
    const start = at;
    if (!take(STRING)) return false;
    const isOnWay = depth !== undefined && depth < names.length && JSON.parse(text.slice(start, at)) === names[depth];
    if (isOnWay) found = start;
    return mark(':') && value(isOnWay ? depth + 1 : undefined);
  };
  const list = (one: () => boolean, end: string): boolean => {
    if (mark(end)) return true;
    do if (!one()) return false;
    while (mark(','));
    return mark(end);
  };
  const value = (depth?: number): boolean => {
    if (mark('{')) return list(() => member(depth), '}');
    if (mark('[')) return list(() => value(), ']');
    return take(STRING) || take(PLAIN);
  };
  if (value(0)) take(SPACE);
  return { end: at, found };
}
