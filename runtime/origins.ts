import type { Environment } from '../pallets/support/context';
import { noOrigin, root, type Origin, type OriginCaller, type RawOrigin } from '../pallets/support/origin';

/** The origin of a caller under the filter that the runtime gives it: none for root, the base filter for all others. */
export function originOf(env: Environment, caller: OriginCaller): Origin {
  const raw = caller.type === 'system' ? (caller.value as RawOrigin) : undefined;
  if (raw?.type === 'Root') return root;
  if (raw?.type === 'Signed') return env.signed(raw.value);
  return { ...noOrigin(env.signed('').allows), caller };
}

interface Votes {
  readonly type: string;
  readonly value: readonly [ayes: number, seats: number];
}
const votesOf = ({ type, value }: OriginCaller): readonly [ayes: number, seats: number] | undefined =>
  type === 'Triumvirate' && (value as Votes).type === 'Members' ? (value as Votes).value : undefined;

/**
 * Whether `left` may touch what `right` set up: everybody their own, root all, a motion what had the smaller share of ayes.
 *
 * @source runtime lib.rs OriginPrivilegeCmp
 */
export function isAsPrivileged(left: OriginCaller, right: OriginCaller): boolean {
  if (JSON.stringify(left) === JSON.stringify(right)) return true;
  if (left.type === 'system' && (left.value as RawOrigin).type === 'Root') return true;
  const [mine, theirs] = [votesOf(left), votesOf(right)];
  return mine !== undefined && theirs !== undefined && mine[0] * theirs[1] >= theirs[0] * mine[1];
}
