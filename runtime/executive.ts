import { toHex } from '../primitives/scale';
import { orderedRoot } from '../primitives/trie/root';
import type { H256 } from '../pallets/support/account';
import { attempt, type DispatchFailure, RuntimeTrap } from '../pallets/support/dispatchError';
import type { DispatchInfo, PostDispatchInfo } from '../pallets/support/weight';
import { addWeight, NO_WEIGHT } from '../pallets/support/weight';
import type { RuntimeCall } from '../pallets/support/call';
import { noOrigin } from '../pallets/support/origin';
import type { UnsignedValidity } from '../pallets/support/pallet';
import * as system from '../pallets/system';
import type { Digest } from '../pallets/system';
import { check, type Checked, type Incoming } from './check';
import { implicitBytes, type Subject } from './extensions/extension';
import type { Header } from './header';
import type { Runtime } from './runtime';
import {
  combine,
  DEFAULT_VALID,
  invalid,
  unknown,
  ValidityFailure,
  type TransactionSource,
  type ValidTransaction,
} from './validity';

/** What became of an extrinsic. Refused and trapped ones left no trace. */
export type Applied =
  | {
      readonly type: 'Included';
      readonly failure: DispatchFailure | undefined;
      readonly info: DispatchInfo;
      readonly post: PostDispatchInfo;
    }
  | { readonly type: 'Refused'; readonly failure: ValidityFailure }
  | { readonly type: 'Trapped'; readonly trap: RuntimeTrap };

/** Opens a block and runs the hooks that begin it. Only the pre-runtime items of the digest are taken over. */
export function initializeBlock(rt: Runtime, number: number, parentHash: H256, digest: Digest): void {
  const { System } = rt.contexts;
  system.resetEvents(System);
  system.initialize(System, number, parentHash, { logs: digest.logs.filter(({ type }) => type === 'PreRuntime') });
  let weight = NO_WEIGHT;
  for (const hook of rt.onInitialize) weight = addWeight(weight, hook(number));
  system.registerExtraWeight(System, addWeight(weight, System.constants.BlockWeights.base_block), 'Mandatory');
  system.noteFinishedInitialize(System);
  rt.inspector.onPhase?.({ type: 'init' });
}

/** Applies one extrinsic: checks, charges, dispatches, settles. @source frame-executive lib.rs do_apply_extrinsic */
export function applyExtrinsic(rt: Runtime, incoming: Incoming): Applied {
  try {
    const applied = rt.store.layer(() => apply(rt, check(rt, incoming)));
    rt.inspector.onPhase?.({ type: 'extrinsic', index: (rt.contexts.System.storage.ExtrinsicIndex.get() ?? 1) - 1 });
    return applied;
  } catch (failure) {
    if (failure instanceof ValidityFailure) return { type: 'Refused', failure };
    if (failure instanceof RuntimeTrap) return { type: 'Trapped', trap: failure };
    throw failure;
  }
}

function apply(rt: Runtime, checked: Checked): Applied {
  const { System } = rt.contexts;
  const { call, bytes, preamble } = checked.extrinsic;
  const info = rt.env.dispatchInfo(call);
  if (!rt.isInherent(checked.extrinsic)) noteInherentsApplied(rt);
  system.noteExtrinsic(System, bytes);
  const subject: Subject = { call, info, length: bytes.length, signer: checked.signer };
  const outcome = preamble.type === 'Bare' ? applyBare(rt, subject) : applyWithExtensions(rt, subject, checked.bodies);
  if (!outcome.ok && info.class === 'Mandatory') throw invalid('BadMandatory');
  const failure = outcome.ok ? undefined : outcome.failure;
  const post = outcome.ok ? outcome.value : outcome.failure.info;
  system.noteAppliedExtrinsic(System, info, post, failure);
  return { type: 'Included', failure, info, post };
}

type Outcome = ReturnType<typeof attempt<PostDispatchInfo>>;
const postOf = (outcome: Outcome): PostDispatchInfo => (outcome.ok ? outcome.value : outcome.failure.info);

function applyBare(rt: Runtime, subject: Subject): Outcome {
  const { call } = subject;
  unsignedValidity(rt, call);
  for (const one of rt.extensions.all) one.barePrepare?.(rt.contexts, subject);
  const outcome = attempt(() => rt.env.dispatch(call, noOrigin(rt.allows)));
  for (const one of rt.extensions.all) one.barePostDispatch?.(rt.contexts, subject, postOf(outcome));
  return outcome;
}

