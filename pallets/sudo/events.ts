import { option, result, spelt, unitType } from '../../primitives/scale';
import { AccountId } from '../support/account';
import { DispatchError } from '../support/dispatchError';
import { namedEvent } from '../support/event';

const DispatchResult = spelt('DispatchResult', result(unitType, DispatchError));

export const events = {
  Sudid: namedEvent('A call was run as root.', { sudo_result: DispatchResult }),
  KeyChanged: namedEvent('The sudo key passed to another account.', { old: option(AccountId), new: AccountId }),
  KeyRemoved: namedEvent('The sudo key is gone for good.', {}),
  SudoAsDone: namedEvent('A call was run as another account.', { sudo_result: DispatchResult }),
};
