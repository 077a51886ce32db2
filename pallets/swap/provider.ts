import type { AccountId } from '../support/account';
import { alphaRao, rao } from '../support/currency';
import { ensure } from '../support/dispatchError';
import type { NetUid } from '../support/netUid';
import { errors, type Swap } from './declaration';
import type { Amounts } from './positions';

/** Who provides liquidity to which subnet, and the hotkey on which the alpha is staked. */
export interface Provider {
  readonly coldkey: AccountId;
  readonly hotkey: AccountId;
  readonly netuid: NetUid;
}

/** @throws MechanismDoesNotExist */
export const ensureSubnet = ({ config }: Swap, netuid: NetUid): void =>
  ensure(config.exists(netuid), errors.MechanismDoesNotExist);

/** @throws MechanismDoesNotExist, SubtokenDisabled, UserLiquidityDisabled */
export function ensureProvidingAllowed(ctx: Swap, netuid: NetUid): void {
  ensureSubnet(ctx, netuid);
  ensure(ctx.config.isSubtokenEnabled(netuid), errors.SubtokenDisabled);
  ensure(ctx.storage.EnabledUserLiquidity.get(netuid), errors.UserLiquidityDisabled);
}

/** @throws InsufficientBalance */
export function ensureFunds({ config }: Swap, { coldkey, hotkey, netuid }: Provider, { tao, alpha }: Amounts): void {
  const has = config.taoBalance(coldkey) >= tao && config.alphaBalance(netuid, coldkey, hotkey) >= alpha;
  ensure(has, errors.InsufficientBalance);
}

/** Takes exactly these amounts. @throws InsufficientBalance, DispatchFailure of SubtensorModule */
export function takeFunds({ config }: Swap, { coldkey, hotkey, netuid }: Provider, { tao, alpha }: Amounts): void {
  ensure(config.decreaseBalance(coldkey, tao) === tao, errors.InsufficientBalance);
  ensure(config.decreaseStake(coldkey, hotkey, netuid, alpha) === alpha, errors.InsufficientBalance);
}

/** TAO goes to the coldkey, alpha to its stake. @throws DispatchFailure of SubtensorModule */
export function payOut({ config }: Swap, { coldkey, hotkey, netuid }: Provider, { tao, alpha }: Amounts): void {
  config.increaseBalance(coldkey, tao);
  config.increaseStake(coldkey, hotkey, netuid, alpha);
}

/** Amounts and fees as events tell them. */
export const told = ({ tao, alpha }: Amounts) => ({ tao: rao(tao), alpha: alphaRao(alpha) });
export const toldFees = ({ tao, alpha }: Amounts) => ({ fee_tao: rao(tao), fee_alpha: alphaRao(alpha) });
