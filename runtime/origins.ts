import { backingOf, isAsBacked } from '../pallets/collective';
import type { Environment } from '../pallets/support/context';
import { noOrigin, root, type Origin, type OriginCaller, type RawOrigin } from '../pallets/support/origin';
import { triumvirate } from './councils';

/** The origin of a caller under the filter that the runtime gives it: none for root, the base filter for all others. */
export function originOf(env: Environment, caller: OriginCaller): Origin {
  const raw = caller.type === 'system' ? (caller.value as RawOrigin) : undefined;
  if (raw?.type === 'Root') return root;
  if (raw?.type === 'Signed') return env.signed(raw.value);
  return { ...noOrigin(env.signed('').allows), caller };
}

/**
 * Whether `left` may touch what `right` set up: everybody their own, root all, a motion what had the smaller share of ayes.
 *
 * @source runtime lib.rs OriginPrivilegeCmp
 */
export function isAsPrivileged(left: OriginCaller, right: OriginCaller): boolean {
  if (JSON.stringify(left) === JSON.stringify(right)) return true;
  if (left.type === 'system' && (left.value as RawOrigin).type === 'Root') return true;
  const [mine, theirs] = [backingOf(triumvirate.name, left), backingOf(triumvirate.name, right)];
  return mine !== undefined && theirs !== undefined && isAsBacked(mine, theirs);
}
