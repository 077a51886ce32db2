import { cryptoReady } from '../../../primitives/crypto/hashers';
import { adminUtils } from '../../../pallets/adminUtils';
import { noOrigin, root } from '../../../pallets/support/origin';
import { alice } from '../../support/accounts';
import { expectEvents, expectOk, expectRefused } from '../../support/expectations';
import {
  admin,
  BEFORE_WINDOW,
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
import { allSetters, type Setter } from './facts';

let bench: AdminBench;
beforeAll(async () => {
  await cryptoReady();
  bench = start();
});

const alone = (run: () => void) => () => bench.alone(run);
const of = ({ call, value, scope }: Setter, where = netuid) =>
  scope === 'network' ? admin(call, value) : admin(call, where, value);
const keysOf = ({ scope }: Setter, where = netuid) => (scope === 'network' ? [] : [where]);
/** Tempos of 100 blocks. */
const blocksOf = ({ limit }: Setter) => (limit === 'SetWeightsVersionKey' ? 500 : 200);

function stored({ item }: Setter, keys: readonly unknown[]): unknown {
  return (bench.storage[item] as { maybe(...keys: readonly unknown[]): unknown }).maybe(...keys);
}

/** The event of AdminUtils itself, after the setting's own. */
const OWN_EVENTS: { readonly [call: string]: string } = {
  sudo_set_yuma3_enabled: 'AdminUtils.Yuma3EnableToggled',
  sudo_set_bonds_reset_enabled: 'AdminUtils.BondsResetToggled',
};

function expectTold(setter: Setter): void {
  const { call, event, value } = setter;
  const told = event === null ? [] : [[`SubtensorModule.${event}`, [...keysOf(setter), value]] as const];
  const own = OWN_EVENTS[call];
  expectEvents(bench, ...told, ...(own === undefined ? [] : [[own, { netuid, enabled: value }] as const]));
}

const rows = (fits: (setter: Setter) => boolean) =>
  allSetters.filter(fits).map((setter) => [setter.call, setter] as const);
const ownersToo = ({ limit }: Setter) => limit !== undefined;

it('has a body for each of its 68 calls, 57 of which are setters of the table', () => {
  expect(Object.values(adminUtils.calls).filter(({ run }) => run !== undefined)).toHaveLength(68);
  expect(new Set(allSetters.map(({ call }) => call)).size).toBe(57);
});

describe.each(rows(() => true))('%s', (_name, setter) => {
  it(
    'is not for others, whatever else is wrong',
    alone(() => {
      bench.block(IN_WINDOW);
      expectRefused(bench, of(setter), stranger, 'BadOrigin');
      expectRefused(bench, of(setter), noOrigin(), 'BadOrigin');
      if (setter.scope === 'existing') expectRefused(bench, of(setter, nowhere), stranger, 'BadOrigin');
    }),
  );

  it(
    'lets root set it, and tells',
    alone(() => {
      expectOk(bench, of(setter), root);
      expect(stored(setter, keysOf(setter))).toEqual(setter.value);
      expectTold(setter);
      expect([...bench.storage.LastRateLimitedBlock.keys(), ...bench.storage.TransactionKeyLastBlock.keys()]).toEqual(
        [],
      );
    }),
  );

  it(
    setter.frozen ? 'waits for the end of the freeze window, root too' : 'minds no freeze window',
    alone(() => {
      bench.block(IN_WINDOW);
      if (setter.frozen) expectRefused(bench, of(setter), root, FROZEN);
      else expectOk(bench, of(setter), root);
      bench.block(BEFORE_WINDOW);
      expectOk(bench, of(setter), root);
    }),
  );
});

describe.each(rows(({ scope }) => scope === 'existing'))('%s', (_name, setter) => {
  it(
    'needs a subnet',
    alone(() => expectRefused(bench, of(setter, nowhere), root, 'AdminUtils.SubnetDoesNotExist')),
  );
});

describe.each(rows(({ scope }) => scope === 'anywhere'))('%s', (_name, setter) => {
  it(
    'asks for no subnet',
    alone(() => {
      expectOk(bench, of(setter, nowhere), root);
      expect(stored(setter, keysOf(setter, nowhere))).toEqual(setter.value);
    }),
  );
});

describe.each(rows((setter) => !ownersToo(setter)))('%s', (_name, setter) => {
  it(
    'is not for the owner',
    alone(() => expectRefused(bench, of(setter), owner, 'BadOrigin')),
  );
});

describe.each(rows(ownersToo))('%s', (_name, setter) => {
  const limit = setter.limit!;

  it(
    'lets the owner set it, tells, and remembers when',
    alone(() => {
      expectOk(bench, of(setter), owner);
      expect(stored(setter, keysOf(setter))).toEqual(setter.value);
      expectTold(setter);
      const { LastRateLimitedBlock, TransactionKeyLastBlock } = bench.storage;
      const [blocks, transactions] = [[...LastRateLimitedBlock.entries()], [...TransactionKeyLastBlock.entries()]];
      const byKey = limit === 'SetWeightsVersionKey';
      expect(blocks).toEqual(byKey ? [] : [[[ownersKey(limit, netuid)], BigInt(CALM)]]);
      expect(transactions).toEqual(byKey ? [[[alice, netuid, 4], BigInt(CALM)]] : []);
    }),
  );

  it(
    'lets the owner wait for the freeze window, then for the limit, then for the subnet; root only for the first',
    alone(() => {
      bench.limit(limit, CALM);
      bench.block(IN_WINDOW);
      expectRefused(bench, of(setter), owner, FROZEN);
      bench.block(CALM + blocksOf(setter) - 1);
      expectRefused(bench, of(setter), owner, LIMITED);
      expectOk(bench, of(setter), root);
      bench.block(CALM + blocksOf(setter));
      expectOk(bench, of(setter), owner);
    }),
  );
});

it(
  'minds the limit before the subnet',
  alone(() => {
    bench.storage.Tempo.set(nowhere, 100);
    bench.storage.AdminFreezeWindow.set(0);
    bench.limit('Kappa', CALM, nowhere);
    expectRefused(bench, admin('sudo_set_kappa', nowhere, 7), owner, LIMITED);
    bench.block(CALM + 200);
    expectRefused(bench, admin('sudo_set_kappa', nowhere, 7), owner, 'AdminUtils.SubnetDoesNotExist');
  }),
);
