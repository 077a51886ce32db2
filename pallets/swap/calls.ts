import { bool, i64, u16, u64 } from '../../primitives/scale';
import { AccountId } from '../support/account';
import { ensure, failures } from '../support/dispatchError';
import { NetUid } from '../support/netUid';
import { ensureSigned } from '../support/origin';
import { weight } from '../support/weight';
import { call } from './declaration';
import { modifyPosition } from './modifyPosition';
import { announceUserLiquidity, ensureOwnerOrRoot, setFeeRate } from './settings';
import { PositionId, TickIndex } from './types';
import { addLiquidity, removeLiquidity } from './userLiquidity';

const setterWeight = weight(10_000_000n, { reads: 1, writes: 1 });
const positionWeight = weight(50_000_000n, { reads: 4, writes: 4 });

/** In the order of the metadata. */
export const calls = {
  set_fee_rate: call({
    index: 0,
    weight: setterWeight,
    args: { netuid: NetUid, rate: u16 },
    docs: 'Owner or root: sets the fee of swaps on a subnet, as a part of 65,535.',
    run(ctx, origin, { netuid, rate }) {
      ensureOwnerOrRoot(ctx, origin, netuid);
      setFeeRate(ctx, netuid, rate);
    },
  }),
  toggle_user_liquidity: call({
    index: 4,
    weight: setterWeight,
    args: { netuid: NetUid, enable: bool },
    docs: 'Owner or root: lets users have positions on a subnet. Only root may forbid it again.',
    run(ctx, origin, { netuid, enable }) {
      const by = ensureOwnerOrRoot(ctx, origin, netuid);
      ensure(by === 'Root' || enable, failures.BadOrigin);
      announceUserLiquidity(ctx, netuid, enable);
    },
  }),
  add_liquidity: call({
    index: 1,
    weight: weight(50_000_000n, { reads: 5, writes: 4 }),
    args: { hotkey: AccountId, netuid: NetUid, tick_low: TickIndex, tick_high: TickIndex, liquidity: u64 },
    docs: 'Coldkey: opens a position between two ticks with TAO and with alpha staked on the hotkey.',
    run(ctx, origin, { hotkey, netuid, tick_low, tick_high, liquidity }) {
      const coldkey = ensureSigned(origin);
      addLiquidity(ctx, { coldkey, hotkey, netuid }, { tick_low, tick_high }, liquidity);
    },
  }),
  remove_liquidity: call({
    index: 2,
    weight: positionWeight,
    args: { hotkey: AccountId, netuid: NetUid, position_id: PositionId },
    docs: 'Coldkey: closes a position. TAO and its fees go to the coldkey, alpha and its fees to the hotkey.',
    run(ctx, origin, { hotkey, netuid, position_id }) {
      const coldkey = ensureSigned(origin);
      removeLiquidity(ctx, { coldkey, hotkey, netuid }, position_id);
    },
  }),
  modify_position: call({
    index: 3,
    weight: positionWeight,
    args: { hotkey: AccountId, netuid: NetUid, position_id: PositionId, liquidity_delta: i64 },
    docs: 'Coldkey: adds liquidity to a position or takes some out, and collects its fees.',
    run(ctx, origin, { hotkey, netuid, position_id, liquidity_delta }) {
      const coldkey = ensureSigned(origin);
      modifyPosition(ctx, { coldkey, hotkey, netuid }, position_id, liquidity_delta);
    },
  }),
};
