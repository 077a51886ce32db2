import { AccountId, H256 } from '../support/account';
import { DispatchError } from '../support/dispatchError';
import { namedEvent } from '../support/event';
import { DispatchEventInfo } from '../support/weight';
import { bool } from '../../primitives/scale';

export const events = {
  ExtrinsicSuccess: namedEvent('An extrinsic succeeded.', { dispatch_info: DispatchEventInfo }),
  ExtrinsicFailed: namedEvent('An extrinsic failed; its fee is paid and its nonce used.', {
    dispatch_error: DispatchError,
    dispatch_info: DispatchEventInfo,
  }),
  CodeUpdated: namedEvent('The runtime code was replaced.', {}),
  NewAccount: namedEvent('An account came into being.', { account: AccountId }),
  KilledAccount: namedEvent('An account was reaped.', { account: AccountId }),
  Remarked: namedEvent('A remark was left on chain.', { sender: AccountId, hash: H256 }),
  UpgradeAuthorized: namedEvent('Code with this hash may be applied.', { code_hash: H256, check_version: bool }),
  RejectedInvalidAuthorizedUpgrade: namedEvent('Authorised code was refused, and the authorisation is gone.', {
    code_hash: H256,
    error: DispatchError,
  }),
};
