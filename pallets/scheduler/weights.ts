import { addWeight, scaleWeight, subWeight, weight, type Weight } from '../support/weight';

/** Tasks of one block. Bounds the agenda in bytes, and calls weigh for a full one. */
export const MAX_SCHEDULED_PER_BLOCK = 50;

const AGENDA_PROOF = 110_487n;

const perItem = (base: Weight, each: bigint) => (items: number) =>
  addWeight(base, scaleWeight(weight(each), BigInt(items)));
const full = (base: Weight, each: bigint): Weight => perItem(base, each)(MAX_SCHEDULED_PER_BLOCK);

/** What calls weigh. */
export const callWeight = {
  schedule: full(weight(3_815_234n, { reads: 1, writes: 1, proof: AGENDA_PROOF }), 538_417n),
  cancel: full(weight(2_524_382n, { reads: 1, writes: 3, proof: AGENDA_PROOF }), 777_710n),
  schedule_named: full(weight(8_965_037n, { reads: 2, writes: 2, proof: AGENDA_PROOF }), 559_963n),
  cancel_named: full(weight(7_403_622n, { reads: 2, writes: 3, proof: AGENDA_PROOF }), 778_228n),
  set_retry: weight(169_783_000n, { reads: 1, writes: 1, proof: AGENDA_PROOF }),
  set_retry_named: weight(186_544_000n, { reads: 2, writes: 1, proof: AGENDA_PROOF }),
  cancel_retry: weight(169_076_000n, { reads: 1, writes: 1, proof: AGENDA_PROOF }),
  cancel_retry_named: weight(182_329_000n, { reads: 2, writes: 1, proof: AGENDA_PROOF }),
};

const TASK = weight(2_991_000n);
const NAMED = weight(4_292_000n, { writes: 1 });
const PERIODIC = weight(2_974_000n);

const fetched = (length: number): Weight =>
  addWeight(
    weight(16_792_000n, { reads: 3, writes: 2, proof: 3556n }),
    scaleWeight(weight(23_402n, { proof: 1n }), BigInt(length)),
  );

/** What the work at the beginning of a block weighs, without the calls it dispatches. */
export const serviceWeight = {
  agendas: weight(1_335_000n, { reads: 1, writes: 1, proof: 1489n }),
  agenda: perItem(weight(2_409_000n, { reads: 1, writes: 1, proof: AGENDA_PROOF }), 486_046n),
  dispatchSigned: weight(4_155_000n, { reads: 2, proof: 3997n }),
  dispatchUnsigned: weight(1_858_000n),
  retry: perItem(weight(10_762_174n, { reads: 1, writes: 2, proof: AGENDA_PROOF }), 16_285n),
};

/** Getting a task ready; `length` is that of a call kept in Preimage, in bytes. */
export function taskWeight(length: number | undefined, named: boolean, periodic: boolean): Weight {
  let total = length === undefined ? TASK : fetched(length);
  if (named) total = addWeight(total, subWeight(NAMED, TASK));
  if (periodic) total = addWeight(total, subWeight(PERIODIC, TASK));
  return total;
}
