import { boxed, u16, vec } from '../../primitives/scale';
import { RuntimeCallHole } from '../support/call';
import { attempt, resultOf } from '../support/dispatchError';
import { ensureRoot, root } from '../support/origin';
import { addWeight, Weight } from '../support/weight';
import { runBatch, runBatchAll, runForceBatch } from './batches';
import { call } from './declaration';
import { dispatchAsDerivative } from './derivative';
import { runIfElse } from './ifElse';
import { PalletsOrigin } from './types';
import { batchClass, batchPays, ownWeight, totalWeight } from './weights';

const one = boxed(RuntimeCallHole);
const many = vec(RuntimeCallHole);

const batch = call({
  index: 0,
  weight: ({ calls }, env) => addWeight(ownWeight.batch(calls.length), totalWeight(calls, env)),
  class: ({ calls }, env) => batchClass(calls, env),
  pays: ({ calls }, env) => batchPays(calls, env),
  args: { calls: many },
  docs: 'Runs calls in turn and stops at the first that fails; those before it stand.',
  run: (ctx, origin, { calls }) => runBatch(ctx, origin, calls),
});

const as_derivative = call({
  index: 1,
  weight: (args, env) => addWeight(ownWeight.as_derivative, env.dispatchInfo(args.call).callWeight),
  class: (args, env) => env.dispatchInfo(args.call).class,
  args: { index: u16, call: one },
  docs: 'Runs a call as the account derived from the sender under an index.',
  run: (ctx, origin, args) => dispatchAsDerivative(ctx, origin, args.index, args.call),
});

const batch_all = call({
  index: 2,
  weight: ({ calls }, env) => addWeight(ownWeight.batch_all(calls.length), totalWeight(calls, env)),
  class: ({ calls }, env) => batchClass(calls, env),
  pays: ({ calls }, env) => batchPays(calls, env),
  args: { calls: many },
  docs: 'Runs calls in turn, all or none.',
  run: (ctx, origin, { calls }) => runBatchAll(ctx, origin, calls),
});

const dispatch_as = call({
  index: 3,
  weight: (args, env) => addWeight(ownWeight.dispatch_as, env.dispatchInfo(args.call).callWeight),
  class: (args, env) => env.dispatchInfo(args.call).class,
  args: { as_origin: PalletsOrigin, call: one },
  docs: 'Root: runs a call as another origin. How it ended stands in the event only.',
  run(ctx, origin, args) {
    ensureRoot(origin);
    const ended = attempt(() => ctx.env.dispatchBypassFilter(args.call, ctx.config.originOf(args.as_origin)));
    ctx.deposit('DispatchedAs', { result: resultOf(ended.ok ? undefined : ended.failure) });
  },
});

const force_batch = call({
  index: 4,
  weight: ({ calls }, env) => addWeight(ownWeight.force_batch(calls.length), totalWeight(calls, env)),
  class: ({ calls }, env) => batchClass(calls, env),
  pays: ({ calls }, env) => batchPays(calls, env),
  args: { calls: many },
  docs: 'Runs calls in turn, whichever fail.',
  run: (ctx, origin, { calls }) => runForceBatch(ctx, origin, calls),
});

const with_weight = call({
  index: 5,
  weight: (args) => args.weight,
  class: (args, env) => env.dispatchInfo(args.call).class,
  args: { call: one, weight: Weight },
  docs: 'Root: runs a call as root and declares this weight for it.',
  run(ctx, origin, args) {
    ensureRoot(origin);
    const ended = attempt(() => ctx.env.dispatchBypassFilter(args.call, root));
    if (!ended.ok) throw ended.failure.with({});
  },
});

const if_else = call({
  index: 6,
  weight: ({ main, fallback }, env) => addWeight(ownWeight.if_else, totalWeight([main, fallback], env)),
  class: ({ main, fallback }, env) =>
    env.dispatchInfo(main).class === 'Operational' && env.dispatchInfo(fallback).class === 'Operational'
      ? 'Operational'
      : 'Normal',
  args: { main: one, fallback: one },
  docs: 'Runs a call, and another if it fails.',
  run: (ctx, origin, { main, fallback }) => runIfElse(ctx, origin, main, fallback),
});

const dispatch_as_fallible = call({
  index: 7,
  weight: (args, env) => addWeight(ownWeight.dispatch_as_fallible, env.dispatchInfo(args.call).callWeight),
  class: (args, env) => env.dispatchInfo(args.call).class,
  args: { as_origin: PalletsOrigin, call: one },
  docs: 'Root: runs a call as another origin, and fails as it fails.',
  run(ctx, origin, args) {
    ensureRoot(origin);
    const ended = attempt(() => ctx.env.dispatchBypassFilter(args.call, ctx.config.originOf(args.as_origin)));
    if (!ended.ok) throw ended.failure.with({});
    ctx.deposit('DispatchedAs', { result: resultOf(undefined) });
  },
});

/** In the order of their indexes, which the metadata shows. */
export const calls = {
  batch,
  as_derivative,
  batch_all,
  dispatch_as,
  force_batch,
  with_weight,
  if_else,
  dispatch_as_fallible,
};
