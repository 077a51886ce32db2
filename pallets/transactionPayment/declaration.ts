import { FixedU128 } from '../../primitives/arithmetic/fixedU128';
import { spelt, u64, u8 } from '../../primitives/scale';
import { AccountId } from '../support/account';
import { constant } from '../support/constant';
import type { Context } from '../support/context';
import { namedEvent } from '../support/event';
import { declarePallet } from '../support/pallet';
import { item } from '../support/storage';
import type { Config } from './config';
import { Multiplier, Releases } from './types';

const balance = spelt('BalanceOf<T>', u64);

export const { declaration } = declarePallet({
  name: 'TransactionPayment',
  rust: { path: ['pallet_transaction_payment', 'pallet'] },
  storage: {
    NextFeeMultiplier: item({
      keys: [],
      value: Multiplier,
      default: () => FixedU128.ONE,
      docs: 'Factor on the weight fee of the next block. Always one on this chain.',
    }),
    StorageVersion: item({
      keys: [],
      value: Releases,
      default: (): 'V1Ancient' | 'V2' => 'V1Ancient',
      docs: 'Version of the layout of this storage.',
    }),
  },
  events: {
    TransactionFeePaid: namedEvent('A signer paid for a transaction. Amounts in rao; the tip is part of the fee.', {
      who: AccountId,
      actual_fee: balance,
      tip: balance,
    }),
  },
  constants: {
    OperationalFeeMultiplier: constant(
      u8,
      'How much more the tip of an operational transaction weighs in its priority.',
    ),
  },
});

export type TransactionPayment = Context<typeof declaration, Config>;
