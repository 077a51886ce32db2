import {
  bool,
  of,
  spelt,
  struct,
  u64,
  unit,
  variants,
  vec,
  wrapper,
  type Fields,
  type Value,
} from '../../primitives/scale';
import { H160 } from '../support/account';
import { address, data, hash } from './types';
import { U256 } from '../support/u256';

const crate = (file: string, name: string): readonly string[] => ['ethereum', 'transaction', file, name];

const TransactionAction = variants(crate('legacy', 'TransactionAction'), { Call: of(0, H160), Create: unit(1) });

const LegacySignature = struct(crate('legacy', 'TransactionSignature'), {
  v: wrapper(crate('legacy', 'TransactionRecoveryId'), u64),
  r: hash,
  s: hash,
});

const signature = { odd_y_parity: bool, r: hash, s: hash };
const Signature = struct(crate('eip2930', 'TransactionSignature'), signature);
const MalleableSignature = struct(crate('eip2930', 'MalleableTransactionSignature'), signature);

const AccessListItem = struct(crate('eip2930', 'AccessListItem'), {
  address,
  storage_keys: spelt('Vec<H256>', vec(hash)),
});
const AccessList = spelt('AccessList', vec(AccessListItem));

const AuthorizationListItem = struct(crate('eip7702', 'AuthorizationListItem'), {
  chain_id: u64,
  address,
  nonce: U256,
  signature: MalleableSignature,
});
const AuthorizationList = spelt('AuthorizationList', vec(AuthorizationListItem));

const LegacyTransaction = struct(crate('legacy', 'LegacyTransaction'), {
  nonce: U256,
  gas_price: U256,
  gas_limit: U256,
  action: TransactionAction,
  value: U256,
  input: data,
  signature: LegacySignature,
});

const EIP2930Transaction = struct(crate('eip2930', 'EIP2930Transaction'), {
  chain_id: u64,
  nonce: U256,
  gas_price: U256,
  gas_limit: U256,
  action: TransactionAction,
  value: U256,
  input: data,
  access_list: AccessList,
  signature: Signature,
});

/** Since EIP-1559 the sender names the most it pays, not a price. */
const feeMarket = {
  chain_id: u64,
  nonce: U256,
  max_priority_fee_per_gas: U256,
  max_fee_per_gas: U256,
  gas_limit: U256,
} satisfies Fields;

const EIP1559Transaction = struct(crate('eip1559', 'EIP1559Transaction'), {
  ...feeMarket,
  action: TransactionAction,
  value: U256,
  input: data,
  access_list: AccessList,
  signature: Signature,
});

const EIP7702Transaction = struct(crate('eip7702', 'EIP7702Transaction'), {
  ...feeMarket,
  destination: TransactionAction,
  value: U256,
  data,
  access_list: AccessList,
  authorization_list: AuthorizationList,
  signature: Signature,
});

/** A signed Ethereum transaction of any generation. */
export const Transaction = variants(
  ['ethereum', 'transaction', 'TransactionV3'],
  {
    Legacy: of(0, LegacyTransaction),
    EIP2930: of(1, EIP2930Transaction),
    EIP1559: of(2, EIP1559Transaction),
    EIP7702: of(3, EIP7702Transaction),
  },
  { rust: 'Transaction' },
);
export type Transaction = Value<typeof Transaction>;
