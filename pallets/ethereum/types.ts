import {
  array,
  bytes,
  fixedBytes,
  option,
  pathType,
  spelt,
  struct,
  u256,
  u32,
  u64,
  vec,
  wrapper,
  type Codec,
  type Value,
} from '../../primitives/scale';
import { H160, H256 } from '../support/account';

export const hash = spelt('H256', H256);
export const address = spelt('Address', H160);
export const data = spelt('Bytes', bytes);

/** A 256-bit unsigned integer: four words in the metadata, one bigint here. */
export const U256: Codec<bigint> = {
  ...u256,
  rust: 'U256',
  type: pathType(['primitive_types', 'U256'], () => ({
    kind: 'composite',
    fields: [{ type: array(u64, 4).type, typeName: '[u64; 4]' }],
  })),
};

export const H64 = wrapper(['ethereum_types', 'hash', 'H64'], fixedBytes(8));

/** 2048 bits in which clients look logs up. */
export const Bloom = wrapper(['ethbloom', 'Bloom'], spelt('[u8; BLOOM_SIZE]', fixedBytes(256)));

export const Log = struct(['ethereum', 'log', 'Log'], { address: H160, topics: spelt('Vec<H256>', vec(hash)), data });

/** What clients are told of an Ethereum transaction. */
export const TransactionStatus = struct(['fp_rpc', 'TransactionStatus'], {
  transaction_hash: hash,
  transaction_index: u32,
  from: address,
  to: option(address),
  contract_address: option(address),
  logs: vec(Log),
  logs_bloom: Bloom,
});
export type TransactionStatus = Value<typeof TransactionStatus>;
