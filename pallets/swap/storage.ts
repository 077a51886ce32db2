import { U64F64 } from '../../primitives/arithmetic/fixed';
import { bool, u128, u16, u32, u64 } from '../../primitives/scale';
import { AccountId } from '../support/account';
import { item, key } from '../support/storage';
import { NetUid } from '../support/netUid';
import { LayerLevel, Position, PositionId, Tick, TickIndex } from './types';

const byNetUid = key('Twox64Concat', NetUid);

/** About 0.05 %. */
const DEFAULT_FEE_RATE = 33;

export const storage = {
  FeeRate: item({
    keys: [byNetUid],
    value: u16,
    default: () => DEFAULT_FEE_RATE,
    docs: 'Fee of a swap on the subnet, as a part of 65,535.',
  }),
  FeeGlobalTao: item({
    keys: [byNetUid],
    value: U64F64,
    default: () => U64F64.ZERO,
    docs: 'TAO fees earned so far by one unit of liquidity.',
  }),
  FeeGlobalAlpha: item({
    keys: [byNetUid],
    value: U64F64,
    default: () => U64F64.ZERO,
    docs: 'Alpha fees earned so far by one unit of liquidity.',
  }),
  Ticks: item({
    keys: [byNetUid, key('Twox64Concat', TickIndex)],
    value: Tick,
    docs: 'Ticks at which positions begin or end.',
  }),
  SwapV3Initialized: item({
    keys: [byNetUid],
    value: bool,
    default: () => false,
    docs: 'Whether the pool of the subnet works with positions yet. The first swap sets it up.',
  }),
  AlphaSqrtPrice: item({
    keys: [byNetUid],
    value: U64F64,
    default: () => U64F64.ZERO,
    docs: 'Square root of the price, in TAO for one alpha.',
  }),
  CurrentTick: item({ keys: [byNetUid], value: TickIndex, default: () => 0, docs: 'Tick of the price.' }),
  CurrentLiquidity: item({
    keys: [byNetUid],
    value: u64,
    default: () => 0n,
    docs: 'Liquidity of all positions that hold the price.',
  }),
  EnabledUserLiquidity: item({
    keys: [byNetUid],
    value: bool,
    default: () => false,
    docs: 'Whether users may have positions on the subnet.',
  }),
  Positions: item({
    keys: [byNetUid, key('Twox64Concat', AccountId), key('Twox64Concat', PositionId)],
    value: Position,
    docs: 'Positions by subnet, coldkey and number.',
  }),
  LastPositionId: item({ keys: [], value: u128, default: () => 0n, docs: 'Number of the newest position.' }),
  TickIndexBitmapWords: item({
    keys: [byNetUid, key('Twox64Concat', LayerLevel), key('Twox64Concat', u32)],
    value: u128,
    default: () => 0n,
    docs: 'Bits of the ticks in use, in words of 128, by layer and place of the word.',
  }),
};
