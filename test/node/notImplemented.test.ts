import { createChain, keypairFromUri, signTransaction } from 'subtensor-emulator';
import { createNode } from '../../node/node';

const alice = keypairFromUri.bind(undefined, '//Alice');
/** EVM execution is a room of its own. */
const withdraw = { pallet: 'EVM', name: 'withdraw', args: { address: `0x${'11'.repeat(20)}`, value: 1n } };

it('a call without a body is refused by name before it enters the pool', async () => {
  const chain = await createChain();
  const node = createNode({ chain, sealing: { type: 'manual' } });
  const bytes = signTransaction(chain, alice(), withdraw);
  expect(() => node.submit(bytes)).toThrow(/EVM\.withdraw is declared but not implemented/);
  expect(node.pool.readyCount).toBe(0);
  await node.close();
});

it('inside a batch it traps: the extrinsic leaves no trace and the chain goes on', async () => {
  const chain = await createChain();
  const batch = { pallet: 'Utility', name: 'batch', args: { calls: [withdraw] } };
  const { outcomes, extrinsics } = chain.buildBlock({ transactions: [signTransaction(chain, alice(), batch)] });
  expect(outcomes[0]).toMatchObject({
    type: 'Trapped',
    trap: { message: expect.stringMatching(/EVM\.withdraw/) as string },
  });
  expect(extrinsics).toHaveLength(1);
  expect(chain.buildBlock().number).toBe(2);
});
