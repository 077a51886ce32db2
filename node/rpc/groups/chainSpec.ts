import { z } from 'zod';
import { hash } from '../kinds';
import { method } from './rows';

/** What the node was started with, as the JSON-RPC specification has it. */
export const chainSpec = [
  method({
    name: 'chainSpec_v1_chainName',
    docs: 'The name of the chain, as system_chain tells it.',
    params: [],
    result: z.string(),
    run: ({ identity }) => identity.chainName,
  }),
  method({
    name: 'chainSpec_v1_genesisHash',
    docs: 'The hash of block 0.',
    params: [],
    result: hash,
    run: ({ chain }) => chain.genesisHash,
  }),
  method({
    name: 'chainSpec_v1_properties',
    docs: 'How wallets show addresses and amounts, as system_properties tells it.',
    params: [],
    run: ({ identity }) => identity.properties,
  }),
];
