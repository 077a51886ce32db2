import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cryptoReady, twox128 } from '../../../primitives/crypto/hashers';
import { concatBytes, fromHex, toHex } from '../../../primitives/scale/hex';
import { toNibbles } from '../../../primitives/trie/nibbles';
import { orderedRoot, rootOf } from '../../../primitives/trie/root';
import { Trie } from '../../../primitives/trie/trie';

interface RecordedBlock {
  number: number;
  stateRoot: string;
  extrinsicsRoot: string;
  extrinsics: string[];
  events: string;
  changes: Array<[key: string, value: string | null]>;
}

const vectors = join(__dirname, '../../vectors');
const read = (file: string) => JSON.parse(readFileSync(join(vectors, file), 'utf8'));
const genesis: { state: Array<[string, string]>; stateRoot: string; extrinsicsRoot: string } =
  read('genesis-local.json');
const recordings: Record<string, RecordedBlock[]> = read('trie/blocks.json');
const text = (value: string) => new TextEncoder().encode(value);

beforeAll(() => cryptoReady());

const genesisEntries = () => genesis.state.map(([key, value]) => [fromHex(key), fromHex(value)] as const);

describe('the local genesis', () => {
  it('has the recorded state root', () => {
    expect(toHex(rootOf(genesisEntries(), 1))).toBe(genesis.stateRoot);
  });

  it('has the root of no extrinsics', () => {
    expect(toHex(orderedRoot([]))).toBe(genesis.extrinsicsRoot);
  });
});

describe.each(Object.entries(recordings))('the blocks of %s', (_name, blocks) => {
  it('have the recorded state roots, one after the other in one trie', () => {
    const events = toNibbles(concatBytes(twox128(text('System')), twox128(text('Events'))));
    const trie = new Trie(1);
    for (const [key, value] of genesisEntries()) trie.set(toNibbles(key), value);
    const roots = blocks.map((block) => {
      for (const [key, value] of block.changes) {
        const nibbles = toNibbles(fromHex(key));
        expect(value === null ? trie.remove(nibbles) : trie.set(nibbles, fromHex(value))).toBe(true);
      }
      trie.set(events, fromHex(block.events));
      return toHex(trie.root());
    });
    expect(roots).toEqual(blocks.map((block) => block.stateRoot));
  });

  it('have the recorded extrinsics roots', () => {
    const roots = blocks.map((block) => toHex(orderedRoot(block.extrinsics.map(fromHex))));
    expect(roots).toEqual(blocks.map((block) => block.extrinsicsRoot));
  });
});
