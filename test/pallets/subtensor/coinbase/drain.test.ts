import { cryptoReady } from '../../../../primitives/crypto/hashers';
import { alphaRao, netUid, rao, ROOT, type Subtensor } from '../../../../pallets/subtensor';
import { drainPending } from '../../../../pallets/subtensor/coinbase/drain';
import { stakeOf } from '../../../../pallets/subtensor/staking/stake';
import { account, startSubtensor } from '../bench';
import { validators, type Validator } from '../epoch/validators';

const netuid = netUid(2);
const VALIDATOR = account(0x01);
const MINER = account(0x02);
const OWNER = account(0x77);
const FULL = 0xffff;
const ISSUED = 10_000_000n;

const PAIR: readonly Validator[] = [
  { hotkey: VALIDATOR, stake: 1_000_000n, weights: [[1, FULL]] },
  { hotkey: MINER, owner: account(0xdd) },
];

function subnet(neurons: readonly Validator[] = PAIR) {
  const chain = startSubtensor();
  validators(chain, netuid, neurons);
  chain.ctx.storage.SubnetAlphaOut.set(netuid, alphaRao(ISSUED));
  chain.ctx.storage.SubnetTAO.set(ROOT, rao(5_000n));
  return chain;
}

/** Of a million alpha that the block gave out, a tenth was sold for 500 TAO. */
const drain = (ctx: Subtensor) =>
  drainPending(ctx, netuid, {
    alpha: alphaRao(900_000n),
    swapped: alphaRao(100_000n),
    tao: rao(500n),
    ownerCut: alphaRao(7_000n),
  });

const on = ({ storage }: Subtensor) => ({
  validator: storage.TotalHotkeyAlpha.get(VALIDATOR, netuid),
  miner: storage.TotalHotkeyAlpha.get(MINER, netuid),
});

beforeAll(() => cryptoReady());

describe('what waited for the epoch', () => {
  it('goes half to miners, and half to validators but for what was sold', () => {
    const { ctx } = subnet();
    drain(ctx);
    expect(on(ctx)).toEqual({ validator: 1_000_000n + 399_999n, miner: 500_000n });
    expect(stakeOf(ctx, MINER, account(0xdd), netuid)).toBe(500_000n);
    expect(ctx.storage.SubnetAlphaOut.get(netuid)).toBe(ISSUED);
  });

  it('goes to validators but for what was sold, where no miner earned anything', () => {
    const { ctx } = subnet([{ hotkey: VALIDATOR, stake: 1_000_000n }, { hotkey: MINER }]);
    drain(ctx);
    expect(on(ctx)).toEqual({ validator: 1_000_000n + 899_999n, miner: 0n });
  });

  it('is lost without validators', () => {
    const { ctx } = subnet([{ hotkey: MINER }]);
    drain(ctx);
    expect(on(ctx)).toEqual({ validator: 0n, miner: 0n });
    expect(ctx.storage.AlphaDividendsPerSubnet.maybe(netuid, MINER)).toBe(0n);
    expect(ctx.storage.SubnetTAO.get(ROOT)).toBe(5_000n);
  });

  it('is lost without neurons', () => {
    const { ctx, events } = subnet([]);
    drain(ctx);
    expect([...ctx.storage.AlphaDividendsPerSubnet.keys(netuid)]).toEqual([]);
    expect(events).toHaveLength(1);
  });
});

describe("the owner's cut", () => {
  const HOTKEY = account(0x78);

  it('is staked on the hotkey that the owner named', () => {
    const { ctx } = subnet();
    ctx.storage.SubnetOwner.set(netuid, OWNER);
    ctx.storage.SubnetOwnerHotkey.set(netuid, HOTKEY);
    drain(ctx);
    expect(stakeOf(ctx, HOTKEY, OWNER, netuid)).toBe(7_000n);
  });

  it('is lost where the owner named none', () => {
    const { ctx } = subnet();
    ctx.storage.SubnetOwner.set(netuid, OWNER);
    drain(ctx);
    expect([...ctx.storage.StakingHotkeys.keys(OWNER)]).toEqual([]);
  });
});

