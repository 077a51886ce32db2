import { CodecError, decode, type Hex } from '../../primitives/scale';
import { RuntimeTrap } from '../support/dispatchError';
import type { Aura } from './declaration';
import { Slot, type AuthorityId } from './types';

/** The engine id `aura`. */
export const AURA_ENGINE_ID: Hex = '0x61757261';

/** The slot that the block's author claims; undefined where the digest has no readable one. @source pallet-aura lib.rs current_slot_from_digests */
export function slotOfDigest({ config }: Aura): bigint | undefined {
  const claim = config.preRuntimeDigests().find(([engine]) => engine === AURA_ENGINE_ID);
  if (claim === undefined) return undefined;
  try {
    return decode(Slot, claim[1]);
  } catch (error) {
    if (error instanceof CodecError) return undefined;
    throw error;
  }
}

/** The authority whose slot the block claims; undefined without a claim. @source pallet-aura lib.rs find_author */
export function author(ctx: Aura): AuthorityId | undefined {
  const slot = slotOfDigest(ctx);
  return slot === undefined ? undefined : authorityAt(ctx, slot);
}

/** The authority of a slot. @throws RuntimeTrap when there are no authorities */
export function authorityAt({ storage }: Aura, slot: bigint): AuthorityId | undefined {
  const authorities = storage.Authorities.get();
  if (authorities.length === 0) throw new RuntimeTrap('Aura has no authorities to author a block');
  return authorities[Number(slot % BigInt(authorities.length))];
}

/** The time of a block lies in its slot. @throws RuntimeTrap @source pallet-aura lib.rs on_timestamp_set */
export function onTimestampSet({ storage, constants }: Aura, now: bigint): void {
  if (constants.SlotDuration === 0n) throw new RuntimeTrap('Aura.SlotDuration is 0 ms; it is 1 or more');
  const slot = now / constants.SlotDuration;
  const current = storage.CurrentSlot.get();
  if (slot !== current)
    throw new RuntimeTrap(`Timestamp.set: ${now} ms lies in slot ${slot}, the block is of slot ${current}`);
}
