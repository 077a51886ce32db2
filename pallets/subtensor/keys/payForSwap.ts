import type { AccountId } from '../../support/account';
import { ensure, type DispatchFailure } from '../../support/dispatchError';
import { recycleTao } from '../staking/reserves';
import type { Subtensor } from '../declaration';
import { canRemoveBalance, removeBalance } from './coldkeyBalance';

/** Takes the price of a swap, in rao, from the coldkey and out of the issuance. @throws `poor`, BalanceWithdrawalError, ZeroBalanceAfterWithdrawn */
export function payForSwap(ctx: Subtensor, coldkey: AccountId, cost: bigint, poor: DispatchFailure): void {
  ensure(canRemoveBalance(ctx, coldkey, cost), poor);
  recycleTao(ctx, removeBalance(ctx, coldkey, cost));
}
