import { callsOf, type RuntimeCall } from '../../../pallets/support/call';
import type { Context } from '../../../pallets/support/context';
import { attempt, moduleFailure } from '../../../pallets/support/dispatchError';
import type { RuntimeEvent } from '../../../pallets/support/event';
import type { AccountId } from '../../../pallets/support/account';
import { root, signer, type Origin } from '../../../pallets/support/origin';
import { assemble, declarePallet } from '../../../pallets/support/pallet';
import { State } from '../../../pallets/support/state/state';
import { item } from '../../../pallets/support/storage';
import { weight } from '../../../pallets/support/weight';
import { hole, string, u32, vec } from '../../../primitives/scale';
import { bind, type Bound } from '../../../runtime/bind';
import { defineRuntime, mount, type Mounted } from '../../../runtime/definition';

/** A pallet to be dispatched into: it writes down who called, fails, is free, urgent or forbidden. */
const { declaration, errors } = declarePallet({
  name: 'Probe',
  rust: { path: ['probe', 'pallet'] },
  storage: {
    Notes: item({ keys: [], value: vec(string), default: () => [], docs: '' }),
    Deposited: item({ keys: [], value: vec(hole<RuntimeEvent>('RuntimeEvent')), default: () => [], docs: '' }),
  },
  errors: { Broken: '' },
});
type Probe = Context<typeof declaration>;
const call = callsOf<Probe>();

const callerOf = (origin: Origin): string =>
  origin.caller.type === 'system' ? (signer(origin) ?? 'nobody or root') : origin.caller.type;

const write = (ctx: Probe, origin: Origin, what: string): void =>
  ctx.storage.Notes.append(`${what} by ${origin === root ? 'root' : callerOf(origin)}`);

const calls = {
  note: call({
    index: 0,
    weight: weight(1_000n, { proof: 50n }),
    args: { value: u32 },
    docs: '',
    run(ctx, origin, { value }) {
      write(ctx, origin, String(value));
      return { actualWeight: weight(400n, { proof: 20n }) };
    },
  }),
  fail: call({
    index: 1,
    weight: weight(1_000n),
    args: {},
    docs: '',
    run(ctx, origin) {
      write(ctx, origin, 'fail');
      throw errors.Broken.with({ actualWeight: weight(300n) });
    },
  }),
  free: call({
    index: 2,
    weight: weight(10n),
    pays: 'No',
    args: {},
    docs: '',
    run: (ctx, origin) => write(ctx, origin, 'free'),
  }),
  urgent: call({
    index: 3,
    weight: weight(20n),
    class: 'Operational',
    args: {},
    docs: '',
    run: (ctx, origin) => write(ctx, origin, 'urgent'),
  }),
  mandatory: call({
    index: 4,
    weight: weight(30n),
    class: 'Mandatory',
    args: {},
    docs: '',
    run: (ctx, origin) => write(ctx, origin, 'mandatory'),
  }),
  forbidden: call({
    index: 5,
    weight: weight(40n),
    args: {},
    docs: '',
    run: (ctx, origin) => write(ctx, origin, 'forbidden'),
  }),
  greedy: call({
    index: 6,
    weight: weight(100n),
    args: {},
    docs: '',
    run: () => ({ actualWeight: weight(1_000_000n) }),
  }),
};

export const probe = {
  note: (value: number): RuntimeCall => ({ pallet: 'Probe', name: 'note', args: { value } }),
  fail: { pallet: 'Probe', name: 'fail', args: {} },
  free: { pallet: 'Probe', name: 'free', args: {} },
  urgent: { pallet: 'Probe', name: 'urgent', args: {} },
  mandatory: { pallet: 'Probe', name: 'mandatory', args: {} },
  forbidden: { pallet: 'Probe', name: 'forbidden', args: {} },
  greedy: { pallet: 'Probe', name: 'greedy', args: {} },
} as const;

export const BROKEN = { type: 'Module', value: { pallet: 'Probe', name: 'Broken' } };
export const FILTERED = { type: 'Module', value: { pallet: 'System', name: 'CallFiltered' } };

export const account = (byte: number): AccountId => `0x${byte.toString(16).padStart(2, '0').repeat(32)}` as AccountId;

/** A runtime of the pallets under test and the probe, on an empty state. Its base filter refuses `Probe.forbidden`. */
export function bench(...pallets: readonly Mounted[]) {
  const definition = defineRuntime([
    mount(200, assemble<Probe, typeof declaration>(declaration, { calls }), { constants: {} }),
    ...pallets,
  ]);
  const bound: Bound = bind(definition, new State(definition.layout), {
    inspector: {},
    storageRoot: () => new Uint8Array(32),
    deposit: (contexts, event) => (contexts.Probe as unknown as Probe).storage.Deposited.append(event),
    allows: (_contexts, inner) => inner.name !== 'forbidden',
    filtered: moduleFailure('System', 'CallFiltered'),
  });
  const { storage } = bound.contexts.Probe as unknown as Probe;
  return {
    ...bound,
    notes: () => storage.Notes.get(),
    events: () => storage.Deposited.get().map(({ pallet, name, value }) => [`${pallet}.${name}`, value]),
    eventNames: () => storage.Deposited.get().map(({ name }) => name),
    /** What a call reports, or its failure. */
    run(inner: RuntimeCall, origin: Origin) {
      const ended = attempt(() => bound.env.dispatch(inner, origin));
      return ended.ok ? ended.value : { error: ended.failure.error, ...ended.failure.info };
    },
  };
}
export type Bench = ReturnType<typeof bench>;
