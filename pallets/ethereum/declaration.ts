import { bytes, tuple, u32, vec, of, variants } from '../../primitives/scale';
import { H160, zeroHash } from '../support/account';
import { callsOf } from '../support/call';
import type { Context } from '../support/context';
import { namedEvent } from '../support/event';
import { declarePallet } from '../support/pallet';
import { item, key } from '../support/storage';
import { Block, Receipt } from './block';
import type { Config } from './config';
import { ExitReason } from './exit';
import { Transaction } from './transaction';
import { hash, TransactionStatus } from './types';
import { U256 } from '../support/u256';

/** The sender of an Ethereum transaction. */
const RawOrigin = variants(
  ['pallet_ethereum', 'RawOrigin'],
  { EthereumTransaction: of(0, H160) },
  { rust: 'pallet_ethereum::Origin' },
);

export const { declaration, errors } = declarePallet({
  name: 'Ethereum',
  rust: { path: ['pallet_ethereum', 'pallet'], event: [] },
  origin: RawOrigin,
  storage: {
    Pending: item({
      keys: [key('Identity', u32)],
      value: tuple(Transaction, TransactionStatus, Receipt),
      counted: true,
      docs: 'Ethereum transactions of the block so far, by index.',
    }),
    CurrentBlock: item({ keys: [], value: Block, docs: 'The last Ethereum block.' }),
    CurrentReceipts: item({ keys: [], value: vec(Receipt), docs: 'Receipts of the last Ethereum block.' }),
    CurrentTransactionStatuses: item({
      keys: [],
      value: vec(TransactionStatus),
      docs: 'Transactions of the last Ethereum block as clients are told of them.',
    }),
    BlockHash: item({
      keys: [key('Twox64Concat', U256)],
      value: hash,
      default: zeroHash,
      docs: 'Hashes of recent Ethereum blocks by number.',
    }),
  },
  events: {
    Executed: namedEvent('An Ethereum transaction was executed; a revert brings its message.', {
      from: H160,
      to: H160,
      transaction_hash: hash,
      exit_reason: ExitReason,
      extra_data: bytes,
    }),
  },
  errors: {
    InvalidSignature: 'The signature of the transaction is invalid.',
    PreLogExists: 'The block was made by Ethereum and takes no transactions.',
  },
});

export type Ethereum = Context<typeof declaration, Config>;
export const call = callsOf<Ethereum>();
