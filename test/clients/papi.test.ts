import { Keyring } from '@polkadot/api';
import { createClient, type PolkadotClient } from 'polkadot-api';
import { getPolkadotSigner, type PolkadotSigner } from 'polkadot-api/signer';
import { startNode, type RunningNode } from 'subtensor-emulator';
import { WAYS } from './providers';

// The client's own loading and decoding takes seconds on a busy machine.
jest.setTimeout(60_000);

const TAO = 1_000_000_000n;

describe.each(WAYS)('PAPI on a node %s', (_where, connect) => {
  let node: RunningNode;
  let client: PolkadotClient;
  let addresses: { alice: string; bob: string };
  let signer: PolkadotSigner;
  const api = () => client.getUnsafeApi();
  const freeOf = async (address: string) =>
    ((await api().query.System!.Account!.getValue(address)) as { data: { free: bigint } }).data.free;
  const transfer = (value: bigint) =>
    api().tx.Balances!.transfer_keep_alive!({ dest: { type: 'Id', value: addresses.bob }, value });

  beforeAll(async () => {
    node = await startNode({ server: { ports: [0] }, sealing: { type: 'interval', milliseconds: 100 } });
    client = createClient(connect(node));
    const keyring = new Keyring({ type: 'sr25519', ss58Format: 42 });
    const [alice, bob] = [keyring.addFromUri('//Alice'), keyring.addFromUri('//Bob')];
    addresses = { alice: alice.address, bob: bob.address };
    signer = getPolkadotSigner(alice.publicKey, 'Sr25519', (bytes) => alice.sign(bytes));
  });

  afterAll(async () => {
    client.destroy();
    await node.close();
  });

  it('knows the chain', async () => {
    const { name, genesisHash, properties } = await client.getChainSpecData();
    expect({ name, genesisHash }).toEqual({ name: 'Bittensor', genesisHash: node.chain.genesisHash });
    expect(properties).toEqual({ ss58Format: 42, tokenDecimals: 9, tokenSymbol: 'TAO' });
    expect(await api().constants.System!.SS58Prefix!()).toBe(42);
  });

  it('reads an account, and all of them', async () => {
    expect(await freeOf(addresses.alice)).toBe(1_000_000n * TAO);
    const entries = await api().query.System!.Account!.getEntries();
    const stored = node.chain.pallets.System.storage.Account;
    expect(entries).toHaveLength([...stored.keys()].length);
  });

  it('hears of final blocks one after the other', async () => {
    const numbers = await new Promise<number[]>((resolve, reject) => {
      const heard: number[] = [];
      const subscription = client.finalizedBlock$.subscribe({
        next: ({ number }) => {
          if (heard.push(number) < 4) return;
          // The first block may come before `subscribe` returns, the fourth cannot.
          subscription.unsubscribe();
          resolve(heard);
        },
        error: reject,
      });
    });
    const [first = 0] = numbers;
    expect(numbers).toEqual([first, first + 1, first + 2, first + 3]);
  });

  it('sends a transfer and hears that it is in a block, then that it is final', async () => {
    const before = await freeOf(addresses.bob);
    const seen: string[] = [];
    const block = await new Promise<string>((resolve, reject) => {
      transfer(TAO)
        .signSubmitAndWatch(signer)
        .subscribe({
          next: (event) => {
            seen.push(event.type);
            if (event.type !== 'finalized') return;
            expect(event.ok).toBe(true);
            resolve(event.block.hash);
          },
          error: reject,
        });
    });
    expect(seen).toEqual(['signed', 'broadcasted', 'txBestBlocksState', 'finalized']);
    expect(node.chain.block(block)).toBeDefined();
    expect(await freeOf(addresses.bob)).toBe(before + TAO);
  });

  it('estimates a fee, which is then charged', async () => {
    const before = await freeOf(addresses.alice);
    const fee = await transfer(TAO).getEstimatedFees(addresses.alice);
    await transfer(TAO).signAndSubmit(signer);
    expect(await freeOf(addresses.alice)).toBe(before - TAO - fee);
  });

  it('hears why a transfer fails', async () => {
    const { ok, dispatchError } = await transfer(10_000_000n * TAO).signAndSubmit(signer);
    expect(ok).toBe(false);
    expect(dispatchError).toMatchObject({ type: 'Arithmetic', value: { type: 'Underflow' } });
  });

  it('needs a new client after the chain was set back, as final blocks never go away elsewhere', async () => {
    const { hash } = await client.getFinalizedBlock();
    const before = await freeOf(addresses.bob);
    await transfer(TAO).signAndSubmit(signer);
    client.destroy();
    node.chain.revertTo(hash);
    client = createClient(connect(node));
    await transfer(3n * TAO).signAndSubmit(signer);
    expect(await freeOf(addresses.bob)).toBe(before + 3n * TAO);
  });
});
