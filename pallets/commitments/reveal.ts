import { openTimelock } from '../../primitives/crypto/timelock';
import type { AccountId } from '../support/account';
import type { NetUid } from '../support/netUid';
import { addWeight, weight, type Weight } from '../support/weight';
import type { Data } from './data';
import type { Commitments } from './declaration';
import { isTimelocked, setWaiting } from './timelocked';
import type { Registration } from './types';

/** How many opened fields of a hotkey on a subnet are kept: the last ones. */
const MAX_REVEALS = 10;

/**
 * Opens the fields whose round the beacon has spoken, of all who wait, in their order. A field that cannot be opened, or has
 * nothing in it, is dropped without a word; a commitment without any other field goes with its last. Its deposit stays reserved.
 *
 * @source subtensor pallets/commitments lib.rs reveal_timelocked_commitments
 */
export function revealTimelocked(ctx: Commitments): Weight {
  const { storage } = ctx;
  let used = weight(0n, { reads: 1 });
  for (const [netuid, who] of storage.TimelockedIndex.get()) {
    const commitment = storage.CommitmentOf.get(netuid, who);
    const { keeps, cost } =
      commitment === undefined
        ? { keeps: [], cost: { reads: 1, writes: 0 } }
        : openFields(ctx, netuid, who, commitment);
    const waits = keeps.some(isTimelocked);
    if (!waits) setWaiting(ctx, netuid, who, false);
    const { reads, writes } = cost;
    used = addWeight(used, waits ? weight(0n, cost) : weight(0n, { reads: reads + 1, writes: writes + 1 }));
  }
  return used;
}

interface Opened {
  /** The fields that stay. */
  readonly keeps: readonly Data[];
  readonly cost: { readonly reads: number; readonly writes: number };
}

function openFields(ctx: Commitments, netuid: NetUid, who: AccountId, commitment: Registration): Opened {
  const { storage } = ctx;
  const { fields } = commitment.info;
  const reveals: Uint8Array[] = [];
  const keeps = fields.filter((field) => {
    const signature = isTimelocked(field) ? ctx.config.pulseSignature(field.value.reveal_round) : undefined;
    if (!isTimelocked(field) || signature === undefined) return true;
    const opened = openTimelock(field.value.encrypted, signature);
    if (opened !== undefined && opened.length > 0) reveals.push(opened);
    return false;
  });
  if (reveals.length > 0) keepReveals(ctx, netuid, who, reveals);
  if (keeps.length === 0) storage.CommitmentOf.remove(netuid, who);
  else storage.CommitmentOf.set(netuid, who, { ...commitment, info: { fields: keeps } });
  const revealed = reveals.length > 0 ? 1 : 0;
  return { keeps, cost: { reads: 1 + fields.filter(isTimelocked).length + revealed, writes: 1 + revealed } };
}

function keepReveals(ctx: Commitments, netuid: NetUid, who: AccountId, reveals: readonly Uint8Array[]): void {
  const { RevealedCommitments: kept } = ctx.storage;
  const block = BigInt(ctx.config.blockNumber());
  for (const _ of reveals) ctx.deposit('CommitmentRevealed', { netuid, who });
  const all = [...(kept.get(netuid, who) ?? []), ...reveals.map((opened) => [opened, block] as const)];
  kept.set(netuid, who, all.slice(-MAX_REVEALS));
}