function applyWithExtensions(rt: Runtime, subject: Subject, bodies: readonly unknown[]): Outcome {
  const { all } = rt.extensions;
  requireImplicits(rt, subject, bodies);
  const values = all.map((one, index) => one.validate?.(rt.contexts, subject, bodies[index]).val);
  const { signer } = subject;
  if (signer === undefined) throw invalid('UnknownOrigin');
  const pres = all.map((one, index) => one.prepare?.(rt.contexts, subject, values[index], bodies[index]));
  const outcome = attempt(() => rt.env.dispatch(subject.call, rt.env.signed(signer)));
  all.forEach((one, index) => one.postDispatch?.(rt.contexts, subject, pres[index], postOf(outcome)));
  return outcome;
}

/** What nobody signed must still exist: a general extrinsic with an unknown birth block fails for that, not for its origin. */
function requireImplicits(rt: Runtime, { signer }: Subject, bodies: readonly unknown[]): void {
  if (signer === undefined) implicitBytes(rt.extensions, rt.contexts, bodies);
}

function noteInherentsApplied({ contexts: { System } }: Runtime): void {
  if (!System.storage.InherentsApplied.get()) System.storage.InherentsApplied.set(true);
}

/** Runs the hooks that end a block and closes it. */
export function finalizeBlock(rt: Runtime): Header {
  const { System } = rt.contexts;
  noteInherentsApplied(rt);
  system.noteFinishedExtrinsics(System);
  const number = System.storage.Number.get();
  for (const hook of rt.onFinalize) hook(number);
  const { parentHash, digest, extrinsics } = system.finalize(System);
  const extrinsics_root = toHex(orderedRoot(extrinsics)) as H256;
  const header = {
    parent_hash: parentHash,
    number,
    state_root: toHex(rt.env.storageRoot()) as H256,
    extrinsics_root,
    digest,
  };
  rt.inspector.onPhase?.({ type: 'final' });
  return header;
}

/** What the pool is told, and the extrinsic as checked, so that its signature need not be verified again. */
export interface Validation {
  readonly valid: ValidTransaction;
  readonly checked: Checked;
}

/**
 * Asks whether an extrinsic could be in the block after the head. Its writes are undone.
 *
 * @throws ValidityFailure, RuntimeTrap
 * @source frame-executive lib.rs validate_transaction
 */
export function validateTransaction(
  rt: Runtime,
  _source: TransactionSource,
  incoming: Incoming,
  head: H256,
): Validation {
  const mark = rt.store.checkpoint();
  try {
    const { System } = rt.contexts;
    system.initialize(System, System.storage.Number.get() + 1, head, { logs: [] });
    const checked = check(rt, incoming);
    const { call, bytes, preamble } = checked.extrinsic;
    const info = rt.env.dispatchInfo(call);
    if (info.class === 'Mandatory') throw invalid('MandatoryValidation');
    const subject: Subject = { call, info, length: bytes.length, signer: checked.signer };
    const valid =
      preamble.type === 'Bare' ? validateBare(rt, subject) : validateWithExtensions(rt, subject, checked.bodies);
    return { valid, checked };
  } finally {
    rt.store.rollback(mark);
  }
}

function validateBare(rt: Runtime, subject: Subject): ValidTransaction {
  const unsigned = unsignedValidity(rt, subject.call);
  if (unsigned === undefined) throw unknown('NoUnsignedValidator');
  const checked = rt.extensions.all.map((one) => ({ ...DEFAULT_VALID, ...one.bareValidate?.(rt.contexts, subject) }));
  return [...checked, { ...DEFAULT_VALID, ...unsigned }].reduce(combine);
}

/** What the call's pallet says of it without a signature; undefined for a pallet that leaves this to the call's origin. @throws ValidityFailure */
export function unsignedValidity({ definition, bound }: Runtime, call: RuntimeCall): UnsignedValidity | undefined {
  const pallet = definition.byName.get(call.pallet)?.pallet;
  if (pallet?.validateUnsigned === undefined) return undefined;
  const validity = pallet.validateUnsigned(bound.contexts[call.pallet] as never, call);
  if (typeof validity === 'string') throw invalid(validity);
  return validity;
}

function validateWithExtensions(rt: Runtime, subject: Subject, bodies: readonly unknown[]): ValidTransaction {
  requireImplicits(rt, subject, bodies);
  const checked = rt.extensions.all.map((one, index) => ({
    ...DEFAULT_VALID,
    ...one.validate?.(rt.contexts, subject, bodies[index]).validity,
  }));
  if (subject.signer === undefined) throw invalid('UnknownOrigin');
  return checked.reduce(combine);
}
