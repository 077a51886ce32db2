import { cryptoReady } from '../../../../primitives/crypto/ready';
import { netUid } from '../../../../pallets/subtensor';
import { applyPendingChildren } from '../../../../pallets/subtensor/children/applyPendingChildren';
import { account } from '../../../support/accounts';
import { expectEvents } from '../../../support/expectations';
import { netuid, old as parent, start, type Start } from '../keys/bench';

beforeAll(() => cryptoReady());

const [first, second, other] = [account(0x0c), account(0x0d), account(0x0e)];
const apply = ({ pallets }: Start, block: bigint) => applyPendingChildren(pallets.SubtensorModule, netuid, block);

describe('children that were scheduled', () => {
  it.each([
    ['stay so in the block they were scheduled for', 7n, false],
    ['are there one block later', 8n, true],
  ])('%s', (_what, block, there) => {
    const bench = start();
    bench.storage.PendingChildKeys.set(netuid, parent, [[[5n, first]], 7n]);
    apply(bench, block);
    expect(bench.storage.ChildKeys.has(parent, netuid)).toBe(there);
    expect(bench.storage.PendingChildKeys.has(netuid, parent)).toBe(!there);
  });

  it('take the place of those that were, and each learns of its parent', () => {
    const bench = start();
    const { ChildKeys, ParentKeys, PendingChildKeys } = bench.storage;
    ChildKeys.set(parent, netuid, [[1n, first]]);
    ParentKeys.set(first, netuid, [[1n, parent], [2n, other]]); // prettier-ignore
    ParentKeys.set(second, netuid, [[3n, other]]);
    PendingChildKeys.set(netuid, parent, [[[5n, second]], 7n]);
    apply(bench, 8n);
    expect(ChildKeys.get(parent, netuid)).toEqual([[5n, second]]);
    expect(ParentKeys.get(first, netuid)).toEqual([[2n, other]]);
    expect(ParentKeys.get(second, netuid)).toEqual([[3n, other], [5n, parent]]); // prettier-ignore
    expectEvents(bench, ['SubtensorModule.SetChildren', [parent, netuid, [[5n, second]]]]);
  });

  it('leave rows of nothing where there are none any more', () => {
    const bench = start();
    const { ChildKeys, ParentKeys, PendingChildKeys } = bench.storage;
    ChildKeys.set(parent, netuid, [[1n, first]]);
    PendingChildKeys.set(netuid, parent, [[], 7n]);
    apply(bench, 8n);
    expect([ChildKeys.maybe(parent, netuid), ParentKeys.maybe(first, netuid)]).toEqual([[], []]);
  });

  it('wait for the epoch of their own subnet', () => {
    const bench = start();
    bench.storage.PendingChildKeys.set(netUid(1), parent, [[[5n, first]], 7n]);
    apply(bench, 8n);
    expect(bench.storage.PendingChildKeys.has(netUid(1), parent)).toBe(true);
  });
});
