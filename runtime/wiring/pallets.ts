import type { AccountId, H160 } from '../../pallets/support/account';
import * as aura from '../../pallets/aura';
import * as balances from '../../pallets/balances';
import type { Config as BaseFeeConfig } from '../../pallets/baseFee';
import type { Config as CommitmentsConfig } from '../../pallets/commitments';
import { pulseSignature, type Config as DrandConfig } from '../../pallets/drand';
import type { Config as EthereumConfig } from '../../pallets/ethereum';
import type { Config as GrandpaConfig } from '../../pallets/grandpa';
import type { Config as MultisigConfig } from '../../pallets/multisig';
import * as preimage from '../../pallets/preimage';
import type { Config as ProxyConfig } from '../../pallets/proxy';
import type { Config as RandomnessConfig } from '../../pallets/randomnessCollectiveFlip';
import type { Config as RegistryConfig } from '../../pallets/registry';
import type { Config as SafeModeConfig } from '../../pallets/safeMode';
import type { Config as SchedulerConfig } from '../../pallets/scheduler';
import { ROOT, type Subtensor } from '../../pallets/subtensor';
import { resetBonds } from '../../pallets/subtensor/epoch/resetBonds';
import { epochIndex } from '../../pallets/subtensor/weights/revealEpoch';
import * as accounts from '../../pallets/system';
import type { Config as SystemConfig, System } from '../../pallets/system';
import type { Config as TimestampConfig } from '../../pallets/timestamp';
import type { Config as TransactionPaymentConfig } from '../../pallets/transactionPayment';
import type { Config as UtilityConfig } from '../../pallets/utility';
import type { PalletContexts } from '../contexts';
import { BLOCK_HASH_COUNT } from '../limits';
import { isAsPrivileged, originOf } from '../origins';
import { isProxySuperset, proxyAllows } from '../proxyTypes';
import { blockNumber } from './blockNumber';

const extrinsicIndex = (rt: PalletContexts) => (): number => rt.System.storage.ExtrinsicIndex.get() ?? 0;

const depositConsensus =
  (ctx: System) =>
  (engine: `0x${string}`, data: Uint8Array): void =>
    accounts.depositLog(ctx, { type: 'Consensus', value: [engine, data] });

export const system = (): SystemConfig => ({ maxConsumers: 16 });

export const randomnessCollectiveFlip = (rt: PalletContexts): RandomnessConfig => ({
  parentHash: () => rt.System.storage.ParentHash.get(),
});

export const timestamp = (rt: PalletContexts): TimestampConfig => ({
  onTimestampSet: (now) => aura.onTimestampSet(rt.Aura, now),
});

export const auraConfig = (rt: PalletContexts): aura.Config => ({
  preRuntimeDigests: () =>
    rt.System.storage.Digest.get().logs.flatMap((item) => (item.type === 'PreRuntime' ? [item.value] : [])),
  depositConsensus: depositConsensus(rt.System),
});

export const grandpa = (rt: PalletContexts): GrandpaConfig => ({
  blockNumber: blockNumber(rt),
  depositConsensus: depositConsensus(rt.System),
});

/** Balances keep their accounts in System. */
export function balancesConfig({ System: ctx }: PalletContexts): balances.Config {
  return {
    accountData: (who) => accounts.accountData(ctx, who),
    mutateAccountData: (who, change) => accounts.mutateAccountData(ctx, who, change),
    providers: (who) => accounts.providers(ctx, who),
    consumers: (who) => accounts.consumers(ctx, who),
    canDecProvider: (who) => accounts.canDecProvider(ctx, who),
    incProviders: (who) => accounts.incProviders(ctx, who),
    decProviders: (who) => accounts.decProviders(ctx, who),
    incConsumers: (who) => accounts.incConsumers(ctx, who),
    incConsumersWithoutLimit: (who) => accounts.incConsumersWithoutLimit(ctx, who),
    decConsumers: (who) => accounts.decConsumers(ctx, who),
  };
}

/** Fees do not follow the fullness of blocks: 1 as a FixedU128. */
const FEE_MULTIPLIER = 10n ** 18n;
export const transactionPayment = (): TransactionPaymentConfig => ({ nextMultiplier: () => FEE_MULTIPLIER });

export const drandConfig = (rt: PalletContexts): DrandConfig => ({ blockNumber: blockNumber(rt) });

export const utility = (rt: PalletContexts): UtilityConfig => ({
  originOf: (caller) => originOf(rt.System.env, caller),
});

/** What an account reserves on Balances. */
const reserves = (ctx: balances.Balances) => ({
  reserve: (who: AccountId, amount: bigint): void => balances.reserve(ctx, who, amount),
  unreserve: (who: AccountId, amount: bigint): bigint => balances.unreserve(ctx, who, amount),
});

