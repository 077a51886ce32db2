import { bytes, fixedBytes, option, spelt, struct, u32, vec, wrapper, type Value } from '../../primitives/scale';
import { H160, H256 } from '../support/account';
import { Log } from '../support/evmLog';

export const hash = spelt('H256', H256);
export const address = spelt('Address', H160);
export const data = spelt('Bytes', bytes);

export const H64 = wrapper(['ethereum_types', 'hash', 'H64'], fixedBytes(8));

/** 2048 bits in which clients look logs up. */
export const Bloom = wrapper(['ethbloom', 'Bloom'], spelt('[u8; BLOOM_SIZE]', fixedBytes(256)));

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
