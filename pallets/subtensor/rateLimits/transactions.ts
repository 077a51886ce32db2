import * as u64 from '../../../primitives/arithmetic/u64';
import type { AccountId } from '../../support/account';
import type { Subtensor } from '../declaration';
import type { Hyperparameter, NetUid, RateLimitKey } from '../types';

/** Something that is done only every so often: by a key, on a subnet, or anywhere. */
export interface LimitedTransaction {
  /** Blocks from one time to the next. */
  limit(ctx: Subtensor, netuid: NetUid): bigint;
  /** The block of the last time; 0 for never. */
  last(ctx: Subtensor, key: AccountId, netuid: NetUid): bigint;
  setLast(ctx: Subtensor, key: AccountId, netuid: NetUid, block: bigint): void;
}

type Limit = LimitedTransaction['limit'];

/** Remembered for each key and subnet, under the number of the transaction type. */
const perKey = (number: number, limit: Limit): LimitedTransaction => ({
  limit,
  last: ({ storage }, key, netuid) => storage.TransactionKeyLastBlock.get(key, netuid, number),
  setLast: ({ storage }, key, netuid, block) => storage.TransactionKeyLastBlock.set(key, netuid, number, block),
});

/** Remembered under one RateLimitKey, whoever it was. */
const shared = (keyOf: (netuid: NetUid) => RateLimitKey, limit: Limit): LimitedTransaction => ({
  limit,
  last: ({ storage }, _key, netuid) => storage.LastRateLimitedBlock.get(keyOf(netuid)),
  setLast: ({ storage }, _key, netuid, block) => storage.LastRateLimitedBlock.set(keyOf(netuid), block),
});

const tempos = ({ storage }: Subtensor, netuid: NetUid, count: bigint): bigint =>
  u64.saturatingMul(BigInt(storage.Tempo.get(netuid)), count);

/** Half an hour of blocks. */
const SET_CHILDREN = 150n;
/** A week of blocks. */
const SET_SN_OWNER_HOTKEY = 50_400n;

/**
 * The transaction types. Those that the chain keeps for a key alone stand under subnet 0.
 * @source subtensor pallets/subtensor/src/utils/rate_limiting.rs TransactionType
 */
export const transactions = {
  SetChildren: perKey(0, () => SET_CHILDREN),
  SetChildkeyTake: perKey(1, ({ storage }) => storage.TxChildkeyTakeRateLimit.get()),
  RegisterNetwork: shared(
    () => ({ type: 'NetworkLastRegistered' }),
    ({ storage }) => storage.NetworkRateLimit.get(),
  ),
  SetWeightsVersionKey: perKey(4, (ctx, netuid) => tempos(ctx, netuid, ctx.storage.WeightsVersionKeyRateLimit.get())),
  SetSNOwnerHotkey: shared(
    (netuid) => ({ type: 'SetSNOwnerHotkey', value: netuid }),
    () => SET_SN_OWNER_HOTKEY,
  ),
  MechanismCountUpdate: perKey(7, ({ config }) => config.rateLimits.mechanismCountUpdate),
  MechanismEmission: perKey(8, ({ config }) => config.rateLimits.mechanismEmission),
  MaxUidsTrimming: perKey(9, ({ config }) => config.rateLimits.maxUidsTrimming),
} as const satisfies { readonly [type: string]: LimitedTransaction };

/** A change of one setting by the owner of a subnet: every so many tempos, each setting for itself. */
export const ownerHyperparamUpdate = (hyperparameter: Hyperparameter): LimitedTransaction =>
  shared(
    (netuid) => ({ type: 'OwnerHyperparamUpdate', value: [netuid, hyperparameter] }),
    (ctx, netuid) => tempos(ctx, netuid, BigInt(ctx.storage.OwnerHyperparamRateLimit.get())),
  );
