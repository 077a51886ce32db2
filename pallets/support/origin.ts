import { of, unit, variants, type Value } from '../../primitives/scale';
import { AccountId } from './account';
import type { RuntimeCall } from './call';
import { ensure, failures } from './dispatchError';

export const RawOrigin = variants(
  ['frame_support', 'dispatch', 'RawOrigin'],
  { Root: unit(0), Signed: of(1, { ...AccountId, rust: 'AccountId' }), None: unit(2), Authorized: unit(3) },
  { params: [{ name: 'AccountId', type: AccountId.type }], rust: 'frame_system::Origin<Runtime>' },
);
export type RawOrigin = Value<typeof RawOrigin>;

/** Who calls, as the chain writes it: `system` with a raw origin, or a pallet's own. */
export interface OriginCaller {
  readonly type: string;
  readonly value?: unknown;
}

/** A caller, and the calls it may make. Only root passes every filter. */
export interface Origin {
  readonly caller: OriginCaller;
  /** False for a call that this origin may not make. */
  allows(call: RuntimeCall): boolean;
}

const everything = (): boolean => true;

const system = (value: RawOrigin): OriginCaller => ({ type: 'system', value });

/** Root, who passes every filter. */
export const root: Origin = { caller: system({ type: 'Root' }), allows: everything };

/** An origin that the runtime's base filter restricts. */
export const signedBy = (who: AccountId, allows: Origin['allows'] = everything): Origin => ({
  caller: system({ type: 'Signed', value: who }),
  allows,
});
export const noOrigin = (allows: Origin['allows'] = everything): Origin => ({
  caller: system({ type: 'None' }),
  allows,
});

/** The same caller, restricted further. */
export const restricted = (origin: Origin, to: (call: RuntimeCall) => boolean): Origin => ({
  caller: origin.caller,
  allows: (call) => to(call) && origin.allows(call),
});

const raw = (origin: Origin): RawOrigin | undefined =>
  origin.caller.type === 'system' ? (origin.caller.value as RawOrigin) : undefined;

export const isRoot = (origin: Origin): boolean => raw(origin)?.type === 'Root';

/** The account behind a signed origin, or undefined. */
export function signer(origin: Origin): AccountId | undefined {
  const value = raw(origin);
  return value?.type === 'Signed' ? value.value : undefined;
}

/** @throws BadOrigin */
export function ensureSigned(origin: Origin): AccountId {
  const who = signer(origin);
  ensure(who !== undefined, failures.BadOrigin);
  return who;
}

/** @throws BadOrigin */
export function ensureRoot(origin: Origin): void {
  ensure(isRoot(origin), failures.BadOrigin);
}

/** Root as undefined, a signer as the account. @throws BadOrigin */
export function ensureSignedOrRoot(origin: Origin): AccountId | undefined {
  return isRoot(origin) ? undefined : ensureSigned(origin);
}

/** @throws BadOrigin */
export function ensureNone(origin: Origin): void {
  ensure(raw(origin)?.type === 'None', failures.BadOrigin);
}
