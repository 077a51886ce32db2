import { z } from 'zod';
import { bytes as byteString, decodeAll, fromHex, toHex } from '../../../../primitives/scale';
import type { Chain } from '../../../chain';
import { bytes, hash, optional, text } from '../../kinds';
import { param } from '../../method';
import { at, atBlock } from '../blocks';
import { method, subscription } from '../rows';
import { unsafe } from '../translate';

const NO_ARGUMENTS = new Uint8Array(0);

const runtimeVersion = z.object({
  specName: z.string(),
  implName: z.string(),
  authoringVersion: z.number(),
  specVersion: z.number(),
  implVersion: z.number(),
  apis: z.array(z.tuple([bytes, z.number()])),
  transactionVersion: z.number(),
  systemVersion: z.number(),
  stateVersion: z.number(),
});

/** The version as JSON; the last field goes by its old name too. @source sp-version lib.rs Serialize for RuntimeVersion */
function versionAt(chain: Chain, block: string | undefined): z.output<typeof runtimeVersion> {
  const read = (found: string) => chain.at(found, ({ contexts }) => contexts.System.constants.Version);
  const version = atBlock(chain, block, read, 'Api called for an unknown Block');
  return {
    specName: version.spec_name,
    implName: version.impl_name,
    authoringVersion: version.authoring_version,
    specVersion: version.spec_version,
    implVersion: version.impl_version,
    apis: version.apis.map(([id, apiVersion]) => [id, apiVersion]),
    transactionVersion: version.transaction_version,
    systemVersion: version.system_version,
    stateVersion: version.system_version,
  };
}

/** What the runtime says of itself, and its APIs. */
export const runtime = [
  method({
    name: 'state_call',
    aliases: ['state_callAt'],
    docs: 'Calls a runtime API at a block; what it writes is undone.',
    params: [
      param('method', text, 'API and method, as in Core_version.'),
      param('data', bytes, 'The encoded arguments.'),
      at,
    ],
    result: bytes,
    run: ({ chain }, { method: name, data, hash: block }) =>
      toHex(atBlock(chain, block, (found) => chain.call(found, name, fromHex(data)))),
  }),
  method({
    name: 'state_getMetadata',
    docs: 'The metadata of the runtime, version 14.',
    params: [at],
    result: bytes,
    run({ chain }, { hash: block }) {
      const answer = atBlock(
        chain,
        block,
        (found) => chain.call(found, 'Metadata_metadata', NO_ARGUMENTS),
        'Api called for an unknown Block',
      );
      return toHex(decodeAll(byteString, answer));
    },
  }),
  method({
    name: 'state_getRuntimeVersion',
    aliases: ['chain_getRuntimeVersion'],
    docs: 'The version of the runtime, with the APIs that it has.',
    params: [at],
    result: runtimeVersion,
    run: ({ chain }, { hash: block }) => versionAt(chain, block),
  }),
  subscription({
    name: 'state_subscribeRuntimeVersion',
    aliases: ['chain_subscribeRuntimeVersion'],
    unsubscribe: 'state_unsubscribeRuntimeVersion',
    unsubscribeAliases: ['chain_unsubscribeRuntimeVersion'],
    notification: 'state_runtimeVersion',
    docs: 'The version of the runtime, once: it never changes while the node runs.',
    params: [],
    result: runtimeVersion,
    start({ chain }, _params, subscriber) {
      subscriber.send(versionAt(chain, undefined));
      return () => undefined;
    },
  }),
  method({
    name: 'state_traceBlock',
    docs: 'Refused: blocks are watched with an inspector instead.',
    params: [
      param('block', hash),
      param('targets', optional(text)),
      param('storageKeys', optional(text)),
      param('methods', optional(text)),
    ],
    run() {
      throw unsafe('this node cannot trace: give createChain an inspector instead');
    },
  }),
];
