import * as u16 from '../../../primitives/arithmetic/u16';
import * as u64 from '../../../primitives/arithmetic/u64';
import type { AccountId } from '../../support/account';
import { ensure } from '../../support/dispatchError';
import { errors, type Subtensor } from '../declaration';
import { canRemoveBalance, removeBalance } from '../keys/coldkeyBalance';
import { swapTaoForAlpha } from '../staking/poolSwap';
import { recycleAlpha } from '../staking/reserves';
import { changeSetting } from '../subnets/settings';
import type { NetUid } from '../types';
import { ensureNotRoot, ensureRegistrationsLeft } from './limits';
import { ensureOwnAndRoom, ensureUnregistered, registerNeuron } from './registerNeuron';

/**
 * Registers a hotkey for the price of the subnet: the TAO buys alpha, which is destroyed.
 *
 * @throws RegistrationNotPermittedOnRootSubnet, SubnetNotExists, SubNetRegistrationDisabled, TooManyRegistrationsThisBlock,
 *   TooManyRegistrationsThisInterval, HotKeyAlreadyRegisteredInSubNet, NotEnoughBalanceToStake, NonAssociatedColdKey,
 *   NoNeuronIdAvailable, BalanceWithdrawalError, ZeroBalanceAfterWithdrawn; DispatchFailure of Swap
 * @source subtensor pallets/subtensor/src/subnets/registration.rs do_burned_registration
 */
export function burnedRegister(ctx: Subtensor, coldkey: AccountId, netuid: NetUid, hotkey: AccountId): void {
  const { storage } = ctx;
  ensureNotRoot(ctx, netuid);
  ensure(storage.NetworkRegistrationAllowed.get(netuid), errors.SubNetRegistrationDisabled);
  ensureRegistrationsLeft(ctx, netuid);
  ensureUnregistered(ctx, netuid, hotkey);
  const price = storage.Burn.get(netuid);
  ensure(canRemoveBalance(ctx, coldkey, price), errors.NotEnoughBalanceToStake);
  ensureOwnAndRoom(ctx, netuid, coldkey, hotkey);
  const paid = removeBalance(ctx, coldkey, price);
  const { amountPaidOut } = swapTaoForAlpha(ctx, netuid, paid, ctx.config.swap.maxPrice(), false);
  recycleAlpha(ctx, netuid, amountPaidOut);
  const uid = registerNeuron(ctx, netuid, hotkey);
  storage.BurnRegistrationsThisInterval.mutate(netuid, (count) => u16.saturatingAdd(count, 1));
  const recycled = u64.saturatingAdd(storage.RAORecycledForRegistration.get(netuid), price);
  changeSetting(ctx, 'RAORecycledForRegistration', netuid, recycled);
  ctx.deposit('NeuronRegistered', netuid, uid, hotkey);
}
