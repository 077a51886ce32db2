export { formatTao, RAO_PER_TAO, tao, type Amount } from './amounts';
export type { Block } from './blocks';
export {
  Chain,
  createChain,
  extrinsicHash,
  UnknownBlockError,
  type BuiltBlock,
  type ChainListener,
  type ChainOptions,
} from './chain';
export type { Clock } from './clock';
export { accountOf, devAccounts, type DevAccount } from './devAccounts';
export type { BlockInputs, Seal } from './execution';
export { createNode, startNode, type Node, type NodeOptions, type RunningNode, type StartOptions } from './node';
export { PoolError } from './pool/errors';
export type { TransactionPool } from './pool/pool';
export type { BlockRequest, Producer, SealMode } from './producer';
export { chainProvider, ChainProvider, ProviderError } from './provider';
export type { Logger } from './rpc/logger';
export { ListenError } from './rpc/server';
export { developmentSeal } from './seal';
export { signTransaction, type SigningOptions } from './sign';
export { keypairFromUri, type Keypair } from '../primitives/crypto/keypairs';
