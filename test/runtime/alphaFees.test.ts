import { cryptoReady } from '../../primitives/crypto/ready';
import type { RuntimeCall } from '../../pallets/support/call';
import { rao, ROOT } from '../../pallets/subtensor';
import { alphaFees } from '../../runtime/alphaFees';
import { tao } from '../support/amounts';
import { addStaked } from '../support/subnets';
import { call, CHEAP, CLOSED, coldkey, hotkey, owner, staked, SUBNET } from '../pallets/subtensor/staking/bench';

beforeAll(() => cryptoReady());

const FEE = 1_000_000n;

const on = { hotkey, netuid: SUBNET };
const from = { hotkey, origin_netuid: SUBNET, destination_netuid: CHEAP };

describe('a fee in alpha', () => {
  it.each<[name: string, args: RuntimeCall['args']]>([
    ['remove_stake', on],
    ['remove_stake_limit', on],
    ['remove_stake_full_limit', on],
    ['unstake_all', { hotkey }],
    ['unstake_all_alpha', { hotkey }],
    [
      'move_stake',
      { origin_hotkey: hotkey, origin_netuid: SUBNET, destination_hotkey: owner, destination_netuid: CHEAP },
    ],
    ['transfer_stake', from],
    ['swap_stake', from],
    ['swap_stake_limit', from],
    ['recycle_alpha', on],
    ['burn_alpha', on],
  ])('of %s comes off the stake that it is about, at the price and without a trace elsewhere', (name, args) => {
    const bench = staked();
    const fees = alphaFees(bench.ctx);
    const before = { pool: bench.pool(SUBNET), out: bench.ctx.storage.SubnetAlphaOut.get(SUBNET) };
    expect(fees.canWithdraw(coldkey, call(name, args), FEE)).toBe(true);
    expect(fees.withdraw(coldkey, call(name, args), FEE)).toBe(true);
    expect(bench.stake(SUBNET)).toBe(tao(100) - FEE);
    expect({ pool: bench.pool(SUBNET), out: bench.ctx.storage.SubnetAlphaOut.get(SUBNET) }).toEqual(before);
    expect(bench.events()).toEqual([]);
  });

  it.each<[string, RuntimeCall]>([
    ['a call that buys alpha', call('add_stake', on)],
    ['a call of another pallet', { pallet: 'Utility', name: 'batch', args: { calls: [call('remove_stake', on)] } }],
    ['a call of the same name elsewhere', { pallet: 'Swap', name: 'remove_stake', args: on }],
    ['what every object has', call('toString', on)],
  ])('is not taken for %s', (_what, other) => {
    const bench = staked();
    const fees = alphaFees(bench.ctx);
    expect([fees.canWithdraw(coldkey, other, FEE), fees.withdraw(coldkey, other, FEE)]).toEqual([false, false]);
    expect(bench.stake(SUBNET)).toBe(tao(100));
  });

  it('is dearer where alpha is cheap', () => {
    const bench = staked(CHEAP);
    alphaFees(bench.ctx).withdraw(coldkey, call('remove_stake', { hotkey, netuid: CHEAP }), FEE);
    expect(bench.stake(CHEAP)).toBe(tao(100) - 4n * FEE);
  });

  it('is shared by all started subnets with stake, and what does not divide is forgiven', () => {
    const bench = staked(ROOT, SUBNET, CHEAP, CLOSED);
    alphaFees(bench.ctx).withdraw(coldkey, call('unstake_all', { hotkey }), 302n);
    expect([ROOT, SUBNET, CHEAP, CLOSED].map((netuid) => tao(100) - bench.stake(netuid))).toEqual([
      100n,
      100n,
      400n,
      0n,
    ]);
  });

  it('can be paid if one stake is worth its part, to the rao', () => {
    const bench = staked(SUBNET);
    addStaked(bench, { hotkey, coldkey, netuid: CHEAP }, 1n);
    const fees = alphaFees(bench.ctx);
    const all = call('unstake_all', { hotkey });
    expect(fees.canWithdraw(coldkey, all, 2n * tao(100))).toBe(true);
    expect(fees.canWithdraw(coldkey, all, 2n * (tao(100) + 1n))).toBe(false);
    expect(fees.canWithdraw(owner, all, 1n)).toBe(false);
  });

  it('takes all there is where that is less', () => {
    const bench = staked();
    expect(alphaFees(bench.ctx).withdraw(coldkey, call('remove_stake', on), tao(1_000))).toBe(true);
    expect(bench.stake(SUBNET)).toBe(0n);
  });

  it('takes all there is where alpha has no price', () => {
    const bench = staked();
    bench.ctx.storage.SubnetTAO.set(SUBNET, rao(0n));
    const fees = alphaFees(bench.ctx);
    expect(fees.canWithdraw(coldkey, call('remove_stake', on), 1n)).toBe(false);
    fees.withdraw(coldkey, call('remove_stake', on), 1n);
    expect(bench.stake(SUBNET)).toBe(0n);
  });
});
