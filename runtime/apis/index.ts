import type { Runtime } from '../runtime';
import { callMethod, methodsOf, type Api } from './api';
import { blockBuilderApi, coreApi, taggedTransactionQueueApi } from './blockBuilder';
import { accountNonceApi, auraApi, grandpaApi, sessionKeysApi } from './consensus';
import { metadataApi } from './metadata';
import { transactionPaymentApi, transactionPaymentCallApi } from './transactionPayment';

export { UnknownMethodError } from './api';

/** The runtime APIs in their order. */
export const apis: readonly Api[] = [
  coreApi,
  metadataApi,
  blockBuilderApi,
  taggedTransactionQueueApi,
  auraApi,
  sessionKeysApi,
  grandpaApi,
  accountNonceApi,
  transactionPaymentApi,
  transactionPaymentCallApi,
];

const methods = methodsOf(apis);

/** Runs a runtime API by its full name, SCALE in and out. @throws UnknownMethodError, RuntimeTrap */
export const callApi = (rt: Runtime, method: string, args: Uint8Array): Uint8Array => callMethod(methods, rt, method, args);
