import { u16, u32, u64 } from '../../primitives/scale';
import { callsOf } from '../support/call';
import { constant } from '../support/constant';
import type { Context } from '../support/context';
import { declarePallet } from '../support/pallet';
import { PalletId } from '../support/palletId';
import type { Config } from './config';
import { events } from './events';
import { storage } from './storage';
import { NonZeroU64 } from './types';

export const { declaration, errors } = declarePallet({
  name: 'Swap',
  rust: { path: ['pallet_subtensor_swap', 'pallet', 'pallet'] },
  storage,
  events,
  errors: {
    FeeRateTooHigh: 'The fee is above MaxFeeRate.',
    InsufficientInputAmount: 'The amount is too small to be swapped.',
    InsufficientLiquidity: 'The pool does not hold enough for the swap.',
    PriceLimitExceeded: 'The price is beyond the limit already.',
    InsufficientBalance: 'The account has too little TAO or alpha.',
    LiquidityNotFound: 'There is no such position.',
    InvalidTickRange: 'The lower tick is not below the upper one, or one of them is out of range.',
    MaxPositionsExceeded: 'The account has MaxPositions positions on the subnet.',
    TooManySwapSteps: 'The swap crosses too many ticks.',
    InvalidLiquidityValue: 'The liquidity is zero, or less than MinimumLiquidity would remain.',
    ReservesTooLow: 'The pool would keep less than MinimumReserve.',
    MechanismDoesNotExist: 'There is no such subnet.',
    UserLiquidityDisabled: 'Users may not have positions on this subnet.',
    SubtokenDisabled: 'The alpha of this subnet is not traded yet.',
  },
  constants: {
    ProtocolId: constant(PalletId, "What the account of the pools' own positions is derived from."),
    MaxFeeRate: constant(u16, 'Highest fee of a swap, as a part of 65,535.'),
    MaxPositions: constant(u32, 'How many positions an account may have on a subnet.'),
    MinimumLiquidity: constant(u64, 'Least liquidity of a position.'),
    MinimumReserve: constant(NonZeroU64, 'What a pool must hold of TAO, and of alpha, in their smallest units.'),
  },
});

export type Swap = Context<typeof declaration, Config>;
export const call = callsOf<Swap>();
