import { cryptoReady } from '../../../../primitives/crypto/ready';
import { noOrigin, root, signedBy } from '../../../../pallets/support/origin';
import { alphaRao, netUid, rao } from '../../../../pallets/subtensor';
import { account, alice, bob, charlie } from '../../../support/accounts';
import { tao } from '../../../support/amounts';
import { expectOk, expectRefused, refuses } from '../../../support/expectations';
import { addHotkey, addStaked, addSubnet } from '../../../support/subnets';
import { call, counted, free, LATER, netuid, old, replacement, start, type Start } from './bench';

beforeAll(() => cryptoReady());

const everywhere = { hotkey: old, new_hotkey: replacement, netuid: undefined };
const onSubnet = { ...everywhere, netuid };
const byAlice = signedBy(alice);
const swap = (bench: Start, args: object = everywhere) => expectOk(bench, call('swap_hotkey', { ...args }), byAlice);

const child = account(0x0c);
const lastBlock = (type: 'LastTxBlock' | 'LastTxBlockDelegateTake' | 'LastTxBlockChildKeyTake', value: typeof old) =>
  ({ type, value }) as const;

describe('swap_hotkey', () => {
  const broke = (bench: Start) => bench.sys.storage.Account.remove(alice);
  const registered = (bench: Start) => addHotkey(bench, replacement, alice, netUid(1));
  const early = (bench: Start) => bench.sys.storage.Number.set(36_000);
  const limited = ({ storage }: Start) =>
    storage.LastRateLimitedBlock.set(lastBlock('LastTxBlock', alice), BigInt(LATER - 1_000));

  describe('on all subnets', () => {
    refuses(start, 'SubtensorModule.swap_hotkey', [
      ['nobody', noOrigin(), everywhere, 'BadOrigin'],
      ['root', root, everywhere, 'BadOrigin'],
      ['whoever does not own the hotkey', signedBy(bob), everywhere, 'SubtensorModule.NonAssociatedColdKey'],
      [
        'a hotkey for itself',
        byAlice,
        { ...everywhere, new_hotkey: old },
        'SubtensorModule.NewHotKeyIsSameWithOld',
        limited,
      ],
      [
        'a second swap within the limit',
        byAlice,
        everywhere,
        'SubtensorModule.HotKeySetTxRateLimitExceeded',
        (bench) => {
          limited(bench);
          registered(bench);
        },
      ],
      [
        'a new hotkey with a place on any subnet',
        byAlice,
        everywhere,
        'SubtensorModule.HotKeyAlreadyRegisteredInSubNet',
        (bench) => {
          registered(bench);
          broke(bench);
        },
      ],
      ['whoever cannot pay', byAlice, everywhere, 'SubtensorModule.NotEnoughBalanceToPaySwapHotKey', broke],
      [
        'a new hotkey in the senate beside the old one',
        byAlice,
        everywhere,
        'SenateMembers.AlreadyMember',
        ({ pallets }) => pallets.SenateMembers.storage.Members.set([old, replacement]),
      ],
    ]);

    it('passes one block after the limit', () => {
      const bench = start();
      bench.storage.LastRateLimitedBlock.set(lastBlock('LastTxBlock', alice), BigInt(LATER - 1_001));
      swap(bench);
    });

    it('costs 0.1 TAO, which is recycled, and nothing else', () => {
      const bench = start();
      bench.storage.TotalIssuance.set(rao(tao(1)));
      const before = { free: free(bench, alice), issued: bench.pallets.Balances.storage.TotalIssuance.get() };
      swap(bench);
      expect(before.free - free(bench, alice)).toBe(tao('0.1'));
      expect(before.issued - bench.pallets.Balances.storage.TotalIssuance.get()).toBe(tao('0.1'));
      expect(bench.storage.TotalIssuance.get()).toBe(tao('0.9'));
      expect(bench.env.dispatchInfo(call('swap_hotkey', everywhere))).toMatchObject({ class: 'Normal', pays: 'No' });
    });

    it('makes the new hotkey the coldkey’s in the place of the old one, whoever had it', () => {
      const bench = start();
      const { Owner, OwnedHotkeys } = bench.storage;
      addHotkey(bench, replacement, bob);
      swap(bench);
      expect([Owner.has(old), Owner.get(replacement)]).toEqual([false, alice]);
      expect([OwnedHotkeys.get(alice), OwnedHotkeys.get(bob)]).toEqual([[replacement], [replacement]]);
    });

    it('hands on the last blocks and remembers its own, rows of never included', () => {
      const bench = start();
      const { LastRateLimitedBlock } = bench.storage;
      LastRateLimitedBlock.set(lastBlock('LastTxBlockDelegateTake', old), 7n);
      swap(bench);
      const rows = (['LastTxBlock', 'LastTxBlockDelegateTake', 'LastTxBlockChildKeyTake'] as const).map((type) => [
        LastRateLimitedBlock.maybe(lastBlock(type, old)),
        LastRateLimitedBlock.maybe(lastBlock(type, replacement)),
      ]);
      expect(rows).toEqual([
        [undefined, 0n],
        [undefined, 7n],
        [undefined, 0n],
      ]);
      expect(LastRateLimitedBlock.get(lastBlock('LastTxBlock', alice))).toBe(BigInt(LATER));
    });

    it('hands on the take of a delegate and the seat in the senate, without its votes', () => {
      const bench = start();
      const { SenateMembers, Triumvirate } = bench.pallets;
      const motion = `0x${'07'.repeat(32)}` as never;
      bench.storage.Delegates.set(old, 123);
      SenateMembers.storage.Members.set([old, bob]);
      Triumvirate.storage.Proposals.set([motion]);
      Triumvirate.storage.Voting.set(motion, { index: 0, threshold: 2, ayes: [old, bob], nays: [old], end: 9 });
      swap(bench);
      expect([bench.storage.Delegates.maybe(old), bench.storage.Delegates.maybe(replacement)]).toEqual([
        undefined,
        123,
      ]);
      expect(SenateMembers.storage.Members.get()).toEqual([replacement, bob]);
      expect(Triumvirate.storage.Voting.get(motion)).toMatchObject({ ayes: [bob], nays: [] });
    });

    it('puts the new hotkey last among those that each staker stakes on', () => {
      const bench = start();
      for (const coldkey of [bob, charlie]) addStaked(bench, { hotkey: old, coldkey, netuid }, tao(1));
      bench.storage.StakingHotkeys.set(bob, [replacement, old, child]);
      bench.storage.StakingHotkeys.set(charlie, [child]);
      swap(bench);
      expect(bench.storage.StakingHotkeys.get(bob)).toEqual([child, replacement]);
      expect(bench.storage.StakingHotkeys.get(charlie)).toEqual([child]);
    });

    it('takes the place on every subnet, and leaves what subnets that are gone left', () => {
      const bench = start();
      const [other, gone] = [addSubnet(bench, 4), netUid(9)];
      addHotkey(bench, old, alice, other);
      bench.storage.TotalHotkeyAlpha.set(old, gone, alphaRao(1n));
      swap(bench);
      const places = [netuid, other].map((on) => bench.storage.Keys.get(on, 0));
      expect(places).toEqual([replacement, replacement]);
      expect(bench.storage.TotalHotkeyAlpha.has(old, gone)).toBe(true);
    });

    it('says so, and reports the reads and writes that the chain counts', () => {
      const bench = start();
      // 15 and 14 once, 11 and 14 on each of 3 subnets, 1 and 3 for the one place.
      expect(swap(bench)).toEqual(counted(15n + 3n * 11n + 1n, 14n + 3n * 14n + 3n));
      expect(bench.events().at(-1)).toEqual({
        pallet: 'SubtensorModule',
        name: 'HotkeySwapped',
        value: { coldkey: alice, old_hotkey: old, new_hotkey: replacement },
      });
    });
  });

  describe('on one subnet', () => {
    const shares = (bench: Start) => {
      addStaked(bench, { hotkey: old, coldkey: bob, netuid }, tao(5));
      addStaked(bench, { hotkey: old, coldkey: bob, netuid: netUid(1) }, tao(7));
    };

    refuses(start, 'SubtensorModule.swap_hotkey', [
      [
        'a new hotkey with a place on another subnet',
        byAlice,
        onSubnet,
        'SubtensorModule.HotKeyAlreadyRegisteredInSubNet',
        (bench) => {
          registered(bench);
          early(bench);
        },
      ],
      [
        'every coldkey in the first 36,000 blocks',
        byAlice,
        onSubnet,
        'SubtensorModule.HotKeySwapOnSubnetIntervalNotPassed',
        (bench) => {
          early(bench);
          bench.storage.IsNetworkMember.set(replacement, netuid, false);
        },
      ],
      [
        'a new hotkey of which the subnet has a row that says no',
        byAlice,
        onSubnet,
        'SubtensorModule.HotKeyAlreadyRegisteredInSubNet',
        (bench) => {
          bench.storage.IsNetworkMember.set(replacement, netuid, false);
          broke(bench);
        },
      ],
      ['whoever cannot pay', byAlice, onSubnet, 'SubtensorModule.NotEnoughBalanceToPaySwapHotKey', broke],
    ]);

    it('waits a whole interval after the last one, and the block of it too', () => {
      const bench = start();
      swap(bench, onSubnet);
      bench.sys.storage.Number.set(LATER + 36_000);
      const again = { hotkey: replacement, new_hotkey: account(0x05), netuid };
      expectRefused(bench, call('swap_hotkey', again), byAlice, 'SubtensorModule.HotKeySwapOnSubnetIntervalNotPassed');
      bench.sys.storage.Number.set(LATER + 36_001);
      swap(bench, again);
    });

    it('costs 0.001 TAO, and the coldkey keeps the old hotkey beside the new one', () => {
      const bench = start();
      const before = free(bench, alice);
      swap(bench, onSubnet);
      const { Owner, OwnedHotkeys } = bench.storage;
      expect(before - free(bench, alice)).toBe(tao('0.001'));
      expect([Owner.get(old), Owner.get(replacement)]).toEqual([alice, alice]);
      expect(OwnedHotkeys.get(alice)).toEqual([old, replacement]);
    });

    it('leaves takes, the senate and other subnets alone', () => {
      const bench = start();
      shares(bench);
      bench.storage.Delegates.set(old, 123);
      bench.pallets.SenateMembers.storage.Members.set([old]);
      swap(bench, onSubnet);
      expect(bench.storage.Delegates.has(replacement)).toBe(false);
      expect(bench.pallets.SenateMembers.storage.Members.get()).toEqual([old]);
      expect(bench.storage.Alpha.has(old, bob, netUid(1))).toBe(true);
      expect(bench.storage.StakingHotkeys.get(bob)).toEqual([old, replacement]);
    });

    it('remembers the block for coldkey and subnet, and says so', () => {
      const bench = start();
      swap(bench, onSubnet);
      expect(bench.storage.LastHotkeySwapOnNetuid.get(netuid, alice)).toBe(BigInt(LATER));
      expect(bench.storage.LastRateLimitedBlock.get(lastBlock('LastTxBlock', alice))).toBe(BigInt(LATER));
      expect(bench.events().at(-1)).toEqual({
        pallet: 'SubtensorModule',
        name: 'HotkeySwappedOnSubnet',
        value: { coldkey: alice, old_hotkey: old, new_hotkey: replacement, netuid },
      });
    });

    it('reports what the chain counts: rows of other subnets too', () => {
      const plain = swap(start(), onSubnet);
      const bench = start();
      shares(bench);
      // 16 and 8 once, 11 and 14 on the subnet, 1 and 3 for the place.
      expect(plain).toEqual(counted(16n + 11n + 1n, 8n + 14n + 3n));
      // Two rows of shares, one of them moved, one staker more.
      expect(swap(bench, onSubnet).actualWeight!.ref_time - plain.actualWeight!.ref_time).toBe(
        4n * 25_000_000n + 5n * 100_000_000n,
      );
    });
  });
});
