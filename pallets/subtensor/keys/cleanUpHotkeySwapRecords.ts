import { weight, type Weight } from '../../support/weight';
import type { Subtensor } from '../declaration';
import { netuids } from '../subnets/networks';

/**
 * Forgets when hotkeys were swapped on a subnet, once that limits nobody any more. Each subnet has its turn once in an
 * interval. @source subtensor pallets/subtensor/src/macros/hooks.rs clean_up_hotkey_swap_records
 */
export function cleanUpHotkeySwapRecords(ctx: Subtensor, number: number): Weight {
  const { LastHotkeySwapOnNetuid } = ctx.storage;
  const interval = ctx.constants.HotkeySwapOnSubnetInterval;
  const block = BigInt(number);
  const all = netuids(ctx);
  let reads = 2 + all.length;
  let writes = 0;
  // An interval of 0 has no turns: the chain's checked remainder answers nothing.
  const due = interval === 0n ? [] : all.filter((netuid) => BigInt(netuid) % interval === block % interval);
  for (const netuid of due) {
    for (const [keys, swappedAt] of LastHotkeySwapOnNetuid.entries(netuid)) {
      reads += 1;
      if (swappedAt + interval >= block) continue;
      LastHotkeySwapOnNetuid.remove(...keys);
      writes += 1;
    }
  }
  return weight(0n, { reads, writes });
}
