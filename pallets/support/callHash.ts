import { blake2b256 } from '../../primitives/crypto/hashers';
import { encode, toHex } from '../../primitives/scale';
import type { H256 } from './account';
import { RuntimeCallHole, type RuntimeCall } from './call';
import type { Environment } from './context';

/** What a call is known by where only its bytes count. */
export interface CallHash {
  readonly hash: H256;
  /** Of the encoded call, in bytes. */
  readonly length: number;
}

/** Encodes a call once, for its hash and its length. */
export function hashCall(call: RuntimeCall, env: Environment): CallHash {
  const bytes = encode(RuntimeCallHole, call, env.holes);
  return { hash: toHex(blake2b256(bytes)) as H256, length: bytes.length };
}
