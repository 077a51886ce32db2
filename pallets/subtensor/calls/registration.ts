import { bytes, u64 } from '../../../primitives/scale';
import { AccountId } from '../../support/account';
import { callsOf } from '../../support/call';
import { ensureSigned } from '../../support/origin';
import { weight } from '../../support/weight';
import type { Subtensor } from '../declaration';
import { burnedRegister } from '../registration/burnedRegister';
import { faucet } from '../registration/faucet';
import { register } from '../registration/register';
import { rootRegister } from '../registration/rootRegister';
import { NetUid } from '../types';

const call = callsOf<Subtensor>();

/** How a hotkey gets its place on a subnet. */
export const registrationCalls = {
  register: call({
    index: 6,
    weight: weight(197_900_000n, { reads: 27, writes: 23 }),
    args: { netuid: NetUid, block_number: u64, nonce: u64, work: bytes, hotkey: AccountId, coldkey: AccountId },
    docs: 'Registers a hotkey on a subnet against proof of work.',
    run: (ctx, origin, { netuid, hotkey, coldkey, ...work }) =>
      register(ctx, ensureSigned(origin), netuid, work, hotkey, coldkey),
  }),
  root_register: call({
    index: 62,
    weight: weight(135_900_000n, { reads: 24, writes: 20 }),
    args: { hotkey: AccountId },
    docs: 'Coldkey: registers a hotkey on root, and for the senate if its stake suffices.',
    run: (ctx, origin, { hotkey }) => rootRegister(ctx, origin, hotkey),
  }),
  burned_register: call({
    index: 7,
    weight: weight(354_200_000n, { reads: 50, writes: 43 }),
    args: { netuid: NetUid, hotkey: AccountId },
    docs: 'Coldkey: registers a hotkey on a subnet and pays the burn.',
    run: (ctx, origin, { netuid, hotkey }) => burnedRegister(ctx, ensureSigned(origin), netuid, hotkey),
  }),
  faucet: call({
    index: 60,
    weight: weight(91_000_000n, { reads: 27, writes: 22 }),
    pays: 'No',
    args: { block_number: u64, nonce: u64, work: bytes },
    docs: 'Gives TAO for proof of work. Only on chains built with a faucet.',
    run: (ctx, origin, work) => faucet(ctx, ensureSigned(origin), work),
  }),
};
