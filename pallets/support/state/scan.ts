import { compareBytes } from '../../../primitives/scale';
import { type Cell } from './cell';
import { Level } from './level';
import { everyCell, type Columns, type Store } from './store';

const startsWith = (key: Uint8Array, prefix: Uint8Array): boolean =>
  key.length >= prefix.length && compareBytes(key.subarray(0, prefix.length), prefix) === 0;

/** Present cells of the whole state whose raw key has a prefix, in the trie's order, from after a raw key on. */
export function* scan(store: Store, prefix: Uint8Array, after?: Uint8Array): Generator<Cell> {
  for (const cell of scanAll(store, prefix, after)) if (store.peek(cell) !== undefined) yield cell;
}

/** As `scan`, with the cells whose value is gone. */
export function* scanAll(store: Store, prefix: Uint8Array, after?: Uint8Array): Generator<Cell> {
  const typed = typedCells(store.columns, prefix, after);
  const raw = everyCell(store.columns.raw.root);
  let unread = nextRaw(raw, prefix, after);
  for (const cell of typed) {
    for (; unread !== undefined && compareBytes(unread.key(), cell.key()) < 0; unread = nextRaw(raw, prefix, after))
      yield unread;
    yield cell;
  }
  for (; unread !== undefined; unread = nextRaw(raw, prefix, after)) yield unread;
}

function nextRaw(raw: Generator<Cell>, prefix: Uint8Array, after: Uint8Array | undefined): Cell | undefined {
  for (let next = raw.next(); next.done !== true; next = raw.next()) {
    const key = next.value.key();
    if (startsWith(key, prefix) && (after === undefined || compareBytes(key, after) > 0)) return next.value;
  }
  return undefined;
}

function* typedCells(columns: Columns, prefix: Uint8Array, after: Uint8Array | undefined): Generator<Cell> {
  for (const column of columns.ordered()) {
    const related = startsWith(column.prefix, prefix) || startsWith(prefix, column.prefix);
    if (
      !related ||
      (after !== undefined && compareBytes(column.prefix, after) < 0 && !startsWith(after, column.prefix))
    )
      continue;
    const from = startOf(column.prefix, prefix, after);
    const cells = column.plain === undefined ? below(column.root, from) : [column.plain];
    for (const cell of cells) {
      const key = cell.key();
      if (after !== undefined && compareBytes(key, after) <= 0) continue;
      if (startsWith(key, prefix)) yield cell;
      else if (compareBytes(key, prefix) > 0) break;
    }
  }
}

/** Where in a column to begin: the later of prefix and start key, without the column's own prefix. */
function startOf(column: Uint8Array, prefix: Uint8Array, after: Uint8Array | undefined): Uint8Array | undefined {
  const start = after !== undefined && compareBytes(after, prefix) > 0 ? after : prefix;
  return startsWith(start, column) ? start.subarray(column.length) : undefined;
}

/** Cells under a level from a hashed path on. */
function* below(level: Level, from: Uint8Array | undefined): Generator<Cell> {
  let start = from;
  for (let child = level.seek(start); child !== undefined; child = level.next(child)) {
    if (child instanceof Level)
      yield* below(
        child,
        start !== undefined && startsWith(start, child.hashed) ? start.subarray(child.hashed.length) : undefined,
      );
    else yield child;
    start = undefined;
  }
}
