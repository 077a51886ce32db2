import { cryptoReady } from '../../../../primitives/crypto/ready';
import { noOrigin, root, signedBy } from '../../../../pallets/support/origin';
import { MAX } from '../../../../primitives/arithmetic/u64';
import { netUid, ROOT } from '../../../../pallets/subtensor';
import { account, alice, bob } from '../../../support/accounts';
import { tao } from '../../../support/amounts';
import { expectEvents, expectOk, refuses } from '../../../support/expectations';
import { addStaked } from '../../../support/subnets';
import { call, LATER, netuid, old as hotkey, start, type Start } from '../keys/bench';

beforeAll(() => cryptoReady());

const HALF = MAX / 2n;
const child = (byte: number, proportion = HALF) => [proportion, account(byte)] as const;
const children = [child(0x0c), child(0x0d)];
const args = { hotkey, netuid, children };
const byAlice = signedBy(alice);
const schedule = (bench: Start, those: typeof children = children) =>
  expectOk(bench, call('set_children', { ...args, children: those }), byAlice);

/** As many blocks have to pass from one time to the next. */
const LIMIT = 150;
const THRESHOLD = 1_000n;

const limitedSince = (block: number) => (bench: Start) =>
  bench.storage.TransactionKeyLastBlock.set(hotkey, netuid, 0, BigInt(block));
const limited = limitedSince(LATER - LIMIT + 1);

function withThreshold(): Start {
  const bench = start();
  bench.storage.StakeThreshold.set(THRESHOLD);
  return bench;
}

describe('set_children', () => {
  refuses(withThreshold, 'SubtensorModule.set_children', [
    ['nobody', noOrigin(), args, 'BadOrigin'],
    ['root', root, args, 'BadOrigin'],
    ['a hotkey that did so 149 blocks ago, before all else', signedBy(bob), args, 'SubtensorModule.TxRateLimitExceeded', limited],
    ['children on root', signedBy(bob), { ...args, netuid: ROOT }, 'SubtensorModule.RegistrationNotPermittedOnRootSubnet'],
    ['a subnet that is not there', signedBy(bob), { ...args, netuid: netUid(9) }, 'SubtensorModule.SubnetNotExists'],
    [
      'whoever does not own the hotkey',
      signedBy(bob),
      { ...args, children: [1, 2, 3, 4, 5, 6].map((byte) => child(byte, MAX)) },
      'SubtensorModule.NonAssociatedColdKey',
    ],
    [
      'six children',
      byAlice,
      { ...args, children: [1, 2, 3, 4, 5, 6].map((byte) => child(byte, MAX)) },
      'SubtensorModule.TooManyChildren',
    ],
    ['itself as a child', byAlice, { ...args, children: [child(2, MAX), child(1, MAX)] }, 'SubtensorModule.InvalidChild'],
    [
      'more than the whole',
      byAlice,
      { ...args, children: [child(2, MAX), child(2, 1n)] },
      'SubtensorModule.ProportionOverflow',
    ],
    ['a child twice', byAlice, { ...args, children: [child(2), child(2)] }, 'SubtensorModule.DuplicateChild'],
    ['too little stake', byAlice, args, 'SubtensorModule.NotEnoughStakeToSetChildkeys'],
  ]); // prettier-ignore

  it('keeps the children for later and says from when on', () => {
    const bench = start();
    bench.storage.PendingChildKeyCooldown.set(30n);
    const after = BigInt(LATER + 30);
    schedule(bench);
    expect(bench.storage.PendingChildKeys.get(netuid, hotkey)).toEqual([children, after]);
    expect(bench.storage.ChildKeys.has(hotkey, netuid)).toBe(false);
    expect(bench.storage.TransactionKeyLastBlock.get(hotkey, netuid, 0)).toBe(BigInt(LATER));
    expectEvents(bench, ['SubtensorModule.SetChildrenScheduled', [hotkey, netuid, after, children]]);
  });

  it('takes the place of what was scheduled before, once 150 blocks have passed', () => {
    const bench = start();
    schedule(bench);
    bench.sys.storage.Number.set(LATER + LIMIT);
    schedule(bench, [child(0x0e)]);
    expect(bench.storage.PendingChildKeys.get(netuid, hotkey)[0]).toEqual([child(0x0e)]);
  });

  it('takes five children that have the whole between them', () => {
    const five = [MAX - 4n, 1n, 1n, 1n, 1n].map((proportion, byte) => child(byte + 2, proportion));
    const bench = start();
    schedule(bench, five);
    expect(bench.storage.PendingChildKeys.get(netuid, hotkey)[0]).toEqual(five);
  });

  it.each<[string, (bench: Start) => unknown, typeof children]>([
    ['with stake of just the threshold, on any subnet', (bench) => addStaked(bench, { hotkey, coldkey: bob, netuid: ROOT }, THRESHOLD), children],
    ['of the subnet’s owner', ({ storage }) => storage.SubnetOwnerHotkey.set(netuid, hotkey), children],
    ['without any children', () => undefined, []],
  ])('is open to a hotkey %s', (_what, before, those) => {
    const bench = withThreshold();
    before(bench);
    schedule(bench, those);
    expect(bench.storage.PendingChildKeys.has(netuid, hotkey)).toBe(true);
  }); // prettier-ignore

  it('may be a whole TAO short on one subnet and make up for it on another', () => {
    const bench = start();
    bench.storage.StakeThreshold.set(tao(3));
    addStaked(bench, { hotkey, coldkey: bob, netuid: ROOT }, tao(1));
    addStaked(bench, { hotkey, coldkey: bob, netuid }, tao(2));
    schedule(bench);
  });
});
