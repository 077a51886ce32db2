import { spelt, u32, u64, unitEnum, type Value } from '../../primitives/scale';
import { AccountId } from '../support/account';
import { namedEvent } from '../support/event';

/** Why safe mode ended: its time was up, or it was told to. */
export const ExitReason = unitEnum(['pallet_safe_mode', 'pallet', 'ExitReason'], ['Timeout', 'Force']);
export type ExitReason = Value<typeof ExitReason>;

const blockNumber = spelt('BlockNumberFor<T>', u32);
const balance = spelt('BalanceOf<T>', u64);

export const events = {
  Entered: namedEvent('Safe mode holds until the end of this block.', { until: blockNumber }),
  Extended: namedEvent('Safe mode holds longer, until the end of this block.', { until: blockNumber }),
  Exited: namedEvent('Safe mode is over.', { reason: ExitReason }),
  DepositPlaced: namedEvent('A deposit was held for entering or extending.', { account: AccountId, amount: balance }),
  DepositReleased: namedEvent('A deposit was given back.', { account: AccountId, amount: balance }),
  DepositSlashed: namedEvent('A deposit was burned.', { account: AccountId, amount: balance }),
  CannotDeposit: namedEvent('A deposit could not be held.', {}),
  CannotRelease: namedEvent('A deposit could not be given back.', {}),
};