describe('what miners earned', () => {
  const owned = (change: (ctx: Subtensor) => void) => {
    const { ctx } = subnet();
    ctx.storage.SubnetOwner.set(netuid, OWNER);
    change(ctx);
    drain(ctx);
    return ctx;
  };
  const named = ({ storage }: Subtensor): void => storage.SubnetOwnerHotkey.set(netuid, MINER);
  const ownedByOwner = ({ storage }: Subtensor): void => storage.OwnedHotkeys.set(OWNER, [MINER]);

  it.each([
    ['that the owner named', named, 7_000n],
    ['of the owner', ownedByOwner, 0n],
  ])('is burned of the hotkey %s: it counts as issued', (_whose, change, cut) => {
    const ctx = owned(change);
    expect(on(ctx).miner).toBe(cut);
    expect(ctx.storage.SubnetAlphaOut.get(netuid)).toBe(ISSUED);
  });

  it("is recycled of the owner's where he chose so: as much may be emitted anew", () => {
    const ctx = owned((all) => {
      ownedByOwner(all);
      all.storage.RecycleOrBurn.set(netuid, 'Recycle');
    });
    expect(on(ctx).miner).toBe(0n);
    expect(ctx.storage.SubnetAlphaOut.get(netuid)).toBe(ISSUED - 500_000n);
  });

  it("is paid to a hotkey of the owner's that has no place any more", () => {
    const ctx = owned((all) => {
      ownedByOwner(all);
      all.storage.Uids.remove(netuid, MINER);
    });
    expect(on(ctx).miner).toBe(500_000n);
  });

  it('is staked where its owner chose, which an event tells', () => {
    const { ctx, events } = subnet();
    const destination = account(0x55);
    ctx.storage.AutoStakeDestination.set(account(0xdd), netuid, destination);
    drain(ctx);
    expect(on(ctx).miner).toBe(0n);
    expect(stakeOf(ctx, destination, account(0xdd), netuid)).toBe(500_000n);
    expect(events.filter(({ name }) => name === 'AutoStakeAdded').map(({ value }) => value)).toEqual([
      { netuid: 2, destination, hotkey: MINER, owner: account(0xdd), incentive: 500_000n },
    ]);
  });
});

describe('what validators earned', () => {
  it('is shared with those who stake on them, but for the take', () => {
    const { ctx } = subnet();
    const { storage } = ctx;
    storage.Delegates.set(VALIDATOR, 0x8000);
    drain(ctx);
    // Of 400,000 a little more than half is the take; both are rounded down.
    expect(storage.AlphaDividendsPerSubnet.get(netuid, VALIDATOR)).toBe(199_996n);
    expect(storage.TotalHotkeyAlpha.get(VALIDATOR, netuid)).toBe(1_000_000n + 399_999n);
    expect(storage.TotalHotkeyAlphaLastEpoch.get(VALIDATOR, netuid)).toBe(1_000_000n + 399_999n);
  });

  it('is paid in TAO for stake on root, and stays there', () => {
    const { ctx } = subnet();
    const { storage } = ctx;
    storage.TaoWeight.set(2n ** 64n - 1n);
    storage.TotalHotkeyAlpha.set(VALIDATOR, ROOT, alphaRao(1_000_000n));
    storage.Delegates.set(VALIDATOR, 0);
    drain(ctx);
    expect(storage.TaoDividendsPerSubnet.get(netuid, VALIDATOR)).toBe(500n);
    expect(storage.TotalHotkeyAlpha.get(VALIDATOR, ROOT)).toBe(1_000_500n);
    expect(storage.SubnetTAO.get(ROOT)).toBe(5_500n);
  });

  it('forgets what the epoch before paid', () => {
    const { ctx } = subnet();
    const gone = account(0x99);
    ctx.storage.AlphaDividendsPerSubnet.set(netuid, gone, alphaRao(1n));
    ctx.storage.TaoDividendsPerSubnet.set(netuid, gone, rao(1n));
    drain(ctx);
    expect(ctx.storage.AlphaDividendsPerSubnet.has(netuid, gone)).toBe(false);
    expect(ctx.storage.TaoDividendsPerSubnet.has(netuid, gone)).toBe(false);
  });

  it('goes in part to the parents that lend them stake', () => {
    const { ctx } = subnet();
    const parent = account(0x66);
    const { storage } = ctx;
    storage.ParentKeys.set(VALIDATOR, netuid, [[2n ** 64n - 1n, parent]]);
    storage.TotalHotkeyAlpha.set(parent, netuid, alphaRao(3_000_000n));
    drain(ctx);
    const paid = (hotkey: typeof parent) => storage.TotalHotkeyAlpha.get(hotkey, netuid);
    expect(paid(parent) - 3_000_000n).toBeGreaterThan(299_990n);
    expect(paid(parent) - 3_000_000n).toBeLessThanOrEqual(300_000n);
    expect(paid(VALIDATOR) - 1_000_000n).toBeGreaterThan(99_990n);
    expect(paid(VALIDATOR) - 1_000_000n).toBeLessThanOrEqual(100_010n);
  });
});
