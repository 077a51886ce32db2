import { keypairFromUri } from '../../primitives/crypto/keypairs';
import { Chain, type ChainOptions } from '../../node/chain';
import type { RuntimeCall } from '../../pallets/support/call';
import { devAccount } from './accounts';
import { signTransaction } from '../../node/sign';
import { microseconds, type Row } from './measure';

const WARM_UP = 3_000;
const BLOCKS = 1_000;

function emptyBlock(stateRoot: 'every-block' | 'none'): number {
  const chain = new Chain({ stateRoot });
  for (let block = 0; block < WARM_UP; block += 1) chain.buildBlock();
  return microseconds(() => chain.buildBlock(), { repeat: BLOCKS });
}

const EXTRINSICS = 1_000;

/** Extrinsics of Alice a second, sealed in blocks of 1,000 of one kind, the best of three rounds; signing is not timed. */
function extrinsicsPerSecond(chain: Chain, ...kinds: readonly ((index: number) => RuntimeCall)[]): number {
  const alice = keypairFromUri('//Alice');
  let best = 0;
  for (let round = 0; round < 3; round += 1) {
    let seconds = 0;
    for (const kind of kinds) {
      const nonce = chain.pallets.System.storage.Account.get(devAccount('Alice')).nonce;
      const transactions = Array.from({ length: EXTRINSICS }, (_, index) =>
        signTransaction(chain, alice, kind(index), { nonce: nonce + index }),
      );
      const started = performance.now();
      const { outcomes } = chain.buildBlock({ transactions });
      seconds += (performance.now() - started) / 1000;
      if (!outcomes.every((outcome) => outcome.type === 'Included' && outcome.failure === undefined))
        throw new Error('every extrinsic of the bench succeeds');
    }
    best = Math.max(best, (kinds.length * EXTRINSICS) / seconds);
  }
  return best;
}

function transfersPerSecond(options: ChainOptions): number {
  const dest = { type: 'Id', value: devAccount('Bob') } as const;
  return extrinsicsPerSecond(new Chain(options), (index) => ({
    pallet: 'Balances',
    name: 'transfer_keep_alive',
    args: { dest, value: 1_000_000n + BigInt(index) },
  }));
}

/** Into a started subnet of Alice's, and in the block after out of it. */
function stakesPerSecond(options: ChainOptions): number {
  const chain = new Chain(options);
  const hotkey = devAccount('Bob');
  const netuid = 2;
  const alice = chain.runtime.env.signed(devAccount('Alice'));
  const subtensor = (name: string, args: RuntimeCall['args']): RuntimeCall => ({
    pallet: 'SubtensorModule',
    name,
    args,
  });
  chain.dispatch(subtensor('register_network', { hotkey }), alice);
  for (let block = 0n; block <= chain.pallets.SubtensorModule.constants.DurationOfStartCall; block += 1n)
    chain.buildBlock();
  chain.dispatch(subtensor('start_call', { netuid }), alice);
  return extrinsicsPerSecond(
    chain,
    (index) => subtensor('add_stake', { hotkey, netuid, amount_staked: 20_000_000n + BigInt(index) }),
    (index) => subtensor('remove_stake', { hotkey, netuid, amount_unstaked: 10_000_000n + BigInt(index) }),
  );
}

/** Whole blocks, and what a test does around them. */
export function blockRows(): readonly Row[] {
  return [
    {
      name: 'new chain',
      workload: 'local genesis, in process',
      measured: microseconds(() => new Chain(), { rounds: 10 }) / 1000,
      unit: 'ms',
      target: 10,
      beside: 'LiteSVM 9.4; Chopsticks 3,770 to start',
    },
    {
      name: 'empty block',
      workload: 'root off',
      measured: emptyBlock('none'),
      unit: 'µs',
      target: 80,
      beside: 'native runtime 42; EDR 34',
    },
    {
      name: 'empty block',
      workload: 'both roots',
      measured: emptyBlock('every-block'),
      unit: 'µs',
      target: 250,
      beside: 'native runtime 218; Ganache 510; Chopsticks 251,000',
    },
    {
      name: 'transfers',
      workload: `blocks of ${EXTRINSICS}, no signature check, root on`,
      measured: transfersPerSecond({ signatures: 'skip' }),
      unit: '1/s',
      target: 10_000,
      beside: 'native runtime 35,700; LiteSVM 9,994; EDR 5,430',
    },
    {
      name: 'transfers',
      workload: `blocks of ${EXTRINSICS}, sr25519 verified, root on`,
      measured: transfersPerSecond({}),
      unit: '1/s',
      target: 2_500,
      beside: 'native runtime 16,200; Chopsticks 11.5',
    },
    {
      name: 'add_stake / remove_stake',
      workload: `blocks of ${EXTRINSICS} of either, no signature check, root on`,
      measured: stakesPerSecond({ signatures: 'skip' }),
      unit: '1/s',
      target: 5_000,
    },
    {
      name: 'snapshot and revert',
      workload: 'one block between them',
      measured: snapshotAndRevert(),
      unit: 'ms',
      target: 0.1,
      beside: 'Ganache 0.052; EDR 0.069',
    },
  ];
}

/** Only the snapshot and the revert are timed, not the block that they undo. Best of many, in ms. */
function snapshotAndRevert(): number {
  const chain = new Chain();
  for (let block = 0; block < 50; block += 1) chain.buildBlock();
  let best = Infinity;
  for (let round = 0; round < 200; round += 1) {
    const before = performance.now();
    const place = chain.checkpoint();
    const taken = performance.now() - before;
    chain.buildBlock();
    const reverting = performance.now();
    chain.revertTo(place);
    best = Math.min(best, taken + performance.now() - reverting);
  }
  return best;
}
