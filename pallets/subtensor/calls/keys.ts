import { fixedBytes, option, spelt, u64 } from '../../../primitives/scale';
import { AccountId, H160 } from '../../support/account';
import { callsOf } from '../../support/call';
import { ensureRoot, ensureSigned } from '../../support/origin';
import { weight } from '../../support/weight';
import type { Subtensor } from '../declaration';
import { associateEvmKey } from '../keys/associateEvmKey';
import { createHotkey } from '../keys/ownership';
import { scheduleColdkeySwap } from '../keys/scheduleColdkeySwap';
import { swapColdkey } from '../keys/swapColdkey';
import { swapHotkey } from '../keys/swapHotkey';
import { NetUid, TaoCurrency } from '../types';

const call = callsOf<Subtensor>();
const ecdsaSignature = spelt('Signature', fixedBytes(65));

/** Keys that take the place of others, and keys that belong together. */
export const keysCalls = {
  swap_hotkey: call({
    index: 70,
    weight: weight(275_300_000n, { reads: 47, writes: 37 }),
    pays: 'No',
    args: { hotkey: AccountId, new_hotkey: AccountId, netuid: option(NetUid) },
    docs: 'Coldkey: puts a new hotkey in the place of its own, on one subnet or on all. Costs a fee, possible every so often.',
    run: (ctx, origin, { hotkey, new_hotkey, netuid }) =>
      swapHotkey(ctx, ensureSigned(origin), hotkey, new_hotkey, netuid),
  }),
  swap_coldkey: call({
    index: 71,
    weight: weight(161_700_000n, { reads: 16, writes: 9 }),
    class: 'Operational',
    args: { old_coldkey: AccountId, new_coldkey: AccountId, swap_cost: TaoCurrency },
    docs: 'Root: hands everything of a coldkey over to another, at once.',
    run(ctx, origin, { old_coldkey, new_coldkey, swap_cost }) {
      ensureRoot(origin);
      return swapColdkey(ctx, old_coldkey, new_coldkey, swap_cost);
    },
  }),
  schedule_swap_coldkey: call({
    index: 73,
    weight: weight(37_830_000n, { reads: 4, writes: 2 }),
    args: { new_coldkey: AccountId },
    docs: 'Coldkey: schedules that everything it has goes to another coldkey. Until then it can do little else.',
    run: (ctx, origin, { new_coldkey }) => scheduleColdkeySwap(ctx, ensureSigned(origin), new_coldkey),
  }),
  try_associate_hotkey: call({
    index: 91,
    weight: weight(27_150_000n, { reads: 3, writes: 3 }),
    args: { hotkey: AccountId },
    docs: 'Coldkey: becomes the owner of a hotkey that has none.',
    run: (ctx, origin, { hotkey }) => createHotkey(ctx, ensureSigned(origin), hotkey),
  }),
  associate_evm_key: call({
    index: 93,
    weight: weight(3_000_000n, { reads: 2, writes: 1 }),
    pays: 'No',
    args: { netuid: NetUid, evm_key: H160, block_number: u64, signature: ecdsaSignature },
    docs: "Hotkey: ties its place on a subnet to an Ethereum address, by that address's signature.",
    run: (ctx, origin, { netuid, evm_key, block_number, signature }) =>
      associateEvmKey(ctx, ensureSigned(origin), netuid, evm_key, block_number, signature),
  }),
};
