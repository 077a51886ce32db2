import { attempt } from '../../../pallets/support/dispatchError';
import { signedBy } from '../../../pallets/support/origin';
import { rao, ROOT } from '../../../pallets/subtensor';
import { forgetStakingOperations } from '../../../pallets/subtensor/staking/stakeLimit';
import { tao } from '../../support/amounts';
import { chain } from '../../support/chain';
import { expectOk } from '../../support/expectations';
import { addHotkey, addStaked, addSubnet } from '../../support/subnets';
import { COLDKEYS, HOTKEYS, OPEN_POOL, POOL, STABLE, type Step } from './steps';

/** Nothing has to wait: limits would refuse nearly everything that a random walk does. */
const UNLIMITED = { 'SubtensorModule.HotkeySwapOnSubnetInterval': 0n };

/** Coldkeys with TAO, hotkeys with places and stake, subnets with and without a pool. Its books are balanced. */
export function world() {
  const bench = chain({ constants: UNLIMITED, fund: COLDKEYS.map((who) => [who, tao(5_000)] as const) });
  const { storage } = bench.pallets.SubtensorModule;
  addSubnet(bench, POOL, { alpha: tao(2_000) });
  addSubnet(bench, OPEN_POOL);
  addSubnet(bench, STABLE, { mechanism: 0, pool: tao(100) });
  storage.SubtokenEnabled.set(ROOT, true);
  storage.TxRateLimit.set(0n);
  bench.pallets.Swap.storage.EnabledUserLiquidity.set(OPEN_POOL, true);
  for (const netuid of [POOL, OPEN_POOL, STABLE]) storage.MaxRegistrationsPerBlock.set(netuid, 10);
  storage.SubnetOwner.set(STABLE, COLDKEYS[0]!);
  for (const [index, hotkey] of HOTKEYS.slice(0, 4).entries()) {
    const coldkey = COLDKEYS[index % COLDKEYS.length]!;
    for (const netuid of [POOL, OPEN_POOL].slice(index % 2)) addHotkey(bench, hotkey, coldkey, netuid);
    for (const netuid of [ROOT, POOL, OPEN_POOL]) addStaked(bench, { hotkey, coldkey, netuid }, tao(10 + index));
  }
  storage.SubnetTAO.set(ROOT, rao(storage.SubnetAlphaOut.get(ROOT)));
  const staked = [...storage.SubnetTAO.values()].reduce((sum, own) => sum + own, 0n);
  storage.TotalStake.set(rao(staked));
  storage.TotalIssuance.set(rao(bench.pallets.Balances.storage.TotalIssuance.get() + staked));
  bench.sys.storage.Number.set(1_000);
  // A pool that nobody has used has no price, and then a position of a user stands in for the pool's own.
  const first = { hotkey: HOTKEYS[0]!, netuid: OPEN_POOL, amount_staked: tao(1) };
  expectOk(bench, { pallet: 'SubtensorModule', name: 'add_stake', args: first }, signedBy(COLDKEYS[0]!));
  forgetStakingOperations(bench.pallets.SubtensorModule);
  bench.forgetEvents();
  bench.state.settle();
  return bench;
}
export type World = ReturnType<typeof world>;

/** Answers whether the call succeeded; undefined for blocks that passed. */
export function take(bench: World, step: Step): boolean | undefined {
  if ('blocks' in step) {
    const { storage } = bench.pallets.SubtensorModule;
    bench.sys.storage.Number.mutate((number) => number + step.blocks);
    forgetStakingOperations(bench.pallets.SubtensorModule);
    for (const [netuid] of storage.RegistrationsThisBlock.keys()) storage.RegistrationsThisBlock.set(netuid, 0);
    return undefined;
  }
  return attempt(() => bench.env.dispatch(step.call, signedBy(step.by))).ok;
}

/** Takes the world through the steps, lets `look` see it before and after each, and sets it back. */
export function explore(
  bench: World,
  steps: readonly Step[],
  look: (bench: World, step: Step, ok?: boolean) => void,
): void {
  const mark = bench.state.checkpoint();
  try {
    for (const step of steps) look(bench, step, take(bench, step));
  } finally {
    bench.state.rollback(mark);
  }
}
