import { U64F64 } from '../../../primitives/arithmetic/fixed';
import { bool, u16, u64 } from '../../../primitives/scale';
import { AccountId } from '../../support/account';
import { item, key } from '../../support/storage';
import { AlphaCurrency, TaoCurrency, alphaRao, rao } from '../types';
import { initial } from './initial';
import { byAccount, byNetUid } from './mapKeys';

/** Stake as shares of a pool per hotkey and subnet, takes, totals, dividends. */
export const staking = {
  NextStakeJobId: item({ keys: [], value: u64, default: () => 0n, docs: 'Unused counter (stake jobs removed).' }),
  TaoWeight: item({
    keys: [],
    value: u64,
    default: initial('InitialTaoWeight'),
    docs: 'Weight of root TAO in stake weight; fraction of u64::MAX (0.0527).',
  }),
  MaxDelegateTake: item({
    keys: [],
    value: u16,
    default: initial('InitialDefaultDelegateTake'),
    docs: 'Upper bound for delegate take (u16 fraction of 65535) and default take.',
  }),
  MinDelegateTake: item({
    keys: [],
    value: u16,
    default: initial('InitialMinDelegateTake'),
    docs: 'Lower bound for delegate take.',
  }),
  Delegates: item({
    keys: [byAccount],
    value: u16,
    default: initial('InitialDefaultDelegateTake'),
    docs: 'Hotkey -> delegate take; key presence = is delegate.',
  }),
  TotalIssuance: item({
    keys: [],
    value: TaoCurrency,
    default: initial('InitialIssuance'),
    docs: 'TAO issuance bookkeeping of this pallet (independent of Balances).',
  }),
  TotalStake: item({
    keys: [],
    value: TaoCurrency,
    default: () => rao(0n),
    docs: 'Total TAO locked in pools and root stake (plus registration locks bookkeeping).',
  }),
  TotalHotkeyAlpha: item({
    keys: [byAccount, byNetUid],
    value: AlphaCurrency,
    default: () => alphaRao(0n),
    docs: 'Share pool: total alpha value held through a hotkey.',
  }),
  TotalHotkeyAlphaLastEpoch: item({
    keys: [byAccount, byNetUid],
    value: AlphaCurrency,
    default: () => alphaRao(0n),
    docs: 'TotalHotkeyAlpha snapshot written when dividends are paid.',
  }),
  TotalHotkeyShares: item({
    keys: [byAccount, byNetUid],
    value: U64F64,
    default: () => U64F64.ZERO,
    docs: 'Share pool: denominator (total shares).',
  }),
  Alpha: item({
    keys: [byAccount, byAccount, byNetUid],
    value: U64F64,
    default: () => U64F64.ZERO,
    docs: 'Share pool: shares of (hotkey, coldkey, netuid).',
  }),
  NominatorMinRequiredStake: item({
    keys: [],
    value: u64,
    default: () => 0n,
    docs: 'Minimum nomination as a factor: value × DefaultMinStake(2_000_000) / 1_000_000 rao.',
  }),
  StakeThreshold: item({
    keys: [],
    value: u64,
    default: () => 0n,
    docs: 'Minimum stake weight for set/commit weights.',
  }),
  StakingOperationRateLimiter: item({
    keys: [byAccount, byAccount, byNetUid],
    value: bool,
    default: () => false,
    docs: 'Set of (hot, cold, netuid) that added stake this block; blocks removal in same block.',
  }),
  LastColdkeyHotkeyStakeBlock: item({
    keys: [key('Twox64Concat', AccountId), key('Twox64Concat', AccountId)],
    value: u64,
    docs: 'Block of last stake change of a pair (written, not enforced).',
  }),
  AlphaDividendsPerSubnet: item({
    keys: [byNetUid, byAccount],
    value: AlphaCurrency,
    default: () => alphaRao(0n),
    docs: 'Alpha dividends paid to a hotkey in the last epoch.',
  }),
  TaoDividendsPerSubnet: item({
    keys: [byNetUid, byAccount],
    value: TaoCurrency,
    default: () => rao(0n),
    docs: 'Root TAO dividends paid to a hotkey by this subnet in the last epoch.',
  }),
  LastHotkeyEmissionOnNetuid: item({
    keys: [byAccount, byNetUid],
    value: AlphaCurrency,
    default: () => alphaRao(0n),
    docs: 'Legacy: last emission; never written by current code, read by get_subnet_state.',
  }),
  SenateRequiredStakePercentage: item({
    keys: [],
    value: u64,
    default: initial('InitialSenateRequiredStakePercentage'),
    docs: 'Percent of TotalStake for a senate seat; no longer read by any logic.',
  }),
  TransferToggle: item({
    keys: [byNetUid],
    value: bool,
    default: () => true,
    docs: 'Whether transfer_stake is allowed on the subnet.',
  }),
};