/** What a pallet holds on Balances for its reason. */
const holds = (ctx: balances.Balances, reason: balances.RuntimeReason) => ({
  hold: (who: AccountId, amount: bigint): void => balances.hold(ctx, reason, who, amount),
  release: (who: AccountId, amount: bigint): bigint => balances.release(ctx, reason, who, amount, 'BestEffort'),
});

export const multisig = (rt: PalletContexts): MultisigConfig => ({
  blockNumber: blockNumber(rt),
  extrinsicIndex: extrinsicIndex(rt),
  ...reserves(rt.Balances),
});

const NOTE_BASE_DEPOSIT = 104_000_000n;
const NOTE_BYTE_DEPOSIT = 1_000_000n;

export const preimageConfig = (rt: PalletContexts): preimage.Config => ({
  baseDeposit: NOTE_BASE_DEPOSIT,
  byteDeposit: NOTE_BYTE_DEPOSIT,
  ...holds(rt.Balances, { type: 'Preimage', value: 'Preimage' }),
  unreserve: (who, amount) => void balances.unreserve(rt.Balances, who, amount),
});

export const scheduler = (rt: PalletContexts): SchedulerConfig => ({
  blockNumber: blockNumber(rt),
  preimages: preimage.preimages(rt.Preimage),
  originOf: (caller) => originOf(rt.System.env, caller),
  isAsPrivileged,
});

export const proxy = (rt: PalletContexts): ProxyConfig => ({
  blockNumber: blockNumber(rt),
  extrinsicIndex: extrinsicIndex(rt),
  allows: proxyAllows,
  isSuperset: isProxySuperset,
  ...reserves(rt.Balances),
});

/** A coldkey speaks for its hotkeys on root, a subnet's owner for itself. @source runtime lib.rs AllowIdentityReg */
function canRegister({ storage }: Subtensor, who: AccountId, identified: AccountId): boolean {
  if (who !== identified)
    return storage.Owner.has(identified) && storage.Owner.get(identified) === who && storage.Uids.has(ROOT, identified);
  for (const owner of storage.SubnetOwner.values()) if (owner === who) return true;
  return false;
}

export const registry = (rt: PalletContexts): RegistryConfig => ({
  canRegister: (who, identified) => canRegister(rt.SubtensorModule, who, identified),
  ...holds(rt.Balances, { type: 'Registry', value: 'RegistryIdentity' }),
});

export const commitments = (rt: PalletContexts): CommitmentsConfig => ({
  blockNumber: blockNumber(rt),
  canCommit: (netuid, who) => rt.SubtensorModule.storage.Uids.has(netuid, who),
  epochIndex: (netuid, block) => epochIndex(rt.SubtensorModule, netuid, block),
  resetBonds: (netuid, who) => resetBonds(rt.SubtensorModule, netuid, who),
  pulseSignature: (round) => pulseSignature(rt.Drand, round),
  ...reserves(rt.Balances),
});

/** Safe mode by root, in blocks. */
const FORCE_ENTER = 7_200;
const FORCE_EXTEND = 3_600;
const ENTER_OR_EXTEND = { type: 'SafeMode', value: 'EnterOrExtend' } as const;

export const safeMode = (rt: PalletContexts): SafeModeConfig => ({
  blockNumber: blockNumber(rt),
  forceEnterDuration: FORCE_ENTER,
  forceExtendDuration: FORCE_EXTEND,
  balanceOnHold: (who) => balances.balanceOnHold(rt.Balances, ENTER_OR_EXTEND, who),
  ...holds(rt.Balances, ENTER_OR_EXTEND),
  burnHeld: (who, amount) => balances.burnHeld(rt.Balances, ENTER_OR_EXTEND, who, amount, 'BestEffort', 'Force'),
});

/** The 20 bytes of an authority key that stand for its owner in the EVM. @source runtime lib.rs FindAuthorTruncated */
const evmAddress = (authority: string | undefined): H160 | undefined =>
  authority === undefined ? undefined : (`0x${authority.slice(10, 50)}` as H160);

const BLOCK_GAS_LIMIT = 75_000_000n;

export const ethereum = (rt: PalletContexts): EthereumConfig => ({
  blockGasLimit: BLOCK_GAS_LIMIT,
  blockHashCount: BLOCK_HASH_COUNT,
  author: () => evmAddress(aura.author(rt.Aura)),
  now: () => rt.Timestamp.storage.Now.get(),
  depositConsensus: depositConsensus(rt.System),
});

export const baseFee = (rt: PalletContexts): BaseFeeConfig => ({
  blockWeight: () => Object.values(rt.System.storage.BlockWeight.get()).reduce((sum, used) => sum + used.ref_time, 0n),
  maxBlockWeight: () => rt.System.constants.BlockWeights.max_block.ref_time,
});
