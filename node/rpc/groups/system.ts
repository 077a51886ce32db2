import { z } from 'zod';
import { toHex } from '../../../primitives/scale';
import { chainType } from '../../chainSpec';
import { nonceTag } from '../../nonceTag';
import { RpcError } from '../errors';
import { bytes } from '../kinds';
import { param } from '../method';
import { account } from './account';
import { at, atBlock } from './blocks';
import { opaqueExtrinsic, OpaqueExtrinsicError } from './opaque';
import { method } from './rows';
import { clientErrorText } from './translate';

const RUNTIME_ERROR = 1;
const DECODE_ERROR = 2;

const identity = [
  method({
    name: 'system_name',
    docs: 'The name of the node software.',
    params: [],
    result: z.string(),
    run: ({ identity }) => identity.nodeName,
  }),
  method({
    name: 'system_version',
    docs: 'The version of the node software.',
    params: [],
    result: z.string(),
    run: ({ identity }) => identity.version,
  }),
  method({
    name: 'system_chain',
    docs: 'The name of the chain. Clients choose their types by it.',
    params: [],
    result: z.string(),
    run: ({ identity }) => identity.chainName,
  }),
  method({
    name: 'system_chainType',
    docs: 'What kind of chain this is: a local one, or what a chain spec says.',
    params: [],
    result: chainType,
    run: ({ identity }) => identity.chainType,
  }),
  method({
    name: 'system_properties',
    docs: 'How wallets show addresses and amounts: network number, decimals and symbol.',
    params: [],
    run: ({ identity }) => identity.properties,
  }),
];

const accounts = [
  method({
    name: 'system_accountNextIndex',
    aliases: ['account_nextIndex'],
    docs: 'The nonce for the next transaction of an account; those that are ready in the pool count as sent.',
    params: [param('account', account)],
    result: z.number(),
    run: ({ chain, pool }, { account: who }) =>
      pool.accountNext(chain.pallets.System.storage.Account.get(who).nonce, (nonce) => nonceTag(who, nonce)),
  }),
  method({
    name: 'system_dryRun',
    aliases: ['system_dryRunAt'],
    docs: 'Applies an extrinsic to the state of a block, undoes it, and answers the encoded ApplyExtrinsicResult.',
    params: [param('extrinsic', bytes), at],
    result: bytes,
    run({ chain }, { extrinsic, hash }) {
      try {
        const body = opaqueExtrinsic(extrinsic);
        return toHex(
          atBlock(
            chain,
            hash,
            (block) => chain.call(block, 'BlockBuilder_apply_extrinsic', body),
            'Api called for an unknown Block',
          ),
        );
      } catch (error) {
        if (error instanceof OpaqueExtrinsicError)
          throw new RpcError(DECODE_ERROR, 'Unable to dry run extrinsic', error.message);
        const text = clientErrorText(error);
        throw text === undefined ? error : new RpcError(RUNTIME_ERROR, 'Unable to dry run extrinsic.', text);
      }
    },
  }),
];

/** What the node is, and what it knows of accounts. */
export const system = [...identity, ...accounts];
