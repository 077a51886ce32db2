import { encode } from '../../primitives/scale';
import { RuntimeCallHole, type RuntimeCall } from '../support/call';
import type { Environment } from '../support/context';
import { addWeight, weight, type Weight } from '../support/weight';

/** Bytes that a call is weighed with. */
export const callLength = (call: RuntimeCall, env: Environment): number =>
  encode(RuntimeCallHole, call, env.holes).length;

const PROOF = 6811n;

/** By other signatories and by bytes of the call. */
const linear =
  (base: Weight, perSignatory: bigint, perByte = 0n) =>
  (signatories: number, bytes = 0): Weight =>
    addWeight(base, weight(perSignatory * BigInt(signatories) + perByte * BigInt(bytes)));

/** What the pallet itself takes, beyond the call it dispatches. @source pallet-multisig weights.rs */
export const ownWeight = {
  as_multi_threshold_1: (bytes: number): Weight =>
    addWeight(weight(20_470_382n, { reads: 2, proof: 3997n }), weight(397n * BigInt(bytes))),
  as_multi_create: linear(weight(29_976_762n, { reads: 1, writes: 1, proof: PROOF }), 144_320n, 1_819n),
  as_multi_approve: linear(weight(14_821_348n, { reads: 1, writes: 1, proof: PROOF }), 127_874n, 1_968n),
  as_multi_complete: linear(weight(34_745_418n, { reads: 4, writes: 2, proof: PROOF }), 193_313n, 2_057n),
  approve_as_multi_create: linear(weight(27_463_275n, { reads: 1, writes: 1, proof: PROOF }), 139_226n),
  approve_as_multi_approve: linear(weight(14_074_258n, { reads: 1, writes: 1, proof: PROOF }), 126_544n),
  cancel_as_multi: linear(weight(28_623_566n, { reads: 1, writes: 1, proof: PROOF }), 135_351n),
  poke_deposit: linear(weight(27_349_525n, { reads: 1, writes: 1, proof: PROOF }), 121_813n),
};

/** The account of the inner call's origin, which is read and written. */
export const ORIGIN_ACCOUNT = weight(0n, { reads: 1, writes: 1 });
