import type { AccountId } from '../pallets/support/account';
import type { RuntimeCall } from '../pallets/support/call';
import { attempt } from '../pallets/support/dispatchError';
import type { Aura } from '../pallets/aura';
import * as balances from '../pallets/balances';
import type { Balances } from '../pallets/balances';
import type { BaseFee } from '../pallets/baseFee';
import type { Ethereum } from '../pallets/ethereum';
import type { EVMChainId } from '../pallets/evmChainId';
import type { RandomnessCollectiveFlip } from '../pallets/randomnessCollectiveFlip';
import type { SafeMode } from '../pallets/safeMode';
import type { Subtensor } from '../pallets/subtensor';
import type { Sudo } from '../pallets/sudo';
import type { System } from '../pallets/system';
import type { Timestamp } from '../pallets/timestamp';
import type { TransactionPayment } from '../pallets/transactionPayment';
import type { Commitments } from '../pallets/commitments';
import type { Drand } from '../pallets/drand';
import type { EVM } from '../pallets/evm';
import type { Grandpa } from '../pallets/grandpa';
import type { Scheduler } from '../pallets/scheduler';
import type { Collective } from '../pallets/collective';
import type { Membership } from '../pallets/membership';
import type { MultisigPallet } from '../pallets/multisig';
import type { Preimage } from '../pallets/preimage';
import type { Proxy } from '../pallets/proxy';
import type { Registry } from '../pallets/registry';
import type { AdminUtils } from '../pallets/adminUtils';
import type { Crowdloan } from '../pallets/crowdloan';
import type { Swap } from '../pallets/swap';
import type { Utility } from '../pallets/utility';
import { alphaFees } from './alphaFees';
import type { Bound } from './bind';

/** The context of every pallet, by its name in the runtime. */
export interface PalletContexts {
  readonly System: System;
  readonly RandomnessCollectiveFlip: RandomnessCollectiveFlip;
  readonly Timestamp: Timestamp;
  readonly Aura: Aura;
  readonly Balances: Balances;
  readonly TransactionPayment: TransactionPayment;
  readonly SubtensorModule: Subtensor;
  readonly Utility: Utility;
  readonly Sudo: Sudo;
  readonly SafeMode: SafeMode;
  readonly Ethereum: Ethereum;
  readonly EVMChainId: EVMChainId;
  readonly Commitments: Commitments;
  readonly Drand: Drand;
  readonly EVM: EVM;
  readonly Grandpa: Grandpa;
  readonly Scheduler: Scheduler;
  readonly Triumvirate: Collective;
  readonly TriumvirateMembers: Membership;
  readonly SenateMembers: Membership;
  readonly Multisig: MultisigPallet;
  readonly Preimage: Preimage;
  readonly Proxy: Proxy;
  readonly Registry: Registry;
  readonly AdminUtils: AdminUtils;
  readonly Crowdloan: Crowdloan;
  readonly Swap: Swap;
  readonly BaseFee: BaseFee;
}

/** What fees are paid in, in rao. */
export interface FeeCurrency {
  canWithdraw(who: AccountId, amount: bigint): boolean;
  /** Keeps the account alive. @throws DispatchFailure */
  withdraw(who: AccountId, amount: bigint): void;
  totalBalance(who: AccountId): bigint;
  /** Answers what was really given, zero where nothing could be. */
  deposit(who: AccountId, amount: bigint): bigint;
  burnIssuance(amount: bigint): void;
}

/** Fees in rao of staking calls, paid in alpha by those without TAO. */
export interface AlphaFees {
  /** Whether enough of what the call is about would be taken. */
  canWithdraw(who: AccountId, call: RuntimeCall, fee: bigint): boolean;
  /** False where the call does not say whose alpha would pay. */
  withdraw(who: AccountId, call: RuntimeCall, fee: bigint): boolean;
}

/** Everything that extensions, fees and APIs touch. */
export interface RuntimeContexts extends PalletContexts {
  readonly feeCurrency: FeeCurrency;
  readonly alphaFees: AlphaFees;
}

export function wireContexts(bound: Bound): RuntimeContexts {
  const pallets = bound.contexts as object as PalletContexts;
  return { ...pallets, feeCurrency: feeCurrency(pallets.Balances), alphaFees: alphaFees(pallets.SubtensorModule) };
}

function feeCurrency(ctx: Balances): FeeCurrency {
  return {
    canWithdraw: (who, amount) => balances.canWithdraw(ctx, who, amount) === 'Success',
    withdraw: (who, amount) => balances.withdraw(ctx, who, amount, 'Exact', 'Preserve', 'Polite'),
    totalBalance: (who) => balances.totalBalance(ctx, who),
    deposit(who, amount) {
      const given = attempt(() => balances.deposit(ctx, who, amount, 'BestEffort'));
      return given.ok ? given.value : 0n;
    },
    burnIssuance: (amount) => balances.dropCredit(ctx, amount),
  };
}
