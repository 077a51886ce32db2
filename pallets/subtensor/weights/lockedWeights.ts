import { bytes, CodecError, decode, tuple, u16, u64, vec, type Codec } from '../../../primitives/scale';
import { AccountId } from '../../support/account';
import type { Weights } from './weightRules';

const Legacy = tuple(vec(u16), vec(u16), u64);
const OfHotkey = tuple(bytes, vec(u16), vec(u16), u64);

/** What follows in the bytes is not looked at. */
function decoded<T>(codec: Codec<T>, from: Uint8Array): T | undefined {
  try {
    return decode(codec, from);
  } catch (error) {
    if (error instanceof CodecError) return undefined;
    throw error;
  }
}

/**
 * The weights in what a timelock held. They name the hotkey that is to set them, so that nobody commits to a copy of
 * another's; only an older form does not. Undefined for another hotkey, and for what is in neither form.
 *
 * @source subtensor pallets/subtensor/src/coinbase/reveal_commits.rs WeightsTlockPayload, LegacyWeightsTlockPayload
 */
export function lockedWeights(opened: Uint8Array, committer: AccountId): Weights | undefined {
  const named = decoded(OfHotkey, opened);
  const hotkey = named && decoded(AccountId, named[0]);
  if (named !== undefined && hotkey !== undefined) {
    const [, uids, values, version_key] = named;
    return hotkey === committer ? { uids, values, version_key } : undefined;
  }
  const legacy = decoded(Legacy, opened);
  return legacy && { uids: legacy[0], values: legacy[1], version_key: legacy[2] };
}
