import { min } from '../../primitives/arithmetic/order';
import { checkedAdd, saturatingAdd, saturatingSub } from '../../primitives/arithmetic/u64';
import type { AccountId } from '../support/account';
import { ensure, failures } from '../support/dispatchError';
import { errors, type Balances } from './declaration';
import { repatriateReserved, reserve, slashReserved, unreserve } from './reserves';
import type { BalanceStatus, NegativeImbalance, ReserveData, ReserveIdentifier } from './types';

const amountOf = (reserves: readonly ReserveData[], id: ReserveIdentifier): bigint | undefined =>
  reserves.find((entry) => entry.id === id)?.amount;

/** With this amount under the name, in the order of names. Lower-case hex sorts as its bytes. @throws Balances.TooManyReserves */
function withAmount(
  ctx: Balances,
  reserves: readonly ReserveData[],
  id: ReserveIdentifier,
  amount: bigint,
): readonly ReserveData[] {
  const at = reserves.findIndex((entry) => entry.id >= id);
  const place = at < 0 ? reserves.length : at;
  const known = reserves[place]?.id === id;
  ensure(known || reserves.length < ctx.constants.MaxReserves, errors.TooManyReserves);
  return [...reserves.slice(0, place), { id, amount }, ...reserves.slice(known ? place + 1 : place)];
}

export const reservedBalanceNamed = (ctx: Balances, id: ReserveIdentifier, who: AccountId): bigint =>
  amountOf(ctx.storage.Reserves.get(who), id) ?? 0n;

/** Reserves under a name. @throws Arithmetic.Overflow, Balances.TooManyReserves and what `reserve` throws @source pallet-balances impl_currency.rs reserve_named */
export function reserveNamed(ctx: Balances, id: ReserveIdentifier, who: AccountId, value: bigint): void {
  if (value === 0n) return;
  ctx.storage.Reserves.mutate(who, (reserves) => {
    const amount = checkedAdd(amountOf(reserves, id) ?? 0n, value);
    ensure(amount !== undefined, failures.Overflow);
    const changed = withAmount(ctx, reserves, id, amount);
    reserve(ctx, who, value);
    return changed;
  });
}

/** Frees what is reserved under a name; answers what was missing. @source pallet-balances impl_currency.rs unreserve_named */
export function unreserveNamed(ctx: Balances, id: ReserveIdentifier, who: AccountId, value: bigint): bigint {
  if (value === 0n) return 0n;
  let missing = value;
  ctx.storage.Reserves.mutateExists(who, (reserves) => {
    const amount = reserves === undefined ? undefined : amountOf(reserves, id);
    if (reserves === undefined || amount === undefined) return reserves;
    const wanted = min(amount, value);
    const actual = saturatingSub(wanted, unreserve(ctx, who, wanted));
    missing = value - actual;
    if (amount !== actual) return withAmount(ctx, reserves, id, amount - actual);
    return reserves.length === 1 ? undefined : reserves.filter((entry) => entry.id !== id);
  });
  return missing;
}

/** As `slashReserved` under a name; a name left with nothing stays. @source pallet-balances impl_currency.rs slash_reserved_named */
export function slashReservedNamed(
  ctx: Balances,
  id: ReserveIdentifier,
  who: AccountId,
  value: bigint,
): { readonly slashed: NegativeImbalance; readonly missing: bigint } {
  let ended = { slashed: 0n as NegativeImbalance, missing: value };
  if (value === 0n) return ended;
  ctx.storage.Reserves.mutate(who, (reserves) => {
    const amount = amountOf(reserves, id);
    if (amount === undefined) return reserves;
    const wanted = min(amount, value);
    const { slashed, missing } = slashReserved(ctx, who, wanted);
    const actual = saturatingSub(wanted, missing);
    // A second event beside the one of slashReserved.
    ctx.deposit('Slashed', { who, amount: actual });
    ended = { slashed, missing: value - actual };
    return withAmount(ctx, reserves, id, amount - actual);
  });
  return ended;
}

/**
 * As `repatriateReserved` under a name, which the beneficiary's reserve keeps; answers what was missing.
 *
 * @throws Balances.DeadAccount, TooManyReserves @source pallet-balances impl_currency.rs repatriate_reserved_named
 */
export function repatriateReservedNamed(
  ctx: Balances,
  id: ReserveIdentifier,
  slashed: AccountId,
  beneficiary: AccountId,
  value: bigint,
  status: BalanceStatus,
): bigint {
  if (value === 0n) return 0n;
  if (slashed === beneficiary) {
    return status === 'Free'
      ? unreserveNamed(ctx, id, slashed, value)
      : saturatingSub(value, reservedBalanceNamed(ctx, id, slashed));
  }
  let missing = value;
  ctx.storage.Reserves.mutate(slashed, (reserves) => {
    const amount = amountOf(reserves, id);
    if (amount === undefined) return reserves;
    const wanted = min(amount, value);
    const actual =
      status === 'Free'
        ? wanted - repatriateReserved(ctx, slashed, beneficiary, wanted, status)
        : giveNamed(ctx, id, slashed, beneficiary, wanted);
    missing = value - actual;
    return withAmount(ctx, reserves, id, amount - actual);
  });
  return missing;
}

function giveNamed(
  ctx: Balances,
  id: ReserveIdentifier,
  slashed: AccountId,
  beneficiary: AccountId,
  value: bigint,
): bigint {
  let actual = 0n;
  ctx.storage.Reserves.mutate(beneficiary, (reserves) => {
    actual = saturatingSub(value, repatriateReserved(ctx, slashed, beneficiary, value, 'Reserved'));
    return withAmount(ctx, reserves, id, saturatingAdd(amountOf(reserves, id) ?? 0n, actual));
  });
  return actual;
}
