import { ApiPromise, Keyring, WsProvider } from '@polkadot/api';
import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import type { ISubmittableResult } from '@polkadot/types/types';
import { startNode, type RunningNode } from '../../node/node';
import { patientClock } from './patientClock';

let node: RunningNode;
let api: ApiPromise;

beforeAll(async () => {
  node = await startNode({ server: { ports: [0] }, sealing: { type: 'instant' }, clock: patientClock });
  const [endpoint = ''] = node.endpoints;
  // polkadot.js types its providers more loosely than this project compiles.
  const provider = new WsProvider(endpoint) as ProviderInterface;
  api = await ApiPromise.create({ provider, noInitWarn: true });
});

afterAll(async () => {
  await api.disconnect();
  await node.close();
});

const alice = () => new Keyring({ type: 'sr25519' }).addFromUri('//Alice');
const bob = () => new Keyring({ type: 'sr25519' }).addFromUri('//Bob');

const transfer = (amount: bigint) => api.tx.balances.transferKeepAlive(bob().address, amount);

/** Signs and sends, and resolves with the results up to the one that is wanted. */
function send(amount: bigint, until: (result: ISubmittableResult) => boolean): Promise<ISubmittableResult[]> {
  const results: ISubmittableResult[] = [];
  return new Promise((resolve, reject) => {
    transfer(amount)
      .signAndSend(alice(), (result) => {
        results.push(result);
        if (until(result)) resolve(results);
      })
      .catch(reject);
  });
}

const names = ({ events }: ISubmittableResult) => events.map(({ event }) => `${event.section}.${event.method}`);

describe('stock polkadot.js over a WebSocket', () => {
  it('connects and reads what the chain is', async () => {
    expect((await api.rpc.system.chain()).toString()).toBe('Bittensor');
    expect(api.runtimeVersion.specVersion.toNumber()).toBe(326);
    expect(api.registry.chainSS58).toBe(42);
    expect(api.registry.chainTokens).toEqual(['TAO']);
    expect(api.genesisHash.toHex()).toBe(node.chain.genesisHash);
  });

  it('reads headers and blocks that hash to what the node says', async () => {
    const { hash, number } = node.newBlock();
    const header = await api.rpc.chain.getHeader(hash);
    expect(header.hash.toHex()).toBe(hash);
    expect(header.number.toNumber()).toBe(number);
    const { block } = await api.rpc.chain.getBlock(hash);
    expect(block.extrinsics.map(({ method }) => `${method.section}.${method.method}`)).toEqual(['timestamp.set']);
  });

  it('sends a transfer and hears of it in a block with its fee, then of its finality', async () => {
    const { partialFee } = await transfer(1_000n).paymentInfo(alice());
    const results = await send(1_000n, ({ status }) => status.isFinalized);
    expect(results.map(({ status }) => status.type)).toEqual(['Ready', 'InBlock', 'Finalized']);
    for (const result of results.slice(1)) {
      expect(names(result)).toEqual(expect.arrayContaining(['balances.Transfer', 'system.ExtrinsicSuccess']));
      const paid = result.findRecord('transactionPayment', 'TransactionFeePaid');
      expect(paid?.event.data[1]?.toString()).toBe(partialFee.toString());
    }
  });

  it('gets a refusal with the words of the chain', async () => {
    // polkadot.js prints what it is refused.
    const printed = jest.spyOn(console, 'error').mockImplementation();
    await expect(transfer(1n).signAndSend(alice(), { nonce: 0 })).rejects.toThrow(
      '1010: Invalid Transaction: Transaction is outdated',
    );
    printed.mockRestore();
  });

  it('follows heads and a balance', async () => {
    const numbers: number[] = [];
    const frees: bigint[] = [];
    const stopHeads = await api.rpc.chain.subscribeNewHeads(({ number }) => void numbers.push(number.toNumber()));
    const stopBalance = await api.query.system.account(
      bob().address,
      ({ data }) => void frees.push(data.free.toBigInt()),
    );
    const { number } = node.chain.head;
    await send(7n, ({ status }) => status.isFinalized);
    expect(numbers).toEqual([number, number + 1]);
    expect(frees).toHaveLength(2);
    expect((frees[1] ?? 0n) - (frees[0] ?? 0n)).toBe(7n);
    stopHeads();
    stopBalance();
  });

  it('reads the past and a page of keys', async () => {
    const past = await api.at(node.chain.genesisHash);
    const before = await past.query.system.account(alice().address);
    expect(before.nonce.toNumber()).toBe(0);
    expect((await api.query.system.account(alice().address)).nonce.toNumber()).toBeGreaterThan(0);
    const entries = await api.query.system.account.entries();
    expect(entries.map(([{ args }]) => args[0].toString())).toContain(alice().address);
  });
});
