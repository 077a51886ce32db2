import { result, spelt, u64, unitType } from '../../primitives/scale';
import { AccountId } from '../support/account';
import { DispatchError } from '../support/dispatchError';
import { namedEvent } from '../support/event';
import { CallHash, Timepoint } from './types';

const call_hash = spelt('CallHash', CallHash);
const balance = spelt('BalanceOf<T>', u64);

export const events = {
  NewMultisig: namedEvent('A call was put to the members of a multisig account, with a first approval.', {
    approving: AccountId,
    multisig: AccountId,
    call_hash,
  }),
  MultisigApproval: namedEvent('A member approved a call; more approvals are needed.', {
    approving: AccountId,
    timepoint: Timepoint,
    multisig: AccountId,
    call_hash,
  }),
  MultisigExecuted: namedEvent('The last approval came in and the call ran.', {
    approving: AccountId,
    timepoint: Timepoint,
    multisig: AccountId,
    call_hash,
    result: spelt('DispatchResult', result(unitType, DispatchError)),
  }),
  MultisigCancelled: namedEvent('Whoever put the call to the members took it back.', {
    cancelling: AccountId,
    timepoint: Timepoint,
    multisig: AccountId,
    call_hash,
  }),
  DepositPoked: namedEvent('The deposit of a waiting call follows the present price, in rao.', {
    who: AccountId,
    call_hash,
    old_deposit: balance,
    new_deposit: balance,
  }),
};
