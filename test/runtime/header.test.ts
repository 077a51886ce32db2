import { join } from 'node:path';
import { cryptoReady } from '../../primitives/crypto/ready';
import { decodeAll, encode, fromHex, toHex } from '../../primitives/scale';
import { orderedRoot } from '../../primitives/trie/root';
import type { H256 } from '../../pallets/support/account';
import { DigestItem } from '../../pallets/system';
import { Header, headerHash } from '../../runtime/header';
import { readRecording, type RecordedBlock } from '../../scripts/replay/recording';

const { blocks } = readRecording(join(__dirname, '../vectors/blocks/transfers-1.json.gz'));
const recorded = blocks as readonly RecordedBlock[];

const headerOf = (block: RecordedBlock): Header => ({
  parent_hash: block.parentHash as H256,
  number: block.number,
  state_root: block.stateRoot as H256,
  extrinsics_root: block.extrinsicsRoot as H256,
  digest: { logs: block.digest.map((item) => decodeAll(DigestItem, fromHex(item))) },
});

beforeAll(cryptoReady);

it('the hash of every recorded header is the recorded one', () => {
  expect(recorded.map((block) => headerHash(headerOf(block)))).toEqual(recorded.map(({ hash }) => hash));
});

it('the root of the recorded extrinsics is the recorded one', () => {
  for (const { extrinsics, extrinsicsRoot } of recorded) {
    expect(toHex(orderedRoot(extrinsics.map((bytes) => fromHex(bytes))))).toBe(extrinsicsRoot);
  }
});

it('a header is read back from its bytes', () => {
  const header = headerOf(recorded[70]!);
  expect(header.number).toBe(71);
  expect(decodeAll(Header, encode(Header, header))).toEqual(header);
});

it.each<[string, Partial<Header>]>([
  ['number', { number: 2 }],
  ['parent', { parent_hash: `0x${'01'.repeat(32)}` as H256 }],
  ['state root', { state_root: `0x${'01'.repeat(32)}` as H256 }],
  ['extrinsics root', { extrinsics_root: `0x${'01'.repeat(32)}` as H256 }],
  ['digest', { digest: { logs: [] } }],
])('another %s gives another hash', (_name, change) => {
  const header = headerOf(recorded[0]!);
  expect(headerHash({ ...header, ...change })).not.toBe(headerHash(header));
});
