import type { AccountId, H160 } from '../pallets/support/account';
import { failures } from '../pallets/support/dispatchError';
import { aura, author, onTimestampSet } from '../pallets/aura';
import { balances, type Balances, type Config as BalancesConfig } from '../pallets/balances';
import * as holds from '../pallets/balances';
import { baseFee } from '../pallets/baseFee';
import { changeMembers, collective, initializeMembers, setPrime } from '../pallets/collective';
import { commitments } from '../pallets/commitments';
import { drand } from '../pallets/drand';
import { ethereum } from '../pallets/ethereum';
import { evm } from '../pallets/evm';
import { evmChainId } from '../pallets/evmChainId';
import { grandpa } from '../pallets/grandpa';
import { membership } from '../pallets/membership';
import { randomnessCollectiveFlip } from '../pallets/randomnessCollectiveFlip';
import { safeMode } from '../pallets/safeMode';
import { scheduler, type Preimages } from '../pallets/scheduler';
import { subtensor } from '../pallets/subtensor';
import { sudo } from '../pallets/sudo';
import * as accounts from '../pallets/system';
import { depositLog, system, type System } from '../pallets/system';
import { timestamp } from '../pallets/timestamp';
import { transactionPayment } from '../pallets/transactionPayment';
import { utility } from '../pallets/utility';
import type { PalletContexts } from './contexts';
import { defineRuntime, mount, type Mounted, type RuntimeDefinition } from './definition';
import { blockLength, blockWeights } from './limits';
import { isAsPrivileged, originOf } from './origins';
import { slotDuration, type Profile } from './profile';
import { subtensorConstants } from './subtensorConstants';
import { version } from './version';

export { PROFILES, type Profile } from './profile';

/** Fees do not follow the fullness of blocks: 1 as a FixedU128. */
const FEE_MULTIPLIER = 10n ** 18n;
const BLOCK_HASH_COUNT = 2_400;
/** Safe mode by root, in blocks. */
const FORCE_ENTER = 7_200;
const FORCE_EXTEND = 3_600;

const depositConsensus =
  (ctx: System) =>
  (engine: `0x${string}`, data: Uint8Array): void =>
    depositLog(ctx, { type: 'Consensus', value: [engine, data] });

/** The pallets of spec 326, in their order, and how they reach each other. @source runtime lib.rs construct_runtime */
function construct(profile: Profile): readonly Mounted[] {
  const powFaucet = profile !== 'mainnet';
  const subtensorModule = subtensorConstants(profile);
  return [
    mount(0, system, {
      constants: {
        BlockWeights: blockWeights,
        BlockLength: blockLength,
        BlockHashCount: BLOCK_HASH_COUNT,
        DbWeight: { read: 25_000_000n, write: 100_000_000n },
        Version: version,
        SS58Prefix: 42,
      },
      config: () => ({ maxConsumers: 16 }),
    }),
    mount(1, randomnessCollectiveFlip, { constants: {}, config: (rt: PalletContexts) => ({ parentHash: () => rt.System.storage.ParentHash.get() }) }),
    mount(2, timestamp, {
      constants: { MinimumPeriod: slotDuration(profile) / 2n },
      config: (rt: PalletContexts) => ({ onTimestampSet: (now: bigint) => onTimestampSet(rt.Aura, now) }),
    }),
    mount(3, aura, {
      constants: { SlotDuration: slotDuration(profile) },
      config: (rt: PalletContexts) => ({
        preRuntimeDigests: () => rt.System.storage.Digest.get().logs.flatMap((item) => (item.type === 'PreRuntime' ? [item.value] : [])),
        depositConsensus: depositConsensus(rt.System),
      }),
    }),
    mount(4, grandpa, {
      constants: { MaxAuthorities: 32, MaxNominators: 20, MaxSetIdSessionEntries: 0n },
      config: (rt: PalletContexts) => ({ blockNumber: blockNumber(rt), depositConsensus: depositConsensus(rt.System) }),
    }),
    mount(5, balances, {
      constants: { ExistentialDeposit: 500n, MaxLocks: 50, MaxReserves: 50, MaxFreezes: 50 },
      config: (rt: PalletContexts) => balancesConfig(rt.System),
    }),
    mount(6, transactionPayment, { constants: { OperationalFeeMultiplier: 5 }, config: () => ({ nextMultiplier: () => FEE_MULTIPLIER }) }),
    mount(7, subtensor({ powFaucet }), {
      constants: subtensorModule,
      config: (rt: PalletContexts) => ({
        blockNumber: blockNumber(rt),
        epochsNotExecuted: (netuid) => rt.System.env.leftOut(`epochs are not executed yet: the one of subnet ${netuid} was left out, and state roots differ from the real chain's from here on`),
      }),
    }),
    mount(8, triumvirate, { constants: {} }),
    mount(9, triumvirateMembers, {
      constants: {},
      config: (rt: PalletContexts) => ({
        onInitialized: (members) => initializeMembers(rt.Triumvirate, members),
        onChanged: (_incoming, outgoing, members) => changeMembers(rt.Triumvirate, outgoing, members),
        onPrime: (prime) => setPrime(rt.Triumvirate, prime),
      }),
    }),
    mount(10, senateMembers, { constants: {} }),
    mount(11, utility, { constants: { batched_calls_limit: 10_922 }, config: (rt: PalletContexts) => ({ originOf: (caller) => originOf(rt.System.env, caller) }) }),
    mount(12, sudo, { constants: {} }),
    mount(15, scheduler, {
      constants: { MaximumWeight: { ref_time: 3_200_000_000_000n, proof_size: 0xcccc_cccc_cccc_ccccn }, MaxScheduledPerBlock: 50 },
      config: (rt: PalletContexts) => ({
        blockNumber: blockNumber(rt),
        preimages: noPreimages,
        originOf: (caller) => originOf(rt.System.env, caller),
        isAsPrivileged,
      }),
    }),
    mount(18, commitments, { constants: { MaxFields: 3, InitialDeposit: 0n, FieldDeposit: 0n } }),
    mount(20, safeMode, {
      constants: { EnterDuration: 0, ExtendDuration: 0, EnterDepositAmount: undefined, ExtendDepositAmount: undefined, ReleaseDelay: undefined },
      config: (rt: PalletContexts) => ({
        blockNumber: blockNumber(rt),
        forceEnterDuration: FORCE_ENTER,
        forceExtendDuration: FORCE_EXTEND,
        ...safeModeHolds(rt.Balances),
      }),
    }),
    mount(21, ethereum, {
      constants: {},
      config: (rt: PalletContexts) => ({
        blockGasLimit: 75_000_000n,
        blockHashCount: BLOCK_HASH_COUNT,
        author: () => evmAddress(author(rt.Aura)),
        now: () => rt.Timestamp.storage.Now.get(),
        depositConsensus: depositConsensus(rt.System),
      }),
    }),
    mount(22, evm, { constants: {} }),
    mount(23, evmChainId, { constants: {} }),
    mount(25, baseFee, {
      constants: {},
      config: (rt: PalletContexts) => ({
        blockWeight: () => Object.values(rt.System.storage.BlockWeight.get()).reduce((sum, used) => sum + used.ref_time, 0n),
        maxBlockWeight: () => blockWeights.max_block.ref_time,
      }),
    }),
    mount(26, drand, { constants: { UnsignedPriority: 1n << 20n, HttpFetchTimeout: 1_000n } }),
  ];
}

