import type { RuntimeCall } from '../../pallets/support/call';
import { attempt, type DispatchFailure } from '../../pallets/support/dispatchError';
import type { Origin } from '../../pallets/support/origin';
import type { PostDispatchInfo } from '../../pallets/support/weight';
import type { Bench } from './bench';

/** An error as a failure or in short: `BadOrigin`, `Token.Frozen`, `Balances.DeadAccount`. */
export type Expected = string | DispatchFailure;

/** A way to be refused: the case, who calls, with which arguments, the error, and what happens before. */
export type Refusal<B extends Bench = Bench> = readonly [
  what: string,
  origin: Origin,
  args: RuntimeCall['args'],
  error: Expected,
  before?: (bench: B) => unknown,
];

const shortly = (error: Expected): string => (typeof error === 'string' ? error : error.message);

/** The call succeeds. Answers what it reports. */
export function expectOk(bench: Bench, call: RuntimeCall, origin: Origin): PostDispatchInfo {
  const ended = attempt(() => bench.env.dispatch(call, origin));
  if (!ended.ok) throw new Error(`${call.pallet}.${call.name} should succeed and fails with ${ended.failure.message}`);
  return ended.value;
}

/** The call fails with this error, and leaves neither a trace in the state nor an event. */
export function expectRefused(bench: Bench, call: RuntimeCall, origin: Origin, error: Expected): void {
  const before = { root: bench.root(), events: bench.events() };
  const ended = attempt(() => bench.env.dispatch(call, origin));
  expect(ended.ok ? 'success' : ended.failure.message).toBe(shortly(error));
  expect({ root: bench.root(), events: bench.events() }).toEqual(before);
}

/** The events so far, all of them in order, each as `Pallet.Name` with its value. */
export function expectEvents(bench: Bench, ...expected: readonly (readonly [name: string, value: unknown])[]): void {
  expect(bench.events().map(({ pallet, name, value }) => [`${pallet}.${name}`, value])).toEqual(expected);
}

/** One test a row, in the order in which the chain checks. Each has a bench of its own. */
export function refuses<B extends Bench>(
  start: () => B,
  name: `${string}.${string}`,
  rows: readonly Refusal<B>[],
): void {
  const [pallet = '', call = ''] = name.split('.');
  it.each(rows.map((row) => [shortly(row[3]), row[0], row] as const))(
    'answers %s to %s',
    (_error, _what, [, origin, args, error, before]) => {
      const bench = start();
      before?.(bench);
      expectRefused(bench, { pallet, name: call, args }, origin, error);
    },
  );
}
