import type { AccountId } from '../support/account';
import type { PostDispatchInfo } from '../support/weight';
import type { Proxy } from './declaration';
import type { DepositKind } from './types';

const clamp = (amount: bigint): bigint => (amount > 2n ** 64n - 1n ? 2n ** 64n - 1n : amount);

/** What so many proxies or announcements reserve, in rao; nothing for none. */
export function depositFor({ constants }: Proxy, kind: DepositKind, count: number): bigint {
  if (count === 0) return 0n;
  const [base, factor] =
    kind === 'Proxies'
      ? [constants.ProxyDepositBase, constants.ProxyDepositFactor]
      : [constants.AnnouncementDepositBase, constants.AnnouncementDepositFactor];
  return clamp(base + factor * BigInt(count));
}

/** Reserves or frees the difference to what so many cost, and answers that. @throws DispatchFailure of Balances @source pallets/proxy lib.rs rejig_deposit */
export function adjustDeposit(ctx: Proxy, kind: DepositKind, who: AccountId, old: bigint, count: number): bigint {
  const deposit = depositFor(ctx, kind, count);
  if (deposit > old) ctx.config.reserve(who, deposit - old);
  if (deposit < old) ctx.config.unreserve(who, old - deposit);
  return deposit;
}

/**
 * Brings both deposits of an account to the present price; free where that changes one.
 *
 * @throws DispatchFailure of Balances @source pallets/proxy lib.rs poke_deposit
 */
export function pokeDeposits(ctx: Proxy, who: AccountId): PostDispatchInfo {
  const changed: DepositKind[] = [];
  /** The new deposit; undefined where it is for nothing. */
  const poke = (kind: DepositKind, { length }: readonly unknown[], old_deposit: bigint): bigint | undefined => {
    const new_deposit = adjustDeposit(ctx, kind, who, old_deposit, length);
    if (new_deposit !== old_deposit) {
      changed.push(kind);
      ctx.deposit('DepositPoked', { who, kind, old_deposit, new_deposit });
    }
    return length === 0 ? undefined : new_deposit;
  };
  ctx.storage.Proxies.mutateExists(who, (found) => {
    const [proxies, old] = found ?? [[], 0n];
    const deposit = poke('Proxies', proxies, old);
    return deposit === undefined ? undefined : [proxies, deposit];
  });
  ctx.storage.Announcements.mutateExists(who, (found) => {
    const [pending, old] = found ?? [[], 0n];
    const deposit = poke('Announcements', pending, old);
    return deposit === undefined ? undefined : [pending, deposit];
  });
  return { pays: changed.length > 0 ? 'No' : 'Yes' };
}
