import { u16 } from '../../../primitives/scale';
import { AccountId } from '../../support/account';
import { callsOf } from '../../support/call';
import { ensureSigned } from '../../support/origin';
import { weight } from '../../support/weight';
import type { Subtensor } from '../declaration';
import { decreaseTake, increaseTake } from '../staking/delegates';

const call = callsOf<Subtensor>();

/** What a delegate keeps of what it earns for others. */
export const delegationCalls = {
  decrease_take: call({
    index: 65,
    weight: weight(30_020_000n, { reads: 3, writes: 2 }),
    pays: 'No',
    args: { hotkey: AccountId, take: u16 },
    docs: 'Coldkey: lowers what its delegate keeps, as a part of 65,535. Takes effect at once.',
    run: (ctx, origin, { hotkey, take }) => decreaseTake(ctx, ensureSigned(origin), hotkey, take),
  }),
  increase_take: call({
    index: 66,
    weight: weight(36_710_000n, { reads: 5, writes: 2 }),
    pays: 'No',
    args: { hotkey: AccountId, take: u16 },
    docs: 'Coldkey: raises what its delegate keeps, as a part of 65,535. Possible every so often.',
    run: (ctx, origin, { hotkey, take }) => increaseTake(ctx, ensureSigned(origin), hotkey, take),
  }),
};
