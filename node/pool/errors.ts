import type { InvalidTransaction, PlainInvalidTransaction, UnknownTransaction } from './validity';

export type PoolErrorKind =
  | 'Verification'
  | 'InvalidTransaction'
  | 'UnknownTransaction'
  | 'TemporarilyBanned'
  | 'AlreadyImported'
  | 'TooLowPriority'
  | 'CycleDetected'
  | 'ImmediatelyDropped'
  | 'Unactionable'
  | 'NoTagsProvided'
  | 'RejectedFutureTransaction';

/** A refusal of the pool, worded as the `author_*` methods of a real node word it. */
export class PoolError extends Error {
  override readonly name = 'PoolError';

  constructor(
    readonly kind: PoolErrorKind,
    /** The JSON-RPC error code. */
    readonly code: number,
    message: string,
    /** The `data` member of the JSON-RPC error; absent where a real node sends none. */
    readonly data?: string,
  ) {
    super(message);
  }
}

/** The chain's own wording of why a transaction is invalid; clients show and match these texts. */
const INVALID_TEXTS: Readonly<Record<PlainInvalidTransaction, string>> = {
  Call: 'Transaction call is not expected',
  Payment: 'Inability to pay some fees (e.g. account balance too low)',
  Future: 'Transaction will be valid in the future',
  Stale: 'Transaction is outdated',
  BadProof: 'Transaction has a bad signature',
  AncientBirthBlock: 'Transaction has an ancient birth block',
  ExhaustsResources: 'Transaction would exhaust the block limits',
  BadMandatory: 'A call was labelled as mandatory, but resulted in an Error.',
  MandatoryValidation: 'Transaction dispatch is mandatory; transactions must not be validated.',
  BadSigner: 'Invalid signing address',
  IndeterminateImplicit: 'The implicit data was unable to be calculated',
  UnknownOrigin: 'The transaction extension did not authorize any origin',
};

/** The runtime trapped while it validated; `trap` is the text of the panic. */
export function verificationFailed(trap: string): PoolError {
  const cause = `Execution failed: ${trap}`;
  return new PoolError(
    'Verification',
    1002,
    `Verification Error: Runtime error: ${cause}`,
    `RuntimeApi(${JSON.stringify(cause)})`,
  );
}

export function invalidTransaction(error: InvalidTransaction): PoolError {
  const data = error.type === 'Custom' ? `Custom error: ${error.value}` : INVALID_TEXTS[error.type];
  return new PoolError('InvalidTransaction', 1010, 'Invalid Transaction', data);
}

export function unknownTransaction(error: UnknownTransaction): PoolError {
  const data = error.type === 'Custom' ? `Custom(${error.value})` : error.type;
  return new PoolError('UnknownTransaction', 1011, 'Unknown Transaction Validity', data);
}

export function temporarilyBanned(): PoolError {
  return new PoolError('TemporarilyBanned', 1012, 'Transaction is temporarily banned');
}

/** A quirk of real nodes: the data should be the hash, but is what Rust prints for an opaque box. */
export function alreadyImported(): PoolError {
  return new PoolError('AlreadyImported', 1013, 'Transaction Already Imported', 'Any { .. }');
}

/** `old` is the sum of the priorities of all transactions that would have to go. */
export function tooLowPriority(old: bigint, candidate: bigint): PoolError {
  return new PoolError(
    'TooLowPriority',
    1014,
    `Priority is too low: (${old} vs ${candidate})`,
    'The transaction has too low priority to replace another transaction already in the pool.',
  );
}

export function cycleDetected(): PoolError {
  return new PoolError('CycleDetected', 1015, 'Cycle Detected');
}

export function immediatelyDropped(): PoolError {
  return new PoolError(
    'ImmediatelyDropped',
    1016,
    'Immediately Dropped',
    "The transaction couldn't enter the pool because of the limit",
  );
}

export function unactionable(): PoolError {
  return new PoolError(
    'Unactionable',
    1018,
    'Unactionable',
    'The transaction is unactionable since it is not propagable and the local node does not author blocks',
  );
}

export function noTagsProvided(): PoolError {
  return new PoolError(
    'NoTagsProvided',
    1019,
    'No tags provided',
    "Transaction does not provide any tags, so the pool can't identify it",
  );
}

export function rejectedFutureTransaction(): PoolError {
  return new PoolError('RejectedFutureTransaction', 1021, 'The pool is not accepting future transactions');
}
