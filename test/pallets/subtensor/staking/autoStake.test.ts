import { cryptoReady } from '../../../../primitives/crypto/ready';
import { root } from '../../../../pallets/support/origin';
import { expectEvents, expectOk, refuses } from '../../../support/expectations';
import { call, CHEAP, coldkey, hotkey, MISSING, otherHotkey, owner, signed, start, SUBNET } from './bench';

beforeAll(() => cryptoReady());

const NAME = 'set_coldkey_auto_stake_hotkey';
const args = (change: object = {}) => ({ netuid: SUBNET, hotkey, ...change });

describe(NAME, () => {
  refuses(start, `SubtensorModule.${NAME}`, [
    ['root', root, args(), 'BadOrigin'],
    ['a subnet that is missing', signed(), args({ netuid: MISSING }), 'SubtensorModule.SubnetNotExists'],
    [
      'a hotkey without a place on it',
      signed(),
      args({ netuid: CHEAP }),
      'SubtensorModule.HotKeyNotRegisteredInSubNet',
    ],
    [
      'the hotkey that is named already',
      signed(),
      args(),
      'SubtensorModule.SameAutoStakeHotkeyAlreadySet',
      (bench) => expectOk(bench, call(NAME, args()), signed()),
    ],
  ]);

  it('names a hotkey, and another later', () => {
    const bench = start();
    const { AutoStakeDestination, AutoStakeDestinationColdkeys } = bench.ctx.storage;
    for (const who of [coldkey, owner]) expectOk(bench, call(NAME, args()), signed(who));
    expect(AutoStakeDestinationColdkeys.get(hotkey, SUBNET)).toEqual([coldkey, owner]);
    expectOk(bench, call(NAME, args({ hotkey: otherHotkey })), signed());
    expect(AutoStakeDestination.get(coldkey, SUBNET)).toBe(otherHotkey);
    expect(AutoStakeDestinationColdkeys.get(hotkey, SUBNET)).toEqual([owner]);
    expect(AutoStakeDestinationColdkeys.get(otherHotkey, SUBNET)).toEqual([coldkey]);
    const set = (who: string, to: string) =>
      ['SubtensorModule.AutoStakeDestinationSet', { coldkey: who, netuid: SUBNET, hotkey: to }] as const;
    expectEvents(bench, set(coldkey, hotkey), set(owner, hotkey), set(coldkey, otherHotkey));
  });

  it('lists a coldkey that is listed already only once', () => {
    const bench = start();
    bench.ctx.storage.AutoStakeDestinationColdkeys.set(hotkey, SUBNET, [coldkey]);
    expectOk(bench, call(NAME, args()), signed());
    expect(bench.ctx.storage.AutoStakeDestinationColdkeys.get(hotkey, SUBNET)).toEqual([coldkey]);
  });
});
