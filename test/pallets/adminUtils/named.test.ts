import { cryptoReady } from '../../../primitives/crypto/hashers';
import { U64F64 } from '../../../primitives/arithmetic/fixed';
import type { RuntimeCall } from '../../../pallets/support/call';
import { root } from '../../../pallets/support/origin';
import { alphaRao, mechanismIndex, mechId, rao } from '../../../pallets/subtensor';
import { alice, bob, charlie } from '../../support/accounts';
import { expectEvents, expectOk, expectRefused } from '../../support/expectations';
import {
  admin,
  CALM,
  FROZEN,
  IN_WINDOW,
  LIMITED,
  netuid,
  nowhere,
  owner,
  ownersKey,
  start,
  stranger,
  type AdminBench,
} from './bench';

let bench: AdminBench;
beforeAll(async () => {
  await cryptoReady();
  bench = start();
});
const alone = (run: () => void) => () => bench.alone(run);

const AUTHORITY = `0x${'11'.repeat(32)}`;
const rootOnly: readonly RuntimeCall[] = [
  admin('swap_authorities', [AUTHORITY]),
  admin('schedule_grandpa_change', [[AUTHORITY, 1n]], 5, undefined),
  admin('sudo_set_evm_chain_id', 945n),
  admin('sudo_toggle_evm_precompile', 'Staking', false),
  admin('sudo_set_nominator_min_required_stake', 5n),
];

it.each(rootOnly.map((call) => [call.name, call] as const))(
  '%s is for root only, in the freeze window too',
  (_name, call) => {
    bench.alone(() => {
      expectRefused(bench, call, owner, 'BadOrigin');
      bench.block(IN_WINDOW);
      expectOk(bench, call, root);
    });
  },
);

describe('swap_authorities', () => {
  it(
    'replaces who authors blocks; with nobody it changes nothing',
    alone(() => {
      const { storage } = bench.pallets.Aura;
      const before = storage.Authorities.get();
      expectOk(bench, admin('swap_authorities', []), root);
      expect(storage.Authorities.get()).toEqual(before);
      expectOk(bench, admin('swap_authorities', [AUTHORITY]), root);
      expect(storage.Authorities.get()).toEqual([AUTHORITY]);
      expectEvents(bench);
    }),
  );
});

describe('schedule_grandpa_change', () => {
  it(
    'schedules one change at a time',
    alone(() => {
      const change = admin('schedule_grandpa_change', [[AUTHORITY, 1n]], 5, undefined);
      expectOk(bench, change, root);
      expect(bench.pallets.Grandpa.storage.PendingChange.get()).toEqual({
        scheduled_at: CALM,
        delay: 5,
        next_authorities: [[AUTHORITY, 1n]],
        forced: undefined,
      });
      expectRefused(bench, change, root, 'Grandpa.ChangePending');
    }),
  );
});

describe('sudo_set_evm_chain_id', () => {
  it(
    'sets the chain id without an event',
    alone(() => {
      expectOk(bench, admin('sudo_set_evm_chain_id', 945n), root);
      expect(bench.pallets.EVMChainId.storage.ChainId.get()).toBe(945n);
      expectEvents(bench);
    }),
  );
});

describe('sudo_toggle_evm_precompile', () => {
  it(
    'tells and stores only what changes',
    alone(() => {
      const { PrecompileEnable } = bench.pallets.AdminUtils.storage;
      const toggle = (enabled: boolean) =>
        expectOk(bench, admin('sudo_toggle_evm_precompile', 'Leasing', enabled), root);
      toggle(true);
      expect(PrecompileEnable.has('Leasing')).toBe(false);
      expectEvents(bench);
      toggle(false);
      expect(PrecompileEnable.maybe('Leasing')).toBe(false);
      toggle(true);
      expect(PrecompileEnable.maybe('Leasing')).toBe(true);
      expectEvents(
        bench,
        ['AdminUtils.PrecompileUpdated', { precompile_id: 'Leasing', enabled: false }],
        ['AdminUtils.PrecompileUpdated', { precompile_id: 'Leasing', enabled: true }],
      );
    }),
  );
});

