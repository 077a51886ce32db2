import { RLP } from '@ethereumjs/rlp';
import { keccak256 } from '../../primitives/crypto/hashers';
import { concatBytes, fromHex, toHex, type Hex } from '../../primitives/scale';
import type { H256 } from '../support/account';
import type { Header } from './block';

/** Keccak of the empty list, and the root of the empty trie. */
export const NO_OMMERS = '0x1dcc4de8dec75d7aab85b567b6ccd41ad312451b948a7413f0a142fd40d49347' as H256;
export const EMPTY_ROOT = '0x56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421' as H256;
export const NO_LOGS = toHex(new Uint8Array(256));

/** Fields that are alike in every block without transactions: their bytes are made once. */
const KNOWN: ReadonlyMap<string, Uint8Array> = new Map(
  [NO_OMMERS, EMPTY_ROOT, NO_LOGS].map((hex) => [hex, fromHex(hex)]),
);

const bytesOf = (hex: Hex): Uint8Array => KNOWN.get(hex) ?? fromHex(hex);

/** The hash of a header: keccak of its fields in RLP. @source ethereum header.rs hash */
export function headerHash(header: Header): H256 {
  const fields = [
    fromHex(header.parent_hash),
    bytesOf(header.ommers_hash),
    fromHex(header.beneficiary),
    fromHex(header.state_root),
    bytesOf(header.transactions_root),
    bytesOf(header.receipts_root),
    bytesOf(header.logs_bloom),
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
