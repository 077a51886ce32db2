import type { NetUid } from '../support/netUid';
import type { Swap } from './declaration';
import { MAX_TICK, MIN_TICK, type LayerLevel, type TickIndex } from './types';

// Ticks in use, as bits of words. A bit of a layer says that a word of the layer below has bits.

/** Puts ticks above zero. */
const OFFSET = 887_272;
const WORD_BITS = 128;
const LAYERS: readonly LayerLevel[] = ['Bottom', 'Middle', 'Top'];

const bitOf = (index: number): bigint => 1n << BigInt(index % WORD_BITS);
const wordOf = (index: number): number => Math.floor(index / WORD_BITS);

/** Marks a tick as in use. @source subtensor pallets/swap/src/tick.rs ActiveTickIndexManager::insert */
export function activateTick({ storage }: Swap, netuid: NetUid, tick: TickIndex): void {
  let index = tick + OFFSET;
  for (const layer of LAYERS) {
    const bit = bitOf(index);
    index = wordOf(index);
    const word = storage.TickIndexBitmapWords.get(netuid, layer, index);
    // The chain writes it again. Both ends of each pool's own position come here in every block.
    if ((word & bit) === 0n) storage.TickIndexBitmapWords.set(netuid, layer, index, word | bit);
  }
}

/** Marks a tick as not in use. Words without bits stay, as zero. @source subtensor pallets/swap/src/tick.rs ActiveTickIndexManager::remove */
export function deactivateTick({ storage }: Swap, netuid: NetUid, tick: TickIndex): void {
  let index = tick + OFFSET;
  for (const layer of LAYERS) {
    const bit = bitOf(index);
    index = wordOf(index);
    const word = storage.TickIndexBitmapWords.mutate(netuid, layer, index, (bits) => bits & ~bit);
    if (word !== 0n) return;
  }
}

function highestBit(word: bigint): number {
  const digits = word.toString(16);
  return 4 * digits.length - 1 - (Math.clz32(parseInt(digits.charAt(0), 16)) - 28);
}
const lowestBit = (word: bigint): number => highestBit(word & -word);

/** Bits of a word from a place on. */
const downFrom = (word: bigint, place: number): bigint => word & ((2n << BigInt(place)) - 1n);
const upFrom = (word: bigint, place: number): bigint => (word >> BigInt(place)) << BigInt(place);

interface Search {
  readonly from: (word: bigint, place: number) => bigint;
  readonly first: (word: bigint) => number;
  readonly step: number;
}
const LOWER: Search = { from: downFrom, first: highestBit, step: -1 };
const HIGHER: Search = { from: upFrom, first: lowestBit, step: 1 };

/** Climbs until a layer has a bit further on, then goes down to the nearest tick under it. */
function closest({ storage }: Swap, netuid: NetUid, tick: TickIndex, search: Search): TickIndex | undefined {
  if (tick < MIN_TICK || tick > MAX_TICK) return undefined;
  const wordAt = (layer: number, index: number): bigint =>
    storage.TickIndexBitmapWords.get(netuid, LAYERS[layer]!, index);
  let index = tick + OFFSET;
  for (let layer = 0; layer < LAYERS.length; layer += 1) {
    const place = index % WORD_BITS;
    index = wordOf(index);
    const found = search.from(wordAt(layer, index), place);
    if (found !== 0n) {
      index = index * WORD_BITS + search.first(found);
      for (let below = layer - 1; below >= 0; below -= 1)
        index = index * WORD_BITS + search.first(wordAt(below, index));
      return index - OFFSET;
    }
    index += search.step;
  }
  return undefined;
}

/** The last tick in use up to this one, itself included. @source subtensor pallets/swap/src/tick.rs find_closest_lower */
export const closestLower = (ctx: Swap, netuid: NetUid, tick: TickIndex): TickIndex | undefined =>
  closest(ctx, netuid, tick, LOWER);

/** The first tick in use from this one on, itself included. @source subtensor pallets/swap/src/tick.rs find_closest_higher */
export const closestHigher = (ctx: Swap, netuid: NetUid, tick: TickIndex): TickIndex | undefined =>
  closest(ctx, netuid, tick, HIGHER);
