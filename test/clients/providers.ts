import type { createClient } from 'polkadot-api';
import { getWsProvider } from 'polkadot-api/ws';
import type { RunningNode } from 'subtensor-emulator';
import { WebSocket } from 'ws';

type Provider = Parameters<typeof createClient>[0];

/** PAPI's way to a node in the same process: without a socket, whole messages instead of text. */
const inProcess =
  ({ dispatcher }: RunningNode): Provider =>
  (onMessage) => {
    const connection = dispatcher.connect((text) => onMessage(JSON.parse(text) as Parameters<typeof onMessage>[0]));
    return {
      send: (message) => void connection.receive(JSON.stringify(message)),
      disconnect: () => connection.close(),
    };
  };

const overSocket = ({ endpoints: [endpoint = ''] }: RunningNode): Provider =>
  getWsProvider(endpoint, { websocketClass: WebSocket as never });

/** Both ways by which PAPI reaches a node. */
export const WAYS: readonly (readonly [where: string, connect: (node: RunningNode) => Provider])[] = [
  ['in the same process', inProcess],
  ['over WebSocket', overSocket],
];
