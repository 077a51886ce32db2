import { u16, u64 } from '../../../primitives/scale';
import { AccountId } from '../../support/account';
import { item, key } from '../../support/storage';
import { RateLimitKey } from '../types';
import { initial } from './initial';
import { byAccount, byNetUid, byUid } from './mapKeys';

/** How often something may be done, and when it was done last. */
export const rateLimits = {
  OwnerHyperparamRateLimit: item({
    keys: [],
    value: u16,
    default: () => 2,
    docs: 'Owner hyperparameter cool-down, counted in tempos of the subnet.',
  }),
  WeightsVersionKeyRateLimit: item({
    keys: [],
    value: u64,
    default: () => 5n,
    docs: 'Owner weights_version_key rate limit in tempos.',
  }),
  LastRateLimitedBlock: item({
    keys: [key('Identity', RateLimitKey)],
    value: u64,
    default: () => 0n,
    docs: 'Generic last-block table for RateLimitKey.',
  }),
  TxRateLimit: item({
    keys: [],
    value: u64,
    default: initial('InitialTxRateLimit'),
    docs: 'Hotkey-swap rate limit (blocks).',
  }),
  TxDelegateTakeRateLimit: item({
    keys: [],
    value: u64,
    default: initial('InitialTxDelegateTakeRateLimit'),
    docs: 'Increase_take rate limit.',
  }),
  TxChildkeyTakeRateLimit: item({
    keys: [],
    value: u64,
    default: initial('InitialTxChildKeyTakeRateLimit'),
    docs: 'Set_childkey_take rate limit.',
  }),
  TransactionKeyLastBlock: item({
    keys: [byAccount, byNetUid, byUid],
    value: u64,
    default: () => 0n,
    docs: '(hotkey, netuid, TransactionType as u16) -> last block.',
  }),
  LastTxBlock: item({
    keys: [key('Identity', AccountId)],
    value: u64,
    default: () => 0n,
    deprecated: true,
    docs: 'Deprecated (moved to LastRateLimitedBlock).',
  }),
  LastTxBlockChildKeyTake: item({
    keys: [key('Identity', AccountId)],
    value: u64,
    default: () => 0n,
    deprecated: true,
    docs: 'Deprecated.',
  }),
  LastTxBlockDelegateTake: item({
    keys: [key('Identity', AccountId)],
    value: u64,
    default: () => 0n,
    deprecated: true,
    docs: 'Deprecated.',
  }),
  WeightsSetRateLimit: item({
    keys: [byNetUid],
    value: u64,
    default: () => 100n,
    docs: 'Min blocks between weight sets/commits per uid.',
  }),
};
