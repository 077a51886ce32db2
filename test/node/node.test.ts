import { WebSocket } from 'ws';
import { blake2b256 } from '../../primitives/crypto/hashers';
import { verifySignature } from '../../primitives/crypto/signatures';
import { encode, fromHex } from '../../primitives/scale';
import { Header } from '../../runtime/header';
import { createChain, createNode, extrinsicHash, ListenError, startNode, type StartOptions } from '../../node';
import { recordingLogger } from './rpc/sample';
import { accounts, freeOf, transfer } from './transfers';

const MANUAL = { sealing: { type: 'manual' } } as const;
const running: { close(): Promise<void> }[] = [];

/** Closed after the test. */
async function started(options: StartOptions) {
  const node = await startNode(options);
  running.push(node);
  return node;
}

afterEach(async () => {
  for (const node of running.splice(0)) await node.close();
});

/** Asks over a socket. */
function ask(endpoint: string, method: string, params: unknown[] = []): Promise<unknown> {
  const socket = new WebSocket(endpoint);
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('open', () => socket.send(JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })));
    socket.on('message', (data: Buffer) => {
      resolve((JSON.parse(data.toString('utf8')) as { result: unknown }).result);
      socket.close();
    });
  });
}

describe('a node', () => {
  it('answers at a free port of both loopbacks', async () => {
    const node = await started({ ...MANUAL, server: { ports: [0] } });
    expect(node.ports).toHaveLength(1);
    expect(node.endpoints[0]).toBe(`ws://127.0.0.1:${node.ports[0]}`);
    for (const endpoint of node.endpoints) {
      expect(await ask(endpoint, 'chain_getBlockHash', [0])).toBe(node.chain.genesisHash);
    }
  });

  it('makes blocks by itself', async () => {
    const node = await started({ sealing: { type: 'interval', milliseconds: 20 }, server: false });
    await new Promise<void>((resolve) => {
      node.chain.listen({
        onBlock({ number }) {
          if (number === 5) resolve();
        },
      });
    });
    expect(node.chain.head.number).toBeGreaterThanOrEqual(5);
  });

  it('stands next to others in one process', async () => {
    const [one, two] = [
      await started({ ...MANUAL, server: { ports: [0] } }),
      await started({ ...MANUAL, server: { ports: [0] } }),
    ];
    one.newBlock();
    expect(await ask(one.endpoints[0]!, 'chain_getBlockHash')).toBe(one.chain.head.hash);
    expect(await ask(two.endpoints[0]!, 'chain_getBlockHash')).toBe(two.chain.genesisHash);
  });

  it('refuses a port that is in use, in one line, and leaves nothing running', async () => {
    const first = await started({ ...MANUAL, server: { ports: [0] } });
    const [port] = first.ports;
    const second = startNode({ server: { ports: [port!] } });
    await expect(second).rejects.toThrow(ListenError);
    await expect(second).rejects.toThrow(
      `port ${port} is in use: choose another with --port N, or --port 0 for a free one`,
    );
  });

  it('closes: nobody is answered, no block is made, and the port is free again', async () => {
    const node = await startNode({ sealing: { type: 'interval', milliseconds: 10 }, server: { ports: [0] } });
    const [port] = node.ports;
    await node.close();
    const { number } = node.chain.head;
    await expect(ask(node.endpoints[0]!, 'system_chain')).rejects.toThrow(/ECONNREFUSED/);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(node.chain.head.number).toBe(number);
    const next = await started({ ...MANUAL, server: { ports: [port!] } });
    expect(next.ports).toEqual([port]);
    await node.close();
  });

  it('takes transactions and makes blocks without a socket', async () => {
    const node = await started({ ...MANUAL, server: false });
    expect(node.endpoints).toEqual([]);
    const before = freeOf(node.chain, accounts.bob);
    const bytes = transfer(node.chain, 7n);
    expect(node.submit(bytes)).toBe(extrinsicHash(bytes));
    expect(node.newBlock().extrinsics).toHaveLength(2);
    expect(freeOf(node.chain, accounts.bob) - before).toBe(7n);
  });

  it('seals headers with the key of the authority whose slot it is', async () => {
    const { chain } = await started({ ...MANUAL, server: false });
    for (const block of [chain.buildBlock(), chain.buildBlock()]) {
      const { logs } = block.header.digest;
      const seal = logs.at(-1)!;
      if (seal.type !== 'Seal') throw new Error(`the last item is ${seal.type}`);
      const unsealed = blake2b256(encode(Header, { ...block.header, digest: { logs: logs.slice(0, -1) } }));
      const authorities = chain.pallets.Aura.storage.Authorities.get();
      const author =
        authorities[
          Number(chain.at(block.hash, ({ contexts }) => contexts.Aura.storage.CurrentSlot.get())) % authorities.length
        ];
      expect(verifySignature('Sr25519', seal.value[1], unsealed, fromHex(author!))).toBe(true);
    }
  });

  it('gives the same hashes each time when headers are not sealed', async () => {
    const hashes = async () => {
      const node = await started({ ...MANUAL, server: false, headerSeals: false });
      return [node.newBlock().hash, node.newBlock().hash, node.newBlock().hash];
    };
    expect(await hashes()).toEqual(await hashes());
  });

  it('is made around a chain that is there already', async () => {
    const chain = await createChain();
    chain.buildBlock();
    const node = createNode({ chain, ...MANUAL });
    running.push(node);
    node.submit(transfer(chain, 1n));
    expect(node.newBlock().number).toBe(2);
  });

  it('lets go of its chain', async () => {
    const chain = await createChain();
    const node = createNode({ chain, ...MANUAL });
    node.submit(transfer(chain, 1n, { nonce: 1 }));
    await node.close();
    chain.buildBlock({ transactions: [transfer(chain, 1n, { nonce: 0 })] });
    expect(node.pool.status()).toMatchObject({ ready: 0, future: 1 });
  });

  it('says once that history is forgotten', async () => {
    const { logger, entries } = recordingLogger();
    const node = await started({ ...MANUAL, server: false, logger, chain: { historyLimit: 200 } });
    for (let count = 0; count < 60; count += 1) node.newBlock();
    const warnings = entries.filter(({ level }) => level === 'warn').map(({ message }) => message);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(
      /^history before block \d+ is forgotten to bound memory.*--history N, or all with --archive$/,
    );
  });
});

describe('the log', () => {
  it('tells of the first block and of each with transactions', async () => {
    const { logger, entries } = recordingLogger();
    const node = await started({ ...MANUAL, server: false, logger });
    const [first] = [node.newBlock(), node.newBlock()];
    node.submit(transfer(node.chain, 1n));
    const third = node.newBlock();
    expect(entries.filter(({ level }) => level === 'info').map(({ message }) => message)).toEqual([
      `Imported #1 ${first.hash}`,
      `Imported #3 ${third.hash} with 1 transaction`,
    ]);
  });

  it('tells that the chain was set back', async () => {
    const { logger, entries } = recordingLogger();
    const { chain } = await started({ ...MANUAL, server: false, logger });
    const start = chain.checkpoint();
    chain.buildBlock();
    chain.buildBlock();
    chain.revertTo(start);
    expect(entries.at(-1)?.message).toBe(`Set back to #0 ${start}: 2 blocks are gone`);
  });
});
