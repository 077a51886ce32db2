import { z } from 'zod';
import { encode, fromHex, toHex } from '../../../../primitives/scale';
import { Header } from '../../../../runtime/header';
import { bytes, hash, text, u64 } from '../../kinds';
import { param } from '../../method';
import { atBlock } from '../blocks';
import { wholeBytes } from '../chainHead/storageItems';
import { method } from '../rows';
import { reasonOf } from './reason';
import { storages } from './storage';
import { storageDiff } from './storageDiff';

const block = param('hash', hash, 'Of the block.');

const blocks = [
  method({
    name: 'archive_v1_genesisHash',
    aliases: ['archive_unstable_genesisHash'],
    docs: 'The hash of block 0.',
    params: [],
    result: hash,
    run: ({ chain }) => chain.genesisHash,
  }),
  method({
    name: 'archive_v1_finalizedHeight',
    aliases: ['archive_unstable_finalizedHeight'],
    docs: 'The number of the newest final block: of the head, as every block is final at once.',
    params: [],
    result: z.number(),
    run: ({ chain }) => chain.head.number,
  }),
  method({
    name: 'archive_v1_hashByHeight',
    aliases: ['archive_unstable_hashByHeight'],
    docs: 'The hash of the block with a number, in an array that is empty when there is no such block.',
    params: [param('height', u64)],
    result: z.array(hash),
    run({ chain }, { height }) {
      const found = chain.blockAt(Number(height));
      return found === undefined ? [] : [found.hash];
    },
  }),
  method({
    name: 'archive_v1_header',
    aliases: ['archive_unstable_header'],
    docs: 'The encoded header of a block, or null.',
    params: [block],
    result: bytes.nullable(),
    run({ chain }, { hash: wanted }) {
      const found = chain.block(wanted);
      return found === undefined ? null : toHex(encode(Header, found.header));
    },
  }),
  method({
    name: 'archive_v1_body',
    aliases: ['archive_unstable_body'],
    docs: 'The extrinsics of a block, or null. The inherents come first.',
    params: [block],
    result: z.array(bytes).nullable(),
    run: ({ chain }, { hash: wanted }) => chain.block(wanted)?.extrinsics.map(toHex) ?? null,
  }),
];

const call = method({
  name: 'archive_v1_call',
  aliases: ['archive_unstable_call'],
  docs: 'Calls a runtime API at a block. Quirk of real nodes: an unknown block is a failed call, not null.',
  params: [
    block,
    param('function', text, 'API and method, as in Core_version.'),
    param('callParameters', wholeBytes, 'The encoded arguments.'),
  ],
  result: z.union([
    z.object({ success: z.literal(true), value: bytes }),
    z.object({ success: z.literal(false), error: z.string() }),
  ]),
  run({ chain }, { hash: wanted, function: name, callParameters }) {
    try {
      const value = atBlock(chain, wanted, (found) => chain.call(found, name, fromHex(callParameters)));
      return { success: true as const, value: toHex(value) };
    } catch (error) {
      const reason = reasonOf(error);
      if (reason === undefined) throw error;
      return { success: false as const, error: reason };
    }
  },
});

/** Any block of the past, as the JSON-RPC specification has it. */
export const archive = [...blocks, call, ...storages, storageDiff];
