import { z } from 'zod';
import type { Chain } from '../../../chain';
import { bytes, hash } from '../../kinds';
import { storageItem } from './storageItems';

const runtime = z.object({
  type: z.literal('valid'),
  spec: z.object({
    specName: z.string(),
    implName: z.string(),
    specVersion: z.number(),
    implVersion: z.number(),
    apis: z.record(z.string(), z.number()),
    transactionVersion: z.number(),
  }),
});

const operationId = z.string();

/** What a follow subscription tells: of the chain, and of what was asked of its blocks. */
export const followEvent = z.discriminatedUnion('event', [
  z.object({
    event: z.literal('initialized'),
    finalizedBlockHashes: z.array(hash),
    finalizedBlockRuntime: runtime.optional(),
  }),
  z.object({
    event: z.literal('newBlock'),
    blockHash: hash,
    parentBlockHash: hash,
    newRuntime: runtime.nullable().optional(),
  }),
  z.object({ event: z.literal('bestBlockChanged'), bestBlockHash: hash }),
  z.object({
    event: z.literal('finalized'),
    finalizedBlockHashes: z.array(hash),
    prunedBlockHashes: z.array(hash),
  }),
  z.object({ event: z.literal('operationBodyDone'), operationId, value: z.array(bytes) }),
  z.object({ event: z.literal('operationCallDone'), operationId, output: bytes }),
  z.object({ event: z.literal('operationStorageItems'), operationId, items: z.array(storageItem) }),
  z.object({ event: z.literal('operationWaitingForContinue'), operationId }),
  z.object({ event: z.literal('operationStorageDone'), operationId }),
  z.object({ event: z.literal('operationInaccessible'), operationId }),
  z.object({ event: z.literal('operationError'), operationId, error: z.string() }),
  z.object({ event: z.literal('stop') }),
]);
export type FollowEvent = z.output<typeof followEvent>;

/** The runtime of every block, as it never changes while the node runs. */
export function runtimeOf({ pallets }: Chain): z.output<typeof runtime> {
  const version = pallets.System.constants.Version;
  return {
    type: 'valid',
    spec: {
      specName: version.spec_name,
      implName: version.impl_name,
      specVersion: version.spec_version,
      implVersion: version.impl_version,
      apis: Object.fromEntries(version.apis),
      transactionVersion: version.transaction_version,
    },
  };
}
