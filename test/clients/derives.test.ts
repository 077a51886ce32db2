import '@polkadot/api/augment';
import { ApiPromise, Keyring, WsProvider } from '@polkadot/api';
import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import { chainProvider, startNode, tao, type RunningNode } from 'subtensor-emulator';

// The client's own loading and decoding takes seconds on a busy machine.
jest.setTimeout(60_000);

const RICH = tao(1_000_000);

describe.each<[where: string, connect: (node: RunningNode) => ProviderInterface]>([
  // polkadot.js types its providers more loosely than this project compiles.
  ['over a WebSocket', ({ endpoints: [endpoint = ''] }) => new WsProvider(endpoint) as ProviderInterface],
  ['in the same process', (node) => chainProvider(node)],
])('what polkadot.js derives %s', (_where, connect) => {
  let node: RunningNode;
  let api: ApiPromise;
  const keyring = () => new Keyring({ type: 'sr25519', ss58Format: 42 });
  const [alice, bob] = [() => keyring().addFromUri('//Alice'), () => keyring().addFromUri('//Bob')];

  beforeAll(async () => {
    node = await startNode({ server: { ports: [0] }, sealing: { type: 'manual' } });
    api = await ApiPromise.create({ provider: connect(node), noInitWarn: true });
    await api.tx.balances.transferKeepAlive(bob().address, tao(1.5)).signAndSend(alice());
    node.newBlock();
  });
  afterAll(async () => {
    // The client goes on asking for a moment after a derived subscription has ended, and prints what it is not answered.
    await new Promise((resolve) => setTimeout(resolve, 200));
    await api.disconnect();
    await node.close();
  });

  /** The first numbers that a derived subscription gives, while `meanwhile` runs. */
  async function heard(
    subscribe: (hear: (number: { toNumber(): number }) => void) => Promise<() => void>,
    count: number,
    meanwhile: () => void,
  ): Promise<number[]> {
    const numbers: number[] = [];
    let stop: (() => void) | undefined;
    await new Promise<void>((resolve, reject) => {
      subscribe((number) => {
        if (numbers.push(number.toNumber()) === count) resolve();
      }).then((stopped) => {
        stop = stopped;
        meanwhile();
      }, reject);
    });
    stop?.();
    return numbers;
  }
  const newBlock = (): void => void node.newBlock();

  it('balances: free, transferable, locked and the nonce', async () => {
    const all = await api.derive.balances.all(bob().address);
    expect(all.freeBalance.toBigInt()).toBe(RICH + tao(1.5));
    expect(all.availableBalance.toBigInt()).toBe(RICH + tao(1.5));
    expect(all.transferable?.toBigInt()).toBe(RICH + tao(1.5));
    expect(all.lockedBalance.toBigInt()).toBe(0n);
    expect(all.lockedBreakdown).toHaveLength(0);
    const account = await api.derive.balances.account(alice().address);
    expect(account.accountNonce.toNumber()).toBe(1);
    expect(account.freeBalance.toBigInt()).toBeLessThan(RICH - tao(1.5));
    expect(account.reservedBalance.toBigInt()).toBe(0n);
    const [voting] = await api.derive.balances.votingBalances([bob().address]);
    expect(voting?.votingBalance.toBigInt()).toBe(RICH + tao(1.5));
  });

  it('accounts: who they are, and that the chain keeps no indices and no identities', async () => {
    const { accountId, accountIndex, identity } = await api.derive.accounts.info(alice().address);
    expect(accountId?.toString()).toBe(alice().address);
    expect(accountIndex).toBeUndefined();
    expect(identity.display).toBeUndefined();
    expect(await api.derive.accounts.indexes()).toEqual({});
    expect((await api.derive.accounts.accountId(bob().address)).toString()).toBe(bob().address);
    const flags = await api.derive.accounts.flags(alice().address);
    expect(flags).toMatchObject({ isCouncil: false, isSociety: false });
    expect(flags.isSudo).toBe(true);
  });

  it('heads: by hash and one after the other', async () => {
    const { hash, number } = node.chain.head;
    const header = await api.derive.chain.getHeader(hash);
    expect(header.number.toNumber()).toBe(number);
    // polkadot.js looks for authors in the Session pallet, which this chain has not.
    expect(header.author).toBeUndefined();
    const heads = await heard(
      (hear) => api.derive.chain.subscribeNewHeads((head) => hear(head.number.unwrap())),
      3,
      () => [1, 2].forEach(newBlock),
    );
    expect(heads).toEqual([number, number + 1, number + 2]);
  });

  it('numbers: of the best and of the final block, which are the same', async () => {
    const { number } = node.chain.head;
    expect((await api.derive.chain.bestNumber()).toNumber()).toBe(number);
    expect((await api.derive.chain.bestNumberFinalized()).toNumber()).toBe(number);
    expect((await api.derive.chain.bestNumberLag()).toNumber()).toBe(0);
    const { bestNumber, bestNumberFinalized } = api.derive.chain;
    expect(await heard((hear) => bestNumber((best) => hear(best)), 2, newBlock)).toEqual([number, number + 1]);
    expect(await heard((hear) => bestNumberFinalized((final) => hear(final)), 2, newBlock)).toEqual([
      number + 1,
      number + 2,
    ]);
  });

  it('blocks: with extrinsics and what each came to', async () => {
    const { hash } = node.chain.blockAt(1)!;
    const { block, extrinsics } = await api.derive.chain.getBlock(hash);
    expect(block.header.number.toNumber()).toBe(1);
    const called = extrinsics.map(({ extrinsic: { method } }) => `${method.section}.${method.method}`);
    expect(called).toEqual(['timestamp.set', 'balances.transferKeepAlive']);
    expect(extrinsics[1]?.dispatchError).toBeUndefined();
    expect(extrinsics[1]?.dispatchInfo?.class.toString()).toBe('Normal');
    expect(extrinsics[1]?.events.map(({ method }) => method)).toContain('Transfer');
    expect((await api.derive.chain.getBlockByNumber(1)).block.hash.toHex()).toBe(hash);
  });

  it('blocks as they come, new and final', async () => {
    const { number } = node.chain.head;
    const { subscribeNewBlocks, subscribeFinalizedHeads } = api.derive.chain;
    const fresh = await heard(
      (hear) => subscribeNewBlocks(({ block }) => hear(block.header.number.unwrap())),
      2,
      newBlock,
    );
    expect(fresh).toEqual([number, number + 1]);
    const final = await heard((hear) => subscribeFinalizedHeads((head) => hear(head.number.unwrap())), 2, newBlock);
    expect(final).toEqual([number + 1, number + 2]);
  });

  it('transactions: the events of a block, and what is needed to sign', async () => {
    const { hash, number } = node.chain.blockAt(1)!;
    const { block, events } = await api.derive.tx.events(api.createType('BlockHash', hash));
    expect(block.block.header.number.toNumber()).toBe(number);
    expect(events.map(({ event }) => `${event.section}.${event.method}`)).toContain('balances.Transfer');
    const { header, mortalLength, nonce } = await api.derive.tx.signingInfo(alice().address);
    expect(header?.hash.toHex()).toBe(node.chain.head.hash);
    expect(mortalLength).toBeGreaterThan(0);
    expect(nonce.toNumber()).toBe(1);
  });
});
