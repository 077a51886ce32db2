/** A Rust spelling, taken apart: `BoundedVec<(A, B), N>` holds `(A, B)` and `N`, the tuple `(A, B)` holds `A` and `B`. */
export function partsOf(name: string | undefined): readonly string[] {
  const inside = /^[\w:\s]*<(.*)>$/s.exec(name ?? '')?.[1] ?? /^\((.*)\)$/s.exec(name ?? '')?.[1];
  if (inside === undefined) return [];
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < inside.length; at += 1) {
    if ('<([{'.includes(inside[at]!)) depth += 1;
    else if ('>)]}'.includes(inside[at]!)) depth -= 1;
    else if (inside[at] === ',' && depth === 0) {
      parts.push(inside.slice(start, at).trim());
      start = at + 1;
    }
  }
  return [...parts, inside.slice(start).trim()].filter((part) => part !== '');
}

/** Whether Rust calls a type an amount of TAO: `BalanceOf<T>`, `T::Balance`, `Balance`. */
export const isBalance = (name: string | undefined): boolean =>
  /^(?:\w+::)*Balance(?:Of)?(?:<[\w\s,]*>)?$/.test(name ?? '');