describe('sudo_set_nominator_min_required_stake', () => {
  /** Bob's and Charlie's alpha on alice's hotkey, of which bob's is small. */
  function nominate(): void {
    const { storage } = bench;
    storage.Owner.set(alice, alice);
    storage.SubnetMechanism.set(netuid, 0);
    for (const [who, amount] of [
      [bob, 1_000n],
      [charlie, 9_000_000n],
    ] as const)
      storage.Alpha.set(alice, who, netuid, U64F64.saturatingFromNum(amount));
    storage.TotalHotkeyShares.set(alice, netuid, U64F64.saturatingFromNum(9_001_000n));
    storage.TotalHotkeyAlpha.set(alice, netuid, alphaRao(9_001_000n));
    storage.SubnetTAO.set(netuid, rao(100_000_000n));
  }
  const set = (factor: bigint) => expectOk(bench, admin('sudo_set_nominator_min_required_stake', factor), root);
  const left = () => [bob, charlie].map((who) => bench.storage.Alpha.has(alice, who, netuid));

  it(
    'clears what is too small now, and pays it out',
    alone(() => {
      nominate();
      set(1_000_000n);
      expect(left()).toEqual([false, true]);
      expect(bench.sys.storage.Account.get(bob).data).toMatchObject({ free: 1_000n });
      expect(bench.eventNames()).toContain('StakeRemoved');
    }),
  );

  it(
    'clears nothing where the factor does not exceed the rao so far',
    alone(() => {
      bench.storage.NominatorMinRequiredStake.set(1_000_000n);
      nominate();
      set(2_000_000n);
      expect(left()).toEqual([true, true]);
      set(4_000_001n);
      expect(left()).toEqual([false, true]);
    }),
  );
});

/** Calls of owner or root with a limit of their own: where the limit is kept, and how long it is on the fast chain. */
const limited: readonly (readonly [RuntimeCall, number | undefined, number])[] = [
  [admin('sudo_set_alpha_values', netuid, 2_000, 3_000), undefined, 200],
  [admin('sudo_set_mechanism_count', netuid, 2), 7, 1],
  [admin('sudo_set_mechanism_emission_split', netuid, [65_535]), 8, 1],
  [admin('sudo_trim_to_max_allowed_uids', netuid, 100), 9, 1],
];

describe.each(limited.map((row) => [row[0].name, row] as const))('%s', (_name, [call, type, blocks]) => {
  beforeAll(() => bench.storage.LiquidAlphaOn.set(netuid, true));

  it(
    'is for owner and root outside of the freeze window, the owner every so often',
    alone(() => {
      const { LastRateLimitedBlock, TransactionKeyLastBlock } = bench.storage;
      expectRefused(bench, call, stranger, 'BadOrigin');
      expectOk(bench, call, root);
      expect([...LastRateLimitedBlock.keys(), ...TransactionKeyLastBlock.keys()]).toEqual([]);
      expectOk(bench, call, owner);
      const last =
        type === undefined
          ? LastRateLimitedBlock.get(ownersKey('AlphaValues', netuid))
          : TransactionKeyLastBlock.get(alice, netuid, type);
      expect(last).toBe(BigInt(CALM));
      bench.block(CALM + blocks - 1);
      expectRefused(bench, call, owner, LIMITED);
      bench.block(CALM + blocks);
      expectOk(bench, call, owner);
      bench.block(IN_WINDOW);
      for (const origin of [owner, root]) expectRefused(bench, call, origin, FROZEN);
    }),
  );
});

describe('sudo_set_alpha_values', () => {
  it.each([
    ['SubtensorModule.LiquidAlphaDisabled', false, 1_638, 1_638],
    ['SubtensorModule.AlphaHighTooLow', true, 1_638, 1_637],
    ['SubtensorModule.AlphaLowOutOfRange', true, 1_637, 1_638],
    ['SubtensorModule.AlphaLowOutOfRange', true, 1_639, 1_638],
    [undefined, true, 1_638, 1_638],
    [undefined, true, 65_535, 65_535],
  ])('answers %s where liquid alpha is on: %s, with %i and %i', (error, on, low, high) => {
    bench.alone(() => {
      bench.storage.LiquidAlphaOn.set(netuid, on);
      const call = admin('sudo_set_alpha_values', netuid, low, high);
      if (error !== undefined) return expectRefused(bench, call, owner, error);
      expectOk(bench, call, owner);
      expect(bench.storage.AlphaValues.get(netuid)).toEqual([low, high]);
      return expectEvents(bench);
    });
  });
});

