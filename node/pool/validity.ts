/** What the pool asks of the runtime, and what the runtime answers. */

/** Where a transaction came from: RPC submissions are `External`, as on a real node. */
export type TransactionSource = 'InBlock' | 'Local' | 'External';

/** The runtime's verdict on a transaction that may enter a block, now or later. */
export interface ValidTransaction {
  /** Higher goes first (u64). */
  readonly priority: bigint;
  /** Tags (lower-case hex) that must be provided before this transaction. */
  readonly requires: readonly string[];
  /** Tags (lower-case hex) that this transaction provides; they are its identity in the pool. */
  readonly provides: readonly string[];
  /** For how many blocks the verdict holds (u64). */
  readonly longevity: bigint;
  /** Whether other nodes may be told. */
  readonly propagate: boolean;
}

export type InvalidTransaction =
  { readonly type: PlainInvalidTransaction } | { readonly type: 'Custom'; readonly value: number };

export type PlainInvalidTransaction =
  | 'Call'
  | 'Payment'
  | 'Future'
  | 'Stale'
  | 'BadProof'
  | 'AncientBirthBlock'
  | 'ExhaustsResources'
  | 'BadMandatory'
  | 'MandatoryValidation'
  | 'BadSigner'
  | 'IndeterminateImplicit'
  | 'UnknownOrigin';

export type UnknownTransaction =
  { readonly type: 'CannotLookup' | 'NoUnsignedValidator' } | { readonly type: 'Custom'; readonly value: number };

export type TransactionValidityError =
  | { readonly type: 'Invalid'; readonly value: InvalidTransaction }
  | { readonly type: 'Unknown'; readonly value: UnknownTransaction };

/**
 * The outcome of validating one extrinsic. `checked` is whatever the runtime wants back when the
 * extrinsic is applied (decoded, signature verified); the pool never looks inside. `trap` says that
 * the runtime itself gave up, with the text of its panic.
 */
export type Validation<Checked> =
  | { readonly ok: true; readonly transaction: ValidTransaction; readonly checked: Checked }
  | { readonly ok: false; readonly error: TransactionValidityError }
  | { readonly ok: false; readonly trap: string };

/**
 * Validates an extrinsic against the state of the current head. `known` is the handle of an earlier
 * validation of the same bytes, so that a signature is verified once in a transaction's life.
 */
export type Validate<Checked> = (
  extrinsic: Uint8Array,
  source: TransactionSource,
  known: Checked | undefined,
) => Validation<Checked>;
