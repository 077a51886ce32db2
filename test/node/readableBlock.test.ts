import { createChain, createNode, keypairFromUri, signTransaction, type Chain } from '../../node';
import { readableValue } from '../../node/readable/value';
import { isBalance, partsOf } from '../../node/readable/rustName';
import { compact, encode, option, spelt, struct, tuple, u64, vec, bytes, type Codec } from '../../primitives/scale';
import { AccountId } from '../../pallets/support/account';
import { AlphaCurrency, alphaRao, TaoCurrency, rao } from '../../pallets/subtensor/types';
import { recordingLogger } from './rpc/sample';
import { accounts, transfer } from './transfers';
import { FakeClock } from './fakeClock';

const ALICE = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY (Alice)';
const BOB = '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty (Bob)';

/** A node whose logger says that it writes this much. */
async function logging(level: string | undefined) {
  const { logger, entries } = recordingLogger();
  const chain = await createChain();
  const told = level === undefined ? logger : { ...logger, level };
  const node = createNode({ chain, logger: told, clock: new FakeClock(0), sealing: { type: 'manual' } });
  return { chain, node, entries, lines: () => entries.map(({ message }) => message) };
}

const sudoRemark = (chain: Chain) =>
  signTransaction(chain, keypairFromUri('//Bob'), {
    pallet: 'Sudo',
    name: 'sudo',
    args: { call: { pallet: 'System', name: 'remark', args: { remark: new TextEncoder().encode('hello') } } },
  });

describe('the log at debug', () => {
  it('tells each extrinsic: signer, call, arguments, nonce, tip and outcome', async () => {
    const { chain, node, lines } = await logging('debug');
    node.submit(transfer(chain, 1_500_000_000n));
    node.submit(transfer(chain, 10n ** 19n, { nonce: 1, tip: 5n }));
    node.newBlock();
    expect(lines()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^#1 extrinsic 0: unsigned Timestamp\.set\(now: \d+\): success$/),
        `#1 extrinsic 1: ${ALICE} signs Balances.transfer_keep_alive(dest: ${BOB}, value: 1.5 TAO (1500000000 rao)), nonce 0, tip none: success`,
        `#1 extrinsic 2: ${ALICE} signs Balances.transfer_keep_alive(dest: ${BOB}, value: 10,000,000,000 TAO (10000000000000000000 rao)), nonce 1, tip 0.000000005 TAO (5 rao): failed with Arithmetic.Underflow`,
      ]),
    );
  });

  it('tells calls inside calls, and the error of a pallet with its meaning', async () => {
    const { chain, node, lines } = await logging('trace');
    node.submit(sudoRemark(chain));
    node.newBlock();
    const line = lines().find((one) => one.startsWith('#1 extrinsic 1'));
    expect(line).toContain(`${BOB} signs Sudo.sudo(call: System.remark(remark: "hello")), nonce 0, tip none`);
    const docs = chain.definition.byName.get('Sudo')?.pallet.errors.RequireSudo;
    expect(line).toContain(`failed with Sudo.RequireSudo: ${docs}`);
  });

  it('tells each event in the order of the block', async () => {
    const { chain, node, lines } = await logging('debug');
    node.submit(transfer(chain, 7n));
    node.newBlock();
    const events = lines().filter((line) => line.startsWith('#1 event'));
    expect(events).toHaveLength(chain.pallets.System.storage.Events.get().length);
    expect(events).toContain(
      `#1 event (extrinsic 1): Balances.Transfer(from: ${ALICE}, to: ${BOB}, amount: 0.000000007 TAO (7 rao))`,
    );
  });

  it('tells each change of storage, from old to new, and nothing that stayed as it was', async () => {
    const { chain, node, lines } = await logging('debug');
    node.newBlock();
    node.submit(transfer(chain, 7n));
    node.newBlock();
    const changes = lines().filter((line) => line.startsWith('#2 storage'));
    expect(changes).toContain('#2 storage: System.Number: 1 → 2');
    expect(changes).toContainEqual(
      expect.stringMatching(
        /^#2 storage: System\.Account\[5FHn\w+ \(Bob\)\]: \{nonce: 0, .*free: 1,000,000 TAO \(1000000000000000 rao\).*→ .*free: 1,000,000\.000000007 TAO/,
      ),
    );
    const different = chain.changesOf(chain.head).filter(([key, value]) => {
      const before = chain.storageAt(chain.blockAt(1)!.hash, key);
      return (
        Buffer.compare(before ?? Buffer.of(), value ?? Buffer.of()) !== 0 ||
        (before === undefined) !== (value === undefined)
      );
    });
    expect(changes).toHaveLength(different.length);
  });

  it.each([undefined, 'info', 'warn', 'silent'])('tells and decodes none of it at %s', async (level) => {
    const { chain, node, lines } = await logging(level);
    const decode = jest.spyOn(chain.pallets.System.storage.Events, 'get');
    node.submit(transfer(chain, 7n));
    node.newBlock();
    expect(lines().filter((line) => /^#\d/.test(line))).toEqual([]);
    expect(decode).not.toHaveBeenCalled();
  });

  it('leaves the chain as it is: the same extrinsics give the same hashes', async () => {
    const [loud, quiet] = [await logging('debug'), await logging('info')];
    const bytes = transfer(loud.chain, 7n);
    for (const { node } of [loud, quiet]) {
      node.submit(bytes);
      node.newBlock();
    }
    expect(loud.chain.head.hash).toBe(quiet.chain.head.hash);
  });
});

