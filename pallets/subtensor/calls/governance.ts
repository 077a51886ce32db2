import { bool, boxed, compact, u32 } from '../../../primitives/scale';
import { AccountId, H256 } from '../../support/account';
import { callsOf, RuntimeCallHole } from '../../support/call';
import { ensureSigned } from '../../support/origin';
import { weight, Weight } from '../../support/weight';
import type { Subtensor } from '../declaration';
import { runAsRoot } from '../governance/sudo';
import { vote } from '../governance/vote';
import { adjustSenate } from '../registration/senate';

const call = callsOf<Subtensor>();
const anyCall = boxed(RuntimeCallHole, 'Box<T::SudoRuntimeCall>');

/** What the senate and the triumvirate decide. */
export const governanceCalls = {
  adjust_senate: call({
    index: 63,
    weight: weight(58_980_000n, { reads: 7, writes: 4 }),
    args: { hotkey: AccountId },
    docs: 'Coldkey: seats its hotkey in the senate, in the place of a member with less stake if it is full.',
    run: (ctx, origin, { hotkey }) => adjustSenate(ctx, origin, hotkey),
  }),
  sudo: call({
    index: 51,
    weight: weight(111_100_000n),
    class: 'Operational',
    args: { call: anyCall },
    docs: 'Triumvirate: runs a call as root, by a majority of the votes.',
    run: (ctx, origin, args) => runAsRoot(ctx, origin, args.call),
  }),
  sudo_unchecked_weight: call({
    index: 52,
    weight: (args) => args.weight,
    class: (args, env) => env.dispatchInfo(args.call).class,
    args: { call: anyCall, weight: Weight },
    docs: 'Triumvirate: runs a call as root and declares this weight for it.',
    run: (ctx, origin, args) => runAsRoot(ctx, origin, args.call),
  }),
  vote: call({
    index: 55,
    weight: weight(111_100_000n),
    class: 'Operational',
    args: { hotkey: AccountId, proposal: H256, index: compact(u32), approve: bool },
    docs: 'Coldkey: votes on a motion of the triumvirate, for its hotkey in the senate.',
    run: (ctx, origin, args) => vote(ctx, ensureSigned(origin), args),
  }),
};
