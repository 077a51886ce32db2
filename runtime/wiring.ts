import type { AccountId, H160, MultiAddress } from '../pallets/support/account';
import type { RuntimeCall } from '../pallets/support/call';
import { attempt } from '../pallets/support/dispatchError';
import { root } from '../pallets/support/origin';
import * as aura from '../pallets/aura';
import * as balances from '../pallets/balances';
import type { Config as BaseFeeConfig } from '../pallets/baseFee';
import * as collective from '../pallets/collective';
import * as commitments from '../pallets/commitments';
import * as drand from '../pallets/drand';
import type { Config as EthereumConfig } from '../pallets/ethereum';
import type { Config as GrandpaConfig } from '../pallets/grandpa';
import type { Config as MembershipConfig } from '../pallets/membership';
import type { Config as MultisigConfig } from '../pallets/multisig';
import * as preimage from '../pallets/preimage';
import type { Config as ProxyConfig } from '../pallets/proxy';
import type { Config as RandomnessConfig } from '../pallets/randomnessCollectiveFlip';
import type { Config as RegistryConfig } from '../pallets/registry';
import type { Config as SafeModeConfig } from '../pallets/safeMode';
import { scheduleTask, type Config as SchedulerConfig } from '../pallets/scheduler';
import { ROOT, type Config as SubtensorConfig, type Subtensor } from '../pallets/subtensor';
import { resetBonds } from '../pallets/subtensor/epoch/resetBonds';
import { epochIndex } from '../pallets/subtensor/weights/revealEpoch';
import * as accounts from '../pallets/system';
import type { Config as SystemConfig, System } from '../pallets/system';
import type { Config as TimestampConfig } from '../pallets/timestamp';
import type { Config as TransactionPaymentConfig } from '../pallets/transactionPayment';
import type { Config as UtilityConfig } from '../pallets/utility';
import type { PalletContexts } from './contexts';
import { triumvirate as triumviratePallet, triumvirateErrors } from './councils';
import { leasing, transfers } from './crowdloanWiring';
import { BLOCK_HASH_COUNT, SENATE_MAX_MEMBERS } from './limits';
import { isAsPrivileged, originOf } from './origins';
import { swapHandler } from './poolWiring';
import { slotDuration, type Profile } from './profile';
import { isProxySuperset, proxyAllows } from './proxyTypes';
import { subtensorRateLimits } from './subtensorConstants';

// What each pallet asks of the others, as one function of all contexts for each pallet.

const blockNumber = (rt: PalletContexts) => (): number => rt.System.storage.Number.get();
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

/** TAO of coldkeys: what is taken is burned, what is given minted; the pallet keeps its own account of the issuance. */
function coldkeyCurrency({ Balances: ctx }: PalletContexts): SubtensorConfig['currency'] {
  const burned = (credit: bigint): bigint => (balances.dropCredit(ctx, credit), credit);
  return {
    reducibleBalance: (who) => balances.usableBalance(ctx, who),
    canWithdraw: (who, amount) => ['Success', 'ReducedToZero'].includes(balances.canWithdraw(ctx, who, amount)),
    withdraw: (who, amount) => burned(balances.withdraw(ctx, who, amount, 'BestEffort', 'Preserve', 'Polite')),
    withdrawForced: (who, amount) => burned(balances.withdraw(ctx, who, amount, 'Exact', 'Expendable', 'Force')),
    deposit(who, amount) {
      const minted = attempt(() => balances.deposit(ctx, who, amount, 'BestEffort'));
      if (minted.ok) balances.dropDebt(ctx, minted.value);
    },
    ...transfers(ctx),
  };
}

/** The chain goes through the calls of the membership as root. @source runtime lib.rs ManageSenateMembers */
function senate({ SenateMembers: ctx, Triumvirate }: PalletContexts): SubtensorConfig['senate'] {
  const id = (value: AccountId): MultiAddress => ({ type: 'Id', value });
  const asRoot = (name: string, args: RuntimeCall['args']): void =>
    void ctx.env.dispatch({ pallet: 'SenateMembers', name, args }, root);
  return {
    maxMembers: SENATE_MAX_MEMBERS,
    members: () => ctx.storage.Members.get(),
    isMember: (who) => ctx.storage.Members.get().includes(who),
    addMember: (who) => asRoot('add_member', { who: id(who) }),
    removeMember: (who) => asRoot('remove_member', { who: id(who) }),
    swapMember(old, replacement) {
      collective.removeVotes(Triumvirate, old);
      asRoot('swap_member', { remove: id(old), add: id(replacement) });
    },
  };
}

/** The senate votes past the calls of the triumvirate. @source runtime lib.rs TriumvirateVotes, EnsureMajoritySenate */
const council = ({ Triumvirate: ctx }: PalletContexts): SubtensorConfig['council'] => ({
  vote: (hotkey, proposal, index, approve) =>
    collective.castVote(ctx, triumvirateErrors, hotkey, proposal, index, approve),
  ensureMajority: (origin) => collective.ensureMajority(triumviratePallet.name, origin),
});

export const subtensor =
  (profile: Profile) =>
  (rt: PalletContexts): SubtensorConfig => ({
    blockNumber: blockNumber(rt),
    blockHash: (number) => rt.System.storage.BlockHash.get(number),
    swap: swapHandler(rt),
    currency: coldkeyCurrency(rt),
    senate: senate(rt),
    council: council(rt),
    scheduleAsRoot: (call, at, priority) =>
      void scheduleTask(rt.Scheduler, root.caller, { time: { at }, periodic: undefined, priority, call }),
    rateLimits: subtensorRateLimits(profile),
    pulseSignature: (round) => drand.pulseSignature(rt.Drand, round),
    ...leasing(rt),
    purgeCommitments: (netuid) => commitments.purgeNetuid(rt.Commitments, netuid),
  });

export const drandConfig = (rt: PalletContexts): drand.Config => ({ blockNumber: blockNumber(rt) });

/** For how long a motion stays open at least, in ms. */
const MOTION_DURATION = 12n * 3_600_000n;

/** Its members make the motions, the senate has the votes, and nobody votes through its own call. @source runtime lib.rs CanProposeToTriumvirate, CanVoteToTriumvirate, GetSenateMemberCount */
export const triumvirate =
  (profile: Profile) =>
  (rt: PalletContexts): collective.Config => ({
    blockNumber: blockNumber(rt),
    motionDuration: Number(MOTION_DURATION / slotDuration(profile)),
    votingMembers: () => rt.SenateMembers.storage.Members.get().length,
    canPropose: (who) => rt.Triumvirate.storage.Members.get().includes(who),
    canVote: () => false,
    originOf: (caller) => originOf(rt.System.env, caller),
  });

export const triumvirateMembers = ({ Triumvirate: ctx }: PalletContexts): MembershipConfig => ({
  onInitialized: (members) => collective.initializeMembers(ctx, members),
  onChanged: (_incoming, outgoing, members) => collective.changeMembers(ctx, outgoing, members),
  onPrime: (prime) => collective.setPrime(ctx, prime),
});

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

export const commitmentsConfig = (rt: PalletContexts): commitments.Config => ({
  blockNumber: blockNumber(rt),
  canCommit: (netuid, who) => rt.SubtensorModule.storage.Uids.has(netuid, who),
  epochIndex: (netuid, block) => epochIndex(rt.SubtensorModule, netuid, block),
  resetBonds: (netuid, who) => resetBonds(rt.SubtensorModule, netuid, who),
  pulseSignature: (round) => drand.pulseSignature(rt.Drand, round),
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
