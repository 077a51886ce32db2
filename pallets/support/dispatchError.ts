import { hole, of, unit, unitEnum, variants, type Value } from '../../primitives/scale';
import type { PostDispatchInfo } from './weight';

/** A pallet's own error. The runtime knows the pallet's index; numbers it does not know stay numbers. */
export type ModuleErrorValue =
  { readonly pallet: string; readonly name: string } | { readonly index: number; readonly error: string };
const ModuleErrorHole = hole<ModuleErrorValue>('ModuleError');

export const TokenError = unitEnum(
  ['sp_runtime', 'TokenError'],
  [
    'FundsUnavailable',
    'OnlyProvider',
    'BelowMinimum',
    'CannotCreate',
    'UnknownAsset',
    'Frozen',
    'Unsupported',
    'CannotCreateHold',
    'NotExpendable',
    'Blocked',
  ],
);
export type TokenError = Value<typeof TokenError>;

export const ArithmeticError = unitEnum(
  ['sp_arithmetic', 'ArithmeticError'],
  ['Underflow', 'Overflow', 'DivisionByZero'],
);
export type ArithmeticError = Value<typeof ArithmeticError>;

export const TransactionalError = unitEnum(['sp_runtime', 'TransactionalError'], ['LimitReached', 'NoLayer']);

export const TrieError = unitEnum(['sp_runtime', 'proving_trie', 'TrieError'], [
  'InvalidStateRoot', 'IncompleteDatabase', 'ValueAtIncompleteKey', 'DecoderError', 'InvalidHash', 'DuplicateKey',
  'ExtraneousNode', 'ExtraneousValue', 'ExtraneousHashReference', 'InvalidChildReference', 'ValueMismatch',
  'IncompleteProof', 'RootMismatch', 'DecodeError',
]); // prettier-ignore

/** Why a dispatch failed; stands in the block. */
export const DispatchError = variants(['sp_runtime', 'DispatchError'], {
  Other: unit(0),
  CannotLookup: unit(1),
  BadOrigin: unit(2),
  Module: of(3, ModuleErrorHole),
  ConsumerRemaining: unit(4),
  NoProviders: unit(5),
  TooManyConsumers: unit(6),
  Token: of(7, TokenError),
  Arithmetic: of(8, ArithmeticError),
  Transactional: of(9, TransactionalError),
  Exhausted: unit(10),
  Corruption: unit(11),
  Unavailable: unit(12),
  RootNotAllowed: unit(13),
  Trie: of(14, TrieError),
});
export type DispatchError = Value<typeof DispatchError>;

/** A dispatch that failed: ends the call, rolls its layer back, is written into the block. */
export class DispatchFailure extends Error {
  override readonly name = 'DispatchFailure';
  constructor(
    readonly error: DispatchError,
    /** What the call reports although it failed. */
    readonly info: PostDispatchInfo = {},
  ) {
    super(describe(error));
  }

  /** The same failure with what the call reports. */
  with(info: PostDispatchInfo): DispatchFailure {
    return new DispatchFailure(this.error, info);
  }
}

function describe(error: DispatchError): string {
  if (error.type !== 'Module') return error.value === undefined ? error.type : `${error.type}.${error.value}`;
  const module = error.value;
  return 'pallet' in module ? `${module.pallet}.${module.name}` : `module ${module.index} error ${module.error}`;
}

/** An error that a pallet declares. */
export const moduleFailure = (pallet: string, name: string): DispatchFailure =>
  new DispatchFailure({ type: 'Module', value: { pallet, name } });

const token = (value: TokenError): DispatchFailure => new DispatchFailure({ type: 'Token', value });
const arithmetic = (value: ArithmeticError): DispatchFailure => new DispatchFailure({ type: 'Arithmetic', value });

/** The failures that belong to no pallet. Constants: a throw costs less, and the inspector records where. */
export const failures = {
  Other: new DispatchFailure({ type: 'Other' }),
  CannotLookup: new DispatchFailure({ type: 'CannotLookup' }),
  BadOrigin: new DispatchFailure({ type: 'BadOrigin' }),
  ConsumerRemaining: new DispatchFailure({ type: 'ConsumerRemaining' }),
  NoProviders: new DispatchFailure({ type: 'NoProviders' }),
  TooManyConsumers: new DispatchFailure({ type: 'TooManyConsumers' }),
  Exhausted: new DispatchFailure({ type: 'Exhausted' }),
  Corruption: new DispatchFailure({ type: 'Corruption' }),
  Unavailable: new DispatchFailure({ type: 'Unavailable' }),
  RootNotAllowed: new DispatchFailure({ type: 'RootNotAllowed' }),
  LimitReached: new DispatchFailure({ type: 'Transactional', value: 'LimitReached' }),
  FundsUnavailable: token('FundsUnavailable'),
  OnlyProvider: token('OnlyProvider'),
  BelowMinimum: token('BelowMinimum'),
  CannotCreate: token('CannotCreate'),
  UnknownAsset: token('UnknownAsset'),
  Frozen: token('Frozen'),
  Unsupported: token('Unsupported'),
  CannotCreateHold: token('CannotCreateHold'),
  NotExpendable: token('NotExpendable'),
  Blocked: token('Blocked'),
  Underflow: arithmetic('Underflow'),
  Overflow: arithmetic('Overflow'),
  DivisionByZero: arithmetic('DivisionByZero'),
} as const;

export function ensure(condition: boolean, otherwise: DispatchFailure): asserts condition {
  if (!condition) throw otherwise;
}

/** The chain's own panic: the extrinsic is dropped and rolled back; in a hook there is no block. */
export class RuntimeTrap extends Error {
  override readonly name: string = 'RuntimeTrap';
}

/** A call that is declared and has no body yet. Treated as a trap: the extrinsic leaves no trace, and the block goes on. */
export class NotImplementedError extends RuntimeTrap {
  constructor(readonly call: { readonly pallet: string; readonly name: string }) {
    super(
      `${call.pallet}.${call.name} is declared but not implemented in this emulator yet; ARCHITECTURE.md's status table says what is`,
    );
  }
}

/** A bug of ours: stop and say everything. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError';
}

/** A dispatch that failed or did not, as events tell it. */
export const resultOf = (failure: DispatchFailure | undefined) =>
  failure === undefined
    ? ({ type: 'Ok', value: undefined } as const)
    : ({ type: 'Err', value: failure.error } as const);

/** Runs a fallible step and answers its failure instead of throwing; anything but a dispatch failure passes through. Rolls nothing back, as Rust does not. */
export function attempt<T>(
  run: () => T,
): { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: DispatchFailure } {
  try {
    return { ok: true, value: run() };
  } catch (failure) {
    if (failure instanceof DispatchFailure) return { ok: false, failure };
    throw failure;
  }
}
