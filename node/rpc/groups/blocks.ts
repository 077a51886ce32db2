import { z } from 'zod';
import { encode, toHex } from '../../../primitives/scale';
import { DigestItem, type Header } from '../../../runtime/header';
import { UnknownBlockError, type Chain } from '../../chain';
import { bytes, hash, optional } from '../kinds';
import { param } from '../method';

/** A real node words the same trouble differently, depending on whether it was to read storage or to call the runtime. */
type Subject = 'UnknownBlock' | 'Api called for an unknown Block';

/** A block that is not there, or whose state is gone; the message is a real node's, without what its method puts in front. */
export class BlockStateError extends Error {
  override readonly name = 'BlockStateError';

  constructor(
    readonly detail: string,
    subject: Subject = 'UnknownBlock',
  ) {
    super(`${subject}: ${detail}`);
  }
}

/** The block that a method works on. */
export const at = param('hash', optional(hash), 'Hash of the block; the head when left out.');

/**
 * Runs what reads a block's state: the head's without a hash.
 * @throws BlockStateError when there is no such block or its state is forgotten
 * @source sc-client-db lib.rs state_at
 */
export function atBlock<T>(
  chain: Chain,
  wanted: string | undefined,
  read: (hash: string) => T,
  subject: Subject = 'UnknownBlock',
): T {
  const hash = wanted ?? chain.head.hash;
  if (chain.block(hash) === undefined) {
    throw new BlockStateError(`Header was not found in the database: ${hash}`, subject);
  }
  try {
    return read(hash);
  } catch (error) {
    if (error instanceof UnknownBlockError) throw new BlockStateError(`State already discarded for ${hash}`, subject);
    throw error;
  }
}

export const header = z.object({
  parentHash: hash,
  number: z.string(),
  stateRoot: hash,
  extrinsicsRoot: hash,
  digest: z.object({ logs: z.array(bytes) }),
});

/** A header as JSON: the number in hex, each log encoded. */
export function headerJson(whole: Header): z.output<typeof header> {
  const { parent_hash, number, state_root, extrinsics_root } = whole;
  return {
    parentHash: parent_hash,
    number: `0x${number.toString(16)}`,
    stateRoot: state_root,
    extrinsicsRoot: extrinsics_root,
    digest: { logs: whole.digest.logs.map((log) => toHex(encode(DigestItem, log))) },
  };
}
