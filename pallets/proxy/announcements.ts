import type { AccountId, H256 } from '../support/account';
import { ensure } from '../support/dispatchError';
import { errors, type Proxy } from './declaration';
import { findProxy } from './delegates';
import { adjustDeposit } from './deposits';
import type { Announcement } from './types';

/**
 * Announces a call for an account, under a deposit of the proxy.
 *
 * @throws Proxy.NotProxy, TooMany; DispatchFailure of Balances @source pallets/proxy lib.rs announce
 */
export function announce(ctx: Proxy, proxy: AccountId, real: AccountId, call_hash: H256): void {
  findProxy(ctx, real, proxy);
  const height = ctx.config.blockNumber();
  ctx.storage.Announcements.mutate(proxy, ([pending, deposit]) => {
    ensure(pending.length < ctx.constants.MaxPending, errors.TooMany);
    const all = [...pending, { real, call_hash, height }];
    return [all, adjustDeposit(ctx, 'Announcements', proxy, deposit, all.length)];
  });
  ctx.deposit('Announced', { real, proxy, call_hash });
}

/**
 * Removes what `which` picks of a proxy's announcements and gives the deposit back; without announcements the entry goes.
 *
 * @throws Proxy.NotFound where it picks none @source pallets/proxy lib.rs edit_announcements
 */
export function removeAnnouncements(ctx: Proxy, proxy: AccountId, which: (one: Announcement) => boolean): void {
  ctx.storage.Announcements.mutateExists(proxy, (found) => {
    const [pending, deposit] = found ?? [[], 0n];
    const rest = pending.filter((one) => !which(one));
    ensure(rest.length < pending.length, errors.NotFound);
    const next = adjustDeposit(ctx, 'Announcements', proxy, deposit, rest.length);
    return rest.length === 0 ? undefined : [rest, next];
  });
}

/** Removes the announcements of one call for an account. @throws Proxy.NotFound */
export function removeAnnouncement(ctx: Proxy, proxy: AccountId, real: AccountId, callHash: H256): void {
  removeAnnouncements(ctx, proxy, (one) => one.real === real && one.call_hash === callHash);
}
