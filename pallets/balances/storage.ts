import { boundedVec, spelt, u64, weakBoundedVec } from '../../primitives/scale';
import { AccountId } from '../support/account';
import { item, key } from '../support/storage';
import { AccountData, BalanceLock, FreezeAmount, HoldAmount, NO_BALANCE, ReserveData, type IdAmount } from './types';

const account = key('Blake2_128Concat', AccountId);
const balance = spelt('T::Balance', u64);

/** One of each reason that the pallets of this runtime hold funds for. */
const HOLD_REASONS = 3;
const MOST = 50;

export const storage = {
  TotalIssuance: item({ keys: [], value: balance, default: () => 0n, docs: 'All rao that exist.' }),
  InactiveIssuance: item({
    keys: [],
    value: balance,
    default: () => 0n,
    docs: 'Rao that exist and do not count as active.',
  }),
  Account: item({
    keys: [account],
    value: AccountData,
    default: () => NO_BALANCE,
    docs: 'Unused on this chain: balances stand in System.Account.',
  }),
  Locks: item({
    keys: [account],
    value: weakBoundedVec(BalanceLock, { max: MOST, of: 'T::MaxLocks' }),
    default: (): readonly BalanceLock[] => [],
    docs: 'Floors under the balance of an account, by lock.',
  }),
  Reserves: item({
    keys: [account],
    value: boundedVec(ReserveData, { max: MOST, of: 'T::MaxReserves' }),
    default: (): readonly ReserveData[] => [],
    docs: 'Named reserves of an account, in ascending order of their names.',
  }),
  Holds: item({
    keys: [account],
    value: boundedVec(HoldAmount, { max: HOLD_REASONS, of: 'VariantCountOf<T::RuntimeHoldReason>' }),
    default: (): readonly IdAmount[] => [],
    docs: 'Funds of an account on hold, by reason.',
  }),
  Freezes: item({
    keys: [account],
    value: boundedVec(FreezeAmount, { max: MOST, of: 'T::MaxFreezes' }),
    default: (): readonly IdAmount[] => [],
    docs: 'Floors under the balance of an account, by freeze.',
  }),
};
