import {
  bool,
  bytes,
  concatBytes,
  fromHex,
  toHex,
  option,
  result,
  spelt,
  struct,
  tuple,
  u64,
  unitType,
  vec,
  type Codec,
  type Fields,
} from '../../primitives/scale';
import { Permill } from '../../primitives/arithmetic/perThing';
import { type AccountId, H160, H256 } from '../../pallets/support/account';
import { DispatchError } from '../../pallets/support/dispatchError';
import { U256 } from '../../pallets/support/u256';
import { Block, Receipt, Transaction, TransactionStatus } from '../../pallets/ethereum';
import { ExitReason } from '../../pallets/ethereum/exit';
import { Log } from '../../pallets/support/evmLog';
import { AuthorizationList } from '../../pallets/evm/types';
import { bareExtrinsic, decodeExtrinsic, UncheckedExtrinsic } from '../extrinsic';
import { Header } from '../header';
import { initializeBlock } from '../executive';
import type { Runtime } from '../runtime';
import type { RuntimeCall } from '../../pallets/support/call';
import { reducibleBalance } from '../../pallets/balances/inspect';
import { blake2b256 } from '../../primitives/crypto/hashers';
import { api, method } from './api';

/** Balance in wei and nonce of an address. */
const Basic = struct(['evm', 'backend', 'Basic'], { balance: U256, nonce: U256 });

const UsedGas = struct(['fp_evm', 'UsedGas'], { standard: U256, effective: U256 });
const WeightInfo = struct(['fp_evm', 'WeightInfo'], {
  ref_time_limit: option(u64),
  proof_size_limit: option(u64),
  ref_time_usage: option(u64),
  proof_size_usage: option(u64),
});

/** How an execution ended, and what it made. */
const executionInfo = <T>(value: Codec<T>) =>
  struct(
    ['fp_evm', 'ExecutionInfoV2'],
    {
      exit_reason: spelt('ExitReason', ExitReason),
      value: spelt('T', value),
      used_gas: UsedGas,
      weight_info: option(WeightInfo),
      logs: vec(Log),
    },
    { params: [{ name: 'T', type: value.type }] },
  );

const NOBODY = toHex(new Uint8Array(20)) as H160;
const WEI_IN_RAO = 1_000_000_000n;
const PREFIX = new TextEncoder().encode('evm:');

/** The account behind an address. @source pallet-evm lib.rs HashedAddressMapping */
const accountOf = (address: H160): AccountId => toHex(blake2b256(concatBytes(PREFIX, fromHex(address)))) as AccountId;

/** What the account may spend and stay alive. */
const basic = ({ contexts: { Balances, System } }: Runtime, account: AccountId) => ({
  balance: reducibleBalance(Balances, account, 'Preserve', 'Polite') * WEI_IN_RAO,
  nonce: BigInt(System.storage.Account.get(account).nonce),
});

const slot = (index: bigint): H256 => `0x${index.toString(16).padStart(64, '0')}` as H256;

const isTransact = ({ pallet, name }: RuntimeCall): boolean => pallet === 'Ethereum' && name === 'transact';

/** Fees in wei for a unit of gas. */
const fee = {
  gas_limit: U256,
  max_fee_per_gas: option(U256),
  max_priority_fee_per_gas: option(U256),
  nonce: option(U256),
  estimate: bool,
  access_list: option(vec(tuple(H160, vec(H256)))),
  authorization_list: option(AuthorizationList),
} satisfies Fields;

const extrinsics = vec(UncheckedExtrinsic);
const CurrentBlock = option(Block);
const CurrentReceipts = option(vec(Receipt));
const CurrentStatuses = option(vec(TransactionStatus));

