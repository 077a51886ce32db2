import { Permill } from '../../primitives/arithmetic/perThing';
import { callsOf } from '../support/call';
import type { Context } from '../support/context';
import { event, namedEvent } from '../support/event';
import { declarePallet } from '../support/pallet';
import { item } from '../support/storage';
import type { Config } from './config';
import { U256 } from '../support/u256';

/** 20 gwei. */
export const DEFAULT_BASE_FEE = 20_000_000_000n;
/** 12.5 %. */
export const DEFAULT_ELASTICITY = 125_000;

export const { declaration } = declarePallet({
  name: 'BaseFee',
  rust: { path: ['pallet_base_fee', 'pallet'], event: [] },
  storage: {
    BaseFeePerGas: item({
      keys: [],
      value: U256,
      default: () => DEFAULT_BASE_FEE,
      docs: 'Fee for a unit of gas in wei.',
    }),
    Elasticity: item({
      keys: [],
      value: Permill,
      default: () => DEFAULT_ELASTICITY,
      docs: 'How far the fee may move in a block, in millionths.',
    }),
  },
  events: {
    NewBaseFeePerGas: namedEvent('Root set the fee for a unit of gas, in wei.', { fee: U256 }),
    BaseFeeOverflow: event('The fee is too high to be adjusted.'),
    NewElasticity: namedEvent('Root set how far the fee may move in a block.', { elasticity: Permill }),
  },
});

export type BaseFee = Context<typeof declaration, Config>;
export const call = callsOf<BaseFee>();
