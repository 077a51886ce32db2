import genesis from '../../vectors/genesis-local.json';
import { cryptoReady } from '../../../primitives/crypto/hashers';
import { CodecError, decodeAll, encode, fromHex, toHex } from '../../../primitives/scale';
import { buildGenesis, ethereum, headerHash, Transaction, type Ethereum } from '../../../pallets/ethereum';
import { zeroAccount, zeroHash, type H160, type H256 } from '../../../pallets/support/account';
import { root, signedBy, noOrigin } from '../../../pallets/support/origin';
import { mount } from '../../../runtime/definition';
import { alone, digest } from '../timestamp/alone';

/** Block 1 of the recorded empty blocks. */
const BLOCK_1 = {
  author: '0x1687736326c9fea17e25fc5287613693c912909c' as H160,
  now: 1_760_000_000_250n,
  hash: '0xa20572dd7df0abb44aef8879c95c61c53ec7a71aaafb861550eb5f3f8a06c7ff',
  root: '0x3258d5b0c7ac2437600334c2b85b4fa7392f7aa2ebf007951498d935b505e5c8',
};

function start(stateRoot?: string) {
  const log = digest();
  const chain: { author: H160 | undefined; now: bigint } = { author: undefined, now: 0n };
  const config = {
    blockGasLimit: 75_000_000n,
    blockHashCount: 2_400,
    author: () => chain.author,
    now: () => chain.now,
    depositConsensus: log.depositConsensus,
  };
  const bound = alone<Ethereum>(mount(21, ethereum, { constants: {}, config: () => config }));
  const ctx =
    stateRoot === undefined
      ? bound.ctx
      : { ...bound.ctx, env: { ...bound.ctx.env, storageRoot: () => fromHex(stateRoot) } };
  return { ...bound, ctx, chain, log, finalize: (number: number) => ethereum.hooks.onFinalize?.(ctx, number) };
}

const recorded = new Map<string, string>(genesis.state as unknown as [string, string][] | Iterable<[string, string]>);

/** The recorded genesis in the pallet's storage. */
function loaded(stateRoot?: string) {
  const bound = start(stateRoot);
  for (const [key, value] of recorded) bound.state.putRaw(fromHex(key), fromHex(value));
  return bound;
}

beforeAll(() => cryptoReady());

describe('the Ethereum block of the recorded genesis', () => {
  it('reads and hashes to what is recorded', () => {
    const { CurrentBlock, BlockHash } = loaded().ctx.storage;
    const block = CurrentBlock.get();
    expect(block?.header.number).toBe(0n);
    expect(block && headerHash(block.header)).toBe(BlockHash.get(0n));
  });

  it('is built anew from its state root', () => {
    const { storage } = loaded().ctx;
    const built = start();
    buildGenesis(built.ctx, { stateRoot: storage.CurrentBlock.get()?.header.state_root ?? zeroHash() });
    const keys = [...recorded.keys()].filter((key) => built.state.getRaw(fromHex(key)) !== undefined);
    expect(keys).toHaveLength(5);
    for (const key of keys)
      expect(toHex(built.state.getRaw(fromHex(key)) ?? new Uint8Array(0))).toBe(recorded.get(key));
  });
});

describe('the Ethereum block of a block', () => {
  it('hashes as recorded and stands in the digest', () => {
    const { ctx, chain, log, finalize } = loaded(BLOCK_1.root);
    chain.author = BLOCK_1.author;
    chain.now = BLOCK_1.now;
    finalize(1);
    expect(ctx.storage.BlockHash.get(1n)).toBe(BLOCK_1.hash);
    expect(log.consensus.map(([engine, data]) => [engine, toHex(data)])).toEqual([
      ['0x66726f6e', `0x01${BLOCK_1.hash.slice(2)}00`],
    ]);
    expect([ctx.storage.CurrentReceipts.get(), ctx.storage.CurrentTransactionStatuses.get()]).toEqual([[], []]);
  });

  it('names nobody where the digest does not', () => {
    const { ctx, finalize } = start();
    finalize(1);
    expect(ctx.storage.CurrentBlock.get()?.header.beneficiary).toBe(`0x${'00'.repeat(20)}`);
  });

  it('keeps the hashes of 2400 blocks, and that of the genesis for ever', () => {
    const { ctx, finalize } = start();
    for (const number of [0n, 1n, 2n]) ctx.storage.BlockHash.set(number, BLOCK_1.hash as H256);
    const kept = () => [0n, 1n, 2n].filter((number) => ctx.storage.BlockHash.has(number));
    finalize(2_401);
    expect(kept()).toEqual([0n, 1n, 2n]);
    finalize(2_402);
    expect(kept()).toEqual([0n, 2n]);
    finalize(2_403);
    expect(kept()).toEqual([0n]);
  });
});

describe('Ethereum.transact', () => {
  const signature = { v: 37n, r: `0x${'11'.repeat(32)}` as H256, s: `0x${'22'.repeat(32)}` as H256 };
  const legacy = {
    nonce: 1n,
    gas_price: 2n,
    gas_limit: 21_000n,
    action: { type: 'Create' },
    value: 2n ** 255n,
    input: Uint8Array.of(1, 2),
    signature,
  } as const;
  const transaction: Transaction = { type: 'Legacy', value: legacy };

  it('is written in SCALE as the chain does', () => {
    const bytes = encode(Transaction, transaction);
    expect(bytes).toHaveLength(1 + 3 * 32 + 1 + 32 + 3 + 8 + 64);
    expect(decodeAll(Transaction, bytes)).toEqual(transaction);
    expect(() => decodeAll(Transaction, Uint8Array.of(4))).toThrow(CodecError);
  });

  it.each([
    [0n, 0n],
    [21_000n, 21_000n * 40_000n - 108_157_000n],
    [2n ** 200n, 2n ** 64n - 1n - 108_157_000n],
  ])('weighs its gas, %s -> %s', (gas_limit, expected) => {
    const { ctx } = start();
    const call = {
      pallet: 'Ethereum',
      name: 'transact',
      args: { transaction: { type: 'Legacy', value: { ...legacy, gas_limit } } },
    };
    expect(ctx.env.dispatchInfo(call).callWeight.ref_time).toBe(expected);
  });

  it.each([
    ['root', root],
    ['an account', signedBy(zeroAccount())],
    ['nobody', noOrigin()],
  ])('cannot be called by %s', (_who, origin) => {
    expect(start().run('transact', origin, { transaction })).toEqual({ type: 'Other' });
  });
});
