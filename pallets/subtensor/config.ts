import type { U96F32 } from '../../primitives/arithmetic/fixed';
import type { AccountId, H256 } from '../support/account';
import type { RuntimeCall } from '../support/call';
import type { Origin } from '../support/origin';
import type { OrderType, SwapResult } from '../support/pool';
import type { NetUid } from './types';

/** The pools of subnets whose mechanism is 1. Limits are in rao for one alpha. @source subtensor pallets/swap-interface lib.rs SwapHandler */
export interface SwapHandler {
  /** In a storage layer of its own, which `rollBack` undoes. @throws DispatchFailure of Swap */
  swap(
    netuid: NetUid,
    order: OrderType,
    amount: bigint,
    priceLimit: bigint,
    dropFees: boolean,
    rollBack: boolean,
  ): SwapResult;
  /** What a swap with fees and without a limit would do; subnets without a pool are reckoned one to one. @throws DispatchFailure of Swap */
  simSwap(netuid: NetUid, order: OrderType, amount: bigint): SwapResult;
  /** About what swapping an amount costs, in its own unit. */
  approxFeeAmount(netuid: NetUid, amount: bigint): bigint;
  /** TAO for one alpha; 1 where there is no pool. */
  currentAlphaPrice(netuid: NetUid): U96F32;
  /** No swap is limited by these. */
  maxPrice(): bigint;
  minPrice(): bigint;
  /** Folds what was emitted into the reserves, and the fees earned, into the pool's own position. */
  adjustProtocolLiquidity(netuid: NetUid, tao: bigint, alpha: bigint): void;
  isUserLiquidityEnabled(netuid: NetUid): boolean;
  toggleUserLiquidity(netuid: NetUid, enabled: boolean): void;
  /** Closes the positions of users. @throws DispatchFailure */
  dissolveAllLiquidityProviders(netuid: NetUid): void;
  /** Removes the pool's own position and all that is stored of the subnet. @throws DispatchFailure */
  clearProtocolLiquidity(netuid: NetUid): void;
}

/** TAO of accounts, in rao. */
export interface Currency {
  /** What can be taken, the existential deposit included where nothing holds the account. */
  reducibleBalance(who: AccountId): bigint;
  /** Whether so much can be taken, be it that nothing is left. */
  canWithdraw(who: AccountId, amount: bigint): boolean;
  /** Burns as much of the amount as leaves the account alive; answers how much. @throws DispatchFailure of Balances */
  withdraw(who: AccountId, amount: bigint): bigint;
  /** Burns the whole amount, be it the last and be it frozen. @throws DispatchFailure of Balances */
  withdrawForced(who: AccountId, amount: bigint): bigint;
  /** Mints, unless that cannot be. */
  deposit(who: AccountId, amount: bigint): void;
  /** What is neither reserved nor on hold, be it needed to keep the account alive or not. */
  freeBalance(who: AccountId): bigint;
  /** The sender may die of it. @throws DispatchFailure of Balances */
  transfer(from: AccountId, to: AccountId, amount: bigint): void;
}

/** A crowdloan that reached its goal. Amounts are in rao. */
export interface Crowdloan {
  readonly creator: AccountId;
  readonly fundsAccount: AccountId;
  readonly raised: bigint;
  readonly contributorsCount: number;
  /** The creator's among them. */
  contributions(): Iterable<readonly [contributor: AccountId, amount: bigint]>;
}

/** Lets the beneficiary of a lease run the subnet for the lease's coldkey, and ends it. @source subtensor pallets/subtensor/src/lib.rs ProxyInterface */
export interface LeaseProxies {
  /** The deposit is the coldkey's. @throws DispatchFailure of Proxy and Balances */
  add(coldkey: AccountId, beneficiary: AccountId): void;
  /** @throws DispatchFailure of Proxy */
  remove(coldkey: AccountId, beneficiary: AccountId): void;
}

/** The hotkeys that vote on what the triumvirate proposes. @source subtensor pallets/subtensor/src/lib.rs MemberManagement */
export interface Senate {
  members(): readonly AccountId[];
  isMember(who: AccountId): boolean;
  /** How many may be members at once. */
  readonly maxMembers: number;
  /** @throws DispatchFailure of SenateMembers: AlreadyMember, TooManyMembers */
  addMember(who: AccountId): void;
  /** @throws DispatchFailure of SenateMembers: NotMember */
  removeMember(who: AccountId): void;
  /** The votes of the old member on open motions are gone. @throws DispatchFailure of SenateMembers: NotMember, AlreadyMember */
  swapMember(old: AccountId, replacement: AccountId): void;
}

/** Whose motions the senate votes on. @source subtensor pallets/subtensor/src/lib.rs CollectiveInterface */
export interface Council {
  /** Answers whether it is the first vote of the hotkey on the motion. @throws DispatchFailure of Triumvirate: ProposalNotExists, IndexMismatchProposalHash, DuplicateVote */
  vote(hotkey: AccountId, proposal: H256, index: number, approve: boolean): boolean;
  /** The origin has to be a motion that more than half of the seats are for. @throws BadOrigin */
  ensureMajority(origin: Origin): void;
}

/** Blocks between two uses, as the build of the chain fixes them: no storage item or constant tells. */
export interface FixedRateLimits {
  readonly mechanismCountUpdate: bigint;
  readonly mechanismEmission: bigint;
  readonly maxUidsTrimming: bigint;
  readonly evmKeyAssociate: bigint;
}

/** What SubtensorModule asks of the runtime. */
export interface Config {
  /** Number of the current block. */
  blockNumber(): number;
  /** Hash of a block; zero where it is not, or no longer, known. */
  blockHash(number: number): H256;
  readonly swap: SwapHandler;
  readonly currency: Currency;
  readonly senate: Senate;
  readonly council: Council;
  /** Has a call made by root in a later block; priority 0 comes first and 255 last. @throws DispatchFailure of Scheduler */
  scheduleAsRoot(call: RuntimeCall, block: number, priority: number): void;
  readonly rateLimits: FixedRateLimits;
  /** Signature of the randomness beacon in a round; undefined while there is none. */
  pulseSignature(round: bigint): Uint8Array | undefined;
  /** The crowdloan whose call is running. @throws DispatchFailure: Crowdloan.InvalidCrowdloanId where none is */
  crowdloanBeingFinalized(): Crowdloan;
  readonly leaseProxies: LeaseProxies;
  /** One more reason for an account to exist. */
  incProviders(who: AccountId): void;
  /** One less. @throws ConsumerRemaining */
  decProviders(who: AccountId): void;
  /** Forgets what was committed on a subnet that ends. */
  purgeCommitments(netuid: NetUid): void;
}
