import { encode, fromHex, toHex, u64 } from '../primitives/scale';
import { RuntimeTrap } from '../pallets/support/dispatchError';
import type { Incoming } from '../runtime/check';
import { applyExtrinsic, finalizeBlock, initializeBlock, type Applied } from '../runtime/executive';
import { bareExtrinsic } from '../runtime/extrinsic';
import { headerHash, type DigestItem, type Header } from '../runtime/header';
import type { Runtime } from '../runtime/runtime';
import type { Block } from './blocks';

/** What goes into a block. */
export interface BlockInputs {
  /** Slot of the block; the parent's plus one when left out. */
  readonly slot?: number;
  /** Milliseconds since 1970, within the slot; its beginning when left out. */
  readonly now?: number;
  /** Offered one after the other until `full`. */
  readonly transactions?: Iterable<Incoming>;
  /** Hears the outcome of each, before the next is asked for. */
  readonly onOutcome?: (incoming: Incoming, outcome: Applied) => void;
}

/** Signs the hash of a header for the authority (hex) of a slot: 64 bytes, or undefined to leave the header unsealed. */
export type Seal = (authority: string, unsealed: Uint8Array) => Uint8Array | undefined;

/** The chain as far as building on it needs. */
export interface Parent {
  readonly head: Block;
  readonly genesisTime: number;
  readonly slotDuration: number;
  readonly options: { readonly seal?: Seal };
}

/** Engine ids in hex. */
const AURA = toHex(new TextEncoder().encode('aura'));

export const preRuntime = (slot: number): DigestItem => ({
  type: 'PreRuntime',
  value: [AURA, encode(u64, BigInt(slot))],
});

/**
 * Executes the block after the head, up to its header. The state is left as the block leaves it, unsealed; or as it was, when it throws.
 *
 * @throws RuntimeTrap
 */
export function executeBlock(
  parent: Parent,
  rt: Runtime,
  inputs: BlockInputs,
): { readonly block: Block; readonly outcomes: readonly Applied[] } {
  const mark = rt.store.checkpoint();
  try {
    const slot = inputs.slot ?? nextSlot(parent, rt);
    const now = inputs.now ?? slot * parent.slotDuration;
    initializeBlock(rt, parent.head.number + 1, parent.head.hash, { logs: [preRuntime(slot)] });
    const timestamp = bareExtrinsic(
      { pallet: 'Timestamp', name: 'set', args: { now: BigInt(now) } },
      rt.definition.holes,
    );
    applyInherent(rt, timestamp);
    const { extrinsics, outcomes } = applyAll(rt, inputs);
    const header = sealed(parent, rt, slot, finalizeBlock(rt));
    return {
      block: { number: header.number, hash: headerHash(header), header, extrinsics: [timestamp, ...extrinsics] },
      outcomes,
    };
  } catch (error) {
    rt.store.rollback(mark);
    throw error;
  }
}

/** The slot after the parent's. */
export function nextSlot(parent: Parent, rt: Runtime): number {
  if (parent.head.number === 0) return Math.floor(parent.genesisTime / parent.slotDuration) + 1;
  return Number(rt.contexts.Aura.storage.CurrentSlot.get()) + 1;
}

function applyInherent(rt: Runtime, bytes: Uint8Array): void {
  const applied = applyExtrinsic(rt, bytes);
  if (applied.type === 'Trapped') throw applied.trap;
  if (applied.type === 'Refused') throw new RuntimeTrap(`the inherent was refused: ${applied.failure.message}`);
}

function applyAll(
  rt: Runtime,
  { transactions = [], onOutcome }: BlockInputs,
): { readonly extrinsics: readonly Uint8Array[]; readonly outcomes: readonly Applied[] } {
  const extrinsics: Uint8Array[] = [];
  const outcomes: Applied[] = [];
  for (const incoming of transactions) {
    const outcome = applyExtrinsic(rt, incoming);
    outcomes.push(outcome);
    if (outcome.type === 'Included')
      extrinsics.push(incoming instanceof Uint8Array ? incoming : incoming.extrinsic.bytes);
    onOutcome?.(incoming, outcome);
  }
  return { extrinsics, outcomes };
}

/** Adds the author's seal over the hash of the header without it. */
function sealed(parent: Parent, rt: Runtime, slot: number, header: Header): Header {
  const { seal } = parent.options;
  if (seal === undefined) return header;
  const authorities = rt.contexts.Aura.storage.Authorities.get();
  const authority = authorities[slot % authorities.length];
  const signature = authority === undefined ? undefined : seal(authority, fromHex(headerHash(header)));
  if (signature === undefined) return header;
  const item: DigestItem = { type: 'Seal', value: [AURA, signature] };
  return { ...header, digest: { logs: [...header.digest.logs, item] } };
}