describe('sudo_set_mechanism_count', () => {
  it(
    'needs a subnet, and takes 1 and 2',
    alone(() => {
      const set = (count: number, where = netuid) => admin('sudo_set_mechanism_count', where, count);
      expectRefused(bench, set(1, nowhere), root, 'SubtensorModule.MechanismDoesNotExist');
      for (const count of [0, 3]) expectRefused(bench, set(count), root, 'SubtensorModule.InvalidValue');
      for (const count of [2, 1]) {
        expectOk(bench, set(count), root);
        expect(bench.storage.MechanismCountCurrent.get(netuid)).toBe(count);
      }
    }),
  );

  it(
    'forgets what a mechanism had that goes, and the split',
    alone(() => {
      const { storage } = bench;
      const second = mechanismIndex(netuid, mechId(1));
      storage.MechanismCountCurrent.set(netuid, mechId(2));
      storage.MechanismEmissionSplit.set(netuid, [5, 65_530]);
      for (const index of [mechanismIndex(netuid, mechId(0)), second]) {
        storage.Weights.set(index, 0, [[0, 1]]);
        storage.Bonds.set(index, 0, [[0, 1]]);
        storage.Incentive.set(index, [1]);
        storage.LastUpdate.set(index, [1n]);
        storage.WeightCommits.set(index, alice, []);
        storage.TimelockedWeightCommits.set(index, 1n, []);
      }
      expectOk(bench, admin('sudo_set_mechanism_count', netuid, 2), root);
      expect(storage.MechanismEmissionSplit.has(netuid)).toBe(true);
      expectOk(bench, admin('sudo_set_mechanism_count', netuid, 1), root);
      const { Weights, Bonds, Incentive, LastUpdate, WeightCommits, TimelockedWeightCommits } = storage;
      for (const item of [Weights, Bonds, Incentive, LastUpdate, WeightCommits, TimelockedWeightCommits]) {
        const kept = [...(item.keys() as Iterable<readonly unknown[]>)].map(([index]) => index);
        expect(kept).not.toContain(second);
        expect(kept).toContain(mechanismIndex(netuid, mechId(0)));
      }
      expect(storage.MechanismEmissionSplit.has(netuid)).toBe(false);
    }),
  );
});

describe('sudo_set_mechanism_emission_split', () => {
  const INVALID = 'SubtensorModule.InvalidValue';
  it(
    'needs a subnet, a part for no more than its mechanisms, and the whole',
    alone(() => {
      const { storage } = bench;
      storage.MechanismCountCurrent.set(netuid, mechId(2));
      const split = (parts: readonly number[] | undefined, where = netuid) =>
        admin('sudo_set_mechanism_emission_split', where, parts);
      expectRefused(bench, split([65_535], nowhere), root, 'SubtensorModule.MechanismDoesNotExist');
      for (const parts of [[], [1, 1, 65_533], [65_534], [1, 65_535]])
        expectRefused(bench, split(parts), root, INVALID);
      for (const parts of [[65_535], [1, 65_534]]) {
        expectOk(bench, split(parts), root);
        expect(storage.MechanismEmissionSplit.get(netuid)).toEqual(parts);
      }
      expectOk(bench, split(undefined), root);
      expect(storage.MechanismEmissionSplit.has(netuid)).toBe(false);
    }),
  );
});

describe('the hotkey of the owner', () => {
  it(
    'is named by the owner alone with sudo_set_subnet_owner_hotkey, whenever it may be',
    alone(() => {
      const call = admin('sudo_set_subnet_owner_hotkey', netuid, charlie);
      for (const origin of [stranger, root]) expectRefused(bench, call, origin, 'BadOrigin');
      bench.block(IN_WINDOW);
      expectOk(bench, call, owner);
      expect(bench.storage.SubnetOwnerHotkey.get(netuid)).toBe(charlie);
      expectEvents(bench, ['SubtensorModule.SubnetOwnerHotkeySet', [netuid, charlie]]);
    }),
  );

  it(
    'is named by owner or root once a week with sudo_set_sn_owner_hotkey, silently',
    alone(() => {
      const call = admin('sudo_set_sn_owner_hotkey', netuid, charlie);
      expectRefused(bench, call, stranger, 'BadOrigin');
      const there = admin('sudo_set_sn_owner_hotkey', nowhere, charlie);
      expectRefused(bench, there, owner, 'SubtensorModule.SubnetNotExists');
      bench.block(IN_WINDOW);
      expectOk(bench, call, owner);
      expect(bench.storage.SubnetOwnerHotkey.get(netuid)).toBe(charlie);
      bench.block(IN_WINDOW + 50_399);
      for (const origin of [owner, root]) expectRefused(bench, call, origin, LIMITED);
      bench.block(IN_WINDOW + 50_400);
      expectOk(bench, call, root);
      expectEvents(bench);
    }),
  );
});
