import { bool, of, struct, u64, u8, unit, variants, vec, bytes, type Value } from '../primitives/scale';

export const InvalidTransaction = variants(['sp_runtime', 'transaction_validity', 'InvalidTransaction'], {
  Call: unit(0),
  Payment: unit(1),
  Future: unit(2),
  Stale: unit(3),
  BadProof: unit(4),
  AncientBirthBlock: unit(5),
  ExhaustsResources: unit(6),
  Custom: of(7, u8),
  BadMandatory: unit(8),
  MandatoryValidation: unit(9),
  BadSigner: unit(10),
  IndeterminateImplicit: unit(11),
  UnknownOrigin: unit(12),
});
export type InvalidTransaction = Value<typeof InvalidTransaction>;

export const UnknownTransaction = variants(['sp_runtime', 'transaction_validity', 'UnknownTransaction'], {
  CannotLookup: unit(0),
  NoUnsignedValidator: unit(1),
  Custom: of(2, u8),
});
export type UnknownTransaction = Value<typeof UnknownTransaction>;

/** Why an extrinsic may not be in a block. */
export const TransactionValidityError = variants(['sp_runtime', 'transaction_validity', 'TransactionValidityError'], {
  Invalid: of(0, InvalidTransaction),
  Unknown: of(1, UnknownTransaction),
});
export type TransactionValidityError = Value<typeof TransactionValidityError>;

/** Where a transaction came from. */
export const TransactionSource = variants(['sp_runtime', 'transaction_validity', 'TransactionSource'], {
  InBlock: unit(0),
  Local: unit(1),
  External: unit(2),
});
export type TransactionSource = Value<typeof TransactionSource>['type'];

/** What the pool is told of an extrinsic that may enter a block; tags are raw bytes. */
export const ValidTransaction = struct(['sp_runtime', 'transaction_validity', 'ValidTransaction'], {
  priority: { ...u64, rust: 'TransactionPriority' },
  requires: { ...vec(bytes), rust: 'Vec<TransactionTag>' },
  provides: { ...vec(bytes), rust: 'Vec<TransactionTag>' },
  longevity: { ...u64, rust: 'TransactionLongevity' },
  propagate: bool,
});
export type ValidTransaction = Value<typeof ValidTransaction>;

const MAX_U64 = 2n ** 64n - 1n;

/** Valid for ever, asks for nothing, provides nothing. */
export const DEFAULT_VALID: ValidTransaction = {
  priority: 0n,
  requires: [],
  provides: [],
  longevity: MAX_U64,
  propagate: true,
};

/** Both hold: priorities add up, the shorter longevity counts. */
export function combine(a: ValidTransaction, b: ValidTransaction): ValidTransaction {
  const priority = a.priority + b.priority;
  return {
    priority: priority > MAX_U64 ? MAX_U64 : priority,
    requires: [...a.requires, ...b.requires],
    provides: [...a.provides, ...b.provides],
    longevity: a.longevity < b.longevity ? a.longevity : b.longevity,
    propagate: a.propagate && b.propagate,
  };
}

/** The extrinsic is not in the block. */
export class ValidityFailure extends Error {
  override readonly name = 'ValidityFailure';
  constructor(readonly error: TransactionValidityError) {
    super(
      error.value.type === 'Custom'
        ? `${error.type}.Custom(${error.value.value})`
        : `${error.type}.${error.value.type}`,
    );
  }
}

type Plain<T extends { readonly type: string }> = Exclude<T['type'], 'Custom'>;

/** A failure by its name. */
export const invalid = (type: Plain<InvalidTransaction>): ValidityFailure =>
  new ValidityFailure({ type: 'Invalid', value: { type } });
export const unknown = (type: Plain<UnknownTransaction>): ValidityFailure =>
  new ValidityFailure({ type: 'Unknown', value: { type } });
/** A failure of one of the chain's own checks, by its code. */
export const custom = (value: number): ValidityFailure =>
  new ValidityFailure({ type: 'Invalid', value: { type: 'Custom', value } });
