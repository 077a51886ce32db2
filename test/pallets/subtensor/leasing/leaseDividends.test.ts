import { U64F64 } from '../../../../primitives/arithmetic/fixed';
import { cryptoReady } from '../../../../primitives/crypto/hashers';
import { alphaRao } from '../../../../pallets/subtensor';
import { distributeLeaseDividends } from '../../../../pallets/subtensor/leasing/leaseDividends';
import { account } from '../../../support/accounts';
import { tao } from '../../../support/amounts';
import { chain } from '../../../support/chain';
import { addHotkey, addStaked, addSubnet } from '../../../support/subnets';

const LEASE = 0;
const BENEFICIARY = account(0xbe);
const CONTRIBUTOR = account(0xc0);
const COLDKEY = account(0x1c);
const HOTKEY = account(0x1e);
/** Due every hundredth block. */
const DUE = 200;

/** A leased subnet, of which contributors have 30 %, and one of them half of that. Its keys have 100 alpha, worth a TAO each. */
function leased(block: number, endBlock?: number) {
  const whole = chain();
  const ctx = whole.pallets.SubtensorModule;
  const { storage } = ctx;
  const netuid = addSubnet(whole, 2, { pool: tao(100_000) });
  addHotkey(whole, HOTKEY, COLDKEY, netuid);
  addStaked(whole, { hotkey: HOTKEY, coldkey: COLDKEY, netuid }, tao(100));
  storage.SubnetLeases.set(LEASE, {
    beneficiary: BENEFICIARY,
    coldkey: COLDKEY,
    hotkey: HOTKEY,
    emissions_share: 30,
    end_block: endBlock,
    netuid,
    cost: 0n,
  });
  storage.SubnetLeaseShares.set(LEASE, CONTRIBUTOR, U64F64.saturatingFromDecimal('0.5'));
  whole.sys.storage.Number.set(block);
  const pay = (cut: bigint): void => distributeLeaseDividends(ctx, LEASE, alphaRao(cut));
  const free = (who: typeof CONTRIBUTOR): bigint => whole.sys.storage.Account.get(who).data.free;
  return { storage, pay, free };
}

beforeAll(() => cryptoReady());

describe('what the owner of a leased subnet gets', () => {
  it('gathers for contributors in part, rounded up', () => {
    const { storage, pay, free } = leased(DUE + 1);
    pay(101n);
    expect(storage.AccumulatedLeaseDividends.get(LEASE)).toBe(31n);
    pay(tao(10));
    expect(storage.AccumulatedLeaseDividends.get(LEASE)).toBe(tao(3) + 31n);
    expect(free(CONTRIBUTOR)).toBe(0n);
  });

  it('is sold and paid out when it is due, and what nobody has a share in is the beneficiary’s', () => {
    const { storage, pay, free } = leased(DUE);
    storage.AccumulatedLeaseDividends.set(LEASE, alphaRao(tao(1)));
    pay(tao(10));
    expect(storage.AccumulatedLeaseDividends.maybe(LEASE)).toBe(0n);
    // Four alpha, less a fee of a two-thousandth and what the sale moves the price.
    expect(free(CONTRIBUTOR)).toBeGreaterThan((tao(2) * 999n) / 1000n);
    expect(free(CONTRIBUTOR)).toBeLessThan(tao(2));
    expect(free(BENEFICIARY) - free(CONTRIBUTOR)).toBeGreaterThanOrEqual(0n);
    expect(free(BENEFICIARY) - free(CONTRIBUTOR)).toBeLessThanOrEqual(1n);
  });

  it('goes on gathering where it is too little to be sold', () => {
    const { storage, pay, free } = leased(DUE);
    pay(1_000n);
    expect(storage.AccumulatedLeaseDividends.get(LEASE)).toBe(300n);
    expect(free(BENEFICIARY)).toBe(0n);
  });

  it.each([
    ['its lease has ended', DUE],
    ['its lease has ended before', DUE - 1],
  ])('is all its own once %s', (_what, end) => {
    const { storage, pay } = leased(DUE, end);
    pay(tao(10));
    expect(storage.AccumulatedLeaseDividends.has(LEASE)).toBe(false);
  });

  it('is all its own without a lease', () => {
    const { storage, pay } = leased(DUE);
    storage.SubnetLeases.remove(LEASE);
    pay(tao(10));
    expect(storage.AccumulatedLeaseDividends.has(LEASE)).toBe(false);
  });
});