export const ethereumRuntimeRpcApi = api({
  name: 'EthereumRuntimeRPCApi',
  version: 6,
  docs: 'What the Ethereum RPC asks.',
  methods: {
    chain_id: method({
      inputs: {},
      output: u64,
      docs: 'Number of the chain for Ethereum wallets.',
      run: (rt) => rt.contexts.EVMChainId.storage.ChainId.get(),
    }),
    account_basic: method({
      inputs: { address: H160 },
      output: Basic,
      docs: 'Balance in wei and nonce of an address.',
      run: (rt, { address }) => basic(rt, accountOf(address)),
    }),
    gas_price: method({
      inputs: {},
      output: U256,
      docs: 'Price of a unit of gas in wei.',
      run: (rt) => rt.contexts.BaseFee.storage.BaseFeePerGas.get(),
    }),
    account_code_at: method({
      inputs: { address: H160 },
      output: bytes,
      docs: 'Code of a contract.',
      run: (rt, { address }) => rt.contexts.EVM.storage.AccountCodes.get(address),
    }),
    author: method({
      inputs: {},
      output: H160,
      docs: 'Address of the author of the block.',
      run: ({ contexts }) => contexts.Ethereum.config.author() ?? NOBODY,
    }),
    storage_at: method({
      inputs: { address: H160, index: U256 },
      output: H256,
      docs: 'A slot in the storage of a contract.',
      run: (rt, { address, index }) => rt.contexts.EVM.storage.AccountStorages.get(address, slot(index)),
    }),
    call: method({
      inputs: { from: H160, to: H160, data: bytes, value: U256, ...fee },
      output: result(executionInfo(bytes), DispatchError),
      docs: 'Calls a contract without a transaction.',
    }),
    create: method({
      inputs: { from: H160, data: bytes, value: U256, ...fee },
      output: result(executionInfo(H160), DispatchError),
      docs: 'Creates a contract without a transaction.',
    }),
    current_block: method({
      inputs: {},
      output: CurrentBlock,
      docs: 'The Ethereum block.',
      run: (rt) => rt.contexts.Ethereum.storage.CurrentBlock.get(),
    }),
    current_receipts: method({
      inputs: {},
      output: CurrentReceipts,
      docs: 'Receipts of the Ethereum block.',
      run: (rt) => rt.contexts.Ethereum.storage.CurrentReceipts.get(),
    }),
    current_transaction_statuses: method({
      inputs: {},
      output: CurrentStatuses,
      docs: 'Transactions of the Ethereum block.',
      run: (rt) => rt.contexts.Ethereum.storage.CurrentTransactionStatuses.get(),
    }),
    current_all: method({
      inputs: {},
      output: tuple(CurrentBlock, CurrentReceipts, CurrentStatuses),
      docs: 'Ethereum block, receipts and transactions.',
      run(rt) {
        const {
          CurrentBlock: block,
          CurrentReceipts: receipts,
          CurrentTransactionStatuses: statuses,
        } = rt.contexts.Ethereum.storage;
        return [block.get(), receipts.get(), statuses.get()] as const;
      },
    }),
    extrinsic_filter: method({
      inputs: { xts: extrinsics },
      output: vec(Transaction),
      docs: 'The Ethereum transactions among extrinsics.',
      run: (_rt, { xts }) =>
        xts.flatMap(({ call }) => (isTransact(call) ? [call.args.transaction as Transaction] : [])),
    }),
    elasticity: method({
      inputs: {},
      output: option(Permill),
      docs: 'How far the base fee may move in a block.',
      run: (rt) => rt.contexts.BaseFee.storage.Elasticity.get(),
    }),
    gas_limit_multiplier_support: method({
      inputs: {},
      output: unitType,
      docs: 'That the limit of gas may be multiplied.',
      run: () => undefined,
    }),
    pending_block: method({
      inputs: { xts: extrinsics },
      output: tuple(CurrentBlock, CurrentStatuses),
      docs: 'The Ethereum block that extrinsics would make.',
    }),
    initialize_pending_block: method({
      inputs: { header: Header },
      output: unitType,
      docs: 'Begins a block that is pending.',
      run: (rt, { header }) => {
        initializeBlock(rt, header.number, header.parent_hash, header.digest);
        return undefined;
      },
    }),
  },
});

export const convertTransactionApi = api({
  name: 'ConvertTransactionRuntimeApi',
  version: 2,
  docs: 'Ethereum transactions as extrinsics.',
  methods: {
    convert_transaction: method({
      inputs: { transaction: Transaction },
      output: UncheckedExtrinsic,
      docs: 'Wraps an Ethereum transaction into an extrinsic.',
      run: ({ definition: { holes } }, { transaction }) =>
        decodeExtrinsic(bareExtrinsic({ pallet: 'Ethereum', name: 'transact', args: { transaction } }, holes), holes),
    }),
  },
});
