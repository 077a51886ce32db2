import { struct, unitType } from '../../primitives/scale';
import { addWeight, CLASS_FIELD, exceeds, type DispatchInfo, type Weight } from '../../pallets/support/weight';
import { reclaimWeight, type BlockWeights } from '../../pallets/system';
import type { RuntimeContexts } from '../contexts';
import { invalid } from '../validity';
import { extension, type Subject } from './extension';

/** Length of the block with this extrinsic in it. @throws ExhaustsResources */
function checkLimits(rt: RuntimeContexts, { info, length }: Subject): number {
  const { BlockLength, BlockWeights } = rt.System.constants;
  const next = (rt.System.storage.AllExtrinsicsLen.get() ?? 0) + length;
  if (next > BlockLength.max[CLASS_FIELD[info.class]]) throw invalid('ExhaustsResources');
  const { max_extrinsic } = BlockWeights.per_class[CLASS_FIELD[info.class]];
  if (max_extrinsic !== undefined && exceeds(addWeight(info.callWeight, info.extensionWeight), max_extrinsic))
    throw invalid('ExhaustsResources');
  return next;
}

type Used = { readonly normal: Weight; readonly operational: Weight; readonly mandatory: Weight };
const MAX_U64 = 2n ** 64n - 1n;

/** Weight of the block with this extrinsic in it. Its length counts as proof size. @throws ExhaustsResources @source frame-system check_weight.rs */
function consumed(limits: BlockWeights, used: Used, info: DispatchInfo, length: number): Used {
  const name = CLASS_FIELD[info.class];
  const limit = limits.per_class[name];
  const own = addWeight(addWeight(info.callWeight, info.extensionWeight), limit.base_extrinsic);
  const extrinsic = addWeight(own, { ref_time: 0n, proof_size: BigInt(length) });
  const unlimited = limit.max_total === undefined && limit.reserved === undefined;
  const sum = {
    ref_time: used[name].ref_time + extrinsic.ref_time,
    proof_size: used[name].proof_size + extrinsic.proof_size,
  };
  if (!unlimited && (sum.ref_time > MAX_U64 || sum.proof_size > MAX_U64)) throw invalid('ExhaustsResources');
  const all = { ...used, [name]: addWeight(used[name], extrinsic) };
  if (limit.max_total !== undefined && exceeds(all[name], limit.max_total)) throw invalid('ExhaustsResources');
  const total = addWeight(addWeight(all.normal, all.operational), all.mandatory);
  const inReserve = limit.reserved === undefined || !exceeds(all[name], limit.reserved);
  if (exceeds(total, limits.max_block) && !inReserve) throw invalid('ExhaustsResources');
  return all;
}

function fill(rt: RuntimeContexts, { info, length }: Subject, nextLength: number): void {
  const { storage, constants } = rt.System;
  const used = consumed(constants.BlockWeights, storage.BlockWeight.get(), info, length);
  storage.AllExtrinsicsLen.set(nextLength);
  storage.BlockWeight.set(used);
}

/** A block has a weight and a length. The pool only asks whether the extrinsic would fit an empty one. */
export const checkWeight = extension({
  identifier: 'CheckWeight',
  body: struct(['frame_system', 'extensions', 'check_weight', 'CheckWeight'], {}, { params: [{ name: 'T' }] }),
  implicit: unitType,
  validate: (rt, subject) => ({ val: checkLimits(rt, subject) }),
  prepare: fill,
  postDispatch: (rt, { info }, _pre, post) => reclaimWeight(rt.System, info, post),
  bareValidate(rt, subject) {
    checkLimits(rt, subject);
    return {};
  },
  barePrepare: (rt, subject) => fill(rt, subject, checkLimits(rt, subject)),
  barePostDispatch: (rt, { info }, post) => reclaimWeight(rt.System, info, post),
});
