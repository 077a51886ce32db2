import { inspect } from 'node:util';
import { fromHex, toHex } from '../../primitives/scale';
import type { State } from '../../pallets/support/state/state';
import type { Change } from './recording';

/** A key that should hold another value. Raw hex; undefined is absence. */
export interface KeyDifference {
  readonly key: string;
  readonly expected: string | undefined;
  readonly got: string | undefined;
}

/** Left out of recorded changes: compared on its own. */
export const EVENTS_KEY = '0x26aa394eea5630e07c48ae0c9558cef780d41e5e16056765bc8461851072c9d7';

const rawValue = (state: State, key: string): string | undefined => {
  const value = state.getRaw(fromHex(key));
  return value === undefined ? undefined : toHex(value);
};

/** Keys that the open block changed, with their values before it. */
function ownChanges(state: State): Map<string, string | undefined> {
  const own = new Map<string, string | undefined>();
  for (const cell of state.changed()) {
    const before = cell.before === undefined ? undefined : toHex(cell.column.encodeValue(cell.before));
    const after = state.rawValue(cell);
    if (before !== (after === undefined ? undefined : toHex(after))) own.set(toHex(cell.key()), before);
  }
  return own;
}

/** Compares what the open block changed with what the recorded one did, in the order of keys. */
export function compareChanges(state: State, recorded: readonly Change[]): readonly KeyDifference[] {
  const expected = new Map(recorded.map(([key, value]) => [key, value ?? undefined]));
  const own = ownChanges(state);
  own.delete(EVENTS_KEY);
  const differences: KeyDifference[] = [];
  for (const key of [...new Set([...expected.keys(), ...own.keys()])].sort()) {
    const wanted = expected.has(key) ? expected.get(key) : own.get(key);
    const got = rawValue(state, key);
    if (got !== wanted) differences.push({ key, expected: wanted, got });
  }
  return differences;
}

/** Sets the open block's changes to the recorded ones: differing keys, and the events. */
export function heal(state: State, differences: readonly KeyDifference[], events: string | undefined): void {
  for (const { key, expected } of differences)
    state.putRaw(fromHex(key), expected === undefined ? undefined : fromHex(expected));
  if (events !== undefined) state.putRaw(fromHex(EVENTS_KEY), fromHex(events));
}

/** The same where only what changed is known. */
export function healAll(state: State, recorded: readonly Change[], events: string | undefined): void {
  const differences = recorded.map(([key, value]) => ({ key, expected: value ?? undefined, got: undefined }));
  heal(state, differences, events);
}

/** Says a key in words: pallet, item, keys. */
export function describeKey(state: State, key: string): string {
  const { column, keys } = state.columns.locate(fromHex(key));
  if (column.pallet === '') return key;
  return `${column.pallet}.${column.name}${keys.length === 0 ? '' : ` [${keys.map(show).join(', ')}]`}`;
}

/** Says a value in words, or in hex where its item does not decode it. */
export function describeValue(state: State, key: string, value: string | undefined): string {
  if (value === undefined) return 'absent';
  const { column } = state.columns.locate(fromHex(key));
  return show(column.decodeValue(fromHex(value)));
}

function show(value: unknown): string {
  return inspect(value, { depth: 8, breakLength: Infinity, maxStringLength: 200, maxArrayLength: 40 });
}
