import { bool, bytes, option, spelt, tuple, u64, vec } from '../../primitives/scale';
import { H160 } from '../support/account';
import { U256 } from '../support/u256';
import { weight } from '../support/weight';
import { call } from './declaration';
import { gasToWeight } from '../support/gas';
import { AuthorizationList, hash } from './types';

/** Gas, and what the sender pays for it, in wei. */
const fee = {
  gas_limit: u64,
  max_fee_per_gas: U256,
  max_priority_fee_per_gas: option(U256),
  nonce: option(U256),
  access_list: vec(tuple(H160, vec(hash))),
  authorization_list: AuthorizationList,
};

/** In the order of their indexes, which the metadata shows. */
export const calls = {
  withdraw: call({
    index: 0,
    weight: weight(1_696_000n),
    args: { address: H160, value: spelt('BalanceOf<T>', u64) },
    docs: 'Takes rao from the account behind an Ethereum address. For whom the runtime lets act for that address.',
  }),
  call: call({
    index: 1,
    weight: ({ gas_limit }) => gasToWeight(gas_limit),
    args: { source: H160, target: H160, input: bytes, value: U256, ...fee },
    docs: 'Calls a contract as an Ethereum address that the sender may act for. Value and fees in wei.',
  }),
  create: call({
    index: 2,
    weight: ({ gas_limit }) => gasToWeight(gas_limit),
    args: { source: H160, init: bytes, value: U256, ...fee },
    docs: 'Creates a contract at an address made of sender and nonce.',
  }),
  create2: call({
    index: 3,
    weight: ({ gas_limit }) => gasToWeight(gas_limit),
    args: { source: H160, init: bytes, salt: hash, value: U256, ...fee },
    docs: 'Creates a contract at an address made of sender, code and salt.',
  }),
  set_whitelist: call({
    index: 4,
    weight: weight(0n, { writes: 1 }),
    args: { new: vec(H160) },
    docs: 'Root: sets who may create contracts.',
  }),
  disable_whitelist: call({
    index: 5,
    weight: weight(0n, { writes: 1 }),
    args: { disabled: bool },
    docs: 'Root: lets everybody create contracts, or only those on the list again.',
  }),
};
