import { I64F64 } from '../../primitives/arithmetic/fixed';
import {
  CodecError,
  i128,
  i32,
  pathType,
  struct,
  u128,
  u64,
  unitEnum,
  wrapper,
  type Codec,
  type Value,
} from '../../primitives/scale';
import { NetUid } from '../support/netUid';

export const MIN_TICK = -443_636;
export const MAX_TICK = 443_636;

function withinTicks(value: number): number {
  if (value < MIN_TICK || value > MAX_TICK)
    throw new CodecError(`a TickIndex is ${MIN_TICK} to ${MAX_TICK}, got ${value}`);
  return value;
}

const anyTick = wrapper(['pallet_subtensor_swap', 'tick', 'TickIndex'], i32);

/** A step of the price: tick i is the price 1.0001^i, in TAO for one alpha. */
export const TickIndex: Codec<number> = {
  ...anyTick,
  encode: (value, out) => anyTick.encode(withinTicks(value), out),
  decode: (from) => withinTicks(anyTick.decode(from)),
};
export type TickIndex = Value<typeof TickIndex>;

export const PositionId = wrapper(['pallet_subtensor_swap', 'position', 'PositionId'], u128);
export type PositionId = Value<typeof PositionId>;

/** Where positions begin or end: how liquidity changes there, and the fees earned on the far side. */
export const Tick = struct(['pallet_subtensor_swap', 'tick', 'Tick'], {
  liquidity_net: i128,
  liquidity_gross: u64,
  fees_out_tao: I64F64,
  fees_out_alpha: I64F64,
});
export type Tick = Value<typeof Tick>;

/** Liquidity between two ticks, and how far its fees were counted when it last changed. */
export const Position = struct(
  ['pallet_subtensor_swap', 'position', 'Position'],
  {
    id: PositionId,
    netuid: NetUid,
    tick_low: TickIndex,
    tick_high: TickIndex,
    liquidity: u64,
    fees_tao: I64F64,
    fees_alpha: I64F64,
  },
  { params: [{ name: 'T' }] },
);
export type Position = Value<typeof Position>;

/** Layers of the bitmap in which ticks in use are found: a bit above stands for a word below. */
export const LayerLevel = unitEnum(['pallet_subtensor_swap', 'tick', 'LayerLevel'], ['Top', 'Middle', 'Bottom']);
export type LayerLevel = Value<typeof LayerLevel>;

function notZero(value: bigint): bigint {
  if (value === 0n) throw new CodecError('a NonZeroU64 is at least 1, got 0');
  return value;
}

/** At least 1. */
export const NonZeroU64: Codec<bigint> = {
  type: pathType(['NonZeroU64'], () => ({ kind: 'composite', fields: [{ type: u64.type }] })),
  rust: 'NonZeroU64',
  encode: (value, out) => u64.encode(notZero(value), out),
  decode: (from) => notZero(u64.decode(from)),
};
