import { z } from 'zod';
import { RpcError } from '../errors';
import { bool, hash, optional } from '../kinds';
import { param } from '../method';
import { method } from './rows';

const EMPTY_TRANSACTION_POOL = 12_000;
const BLOCK_NOT_FOUND = 13_000;
const BLOCKCHAIN_ERROR = 16_000;
const UNKNOWN_ERROR = 20_000;

/** What a real node tells of an import that went well. */
const IMPORTED = {
  header_only: false,
  clear_justification_requests: false,
  needs_justification: false,
  bad_justification: false,
  is_new_best: true,
};

/** Sealing by hand, as a node that is started with `--sealing manual` offers it. */
export const engine = [
  method({
    name: 'engine_createBlock',
    docs: 'Makes a block from the ready transactions.',
    params: [
      param('createEmpty', bool, 'Whether there shall be a block even if no transaction is ready.'),
      param('finalize', bool, 'Every block is final at once, whatever this says.'),
      param('parentHash', optional(hash), 'The head, as there are no forks.'),
    ],
    run({ chain, producer }, { createEmpty, parentHash }) {
      if (parentHash !== undefined && parentHash !== chain.head.hash) {
        const known = chain.block(parentHash) !== undefined;
        throw known
          ? new RpcError(
              UNKNOWN_ERROR,
              `this chain does not fork: the parent of the next block is the head ${chain.head.hash}`,
            )
          : new RpcError(BLOCK_NOT_FOUND, `Supplied parent_hash: ${parentHash} doesn't exist in chain`);
      }
      const built = producer.produce({ allowEmpty: createEmpty });
      if (built === undefined) {
        const advice = 'Transaction pool is empty, set create_empty to true, if you want to create empty blocks';
        throw new RpcError(EMPTY_TRANSACTION_POOL, advice);
      }
      return { hash: built.hash, aux: IMPORTED, proof_size: 0 };
    },
  }),
  method({
    name: 'engine_finalizeBlock',
    docs: 'Answers true for a block of the chain: it is final already.',
    params: [param('hash', hash), param('justification', z.unknown(), 'Not looked at.')],
    result: bool,
    run({ chain }, { hash: wanted }) {
      if (chain.block(wanted) !== undefined) return true;
      throw new RpcError(
        BLOCKCHAIN_ERROR,
        `Finalization Error: UnknownBlock: Header was not found in the database: ${wanted}`,
      );
    },
  }),
];
