import { blake2b256 } from '../../../primitives/crypto/hashers';
import { encode, toHex, tuple, u16, u64, vec } from '../../../primitives/scale';
import { AccountId, type H256 } from '../../support/account';
import type { Subtensor } from '../declaration';
import { NetUidStorageIndex } from '../types';
import type { Revealed } from './revealed';

const Committed = tuple(AccountId, NetUidStorageIndex, vec(u16), vec(u16), vec(u16), u64);

/** What a hotkey commits to. @source subtensor pallets/subtensor/src/subnets/weights.rs get_commit_hash */
export const commitHash = (
  who: AccountId,
  index: NetUidStorageIndex,
  { uids, values, salt, version_key }: Revealed,
): H256 => toHex(blake2b256(encode(Committed, [who, index, uids, values, salt, version_key]))) as H256;

/** The block in which anybody committed to this on any subnet. @source same file, find_commit_block_via_hash */
export function findCommitBlock({ storage }: Subtensor, hash: H256): bigint | undefined {
  for (const commits of storage.WeightCommits.values())
    for (const [committed, block] of commits) if (committed === hash) return block;
  return undefined;
}
