import type { AccountId } from '../../pallets/support/account';
import type { RuntimeCall } from '../../pallets/support/call';
import type { DispatchInfo, PostDispatchInfo } from '../../pallets/support/weight';
import { concatBytes, encode, type Codec } from '../../primitives/scale';
import type { RuntimeContexts } from '../contexts';
import type { ValidTransaction } from '../validity';

/** The extrinsic that an extension looks at. */
export interface Subject {
  readonly call: RuntimeCall;
  readonly info: DispatchInfo;
  /** Bytes of the extrinsic, length prefix included. */
  readonly length: number;
  /** The account that signed; undefined for a bare or general extrinsic. */
  readonly signer: AccountId | undefined;
}

/** What `validate` found, and what it hands to `prepare`. */
export interface Validated<Val> {
  readonly validity?: Partial<ValidTransaction>;
  readonly val: Val;
}

/**
 * One step between an extrinsic and its dispatch, as FRAME's TransactionExtension: `Body` is in the extrinsic, `Implicit`
 * only in what is signed. Steps throw a ValidityFailure.
 */
export interface TransactionExtension<Body = unknown, Implicit = unknown, Val = unknown, Pre = unknown> {
  readonly identifier: string;
  readonly body: Codec<Body>;
  readonly implicit: Codec<Implicit>;
  /** How the tuple of all bodies types this one, where it is not the body's own type. */
  readonly carrier?: Codec<Body>;
  /** What this side of the signature must have signed. */
  readonly implicitOf?: (rt: RuntimeContexts, body: Body) => Implicit;
  /** Changes nothing. */
  readonly validate?: (rt: RuntimeContexts, subject: Subject, body: Body) => Validated<Val>;
  /** Before the dispatch; outlives a dispatch that fails. */
  readonly prepare?: (rt: RuntimeContexts, subject: Subject, val: Val, body: Body) => Pre;
  /** After the dispatch. */
  readonly postDispatch?: (rt: RuntimeContexts, subject: Subject, pre: Pre, post: PostDispatchInfo) => void;
  /** For bare extrinsics, which no other step sees. */
  readonly bareValidate?: (rt: RuntimeContexts, subject: Subject) => Partial<ValidTransaction>;
  readonly barePrepare?: (rt: RuntimeContexts, subject: Subject) => void;
  readonly barePostDispatch?: (rt: RuntimeContexts, subject: Subject, post: PostDispatchInfo) => void;
}

/** Declares an extension with its types inferred. */
export const extension = <Body, Implicit, Val, Pre>(
  def: TransactionExtension<Body, Implicit, Val, Pre>,
): TransactionExtension => def as TransactionExtension<unknown, unknown, unknown, unknown>;

/** Decoded bodies by position. */
export type ExtensionBody = readonly unknown[];

/** The runtime's extensions in their order. */
export interface Extensions {
  readonly all: readonly TransactionExtension[];
  readonly body: Codec<ExtensionBody>;
}

/** The bytes that follow the call and the bodies in what is signed. @throws ValidityFailure */
export function implicitBytes(extensions: Extensions, rt: RuntimeContexts, body: ExtensionBody): Uint8Array {
  return concatBytes(...extensions.all.map((one, index) => encode(one.implicit, one.implicitOf?.(rt, body[index]))));
}
