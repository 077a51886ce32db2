import { RLP } from '@ethereumjs/rlp';
import { keccak256 } from '../../primitives/crypto/hashers';
import { concatBytes, fromHex, toHex, type Hex } from '../../primitives/scale';
import type { H256 } from '../support/account';
import type { Header } from './block';

/** The hash of a header: keccak of its fields in RLP. @source ethereum header.rs hash */
export function headerHash(header: Header): H256 {
  const fields = [
    fromHex(header.parent_hash),
    fromHex(header.ommers_hash),
    fromHex(header.beneficiary),
    fromHex(header.state_root),
    fromHex(header.transactions_root),
    fromHex(header.receipts_root),
    fromHex(header.logs_bloom),
    header.difficulty,
    header.number,
    header.gas_limit,
    header.gas_used,
    header.timestamp,
    header.extra_data,
    fromHex(header.mix_hash),
    fromHex(header.nonce),
  ];
  return toHex(keccak256(RLP.encode(fields))) as H256;
}

/** The engine id `fron`. */
export const FRONTIER_ENGINE_ID: Hex = '0x66726f6e';

/** What the digest tells of a block without transactions: variant `Hashes`, the block's hash, an empty list. @source fp-consensus lib.rs PostLog */
export const postLog = (blockHash: H256): Uint8Array =>
  concatBytes(Uint8Array.of(1), fromHex(blockHash), Uint8Array.of(0));
