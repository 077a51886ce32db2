import * as u64 from '../../primitives/arithmetic/u64';
import type { AccountId } from '../support/account';
import { failures } from '../support/dispatchError';
import type { NetUid } from '../support/netUid';
import type { Swap } from './declaration';
import { closePosition } from './positions';
import { protocolAccount } from './protocolLiquidity';
import type { PositionId } from './types';

/** The validator with a permit that is trusted most, the first of equals. */
function bestValidator({ config }: Swap, netuid: NetUid): number | undefined {
  const [trust, permit] = [config.validatorTrust(netuid), config.validatorPermit(netuid)];
  let best: number | undefined;
  trust.forEach((value, uid) => {
    if (permit[uid] === true && (best === undefined || value > trust[best]!)) best = uid;
  });
  return best;
}

/** Pays TAO out, and stakes alpha with a validator; without one it is lost. Quirk: TAO fees are lost always. */
function closeForOwner(ctx: Swap, netuid: NetUid, owner: AccountId, id: PositionId, uid: number | undefined): void {
  const { config } = ctx;
  const { principal, fees } = closePosition(ctx, netuid, owner, id);
  if (principal.tao > 0n) {
    config.increaseBalance(owner, principal.tao);
    config.decreaseProvidedTaoReserve(netuid, principal.tao);
  }
  const alpha = u64.saturatingAdd(principal.alpha, fees.alpha);
  if (alpha === 0n) return;
  if (uid !== undefined) {
    const hotkey = config.hotkeyOfUid(netuid, uid);
    if (hotkey === undefined) throw failures.Other;
    config.increaseStake(owner, hotkey, netuid, alpha);
  }
  config.decreaseProvidedAlphaReserve(netuid, alpha);
}

/**
 * Closes the positions of users on a subnet. @throws DispatchFailure of staking
 * @source subtensor pallets/swap/src/pallet/impls.rs do_dissolve_all_liquidity_providers
 */
export function dissolveAllLiquidityProviders(ctx: Swap, netuid: NetUid): void {
  const { storage } = ctx;
  if (!storage.SwapV3Initialized.get(netuid)) return;
  const own = protocolAccount(ctx);
  const ofUsers = [...storage.Positions.keys(netuid)].filter(([, owner]) => owner !== own);
  const uid = bestValidator(ctx, netuid);
  for (const [, owner, id] of ofUsers) closeForOwner(ctx, netuid, owner, id, uid);
}
