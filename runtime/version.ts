import { blake2AsHex } from '@polkadot/util-crypto';
import type { RuntimeVersion } from '../pallets/system';

/** Runtime APIs with their versions, in the order in which the runtime lists them. */
const APIS = {
  Core: 5,
  Metadata: 2,
  BlockBuilder: 6,
  GenesisBuilder: 1,
  TaggedTransactionQueue: 3,
  OffchainWorkerApi: 2,
  AuraApi: 1,
  SessionKeys: 1,
  GrandpaApi: 3,
  AccountNonceApi: 1,
  TransactionPaymentApi: 4,
  TransactionPaymentCallApi: 3,
  EthereumRuntimeRPCApi: 6,
  ConvertTransactionRuntimeApi: 2,
  DelegateInfoRuntimeApi: 1,
  NeuronInfoRuntimeApi: 1,
  SubnetInfoRuntimeApi: 1,
  StakeInfoRuntimeApi: 1,
  SubnetRegistrationRuntimeApi: 1,
  BabeApi: 2,
  SwapRuntimeApi: 1,
} as const;

/** An API goes by the first eight bytes of its name's hash. */
export const apiId = (name: string): `0x${string}` => blake2AsHex(name, 64);

/** Release v3.2.9-326 of subtensor. */
export const version: RuntimeVersion = {
  spec_name: 'node-subtensor',
  impl_name: 'node-subtensor',
  authoring_version: 1,
  spec_version: 326,
  impl_version: 1,
  apis: Object.entries(APIS).map(([name, apiVersion]) => [apiId(name), apiVersion] as const),
  transaction_version: 1,
  system_version: 1,
};
