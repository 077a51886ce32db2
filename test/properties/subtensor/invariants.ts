import { MAX } from '../../../primitives/arithmetic/u64';
import type { NetUid } from '../../../pallets/subtensor';
import { netuids } from '../../../pallets/subtensor/subnets/networks';
import { alphaReserve, taoReserve } from '../../../pallets/subtensor/staking/reserves';
import { holdsPrice } from '../../../pallets/swap/positions';
import { sqrtPriceAt } from '../../../pallets/swap/tick';
import { COLDKEYS } from './steps';
import type { World } from './world';

const sum = (values: Iterable<bigint>): bigint => [...values].reduce((all, value) => all + value, 0n);

/** What the accounts own is the issuance. */
export function balancesAddUp({ pallets, sys }: World): void {
  const owned = [...sys.storage.Account.values()].map(({ data }) => data.free + data.reserved);
  expect(pallets.Balances.storage.TotalIssuance.get()).toBe(sum(owned));
}

/** SubtensorModule's own count is that of accounts and stake. @source subtensor pallets/subtensor/src/utils/try_state.rs check_total_issuance */
export function issuanceAddsUp({ pallets }: World): void {
  const { TotalIssuance, TotalStake } = pallets.SubtensorModule.storage;
  expect(TotalIssuance.get()).toBe(pallets.Balances.storage.TotalIssuance.get() + TotalStake.get());
}

/** All TAO in the pools was staked; what is more are the fees. */
export function stakeCoversPools({ pallets }: World): void {
  const { TotalStake, SubnetTAO } = pallets.SubtensorModule.storage;
  expect(TotalStake.get()).toBeGreaterThanOrEqual(sum(SubnetTAO.values()));
}

/** The shares of the coldkeys are those of the pool, to the bit: what one gains or loses, the pool does. */
export function sharesAddUp({ pallets }: World): void {
  const { Alpha, TotalHotkeyShares, TotalHotkeyAlpha } = pallets.SubtensorModule.storage;
  const held = new Map<string, bigint>();
  for (const [[hotkey, , netuid], shares] of Alpha.entries())
    held.set(`${hotkey} ${netuid}`, (held.get(`${hotkey} ${netuid}`) ?? 0n) + shares);
  const pools = [...TotalHotkeyShares.entries()].map(
    ([[hotkey, netuid], all]) => [`${hotkey} ${netuid}`, all] as const,
  );
  const some = ([, shares]: readonly [string, bigint]) => shares !== 0n;
  expect(new Map(pools.filter(some))).toEqual(new Map([...held].filter(some)));
  for (const [[hotkey, netuid], alpha] of TotalHotkeyAlpha.entries())
    if (alpha > 0n) expect(TotalHotkeyShares.get(hotkey, netuid)).toBeGreaterThan(0n);
}

/** Places are numbered from 0 without a gap, and places, numbers and memberships tell the same. */
export function placesAgree({ pallets }: World): void {
  const { SubnetworkN, Keys, Uids, IsNetworkMember } = pallets.SubtensorModule.storage;
  for (const netuid of netuids(pallets.SubtensorModule)) {
    const keys = [...Keys.entries(netuid)].map(([[, uid], hotkey]) => `${uid} ${hotkey}`);
    const uids = [...Uids.entries(netuid)].map(([[, hotkey], uid]) => `${uid} ${hotkey}`);
    expect(keys.sort()).toEqual(uids.sort());
    const numbers = [...Uids.values(netuid)].sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: SubnetworkN.get(netuid) }, (_, uid) => uid));
  }
  const members = [...IsNetworkMember.entries()].filter(([, member]) => member).map(([[hotkey, netuid]]) => `${netuid} ${hotkey}`); // prettier-ignore
  const placed = [...Uids.keys()].map(([netuid, hotkey]) => `${netuid} ${hotkey}`);
  expect(members.sort()).toEqual(placed.sort());
}

/** Whoever owns a hotkey knows of it. The genesis has some that are nobody's. */
export function ownersAgree({ pallets }: World): void {
  const { Owner, OwnedHotkeys } = pallets.SubtensorModule.storage;
  for (const [[hotkey], coldkey] of Owner.entries())
    if (COLDKEYS.includes(coldkey)) expect(OwnedHotkeys.get(coldkey)).toContain(hotkey);
}

/** No reserve runs below nothing or wraps around. */
export function reservesStand({ pallets }: World): void {
  for (const netuid of netuids(pallets.SubtensorModule))
    for (const reserve of [
      taoReserve(pallets.SubtensorModule, netuid),
      alphaReserve(pallets.SubtensorModule, netuid),
    ]) {
      expect(reserve).toBeGreaterThanOrEqual(0n);
      expect(reserve).toBeLessThan(MAX);
    }
}

/** The price lies in its tick, and the liquidity at it is that of the positions which hold it. */
export function pricesStand({ pallets: { Swap: ctx } }: World): void {
  const { CurrentTick, AlphaSqrtPrice, CurrentLiquidity, Positions, SwapV3Initialized } = ctx.storage;
  for (const [[netuid]] of SwapV3Initialized.entries()) {
    const tick = CurrentTick.get(netuid);
    const price = AlphaSqrtPrice.get(netuid);
    expect(price).toBeGreaterThanOrEqual(sqrtPriceAt(tick));
    expect(price).toBeLessThanOrEqual(sqrtPriceAt(tick + 1));
    const holding = [...Positions.values(netuid)].filter((position) => holdsPrice(ctx, netuid, position));
    expect(CurrentLiquidity.get(netuid)).toBe(sum(holding.map(({ liquidity }) => liquidity)));
  }
}

/** Alpha of a subnet in its pool and staked. Fees that wait in the pool are not counted. */
export function alphaOf({ pallets: { SubtensorModule: ctx } }: World, netuid: NetUid): bigint {
  const staked = [...ctx.storage.TotalHotkeyAlpha.entries()].filter(([[, on]]) => on === netuid);
  return alphaReserve(ctx, netuid) + sum(staked.map(([, alpha]) => alpha));
}

/** TAO of accounts and pools, and what was recycled. */
export function taoOf({ pallets: { SubtensorModule: ctx, Balances } }: World): bigint {
  const pools = sum(netuids(ctx).map((netuid) => taoReserve(ctx, netuid)));
  return Balances.storage.TotalIssuance.get() + pools - ctx.storage.TotalIssuance.get();
}
