import { of, spelt, struct, u64, u8, variants, vec, type Value } from '../../primitives/scale';
import { H160 } from '../support/account';
import { Transaction } from './transaction';
import { Bloom, data, H64, hash } from './types';
import { Log } from '../support/evmLog';
import { U256 } from '../support/u256';

/** The header of an Ethereum block. This chain writes its timestamp in milliseconds. */
export const Header = struct(['ethereum', 'header', 'Header'], {
  parent_hash: hash,
  ommers_hash: hash,
  beneficiary: H160,
  state_root: hash,
  transactions_root: hash,
  receipts_root: hash,
  logs_bloom: Bloom,
  difficulty: U256,
  number: U256,
  gas_limit: U256,
  gas_used: U256,
  timestamp: u64,
  extra_data: data,
  mix_hash: hash,
  nonce: H64,
});
export type Header = Value<typeof Header>;

export const Block = struct(
  ['ethereum', 'block', 'Block'],
  { header: Header, transactions: spelt('Vec<T>', vec(Transaction)), ommers: vec(Header) },
  { params: [{ name: 'T', type: Transaction.type }] },
);
export type Block = Value<typeof Block>;

/** The outcome of a transaction; gas is counted from the start of the block. */
const EIP658ReceiptData = struct(['ethereum', 'receipt', 'EIP658ReceiptData'], {
  status_code: u8,
  used_gas: U256,
  logs_bloom: Bloom,
  logs: vec(Log),
});

export const Receipt = variants(['ethereum', 'receipt', 'ReceiptV4'], {
  Legacy: of(0, EIP658ReceiptData),
  EIP2930: of(1, spelt('EIP2930ReceiptData', EIP658ReceiptData)),
  EIP1559: of(2, spelt('EIP1559ReceiptData', EIP658ReceiptData)),
  EIP7702: of(3, spelt('EIP7702ReceiptData', EIP658ReceiptData)),
});
export type Receipt = Value<typeof Receipt>;
