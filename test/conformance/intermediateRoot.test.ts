import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { cryptoReady } from '../../primitives/crypto/ready';
import { decodeAll, fromHex, toHex } from '../../primitives/scale';
import type { H256 } from '../../pallets/support/account';
import { StateTrie } from '../../pallets/support/state/root';
import { State } from '../../pallets/support/state/state';
import { DigestItem } from '../../pallets/system';
import { runtimeDefinition } from '../../runtime';
import { applyExtrinsic, finalizeBlock, initializeBlock } from '../../runtime/executive';
import { loadGenesis } from '../../runtime/genesis';
import { createRuntime, type Runtime } from '../../runtime/runtime';
import type { RecordedBlock } from '../../scripts/replay/recording';
import { recordedGenesis } from '../support/runtimeChain';

type Changes = readonly (readonly [key: string, value: string | null])[];

interface Recorded {
  readonly blocks: readonly RecordedBlock[];
  readonly intermediate: readonly {
    readonly number: number;
    readonly currentBlock: string;
    /** What Ethereum sees in the middle of the block's end, against the parent. */
    readonly intermediateFromParent: Changes;
    readonly finalFromIntermediate: Changes;
    readonly intermediateRoot: string;
  }[];
}

const path = join(__dirname, '../vectors/blocks/intermediate-7.json.gz');
const { blocks, intermediate } = JSON.parse(gunzipSync(readFileSync(path)).toString()) as Recorded;

/** A runtime that says every time when its root is taken. */
function watched(onRoot: (root: string) => void): Runtime & { readonly state: State } {
  const definition = runtimeDefinition('fast');
  const state = new State(definition.layout);
  const trie = new StateTrie(state);
  const storageRoot = (): Uint8Array => {
    const root = trie.root();
    onRoot(toHex(root));
    return root;
  };
  const runtime = createRuntime(definition, state, { storageRoot });
  loadGenesis(runtime, recordedGenesis.state);
  state.settle();
  return { ...runtime, state };
}

function execute(runtime: Runtime, block: RecordedBlock): void {
  const digest = { logs: block.digest.map((item) => decodeAll(DigestItem, fromHex(item))) };
  initializeBlock(runtime, block.number, block.parentHash as H256, digest);
  for (const extrinsic of block.extrinsics) applyExtrinsic(runtime, fromHex(extrinsic));
  finalizeBlock(runtime);
}

describe('the root in the middle of a block’s end', () => {
  beforeAll(cryptoReady);

  it('is over exactly the recorded keys and values, and stands in Ethereum’s block', () => {
    const roots: string[] = [];
    const sight: (readonly [string, string | null])[][] = [];
    let keys: readonly string[] = [];
    const value = (key: string): string | null => {
      const raw = runtime.store.getRaw(fromHex(key));
      return raw === undefined ? null : toHex(raw);
    };
    const runtime = watched((root) => {
      roots.push(root);
      sight.push(keys.map((key) => [key, value(key)]));
    });
    roots.length = 0;
    sight.length = 0;
    for (const [index, recorded] of intermediate.entries()) {
      const block = blocks[index]!;
      keys = recorded.intermediateFromParent.map(([key]) => key);
      execute(runtime, block);
      expect(roots.splice(0)).toEqual([recorded.intermediateRoot, block.stateRoot]);
      expect(sight.splice(0)[0]).toEqual(recorded.intermediateFromParent);
      const end = recorded.finalFromIntermediate.map(([key]) => [key, value(key)]);
      expect(end).toEqual(recorded.finalFromIntermediate);
      const { currentBlock, number } = recorded;
      expect(value('0x2013754dd003840aea66b349f8241e25c8c156f8164e0465c74b8972ea68b4b3')).toBe(currentBlock);
      expect(runtime.contexts.Ethereum.storage.CurrentBlock.get()?.header.state_root).toBe(recorded.intermediateRoot);
      runtime.state.seal(number);
    }
    expect(runtime.contexts.System.storage.Number.get()).toBe(blocks.length);
  });
});