const show = <T>(codec: Codec<T>, value: NoInfer<T>): string => {
  encode(codec, value);
  return readableValue(value, { type: codec.type, name: codec.rust }, {});
};
const balance = spelt('BalanceOf<T>', u64);

describe('a value in words', () => {
  it.each<[string, string, string]>([
    ['an amount of TAO', show(TaoCurrency, rao(1n)), '0.000000001 TAO (1 rao)'],
    ['an amount of alpha', show(AlphaCurrency, alphaRao(2_000_000_000n)), '2 alpha (2000000000 alpha rao)'],
    ['a balance', show(balance, 10n ** 9n), '1 TAO (1000000000 rao)'],
    ['a compact balance', show(compact(balance as typeof u64), 10n ** 9n), '1 TAO (1000000000 rao)'],
    ['a balance that may be missing', show(option(balance), 10n ** 9n), '1 TAO (1000000000 rao)'],
    ['a missing one', show(option(balance), undefined), 'none'],
    ['a tuple', show(tuple(AccountId, u64), [accounts.alice, 5n]), `(${ALICE}, 5)`],
    ['a list of balances', show(vec(balance), [0n]), '[0 TAO (0 rao)]'],
    [
      'a long list',
      show(
        vec(u64),
        Array.from({ length: 10 }, () => 1n),
      ),
      '[1, 1, 1, 1, 1, 1, 1, 1, … 2 more]',
    ],
    [
      'a struct',
      show(struct(['S'], { netuid: u64, name: bytes }), { netuid: 3n, name: Uint8Array.of(0, 1) }),
      '{netuid: 3, name: 0x0001}',
    ],
    ['text', show(bytes, new TextEncoder().encode('say "a"')), '"say \\"a\\""'],
    ['many bytes', show(bytes, new Uint8Array(100)), `0x${'00'.repeat(64)}… (100 bytes)`],
  ])('is %s', (_what, shown, expected) => {
    expect(shown).toBe(expected);
  });

  it('is shown as it is where it does not look as its type says', () => {
    expect(readableValue({ odd: [1, undefined] }, { type: AccountId.type }, {})).toBe('{odd: [1, none]}');
  });
});

describe('a Rust spelling', () => {
  it.each<[string, string[]]>([
    ['u64', []],
    ['Vec<u8>', ['u8']],
    ['BoundedVec<(T::AccountId, BalanceOf<T>), T::Max>', ['(T::AccountId, BalanceOf<T>)', 'T::Max']],
    ['(A, [u8; 4],)', ['A', '[u8; 4]']],
  ])('%s holds %j', (name, parts) => {
    expect(partsOf(name)).toEqual(parts);
  });

  it.each<[string, boolean]>([
    ['T::Balance', true],
    ['BalanceOf<T>', true],
    ['Balance', true],
    ['u64', false],
    ['BalanceStatus', false],
    ['Vec<Balance>', false],
  ])('%s is a balance: %s', (name, expected) => {
    expect(isBalance(name)).toBe(expected);
  });
});
