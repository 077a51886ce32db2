const SPACE = /[ \t\r\n]*/y;
const STRING = /"[^"\\\p{Cc}]*(?:\\(?:["\\/bfnrt]|u[0-9a-f]{4})[^"\\\p{Cc}]*)*"/iuy;
const PLAIN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** Where a text stops being JSON. `JSON.parse` does not say so of every mistake. Lines and columns begin at 1. */
export function whereJsonEnds(text: string): { readonly line: number; readonly column: number; readonly rest: string } {
  const offset = validUpTo(text);
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, rest: text.slice(offset) };
}

function validUpTo(text: string): number {
  let at = 0;
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
  const member = (): boolean => {
    take(SPACE);
    return take(STRING) && mark(':') && value();
  };
  const list = (one: () => boolean, end: string): boolean => {
    if (mark(end)) return true;
    do if (!one()) return false;
    while (mark(','));
    return mark(end);
  };
  const value = (): boolean => {
    if (mark('{')) return list(member, '}');
    if (mark('[')) return list(value, ']');
    return take(STRING) || take(PLAIN);
  };
  if (value()) take(SPACE);
  return at;
}
