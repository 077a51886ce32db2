import { tuple, u16, u64, vec } from '../../../primitives/scale';
import { AccountId } from '../../support/account';
import { callsOf } from '../../support/call';
import { ensureRoot, ensureSigned } from '../../support/origin';
import { weight } from '../../support/weight';
import { scheduleChildren } from '../children/scheduleChildren';
import { setChildkeyTake } from '../children/setChildkeyTake';
import type { Subtensor } from '../declaration';
import { changeSetting } from '../subnets/settings';
import { NetUid } from '../types';

const call = callsOf<Subtensor>();

/** Hotkeys that pass parts of their stake on to others. */
export const childrenCalls = {
  set_childkey_take: call({
    index: 75,
    weight: weight(45_360_000n, { reads: 5, writes: 2 }),
    args: { hotkey: AccountId, netuid: NetUid, take: u16 },
    docs: 'Coldkey: sets what its hotkey keeps of what it earns as a child, as a part of 65,535.',
    run: (ctx, origin, { hotkey, netuid, take }) => setChildkeyTake(ctx, ensureSigned(origin), hotkey, netuid, take),
  }),
  sudo_set_tx_childkey_take_rate_limit: call({
    index: 69,
    weight: weight(5_660_000n, { writes: 1 }),
    class: 'Operational',
    args: { tx_rate_limit: u64 },
    docs: 'Root: sets how many blocks lie between two changes of a child take.',
    run(ctx, origin, { tx_rate_limit }) {
      ensureRoot(origin);
      changeSetting(ctx, 'TxChildkeyTakeRateLimit', tx_rate_limit);
    },
  }),
  sudo_set_min_childkey_take: call({
    index: 76,
    weight: weight(6_000n, { reads: 1, writes: 1 }),
    class: 'Operational',
    args: { take: u16 },
    docs: 'Root: sets the least child take, as a part of 65,535.',
    run(ctx, origin, { take }) {
      ensureRoot(origin);
      changeSetting(ctx, 'MinChildkeyTake', take);
    },
  }),
  sudo_set_max_childkey_take: call({
    index: 77,
    weight: weight(6_000n, { reads: 1, writes: 1 }),
    class: 'Operational',
    args: { take: u16 },
    docs: 'Root: sets the greatest child take, as a part of 65,535.',
    run(ctx, origin, { take }) {
      ensureRoot(origin);
      changeSetting(ctx, 'MaxChildkeyTake', take);
    },
  }),
  set_children: call({
    index: 67,
    weight: weight(119_000_000n, { reads: 6, writes: 31 }),
    args: { hotkey: AccountId, netuid: NetUid, children: vec(tuple(u64, AccountId)) },
    docs: 'Coldkey: passes parts of the stake of its hotkey to other hotkeys, as parts of 2^64 - 1. Takes effect after a cooldown.',
    run: (ctx, origin, { hotkey, netuid, children }) =>
      scheduleChildren(ctx, ensureSigned(origin), hotkey, netuid, children),
  }),
  set_pending_childkey_cooldown: call({
    index: 109,
    weight: weight(10_000n),
    class: 'Operational',
    args: { cooldown: u64 },
    docs: 'Root: sets how many blocks pass before new children take effect.',
    run(ctx, origin, { cooldown }) {
      ensureRoot(origin);
      changeSetting(ctx, 'PendingChildKeyCooldown', cooldown);
    },
  }),
};
