import { spelt } from '../../primitives/scale';
import { AccountId } from '../support/account';
import { namedEvent } from '../support/event';
import { Balance, BalanceStatus } from './types';

const amount = Balance;
const who = AccountId;

export const events = {
  Endowed: namedEvent('An account came into being with this free balance.', {
    account: AccountId,
    free_balance: Balance,
  }),
  DustLost: namedEvent('An account was left with less than the existential deposit, and the rest was burned.', {
    account: AccountId,
    amount,
  }),
  Transfer: namedEvent('Funds went from one account to another.', { from: AccountId, to: AccountId, amount }),
  BalanceSet: namedEvent('Root set a free balance.', { who, free: Balance }),
  Reserved: namedEvent('Free balance was reserved.', { who, amount }),
  Unreserved: namedEvent('Reserved balance became free.', { who, amount }),
  ReserveRepatriated: namedEvent('Reserved balance of one account went to another.', {
    from: AccountId,
    to: AccountId,
    amount,
    destination_status: spelt('Status', BalanceStatus),
  }),
  Deposit: namedEvent('Funds were added to an account, as by a refund of fees.', { who, amount }),
  Withdraw: namedEvent('Funds were taken from an account, as by a fee.', { who, amount }),
  Slashed: namedEvent('Funds were taken from an account as a punishment.', { who, amount }),
  Minted: namedEvent('New funds were made in an account.', { who, amount }),
  Burned: namedEvent('Funds of an account were destroyed.', { who, amount }),
  Suspended: namedEvent('Funds of an account were taken out of use; they may be restored.', { who, amount }),
  Restored: namedEvent('Suspended funds came back into an account.', { who, amount }),
  Upgraded: namedEvent('The reference counts of an account follow the new rules now.', { who }),
  Issued: namedEvent('The issuance grew, for an account to receive it.', { amount }),
  Rescinded: namedEvent('The issuance shrank, at the cost of an account.', { amount }),
  Locked: namedEvent('Locks froze more of a balance.', { who, amount }),
  Unlocked: namedEvent('Locks froze less of a balance.', { who, amount }),
  Frozen: namedEvent('Freezes froze more of a balance.', { who, amount }),
  Thawed: namedEvent('Freezes froze less of a balance.', { who, amount }),
  TotalIssuanceForced: namedEvent('Root corrected the issuance.', { old: Balance, new: Balance }),
};
