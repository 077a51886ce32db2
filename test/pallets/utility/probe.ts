import { callsOf, type RuntimeCall } from '../../../pallets/support/call';
import type { Context } from '../../../pallets/support/context';
import { root, signer, type Origin } from '../../../pallets/support/origin';
import { assemble, declarePallet } from '../../../pallets/support/pallet';
import { item } from '../../../pallets/support/storage';
import { weight } from '../../../pallets/support/weight';
import { string, u32, vec } from '../../../primitives/scale';
import { mount, type Mounted } from '../../../runtime/definition';
import { benchWith } from '../../support/bench';

/** A pallet to be dispatched into: it writes down who called, fails, is free, urgent or forbidden. */
const { declaration, errors } = declarePallet({
  name: 'Probe',
  rust: { path: ['probe', 'pallet'] },
  storage: {
    Notes: item({ keys: [], value: vec(string), default: () => [], docs: '' }),
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

export { account } from '../../support/accounts';

const pallet = assemble<Probe, typeof declaration>(declaration, { calls });

/** A runtime of the pallets under test and the probe, in block 1. Its base filter refuses `Probe.forbidden`. */
export function bench(...pallets: readonly Mounted[]) {
  const forbids = ({ name }: RuntimeCall) => name === 'forbidden';
  const whole = benchWith({ forbids }, mount(200, pallet, { constants: {} }), ...pallets);
  const { storage } = whole.of(pallet);
  return {
    ...whole,
    notes: () => storage.Notes.get(),
    /** Each as `Pallet.Name` with its value. */
    events: () => whole.events().map(({ pallet, name, value }) => [`${pallet}.${name}`, value]),
  };
}
