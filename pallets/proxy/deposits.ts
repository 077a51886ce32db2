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
  const { Proxies, Announcements } = ctx.storage;
  let changed = false;
  const poke = <T extends readonly [readonly unknown[], bigint]>(kind: DepositKind, value: T): bigint | undefined => {
    const [{ length }, old_deposit] = value;
    const new_deposit = adjustDeposit(ctx, kind, who, old_deposit, length);
    if (new_deposit !== old_deposit) {
      changed = true;
      ctx.deposit('DepositPoked', { who, kind, old_deposit, new_deposit });
    }
    return length === 0 ? undefined : new_deposit;
  };
  Proxies.mutateExists(who, (found) => {
    const value = found ?? ([[], 0n] as const);
    const deposit = poke('Proxies', value);
    return deposit === undefined ? undefined : [value[0], deposit];
  });
  Announcements.mutateExists(who, (found) => {
    const value = found ?? ([[], 0n] as const);
    const deposit = poke('Announcements', value);
    return deposit === undefined ? undefined : [value[0], deposit];
  });
  return { pays: changed ? 'No' : 'Yes' };
}
