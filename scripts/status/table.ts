import type { RuntimeDefinition } from '../../runtime/definition';

/** What each pallet declares and which of its calls have a body, as a Markdown table. */
export function statusTable({ pallets }: RuntimeDefinition): string {
  const rows = pallets.map(({ index, pallet }) => {
    const calls = Object.entries(pallet.calls);
    const without = calls.filter(([, call]) => call.run === undefined).map(([name]) => name);
    const declared = Object.values(pallet.storage).filter(({ rawKey }) => rawKey === undefined);
    const counts = [declared.length, Object.keys(pallet.events).length, Object.keys(pallet.errors).length];
    return `| ${[index, pallet.name, ...counts, `${calls.length - without.length} of ${calls.length}`, missing(without)].join(' | ')} |`;
  });
  return [
    '| # | pallet | storage | events | errors | calls with a body | declared only |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** A long list would hide what it says. */
const LISTED = 8;

function missing(names: readonly string[]): string {
  if (names.length <= LISTED) return names.join(', ');
  return `${names.slice(0, LISTED).join(', ')} and ${names.length - LISTED} more`;
}
