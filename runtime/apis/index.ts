import type { Runtime } from '../runtime';
import { callMethod, methodsOf, type Api } from './api';
import { blockBuilderApi, coreApi, taggedTransactionQueueApi } from './blockBuilder';
import { babeApi } from './babe';
import { accountNonceApi, auraApi, grandpaApi, sessionKeysApi } from './consensus';
import { convertTransactionApi, ethereumRuntimeRpcApi } from './ethereum';
import { genesisBuilderApi } from './genesisBuilder';
import { metadataApi } from './metadata';
import { offchainWorkerApi } from './offchainWorker';
import { delegateInfoApi, neuronInfoApi, stakeInfoApi } from './stakers';
import { subnetInfoApi, subnetRegistrationApi } from './subnets';
import { swapApi } from './swap';
import { transactionPaymentApi, transactionPaymentCallApi } from './transactionPayment';

export { NotImplementedError, UnknownMethodError } from './api';

/** The runtime APIs in their order. */
export const apis: readonly Api[] = [
  coreApi,
  metadataApi,
  blockBuilderApi,
  genesisBuilderApi,
  taggedTransactionQueueApi,
  offchainWorkerApi,
  auraApi,
  sessionKeysApi,
  grandpaApi,
  accountNonceApi,
  transactionPaymentApi,
  transactionPaymentCallApi,
  ethereumRuntimeRpcApi,
  convertTransactionApi,
  delegateInfoApi,
  neuronInfoApi,
  subnetInfoApi,
  stakeInfoApi,
  subnetRegistrationApi,
  babeApi,
  swapApi,
];

const methods = methodsOf(apis);

/** Runs a runtime API by its full name, SCALE in and out. @throws UnknownMethodError, RuntimeTrap */
export const callApi = (rt: Runtime, method: string, args: Uint8Array): Uint8Array =>
  callMethod(methods, rt, method, args);