const triumvirate = collective({ name: 'Triumvirate', instance: 'Instance1', maxProposals: 10, bound: 'CouncilMaxProposals' });
const triumvirateMembers = membership({ name: 'TriumvirateMembers', instance: 'Instance1', maxMembers: 3, bound: 'CouncilMaxMembers' });
const senateMembers = membership({ name: 'SenateMembers', instance: 'Instance2', maxMembers: 12, bound: 'SenateMaxMembers' });

const blockNumber = (rt: PalletContexts) => (): number => rt.System.storage.Number.get();

/** Preimage is not part of this build yet: a call that does not fit an agenda is refused. */
const unavailable = (): never => {
  throw failures.Unavailable;
};
const noPreimages: Preimages = { note: unavailable, fetch: unavailable, request: unavailable, unrequest: unavailable };

const ENTER_OR_EXTEND = { type: 'SafeMode', value: 'EnterOrExtend' } as const;

/** Safe mode's deposits are holds on Balances. */
const safeModeHolds = (ctx: Balances) => ({
  balanceOnHold: (who: AccountId) => holds.balanceOnHold(ctx, ENTER_OR_EXTEND, who),
  hold: (who: AccountId, amount: bigint) => holds.hold(ctx, ENTER_OR_EXTEND, who, amount),
  release: (who: AccountId, amount: bigint) => holds.release(ctx, ENTER_OR_EXTEND, who, amount, 'BestEffort'),
  burnHeld: (who: AccountId, amount: bigint) => holds.burnHeld(ctx, ENTER_OR_EXTEND, who, amount, 'BestEffort', 'Force'),
});

/** The 20 bytes of an authority key that stand for its owner in the EVM. @source runtime lib.rs FindAuthorTruncated */
const evmAddress = (authority: string | undefined): H160 | undefined => (authority === undefined ? undefined : (`0x${authority.slice(10, 50)}` as H160));

/** Balances keep their accounts in System. */
const balancesConfig = (ctx: System): BalancesConfig => ({
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
});

const cache = new Map<Profile, RuntimeDefinition>();

/** The runtime of a profile. Assembled once, but anew with overrides: constants by `Pallet.Name`. */
export function runtimeDefinition(profile: Profile, overrides?: { readonly [name: string]: unknown }): RuntimeDefinition {
  if (overrides !== undefined) return defineRuntime(construct(profile), overrides);
  const known = cache.get(profile) ?? defineRuntime(construct(profile));
  cache.set(profile, known);
  return known;
}
