import { cryptoReady } from '../../../../primitives/crypto/ready';
import { netUid, rao, ROOT, type NetUid } from '../../../../pallets/subtensor';
import { clearSmallNominations } from '../../../../pallets/subtensor/staking/nominations';
import { totalStakeForHotkey } from '../../../../pallets/subtensor/staking/totalStake';
import { tao } from '../../../support/amounts';
import { expectOk } from '../../../support/expectations';
import { addStaked } from '../../../support/subnets';
import { call, CHEAP, coldkey, hotkey, otherHotkey, owner, signed, staked, start, SUBNET } from './bench';

beforeAll(() => cryptoReady());

/** Factor in millionths of 2,000,000 rao that makes a least nomination of 1 TAO. */
const ONE_TAO = 500_000_000n;

const remove = (bench: ReturnType<typeof start>, amount: bigint, who = coldkey, netuid: NetUid = SUBNET) =>
  expectOk(bench, call('remove_stake', { hotkey, netuid, amount_unstaked: amount }), signed(who));

describe('a nomination that removal leaves too small', () => {
  const required = () => {
    const bench = staked();
    bench.ctx.storage.NominatorMinRequiredStake.set(ONE_TAO);
    return bench;
  };

  it('is sold and paid out too', () => {
    const bench = required();
    remove(bench, tao('99.5'));
    expect(bench.stake(SUBNET)).toBe(0n);
    expect(bench.eventNames().filter((name) => name === 'StakeRemoved')).toHaveLength(2);
    // The pool pays less for the rest: 100 alpha in two goes bring what they bring in one.
    expect(Number(bench.free())).toBeCloseTo(Number(tao(100) + 90_867_473_489n), -1);
  });

  it('stays where it is just enough at the price there is now', () => {
    const bench = required();
    remove(bench, tao('98.5'));
    // The price is 0.83 by now: 1.5 alpha are enough, and 1 would not be.
    expect(bench.stake(SUBNET)).toBe(tao('1.5'));
    remove(bench, tao('0.5'));
    expect(bench.stake(SUBNET)).toBe(0n);
  });

  it('stays with the owner of the hotkey', () => {
    const bench = required();
    addStaked(bench, { hotkey, coldkey: owner, netuid: SUBNET }, tao(10));
    remove(bench, tao('9.5'), owner);
    expect(bench.stake(SUBNET, { coldkey: owner })).toBe(tao('0.5'));
  });

  it('is found on the whole chain, and gone where its pool is drained', () => {
    const bench = start();
    for (const netuid of [SUBNET, CHEAP]) addStaked(bench, { hotkey, coldkey, netuid }, tao('0.5'));
    addStaked(bench, { hotkey: otherHotkey, coldkey, netuid: SUBNET }, tao(5));
    addStaked(bench, { hotkey, coldkey: owner, netuid: SUBNET }, tao('0.5'));
    bench.ctx.storage.NominatorMinRequiredStake.set(ONE_TAO);
    bench.drain(CHEAP);
    clearSmallNominations(bench.ctx);
    expect([bench.stake(SUBNET), bench.stake(CHEAP)]).toEqual([0n, 0n]);
    expect(bench.stake(SUBNET, { hotkey: otherHotkey })).toBe(tao(5));
    expect(bench.stake(SUBNET, { coldkey: owner })).toBe(tao('0.5'));
    expect(bench.free()).toBe(tao(100) + 499_498_603n);
  });

  it('is any amount where none is required', () => {
    const bench = staked();
    remove(bench, tao('99.5'));
    expect(bench.stake(SUBNET)).toBe(tao('0.5'));
  });
});

describe('all stake of a hotkey', () => {
  it('is worth what the prices say', () => {
    const bench = staked(ROOT, SUBNET, CHEAP);
    addStaked(bench, { hotkey, coldkey: owner, netuid: CHEAP }, tao(20));
    expect(totalStakeForHotkey(bench.ctx, hotkey)).toBe(tao(100) + tao(100) + tao(30));
    expect(totalStakeForHotkey(bench.ctx, otherHotkey)).toBe(0n);
  });
});

describe('children that a hotkey scheduled', () => {
  const scheduled = (threshold: bigint) => {
    const bench = staked(ROOT);
    bench.ctx.storage.SubnetTAO.set(ROOT, rao(tao(100)));
    bench.ctx.storage.StakeThreshold.set(threshold);
    for (const netuid of [netUid(1), SUBNET])
      for (const parent of [hotkey, otherHotkey]) bench.ctx.storage.PendingChildKeys.set(netuid, parent, [[], 1_000n]);
    remove(bench, tao(10), coldkey, ROOT);
    return [...bench.ctx.storage.PendingChildKeys.keys()].map(([, parent]) => parent);
  };

  it('are forgotten on every subnet once its stake is below the threshold', () => {
    expect(scheduled(tao(90) + 1n)).toEqual([otherHotkey, otherHotkey]);
  });

  it('stay while its stake reaches the threshold', () => {
    expect(scheduled(tao(90))).toHaveLength(4);
  });
});
