import { toHex } from '../../primitives/scale';
import { createChain, type Chain } from '../../node/chain';
import { keypairFromUri } from '../../primitives/crypto/keypairs';
import { signTransaction } from '../../node/sign';
import { accountOf, devAccounts } from '../../node/devAccounts';

/** Blocks with a transfer in every third one. */
function build(chain: Chain, blocks: number): void {
  const alice = keypairFromUri('//Alice');
  const to = accountOf(devAccounts[1]!.address);
  const args = { dest: { type: 'Id', value: to }, value: 1_000_000n };
  for (let block = 0; block < blocks; block += 1) {
    const transfer = { pallet: 'Balances', name: 'transfer_keep_alive', args };
    chain.buildBlock(block % 3 === 0 ? { transactions: [signTransaction(chain, alice, transfer)] } : {});
  }
}

/** Blocks whose trie has another root than their header. */
function wrongTries(chain: Chain, from: number): readonly number[] {
  const numbers = Array.from({ length: chain.head.number - from + 1 }, (_, index) => from + index);
  return numbers.filter((number) => {
    const { hash, header } = chain.blockAt(number)!;
    return toHex(chain.trieAt(hash).root()) !== header.state_root;
  });
}

describe('the trie of a past block', () => {
  it('has the root of the header, kept, rolled forward or made anew', async () => {
    const chain = await createChain();
    build(chain, 300);
    expect(wrongTries(chain, 0)).toEqual([]);
  });

  it('is right again after a revert between two kept tries', async () => {
    const chain = await createChain();
    build(chain, 40);
    chain.revertTo(chain.blockAt(21)!.hash);
    build(chain, 20);
    expect(wrongTries(chain, 0)).toEqual([]);
  });

  it('is right where history begins to be forgotten', async () => {
    const chain = await createChain({ historyLimit: 300 });
    build(chain, 100);
    const oldest = Array.from({ length: 101 }, (_, number) => number).find(
      (number) => number > 0 && chain.blockAt(number) !== undefined,
    )!;
    expect(oldest).toBeGreaterThan(50);
    expect(wrongTries(chain, oldest)).toEqual([]);
  });

  it('does not change while the chain goes on', async () => {
    const chain = await createChain();
    build(chain, 20);
    const { hash, header } = chain.head;
    const trie = chain.trieAt(hash);
    build(chain, 20);
    expect(toHex(trie.root())).toBe(header.state_root);
  });
});
