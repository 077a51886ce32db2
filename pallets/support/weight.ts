import { max, min } from '../../primitives/arithmetic/order';
import { saturatingAdd, saturatingMul, saturatingSub } from '../../primitives/arithmetic/u64';
import { compact, spelt, struct, u64, unitEnum, type Codec, type Value } from '../../primitives/scale';

/** Computation in picoseconds and proof size in bytes. */
export const Weight = struct(['sp_weights', 'weight_v2', 'Weight'], {
  ref_time: spelt('u64', compact(u64)),
  proof_size: spelt('u64', compact(u64)),
});
export type Weight = Value<typeof Weight>;

export const NO_WEIGHT: Weight = { ref_time: 0n, proof_size: 0n };

/** Cost of a database read and write at this runtime. */
const READ = 25_000_000n;
const WRITE = 100_000_000n;

/** `ref_time` in picoseconds, with database reads and writes priced in, and proof size in bytes. */
export function weight(
  ref_time: bigint,
  {
    reads = 0,
    writes = 0,
    proof = 0n,
  }: { readonly reads?: number; readonly writes?: number; readonly proof?: bigint } = {},
): Weight {
  return { ref_time: ref_time + BigInt(reads) * READ + BigInt(writes) * WRITE, proof_size: proof };
}

export const addWeight = (a: Weight, b: Weight): Weight => ({
  ref_time: saturatingAdd(a.ref_time, b.ref_time),
  proof_size: saturatingAdd(a.proof_size, b.proof_size),
});
export const subWeight = (a: Weight, b: Weight): Weight => ({
  ref_time: saturatingSub(a.ref_time, b.ref_time),
  proof_size: saturatingSub(a.proof_size, b.proof_size),
});
export const scaleWeight = (a: Weight, by: bigint): Weight => ({
  ref_time: saturatingMul(a.ref_time, by),
  proof_size: saturatingMul(a.proof_size, by),
});
export const minWeight = (a: Weight, b: Weight): Weight => ({
  ref_time: min(a.ref_time, b.ref_time),
  proof_size: min(a.proof_size, b.proof_size),
});
export const maxWeight = (a: Weight, b: Weight): Weight => ({
  ref_time: max(a.ref_time, b.ref_time),
  proof_size: max(a.proof_size, b.proof_size),
});
/** More in either of the two. */
export const exceeds = (a: Weight, b: Weight): boolean => a.ref_time > b.ref_time || a.proof_size > b.proof_size;

export const DispatchClass = unitEnum(
  ['frame_support', 'dispatch', 'DispatchClass'],
  ['Normal', 'Operational', 'Mandatory'],
);
export type DispatchClass = Value<typeof DispatchClass>;

/** Where a class stands in a `PerDispatchClass`. */
export const CLASS_FIELD = { Normal: 'normal', Operational: 'operational', Mandatory: 'mandatory' } as const;

/** Whether a call pays a fee. */
export const Pays = unitEnum(['frame_support', 'dispatch', 'Pays'], ['Yes', 'No']);
export type Pays = Value<typeof Pays>;

/** One value for each class of calls. */
export function perDispatchClass<T>(
  codec: Codec<T>,
): Codec<{ readonly normal: T; readonly operational: T; readonly mandatory: T }> {
  const field = spelt('T', codec);
  const rust = `PerDispatchClass<${codec.rust}>`;
  const fields = { normal: field, operational: field, mandatory: field };
  return struct(['frame_support', 'dispatch', 'PerDispatchClass'], fields, {
    params: [{ name: 'T', type: codec.type }],
    rust,
  });
}

/** What a call declares before it runs. */
export interface DispatchInfo {
  readonly callWeight: Weight;
  readonly extensionWeight: Weight;
  readonly class: DispatchClass;
  readonly pays: Pays;
}

/** What a call reports after it ran; absent fields stand for what it declared. */
export interface PostDispatchInfo {
  readonly actualWeight?: Weight | undefined;
  readonly pays?: Pays | undefined;
}

/** What the events of success and failure show. */
export const DispatchEventInfo = struct(['frame_system', 'DispatchEventInfo'], {
  weight: Weight,
  class: DispatchClass,
  pays_fee: Pays,
});

/** Weight that a dispatch used, never more than it declared. @source frame-support dispatch.rs extract_actual_weight */
export function actualWeight(info: DispatchInfo, post: PostDispatchInfo): Weight {
  const declared = addWeight(info.callWeight, info.extensionWeight);
  return post.actualWeight === undefined ? declared : minWeight(post.actualWeight, declared);
}
