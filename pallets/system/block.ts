import { blake2b256 } from '../../primitives/crypto/hashers';
import { concatBytes, fromHex, toHex } from '../../primitives/scale';
import type { H256 } from '../support/account';
import type { RuntimeEvent } from '../support/event';
import {
  actualWeight,
  addWeight,
  CLASS_FIELD,
  maxWeight,
  subWeight,
  type DispatchClass,
  type DispatchInfo,
  type PostDispatchInfo,
  type Weight,
} from '../support/weight';
import type { DispatchFailure } from '../support/dispatchError';
import type { System } from './declaration';
import type { Digest, DigestItem } from './types';

const text = new TextEncoder();
const INITIALIZE = text.encode('frame_system::initialize');
const UNIQUE = text.encode('frame_system::unique');

/** Forgets the events of the block before. */
export function resetEvents({ storage }: System): void {
  storage.Events.remove();
  storage.EventCount.remove();
  storage.EventTopics.clear([]);
}

/** Opens block `number`. @source frame-system lib.rs initialize */
export function initialize({ storage }: System, number: number, parentHash: H256, digest: Digest): void {
  storage.ExecutionPhase.set({ type: 'Initialization' });
  storage.ExtrinsicIndex.set(0);
  storage.IntrablockEntropy.set(toHex(blake2b256(concatBytes(INITIALIZE, fromHex(parentHash)))));
  storage.Number.set(number);
  storage.Digest.set(digest);
  storage.ParentHash.set(parentHash);
  storage.BlockHash.set(number - 1, parentHash);
  storage.InherentsApplied.remove();
  storage.BlockWeight.remove();
}

export function noteFinishedInitialize({ storage }: System): void {
  storage.ExecutionPhase.set({ type: 'ApplyExtrinsic', value: 0 });
}

/** Keeps the bytes of the extrinsic about to be applied, for the extrinsics root. */
export function noteExtrinsic({ storage }: System, encoded: Uint8Array): void {
  storage.ExtrinsicData.set(storage.ExtrinsicIndex.get() ?? 0, encoded);
}

/** Ends an extrinsic with its event. @source frame-system lib.rs note_applied_extrinsic */
export function noteAppliedExtrinsic(
  ctx: System,
  info: DispatchInfo,
  post: PostDispatchInfo,
  failure: DispatchFailure | undefined,
): void {
  const { storage, constants } = ctx;
  const base = constants.BlockWeights.per_class[CLASS_FIELD[info.class]].base_extrinsic;
  const pays_fee = info.pays === 'No' ? 'No' : (post.pays ?? 'Yes');
  const dispatch_info = { weight: addWeight(actualWeight(info, post), base), class: info.class, pays_fee } as const;
  if (failure === undefined) ctx.deposit('ExtrinsicSuccess', { dispatch_info });
  else ctx.deposit('ExtrinsicFailed', { dispatch_error: failure.error, dispatch_info });
  const next = (storage.ExtrinsicIndex.get() ?? 0) + 1;
  storage.ExtrinsicIndex.set(next);
  storage.ExecutionPhase.set({ type: 'ApplyExtrinsic', value: next });
  storage.ExtrinsicWeightReclaimed.remove();
}

export function noteFinishedExtrinsics({ storage }: System): void {
  storage.ExtrinsicCount.set(storage.ExtrinsicIndex.take() ?? 0);
  storage.ExecutionPhase.set({ type: 'Finalization' });
}

/** Adds weight to a class without a check against its limit. */
export function registerExtraWeight({ storage }: System, weight: Weight, dispatchClass: DispatchClass): void {
  const field = CLASS_FIELD[dispatchClass];
  storage.BlockWeight.mutate((used) => ({ ...used, [field]: addWeight(used[field], weight) }));
}

/** Gives back what an extrinsic declared and did not use, once. @source frame-system lib.rs reclaim_weight */
export function reclaimWeight({ storage }: System, info: DispatchInfo, post: PostDispatchInfo): void {
  const unspent = subWeight(addWeight(info.callWeight, info.extensionWeight), actualWeight(info, post));
  const already = storage.ExtrinsicWeightReclaimed.get();
  const reclaim = maxWeight(already, unspent);
  const more = subWeight(reclaim, already);
  if (more.ref_time === 0n && more.proof_size === 0n) return;
  const field = CLASS_FIELD[info.class];
  storage.BlockWeight.mutate((used) => ({ ...used, [field]: subWeight(used[field], more) }));
  storage.ExtrinsicWeightReclaimed.set(reclaim);
}

/** Deposits an event of any pallet; in the genesis there are none. @source frame-system lib.rs deposit_event_indexed */
export function depositEvent({ storage }: System, event: RuntimeEvent): void {
  if (storage.Number.get() === 0) return;
  const count = storage.EventCount.get();
  if (count === 2 ** 32 - 1) return;
  storage.EventCount.set(count + 1);
  storage.Events.append({
    phase: storage.ExecutionPhase.get() ?? { type: 'ApplyExtrinsic', value: 0 },
    event,
    topics: [],
  });
}

export function depositLog({ storage }: System, item: DigestItem): void {
  storage.Digest.mutate(({ logs }) => ({ logs: [...logs, item] }));
}

/** What a block leaves behind for its header. */
export interface Finalized {
  readonly number: number;
  readonly parentHash: H256;
  readonly digest: Digest;
  readonly extrinsics: readonly Uint8Array[];
}

/** Closes the block: transient keys go, the window of block hashes moves on. @source frame-system lib.rs finalize */
export function finalize({ storage, constants }: System): Finalized {
  storage.ExecutionPhase.remove();
  storage.AllExtrinsicsLen.remove();
  storage.IntrablockEntropy.remove();
  storage.InherentsApplied.remove();
  const number = storage.Number.get();
  const count = storage.ExtrinsicCount.take() ?? 0;
  const extrinsics = Array.from({ length: count }, (_, index) => storage.ExtrinsicData.take(index));
  const pruned = number - constants.BlockHashCount - 1;
  if (pruned > 0) storage.BlockHash.remove(pruned);
  return { number, parentHash: storage.ParentHash.get(), digest: storage.Digest.get(), extrinsics };
}

/** 32 bytes that nothing else in the chain is given. @source frame-system lib.rs unique */
export function unique({ storage }: System, entropy: Uint8Array): Uint8Array {
  const last = fromHex(storage.IntrablockEntropy.get() ?? `0x${'00'.repeat(32)}`);
  const next = blake2b256(concatBytes(UNIQUE, entropy, last));
  storage.IntrablockEntropy.set(toHex(next));
  return next;
}
