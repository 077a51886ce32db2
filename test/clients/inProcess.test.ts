import '@polkadot/api/augment';
import { ApiPromise, Keyring } from '@polkadot/api';
import { chainProvider, createChain, startNode, type RunningNode } from 'subtensor-emulator';
import { patientClock } from './patientClock';

// The client's own loading and decoding takes seconds on a busy machine.
jest.setTimeout(60_000);

describe('polkadot.js on a node in the same process', () => {
  let node: RunningNode;
  let api: ApiPromise;
  let keyring: Keyring;

  beforeAll(async () => {
    node = await startNode({ server: false, sealing: { type: 'instant' }, clock: patientClock });
    api = await ApiPromise.create({ provider: chainProvider(node), noInitWarn: true, throwOnConnect: true });
    keyring = new Keyring({ type: 'sr25519' });
  });

  afterAll(async () => {
    await api.disconnect();
    await node.close();
  });

  it('connects to the chain', () => {
    expect(api.genesisHash.toHex()).toBe(node.chain.genesisHash);
    expect(api.runtimeVersion.specVersion.toNumber()).toBe(326);
  });

  it('sends a transfer and hears that it is in a block, then that it is final', async () => {
    const [alice, bob] = [keyring.addFromUri('//Alice'), keyring.addFromUri('//Bob')];
    const tx = api.tx.balances.transferKeepAlive(bob.address, 1_500_000_000n);
    const { partialFee } = await tx.paymentInfo(alice);
    const statuses: string[] = [];
    const charged = await new Promise<bigint>((resolve, reject) => {
      tx.signAndSend(alice, ({ status, events }) => {
        statuses.push(status.type);
        if (!status.isFinalized) return;
        const paid = events.find(({ event }) => api.events.transactionPayment.TransactionFeePaid.is(event));
        resolve(BigInt(String(paid?.event.data[1])));
      }).catch(reject);
    });
    expect(statuses).toEqual(['Ready', 'InBlock', 'Finalized']);
    expect(charged).toBe(partialFee.toBigInt());
  });

  it('hears of new heads', async () => {
    const heads: number[] = [];
    const unsubscribe = await api.rpc.chain.subscribeNewHeads(({ number }) => void heads.push(number.toNumber()));
    const first = node.chain.head.number;
    node.newBlock();
    node.newBlock();
    await new Promise((resolve) => setTimeout(resolve, 20));
    unsubscribe();
    expect(heads).toEqual([first, first + 1, first + 2]);
  });

  it('gets refusals worded as over a socket', async () => {
    // The client prints refusals as well.
    const printed = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const stranger = keyring.addFromUri('//Nobody');
    const sent = api.tx.system.remark('0x00').signAndSend(stranger);
    await expect(sent).rejects.toThrow(
      '1010: Invalid Transaction: Inability to pay some fees (e.g. account balance too low)',
    );
    printed.mockRestore();
  });
});

it('polkadot.js connects to a bare chain, which then makes a block for every transaction', async () => {
  const chain = await createChain();
  const provider = chainProvider(chain);
  const api = await ApiPromise.create({ provider, noInitWarn: true });
  const alice = new Keyring({ type: 'sr25519' }).addFromUri('//Alice');
  await new Promise<void>((resolve, reject) => {
    api.tx.system
      .remark('0x01')
      .signAndSend(alice, ({ status }) => {
        if (status.isInBlock) resolve();
      })
      .catch(reject);
  });
  expect(chain.head.number).toBe(1);
  await api.disconnect();
  await expect(provider.send('system_chain', [])).rejects.toThrow(
    'the provider is not connected: call connect() first',
  );
});
