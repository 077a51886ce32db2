import { compact, spelt, tuple, u16, u64, vec } from '../../../primitives/scale';
import { H256 } from '../../support/account';
import { callsOf } from '../../support/call';
import { weight } from '../../support/weight';
import type { Subtensor } from '../declaration';
import { CompactNetUid, MAIN, MechId, NetUid, TimelockedCommit } from '../types';
import { batchRevealWeights } from '../weights/batchRevealWeights';
import { batchSetWeights } from '../weights/batchSetWeights';
import { commitTimelocked } from '../weights/commitTimelocked';
import { batchCommitWeights, commitWeights } from '../weights/commitWeights';
import { revealWeights } from '../weights/revealWeights';
import { setWeightsAtOnce } from '../weights/setWeights';

const call = callsOf<Subtensor>();
const compactU16 = spelt('Compact<u16>', compact(u16));
const compactU64 = spelt('Compact<u64>', compact(u64));
const hash = spelt('H256', H256);
const timelocked = spelt('BoundedVec<u8, ConstU32<MAX_CRV3_COMMIT_SIZE_BYTES>>', TimelockedCommit);

/** Form of the commits of a call that does not name it. */
const CRV3_VERSION = 4;

/** Weights of validators: set at once, or committed first and revealed later. */
export const weightsCalls = {
  set_weights: call({
    index: 0,
    weight: weight(15_540_000_000n, { reads: 4112, writes: 2 }),
    pays: 'No',
    args: { netuid: NetUid, dests: vec(u16), weights: vec(u16), version_key: u64 },
    docs: 'Hotkey: sets its weights on the main mechanism of a subnet. Refused where weights have to be committed first.',
    run: (ctx, origin, { netuid, dests, weights, version_key }) =>
      setWeightsAtOnce(ctx, origin, netuid, MAIN, { uids: dests, values: weights, version_key }),
  }),
  set_mechanism_weights: call({
    index: 119,
    weight: weight(15_540_000_000n, { reads: 4111, writes: 2 }),
    pays: 'No',
    args: { netuid: NetUid, mecid: MechId, dests: vec(u16), weights: vec(u16), version_key: u64 },
    docs: 'Hotkey: sets its weights on one mechanism of a subnet.',
    run: (ctx, origin, { netuid, mecid, dests, weights, version_key }) =>
      setWeightsAtOnce(ctx, origin, netuid, mecid, { uids: dests, values: weights, version_key }),
  }),
  batch_set_weights: call({
    index: 80,
    weight: weight(95_460_000n, { reads: 15, writes: 2 }),
    pays: 'No',
    args: {
      netuids: vec(CompactNetUid),
      weights: vec(vec(tuple(compactU16, compactU16))),
      version_keys: vec(compactU64),
    },
    docs: 'Hotkey: sets weights on several subnets. What fails stands in an event and does not stop the others.',
    run: batchSetWeights,
  }),
  commit_weights: call({
    index: 96,
    weight: weight(67_770_000n, { reads: 10, writes: 2 }),
    pays: 'No',
    args: { netuid: NetUid, commit_hash: hash },
    docs: 'Hotkey: commits to the hash of its weights, to reveal them in a later epoch.',
    run: (ctx, origin, { netuid, commit_hash }) => commitWeights(ctx, origin, netuid, MAIN, commit_hash),
  }),
  commit_mechanism_weights: call({
    index: 115,
    weight: weight(55_130_000n, { reads: 7, writes: 2 }),
    pays: 'No',
    args: { netuid: NetUid, mecid: MechId, commit_hash: hash },
    docs: 'Hotkey: commits to the hash of its weights on one mechanism.',
    run: (ctx, origin, { netuid, mecid, commit_hash }) => commitWeights(ctx, origin, netuid, mecid, commit_hash),
  }),
  batch_commit_weights: call({
    index: 100,
    weight: weight(100_500_000n, { reads: 11, writes: 2 }),
    pays: 'No',
    args: { netuids: vec(CompactNetUid), commit_hashes: vec(hash) },
    docs: 'Hotkey: commits to hashes of weights on several subnets. What fails stands in an event and does not stop the others.',
    run: batchCommitWeights,
  }),
  reveal_weights: call({
    index: 97,
    weight: weight(122_000_000n, { reads: 17, writes: 2 }),
    pays: 'No',
    args: { netuid: NetUid, uids: vec(u16), values: vec(u16), salt: vec(u16), version_key: u64 },
    docs: 'Hotkey: reveals weights that it committed to, with the salt of the hash, and so sets them.',
    run: (ctx, origin, { netuid, ...revealed }) => revealWeights(ctx, origin, netuid, MAIN, revealed),
  }),
  reveal_mechanism_weights: call({
    index: 116,
    weight: weight(122_000_000n, { reads: 16, writes: 2 }),
    pays: 'No',
    args: { netuid: NetUid, mecid: MechId, uids: vec(u16), values: vec(u16), salt: vec(u16), version_key: u64 },
    docs: 'Hotkey: reveals weights on one mechanism, with the salt of the hash, and so sets them.',
    run: (ctx, origin, { netuid, mecid, ...revealed }) => revealWeights(ctx, origin, netuid, mecid, revealed),
  }),
  commit_crv3_mechanism_weights: call({
    index: 117,
    weight: weight(77_750_000n, { reads: 7, writes: 2 }),
    pays: 'No',
    args: { netuid: NetUid, mecid: MechId, commit: timelocked, reveal_round: u64 },
    docs: 'Hotkey: commits weights on one mechanism that a round of drand opens. The form is version 4.',
    run: (ctx, origin, { netuid, mecid, ...locked }) =>
      commitTimelocked(ctx, origin, netuid, mecid, { ...locked, commit_reveal_version: CRV3_VERSION }),
  }),
  batch_reveal_weights: call({
    index: 98,
    weight: weight(412_000_000n, { reads: 17, writes: 2 }),
    pays: 'No',
    args: {
      netuid: NetUid,
      uids_list: vec(vec(u16)),
      values_list: vec(vec(u16)),
      salts_list: vec(vec(u16)),
      version_keys: vec(u64),
    },
    docs: 'Hotkey: reveals several commits on one subnet, in the order given.',
    run: batchRevealWeights,
  }),
  commit_timelocked_weights: call({
    index: 113,
    weight: weight(63_160_000n, { reads: 10, writes: 2 }),
    pays: 'No',
    args: { netuid: NetUid, commit: timelocked, reveal_round: u64, commit_reveal_version: u16 },
    docs: 'Hotkey: commits encrypted weights. A round of drand opens them, and the chain sets them.',
    run: (ctx, origin, { netuid, ...locked }) => commitTimelocked(ctx, origin, netuid, MAIN, locked),
  }),
  commit_timelocked_mechanism_weights: call({
    index: 118,
    weight: weight(84_020_000n, { reads: 9, writes: 2 }),
    pays: 'No',
    args: { netuid: NetUid, mecid: MechId, commit: timelocked, reveal_round: u64, commit_reveal_version: u16 },
    docs: 'Hotkey: commits encrypted weights on one mechanism. A round of drand opens them, and the chain sets them.',
    run: (ctx, origin, { netuid, mecid, ...locked }) => commitTimelocked(ctx, origin, netuid, mecid, locked),
  }),
};
