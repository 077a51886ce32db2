import { attempt } from '../../../pallets/support/dispatchError';
import { ensureNone, ensureRoot, ensureSigned, ensureSignedOrRoot } from '../../../pallets/support/origin';
import { addWeight, NO_WEIGHT, weight } from '../../../pallets/support/weight';
import { RuntimeCallHole } from '../../../pallets/support/call';
import { bytes, compact, newtype, u32, u64, vec } from '../../../primitives/scale';
import { call, errors, type KitchenSink } from './declaration';
import { grain } from './storage';

const FIXED = weight(1_000n, { reads: 1, writes: 2, proof: 30n });
const calls32 = vec(RuntimeCallHole);

const cook = call({
  index: 0,
  weight: FIXED,
  args: { grains: compact(u64), portions: newtype('Portions', u32) },
  docs: 'Signed: a compact argument and a newtype.',
  run(ctx, origin, { grains, portions }) {
    const cook = ensureSigned(origin);
    ctx.storage.Amount.mutate((amount) => grain(amount + grains));
    ctx.storage.Portions.set(portions);
    ctx.deposit('Cooked', { cook, grains: grain(grains) });
  },
});

const serve = call({
  index: 1,
  weight: ({ note }) => weight(10n * BigInt(note.length)),
  class: 'Operational',
  pays: 'No',
  args: { note: bytes },
  docs: 'Weighs what its argument weighs; free and operational.',
  run(ctx, origin, { note }) {
    const guest = ensureSigned(origin);
    ctx.config.onServed(guest);
    ctx.deposit('Served', guest, note.length);
    return { actualWeight: weight(1n), pays: 'Yes' };
  },
});

const close = call({
  index: 3,
  weight: NO_WEIGHT,
  class: 'Mandatory',
  args: {},
  docs: 'Unsigned. There is no call 2.',
  run(ctx, origin) {
    ensureNone(origin);
    ctx.deposit('Closed');
  },
});

const burn = call({
  index: 4,
  weight: weight(100n),
  args: { grains: u64 },
  docs: 'Root: writes, deposits, and fails.',
  run(ctx, origin, { grains }) {
    ensureRoot(origin);
    overheat(ctx, grains);
  },
});

const try_burn = call({
  index: 5,
  weight: weight(100n),
  args: { grains: u64 },
  docs: 'Signed or root: as `burn`, and swallows the failure: what was written stays.',
  run(ctx, origin, { grains }) {
    ensureSignedOrRoot(origin);
    attempt(() => overheat(ctx, grains));
  },
});

/** Writes, deposits, and fails. */
function overheat(ctx: KitchenSink, grains: bigint): never {
  ctx.storage.Amount.set(grain(grains));
  ctx.deposit('Washed', 1);
  throw errors.Burnt.with({ actualWeight: weight(7n), pays: 'No' });
}

const invent = call({
  index: 6,
  weight: weight(5n),
  args: { idea: u32 },
  docs: 'Declared, and without a body.',
});

const both = call({
  index: 7,
  weight: ({ calls }, env) => calls.reduce((sum, one) => addWeight(sum, env.dispatchInfo(one).callWeight), weight(1n)),
  class: ({ calls }, env) =>
    calls.some((one) => env.dispatchInfo(one).class === 'Operational') ? 'Operational' : 'Normal',
  pays: ({ calls }, env) => (calls.every((one) => env.dispatchInfo(one).pays === 'No') ? 'No' : 'Yes'),
  args: { calls: calls32 },
  docs: 'Each of the calls in turn, as whoever calls; all or nothing.',
  run(ctx, origin, { calls }) {
    for (const one of calls) ctx.env.dispatch(one, origin);
  },
});

const either = call({
  index: 8,
  weight: weight(2n),
  args: { first: RuntimeCallHole, second: RuntimeCallHole },
  docs: 'The second where the first fails.',
  run(ctx, origin, { first, second }) {
    if (!attempt(() => ctx.env.dispatch(first, origin)).ok) ctx.env.dispatch(second, origin);
  },
});

/** Every way to declare a call. */
export const calls = { cook, serve, close, burn, try_burn, invent, both, either };
