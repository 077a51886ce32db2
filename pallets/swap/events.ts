import { bool, i64, u16, u64 } from '../../primitives/scale';
import { AccountId } from '../support/account';
import { namedEvent } from '../support/event';
import { AlphaCurrency, TaoCurrency } from '../support/currency';
import { NetUid } from '../support/netUid';
import { PositionId, TickIndex } from './types';

const position = { coldkey: AccountId, hotkey: AccountId, netuid: NetUid, position_id: PositionId };
const fees = { fee_tao: TaoCurrency, fee_alpha: AlphaCurrency };
const range = { tick_low: TickIndex, tick_high: TickIndex };

export const events = {
  FeeRateSet: namedEvent('The fee of a subnet was set, as a part of 65,535.', { netuid: NetUid, rate: u16 }),
  UserLiquidityToggled: namedEvent('Users may have positions on the subnet from now on, or no more.', {
    netuid: NetUid,
    enable: bool,
  }),
  LiquidityAdded: namedEvent('A position was opened, with so much TAO and alpha.', {
    ...position,
    liquidity: u64,
    tao: TaoCurrency,
    alpha: AlphaCurrency,
    ...range,
  }),
  LiquidityRemoved: namedEvent('A position was closed; TAO, alpha and fees went back.', {
    ...position,
    liquidity: u64,
    tao: TaoCurrency,
    alpha: AlphaCurrency,
    ...fees,
    ...range,
  }),
  LiquidityModified: namedEvent('The liquidity of a position changed by these amounts, and its fees were paid.', {
    ...position,
    liquidity: i64,
    tao: i64,
    alpha: i64,
    ...fees,
    ...range,
  }),
};
