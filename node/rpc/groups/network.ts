import { z } from 'zod';
import { text } from '../kinds';
import { param } from '../method';
import { method } from './rows';
import { unsafe } from './translate';

/** Peer id of the development node key (all zeros and a one), as nobody could ever connect to this node. */
const PEER_ID = '12D3KooWEyoppNCUx8Yx66oV9fJnriXwCcXwDDUA2kj6vnc6iDEp';

const NO_PEERS = 'this node stands alone and has no peers';
const NO_LOG_FILTERS = 'log levels are chosen when the node is started';

const standing = [
  method({
    name: 'system_health',
    docs: 'How many peers there are and whether the node is syncing: it stands alone and is never behind.',
    params: [],
    result: z.object({ peers: z.number(), isSyncing: z.boolean(), shouldHavePeers: z.boolean() }),
    run: () => ({ peers: 0, isSyncing: false, shouldHavePeers: false }),
  }),
  method({
    name: 'system_syncState',
    docs: 'From which block the node began, where it is, and the highest block it knows of.',
    params: [],
    result: z.object({ startingBlock: z.number(), currentBlock: z.number(), highestBlock: z.number() }),
    run: ({ chain: { head } }) => ({ startingBlock: 0, currentBlock: head.number, highestBlock: head.number }),
  }),
  method({
    name: 'system_nodeRoles',
    docs: 'What the node does: it makes the blocks.',
    params: [],
    result: z.array(z.string()),
    run: () => ['Authority'],
  }),
  method({
    name: 'system_localPeerId',
    docs: 'The peer id of the development node key. Nothing listens under it.',
    params: [],
    result: z.string(),
    run: () => PEER_ID,
  }),
];

const peers = [
  method({
    name: 'system_localListenAddresses',
    docs: 'Where the node listens for peers: nowhere.',
    params: [],
    run: (): string[] => [],
  }),
  method({ name: 'system_peers', docs: 'The connected peers: none.', params: [], run: (): string[] => [] }),
  method({ name: 'system_reservedPeers', docs: 'The reserved peers: none.', params: [], run: (): string[] => [] }),
  method({
    name: 'system_unstable_networkState',
    docs: 'What the node knows of its network: nothing, as there is none.',
    params: [],
    run: () => ({
      peerId: PEER_ID,
      listenedAddresses: [],
      externalAddresses: [],
      connectedPeers: {},
      notConnectedPeers: {},
    }),
  }),
  method({
    name: 'system_addReservedPeer',
    docs: 'Refused: the node has no peers.',
    params: [param('peer', text)],
    run() {
      throw unsafe(NO_PEERS);
    },
  }),
  method({
    name: 'system_removeReservedPeer',
    docs: 'Refused: the node has no peers.',
    params: [param('peerId', text)],
    run() {
      throw unsafe(NO_PEERS);
    },
  }),
];

const logs = [
  method({
    name: 'system_addLogFilter',
    docs: 'Refused: log levels are chosen when the node is started.',
    params: [param('directives', text)],
    run() {
      throw unsafe(NO_LOG_FILTERS);
    },
  }),
  method({
    name: 'system_resetLogFilter',
    docs: 'Refused: log levels are chosen when the node is started.',
    params: [],
    run() {
      throw unsafe(NO_LOG_FILTERS);
    },
  }),
];

/** The node among other nodes: there are none. */
export const network = [...standing, ...peers, ...logs];
