import type { Environment } from '../pallets/support/context';
import { noOrigin, root, type Origin, type OriginCaller, type RawOrigin } from '../pallets/support/origin';

/** The origin of a caller under the filter that the runtime gives it: none for root, the base filter for all others. */
export function originOf(env: Environment, caller: OriginCaller): Origin {
  const raw = caller.type === 'system' ? (caller.value as RawOrigin) : undefined;
  if (raw?.type === 'Root') return root;
  if (raw?.type === 'Signed') return env.signed(raw.value);
  return { ...noOrigin(env.signed('').allows), caller };
}
