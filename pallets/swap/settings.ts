import { ensure, failures } from '../support/dispatchError';
import type { NetUid } from '../support/netUid';
import { ensureSignedOrRoot, type Origin } from '../support/origin';
import { errors, type Swap } from './declaration';
import { ensureSubnet } from './provider';

/** Answers whether it is root. @throws BadOrigin */
export function ensureOwnerOrRoot({ config }: Swap, origin: Origin, netuid: NetUid): 'Owner' | 'Root' {
  const who = ensureSignedOrRoot(origin);
  if (who === undefined) return 'Root';
  ensure(config.isOwner(who, netuid), failures.BadOrigin);
  return 'Owner';
}

/** A fee in parts of 65,535. @throws MechanismDoesNotExist, FeeRateTooHigh @source subtensor pallets/swap/src/pallet/mod.rs set_fee_rate */
export function setFeeRate(ctx: Swap, netuid: NetUid, rate: number): void {
  ensureSubnet(ctx, netuid);
  ensure(rate <= ctx.constants.MaxFeeRate, errors.FeeRateTooHigh);
  ctx.storage.FeeRate.set(netuid, rate);
  ctx.deposit('FeeRateSet', { netuid, rate });
}

/** @throws MechanismDoesNotExist @source subtensor pallets/swap/src/pallet/mod.rs toggle_user_liquidity */
export function announceUserLiquidity(ctx: Swap, netuid: NetUid, enable: boolean): void {
  ensureSubnet(ctx, netuid);
  toggleUserLiquidity(ctx, netuid, enable);
  ctx.deposit('UserLiquidityToggled', { netuid, enable });
}

export const isUserLiquidityEnabled = ({ storage }: Swap, netuid: NetUid): boolean =>
  storage.EnabledUserLiquidity.get(netuid);

/** Lets users have positions on a subnet, or forbids new ones. Asks nothing and tells nobody. */
export const toggleUserLiquidity = ({ storage }: Swap, netuid: NetUid, enabled: boolean): void =>
  storage.EnabledUserLiquidity.set(netuid, enabled);
