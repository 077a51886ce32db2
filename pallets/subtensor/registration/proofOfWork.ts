import { keccak256, sha256 } from '../../../primitives/crypto/hashers';
import * as u256 from '../../../primitives/arithmetic/u256';
import * as u64 from '../../../primitives/arithmetic/u64';
import {
  bytesEqual,
  concatBytes,
  decodeAll,
  encode,
  fromHex,
  u256 as U256,
  u64 as U64,
} from '../../../primitives/scale';
import type { AccountId } from '../../support/account';
import { ensure, RuntimeTrap } from '../../support/dispatchError';
import { currentBlock } from '../currentBlock';
import { errors, type Subtensor } from '../declaration';

/** Work on the hash of a block, for a key. */
export interface Work {
  readonly block_number: bigint;
  readonly nonce: bigint;
  readonly work: Uint8Array;
}

/** Work is good for the block it was done on and so many more. */
const FRESH_BLOCKS = 3n;

/** What the work has to be: hashes of nonce, block and key. @source subtensor pallets/subtensor/src/subnets/registration.rs create_seal_hash */
export function createSeal(blockHash: string, nonce: bigint, key: AccountId): Uint8Array {
  const blockAndKey = keccak256(concatBytes(fromHex(blockHash), fromHex(key)));
  return keccak256(sha256(concatBytes(encode(U64, nonce), blockAndKey)));
}

/** Whether the work, as a number, times the difficulty stays below 2^256. @source same file, hash_meets_difficulty */
export const meetsDifficulty = (work: Uint8Array, difficulty: bigint): boolean =>
  decodeAll(U256, work) * difficulty <= u256.MAX;

/**
 * Takes work of a key, and remembers it. A quirk: nobody looks whether the same work was taken before.
 *
 * @throws InvalidWorkBlock; RuntimeTrap for work that is not 32 bytes; InvalidDifficulty, InvalidSeal
 * @source same file, do_registration
 */
export function takeWork(
  ctx: Subtensor,
  { block_number, nonce, work }: Work,
  key: AccountId,
  difficulty: bigint,
): void {
  const block = currentBlock(ctx);
  ensure(block_number <= block, errors.InvalidWorkBlock);
  ensure(u64.saturatingSub(block, block_number) < FRESH_BLOCKS, errors.InvalidWorkBlock);
  if (work.length !== 32) throw new RuntimeTrap(`work is 32 bytes, and the chain panics at ${work.length}`);
  ensure(meetsDifficulty(work, difficulty), errors.InvalidDifficulty);
  const seal = createSeal(ctx.config.blockHash(Number(block_number)), nonce, key);
  ensure(bytesEqual(seal, work), errors.InvalidSeal);
  ctx.storage.UsedWork.set(work, block);
}
