import { result, spelt, u16, u64, unitType } from '../../primitives/scale';
import { AccountId, H256 } from '../support/account';
import { DispatchError } from '../support/dispatchError';
import { namedEvent } from '../support/event';
import { blockNumber, DepositKind, ProxyType } from './types';

const balance = spelt('BalanceOf<T>', u64);

export const events = {
  ProxyExecuted: namedEvent('A proxy made a call for another account.', {
    result: spelt('DispatchResult', result(unitType, DispatchError)),
  }),
  PureCreated: namedEvent('An account without a key was made, with its maker as proxy.', {
    pure: AccountId,
    who: AccountId,
    proxy_type: ProxyType,
    disambiguation_index: u16,
  }),
  PureKilled: namedEvent('An account without a key lost all its proxies, for good.', {
    pure: AccountId,
    spawner: AccountId,
    proxy_type: ProxyType,
    disambiguation_index: u16,
  }),
  Announced: namedEvent('A proxy announced a call.', {
    real: AccountId,
    proxy: AccountId,
    call_hash: spelt('CallHashOf<T>', H256),
  }),
  ProxyAdded: namedEvent('An account has a proxy more.', {
    delegator: AccountId,
    delegatee: AccountId,
    proxy_type: ProxyType,
    delay: blockNumber,
  }),
  ProxyRemoved: namedEvent('An account has a proxy less.', {
    delegator: AccountId,
    delegatee: AccountId,
    proxy_type: ProxyType,
    delay: blockNumber,
  }),
  DepositPoked: namedEvent('A deposit follows the present price, in rao.', {
    who: AccountId,
    kind: DepositKind,
    old_deposit: balance,
    new_deposit: balance,
  }),
};
