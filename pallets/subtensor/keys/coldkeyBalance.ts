import type { AccountId } from '../../support/account';
import { attempt, ensure } from '../../support/dispatchError';
import { errors, type Subtensor } from '../declaration';
import { rao, type TaoCurrency } from '../types';

/** TAO that a coldkey can spend, in rao. @source subtensor pallets/subtensor/src/staking/helpers.rs get_coldkey_balance */
export const coldkeyBalance = ({ config }: Subtensor, coldkey: AccountId): TaoCurrency =>
  rao(config.currency.reducibleBalance(coldkey));

/** @source subtensor pallets/subtensor/src/staking/helpers.rs can_remove_balance_from_coldkey_account */
export const canRemoveBalance = (ctx: Subtensor, coldkey: AccountId, amount: bigint): boolean =>
  amount <= coldkeyBalance(ctx, coldkey) && ctx.config.currency.canWithdraw(coldkey, amount);

/** Gives TAO to a coldkey; nothing where that cannot be. @source subtensor pallets/subtensor/src/staking/helpers.rs add_balance_to_coldkey_account */
export const addBalance = ({ config }: Subtensor, coldkey: AccountId, amount: bigint): void =>
  config.currency.deposit(coldkey, amount);

function taken(withdraw: () => bigint): TaoCurrency {
  const withdrawn = attempt(withdraw);
  ensure(withdrawn.ok, errors.BalanceWithdrawalError);
  ensure(withdrawn.value !== 0n, errors.ZeroBalanceAfterWithdrawn);
  return rao(withdrawn.value);
}

/**
 * Takes TAO from a coldkey, less where the account would die; answers how much.
 *
 * @throws BalanceWithdrawalError, ZeroBalanceAfterWithdrawn
 * @source subtensor pallets/subtensor/src/staking/helpers.rs remove_balance_from_coldkey_account
 */
export const removeBalance = ({ config }: Subtensor, coldkey: AccountId, amount: bigint): TaoCurrency =>
  amount === 0n ? rao(0n) : taken(() => config.currency.withdraw(coldkey, amount));

/**
 * Takes the whole amount, be it the last and be it frozen.
 *
 * @throws BalanceWithdrawalError, ZeroBalanceAfterWithdrawn
 * @source subtensor pallets/subtensor/src/staking/helpers.rs kill_coldkey_account
 */
export const killColdkey = ({ config }: Subtensor, coldkey: AccountId, amount: bigint): TaoCurrency =>
  amount === 0n ? rao(0n) : taken(() => config.currency.withdrawForced(coldkey, amount));
