import { createClient, type PolkadotClient } from 'polkadot-api';
import type { JsonRpcProvider } from '@polkadot-api/json-rpc-provider';
import { getPolkadotSigner } from 'polkadot-api/signer';
import { getWsProvider } from 'polkadot-api/ws';
import { startNode } from 'subtensor-emulator';
it('loads', () => { expect([createClient, getPolkadotSigner, getWsProvider, startNode].every((f) => typeof f === 'function')).toBe(true); });
