import { boxed } from '../../primitives/scale';
import { MultiAddress, lookup } from '../support/account';
import { RuntimeCallHole, type RuntimeCall } from '../support/call';
import { attempt, resultOf } from '../support/dispatchError';
import { root, type Origin } from '../support/origin';
import { addWeight, weight, Weight, type PostDispatchInfo } from '../support/weight';
import { call, type Sudo } from './declaration';
import { ensureSudo } from './key';

const anyCall = boxed(RuntimeCallHole);

/** What the key runs costs it nothing, even when it fails. */
const FREE: PostDispatchInfo = { pays: 'No' };

function dispatchResult({ env }: Sudo, inner: RuntimeCall, origin: Origin) {
  const ended = attempt(() => env.dispatchBypassFilter(inner, origin));
  return resultOf(ended.ok ? undefined : ended.failure);
}

function runAsRoot(ctx: Sudo, origin: Origin, inner: RuntimeCall): PostDispatchInfo {
  ensureSudo(ctx, origin);
  ctx.deposit('Sudid', { sudo_result: dispatchResult(ctx, inner, root) });
  return FREE;
}

const sudo = call({
  index: 0,
  weight: (args, env) =>
    addWeight(weight(7_939_000n, { reads: 1, proof: 1517n }), env.dispatchInfo(args.call).callWeight),
  class: (args, env) => env.dispatchInfo(args.call).class,
  args: { call: anyCall },
  docs: 'Key: runs a call as root. How it ended stands in the event only.',
  run: (ctx, origin, args) => runAsRoot(ctx, origin, args.call),
});

const sudo_unchecked_weight = call({
  index: 1,
  weight: (args) => args.weight,
  class: (args, env) => env.dispatchInfo(args.call).class,
  args: { call: anyCall, weight: Weight },
  docs: 'Key: runs a call as root and declares this weight for it.',
  run: (ctx, origin, args) => runAsRoot(ctx, origin, args.call),
});

const set_key = call({
  index: 2,
  weight: weight(7_237_000n, { reads: 1, writes: 1, proof: 1517n }),
  args: { new: MultiAddress },
  docs: 'Key: passes the key to another account.',
  run(ctx, origin, args) {
    ensureSudo(ctx, origin);
    const next = lookup(args.new);
    ctx.deposit('KeyChanged', { old: ctx.storage.Key.get(), new: next });
    ctx.storage.Key.set(next);
    return FREE;
  },
});

const sudo_as = call({
  index: 3,
  weight: (args, env) =>
    addWeight(weight(7_870_000n, { reads: 1, proof: 1517n }), env.dispatchInfo(args.call).callWeight),
  class: (args, env) => env.dispatchInfo(args.call).class,
  args: { who: MultiAddress, call: anyCall },
  docs: 'Key: runs a call as another account. How it ended stands in the event only.',
  run(ctx, origin, args) {
    ensureSudo(ctx, origin);
    const who = ctx.env.signed(lookup(args.who));
    ctx.deposit('SudoAsDone', { sudo_result: dispatchResult(ctx, args.call, who) });
    return FREE;
  },
});

const remove_key = call({
  index: 4,
  weight: weight(6_417_000n, { reads: 1, writes: 1, proof: 1517n }),
  args: {},
  docs: 'Key: removes the key for good.',
  run(ctx, origin) {
    ensureSudo(ctx, origin);
    ctx.deposit('KeyRemoved', {});
    ctx.storage.Key.remove();
    return FREE;
  },
});

/** In the order of their indexes, which the metadata shows. */
export const calls = { sudo, sudo_unchecked_weight, set_key, sudo_as, remove_key };
