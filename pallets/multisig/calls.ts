import { boxed, option, u16, vec } from '../../primitives/scale';
import { AccountId } from '../support/account';
import { RuntimeCallHole } from '../support/call';
import { hashCall } from '../support/callHash';
import { ensureSigned } from '../support/origin';
import { addWeight, maxWeight, Weight } from '../support/weight';
import { call } from './declaration';
import { cancel, pokeDeposit } from './deposits';
import { operate } from './operation';
import { dispatchAlone } from './single';
import { CallHash, Timepoint } from './types';
import { callLength, ORIGIN_ACCOUNT, ownWeight } from './weights';

const one = boxed(RuntimeCallHole);
const other_signatories = vec(AccountId);

const as_multi_threshold_1 = call({
  index: 0,
  weight: (args, env) =>
    addWeight(
      addWeight(ownWeight.as_multi_threshold_1(callLength(args.call, env)), ORIGIN_ACCOUNT),
      env.dispatchInfo(args.call).callWeight,
    ),
  class: (args, env) => env.dispatchInfo(args.call).class,
  args: { other_signatories, call: one },
  docs: 'Runs a call as the account of these signatories of which each may act alone.',
  run: (ctx, origin, args) => dispatchAlone(ctx, ensureSigned(origin), args.other_signatories, args.call),
});

const as_multi = call({
  index: 1,
  weight(args, env) {
    const signatories = args.other_signatories.length;
    const bytes = callLength(args.call, env);
    const { as_multi_create, as_multi_approve, as_multi_complete } = ownWeight;
    const most = maxWeight(as_multi_create(signatories, bytes), as_multi_approve(signatories, bytes));
    return addWeight(maxWeight(most, as_multi_complete(signatories, bytes)), args.max_weight);
  },
  args: { threshold: u16, other_signatories, maybe_timepoint: option(Timepoint), call: one, max_weight: Weight },
  docs: 'Puts a call forward, approves it, or runs it with the last approval. The first sender reserves a deposit.',
  run(ctx, origin, args) {
    const who = ensureSigned(origin);
    const { hash, length } = hashCall(args.call, ctx.env);
    return operate(ctx, who, {
      threshold: args.threshold,
      others: args.other_signatories,
      timepoint: args.maybe_timepoint,
      callHash: hash,
      call: args.call,
      length,
      maxWeight: args.max_weight,
    });
  },
});

const approve_as_multi = call({
  index: 2,
  weight({ other_signatories: { length }, max_weight }) {
    const { approve_as_multi_create, approve_as_multi_approve } = ownWeight;
    return addWeight(maxWeight(approve_as_multi_create(length), approve_as_multi_approve(length)), max_weight);
  },
  args: {
    threshold: u16,
    other_signatories,
    maybe_timepoint: option(Timepoint),
    call_hash: CallHash,
    max_weight: Weight,
  },
  docs: 'Puts a call forward or approves it by its hash. The last approval is as_multi, which brings the call.',
  run: (ctx, origin, args) =>
    operate(ctx, ensureSigned(origin), {
      threshold: args.threshold,
      others: args.other_signatories,
      timepoint: args.maybe_timepoint,
      callHash: args.call_hash,
      call: undefined,
      length: 0,
      maxWeight: args.max_weight,
    }),
});

const cancel_as_multi = call({
  index: 3,
  weight: (args) => ownWeight.cancel_as_multi(args.other_signatories.length),
  args: { threshold: u16, other_signatories, timepoint: Timepoint, call_hash: CallHash },
  docs: 'Takes back a call that the sender put forward, and the deposit.',
  run: (ctx, origin, args) =>
    cancel(ctx, ensureSigned(origin), args.other_signatories, args.threshold, args.timepoint, args.call_hash),
});

const poke_deposit = call({
  index: 4,
  weight: (args) => ownWeight.poke_deposit(args.other_signatories.length),
  args: { threshold: u16, other_signatories, call_hash: CallHash },
  docs: 'Brings the deposit of a call that the sender put forward to the present price; free where that changes it.',
  run: (ctx, origin, args) =>
    pokeDeposit(ctx, ensureSigned(origin), args.other_signatories, args.threshold, args.call_hash),
});

/** In the order of their indexes, which the metadata shows. */
export const calls = { as_multi_threshold_1, as_multi, approve_as_multi, cancel_as_multi, poke_deposit };
