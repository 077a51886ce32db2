import { z } from 'zod';
import { encode, toHex } from '../../../../primitives/scale';
import { Header } from '../../../../runtime/header';
import { bool, bytes, hash, listOf } from '../../kinds';
import { param } from '../../method';
import { method, subscription } from '../rows';
import { followEvent } from './events';
import { beginFollow, followOf } from './follow';
import { followSubscription, operations, pinnedHash } from './operations';

const following = [
  subscription({
    name: 'chainHead_v1_follow',
    unsubscribe: 'chainHead_v1_unfollow',
    notification: 'chainHead_v1_followEvent',
    docs:
      'Follows the chain: the newest blocks, then every block as new, best and final. Told blocks stay pinned until ' +
      'they are unpinned. Ends with stop when too many are, when one is forgotten, or when the chain is set back.',
    params: [param('withRuntime', bool, 'Whether to tell of the runtime too, and to allow chainHead_v1_call.')],
    result: followEvent,
    start: ({ chain }, { withRuntime }, subscriber) => beginFollow(chain, subscriber, withRuntime),
  }),
  method({
    name: 'chainHead_v1_header',
    docs: 'The encoded header of a pinned block; null when the subscription is over.',
    params: [followSubscription, pinnedHash],
    result: bytes.nullable(),
    run({ chain }, { followSubscription: id, hash: block }, call) {
      const follow = followOf(call, id);
      if (follow === undefined) return null;
      follow.requirePinned(block);
      const found = chain.block(block);
      return found === undefined ? null : toHex(encode(Header, found.header));
    },
  }),
  method({
    name: 'chainHead_v1_unpin',
    docs: 'Lets go of pinned blocks, of all that are named or of none.',
    params: [
      followSubscription,
      param('hashOrHashes', z.union([hash, listOf(hash)], { error: 'expected a block hash, or an array of them' })),
    ],
    result: z.null(),
    run(_services, { followSubscription: id, hashOrHashes }, call) {
      followOf(call, id)?.unpin(Array.isArray(hashOrHashes) ? hashOrHashes : [hashOrHashes]);
      return null;
    },
  }),
];

/** The head of the chain and pinned blocks, as the JSON-RPC specification has them. */
export const chainHead = [...following, ...operations];
