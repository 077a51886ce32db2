import { max } from '../../primitives/arithmetic/order';
import { saturatingAdd } from '../../primitives/arithmetic/u64';
import type { AccountId } from '../support/account';
import { ensure } from '../support/dispatchError';
import type { NetUid } from '../support/netUid';
import type { Data } from './data';
import { errors, type Commitments } from './declaration';
import type { UsageTracker } from './types';

/** What a commitment counts for at least, in bytes. */
const LEAST_SPACE = 100n;
const HASH_SPACE = 32;

/** @source subtensor pallets/commitments types.rs Data::len_for_rate_limit */
function spaceOf(field: Data): number {
  switch (field.type) {
    case 'None':
    case 'ResetBondsFlag':
      return 0;
    case 'Raw':
    case 'BigRaw':
      return field.value.length;
    case 'TimelockEncrypted':
      return field.value.encrypted.length;
    default:
      return HASH_SPACE;
  }
}

/** What a hotkey has used up in the present epoch of a subnet. */
export function usageOf({ storage, config }: Commitments, netuid: NetUid, who: AccountId, block: number): UsageTracker {
  const usage = storage.UsedSpaceOf.get(netuid, who) ?? { last_epoch: 0n, used_space: 0n };
  const epoch = config.epochIndex(netuid, BigInt(block));
  return usage.last_epoch === epoch ? usage : { last_epoch: epoch, used_space: 0n };
}

/** The same with these fields on top. @throws Commitments.SpaceLimitExceeded @source same crate, lib.rs set_commitment */
export function useSpace({ storage }: Commitments, usage: UsageTracker, fields: readonly Data[]): UsageTracker {
  const required = max(LEAST_SPACE, BigInt(fields.reduce((sum, field) => sum + spaceOf(field), 0)));
  const used_space = saturatingAdd(usage.used_space, required);
  ensure(used_space <= BigInt(storage.MaxSpace.get()), errors.SpaceLimitExceeded);
  return { ...usage, used_space };
}
