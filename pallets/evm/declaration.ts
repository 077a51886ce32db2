import { bool, bytes, vec } from '../../primitives/scale';
import { H160, H256, zeroHash } from '../support/account';
import { callsOf } from '../support/call';
import type { Context } from '../support/context';
import { namedEvent } from '../support/event';
import { declarePallet } from '../support/pallet';
import { item, key } from '../support/storage';
import { Log } from '../support/evmLog';
import { CodeMetadata } from './types';

const byAddress = key('Blake2_128Concat', H160);

export const { declaration, errors } = declarePallet({
  name: 'EVM',
  rust: { path: ['pallet_evm', 'pallet'] },
  storage: {
    AccountCodes: item({
      keys: [byAddress],
      value: bytes,
      default: () => new Uint8Array(0),
      docs: 'Code of contracts.',
    }),
    AccountCodesMetadata: item({
      keys: [byAddress],
      value: CodeMetadata,
      docs: 'Size and hash of the code of contracts.',
    }),
    AccountStorages: item({
      keys: [byAddress, key('Blake2_128Concat', H256)],
      value: H256,
      default: zeroHash,
      docs: 'Storage of contracts by address and slot.',
    }),
    WhitelistedCreators: item({ keys: [], value: vec(H160), default: () => [], docs: 'Who may create contracts.' }),
    DisableWhitelistCheck: item({
      keys: [],
      value: bool,
      default: () => false,
      docs: 'Whether everybody may create contracts.',
    }),
  },
  events: {
    Log: namedEvent('A contract wrote a log.', { log: Log }),
    Created: namedEvent('A contract was created.', { address: H160 }),
    CreatedFailed: namedEvent('Creating a contract failed.', { address: H160 }),
    Executed: namedEvent('A contract was executed.', { address: H160 }),
    ExecutedFailed: namedEvent('Executing a contract failed.', { address: H160 }),
  },
  errors: {
    BalanceLow: 'The balance is too low for the value and the fee.',
    FeeOverflow: 'The fee is out of range.',
    PaymentOverflow: 'Value and fee together are out of range.',
    WithdrawFailed: 'The fee cannot be withdrawn.',
    GasPriceTooLow: 'The gas price is below the base fee.',
    InvalidNonce: 'The nonce is not the next one.',
    GasLimitTooLow: 'The gas limit does not cover the transaction.',
    GasLimitTooHigh: 'The gas limit is above that of a block.',
    InvalidChainId: 'The transaction is for another chain.',
    InvalidSignature: 'The signature is invalid.',
    Reentrancy: 'The EVM cannot be entered from within the EVM.',
    TransactionMustComeFromEOA: 'A contract cannot send a transaction.',
    Undefined: 'Something else is wrong.',
    NotAllowed: 'The origin is not allowed to do this.',
    CreateOriginNotAllowed: 'The address may not create contracts.',
  },
});

export type EVM = Context<typeof declaration>;
export const call = callsOf<EVM>();
