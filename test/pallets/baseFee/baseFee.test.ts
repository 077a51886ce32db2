import fc from 'fast-check';
import { cryptoReady } from '../../../primitives/crypto/hashers';
import { baseFee, buildGenesis, type BaseFee } from '../../../pallets/baseFee';
import { root, signedBy } from '../../../pallets/support/origin';
import { zeroAccount } from '../../../pallets/support/account';
import { mount } from '../../../runtime/definition';
import { alone } from '../timestamp/alone';

const GWEI = 10n ** 9n;
const BLOCK = 4n * 10n ** 12n;

function start(used = 0n) {
  const bound = alone<BaseFee>(
    mount(25, baseFee, { constants: {}, config: () => ({ blockWeight: () => used, maxBlockWeight: () => BLOCK }) }),
  );
  buildGenesis(bound.ctx);
  const fee = bound.ctx.storage.BaseFeePerGas;
  return {
    ...bound,
    fee,
    after: (blocks: number) => Array.from({ length: blocks }, (_, index) => (bound.finalize(index + 1), fee.get())),
  };
}

beforeAll(() => cryptoReady());

describe('the fee after a block', () => {
  it('sinks as recorded in blocks that are 8 % full', () => {
    // Weight of the recorded empty blocks; the fees are those of vectors/blocks/empty-1.
    const fees = start(331_112_729_903n).after(7);
    expect(fees.slice(0, 2)).toEqual([0x4_2bc0_6be0n, 0x3_bc61_3b45n]);
    expect(fees.at(-1)).toBe(10n * GWEI);
  });

  it.each([
    ['empty', 0n, 17_500_000_000n],
    ['half full', BLOCK / 2n, 20n * GWEI],
    ['a millionth more than half full', BLOCK / 2n + BLOCK / 1_000_000n, 20n * GWEI],
    ['five millionths more than half full', BLOCK / 2n + BLOCK / 200_000n, 20n * GWEI + 20_000n],
    ['full', BLOCK, 22_500_000_000n],
    ['fuller than full', 3n * BLOCK, 22_500_000_000n],
  ])('that is %s', (_case, used, expected) => {
    expect(start(used).after(1)).toEqual([expected]);
  });

  it('jumps to 10 gwei from a lower fee, but not in a half full block', () => {
    for (const [used, expected] of [
      [0n, 10n * GWEI],
      [BLOCK / 2n, 1n],
    ] as const) {
      const { fee, after } = start(used);
      fee.set(1n);
      expect(after(1)).toEqual([expected]);
    }
  });

  it('stays with an event when it is too high to be scaled', () => {
    const { fee, after, events } = start(BLOCK);
    const high = 2n ** 255n;
    fee.set(high);
    expect(after(1)).toEqual([high]);
    expect(events).toEqual([{ pallet: 'BaseFee', name: 'BaseFeeOverflow', value: [] }]);
  });

  it('moves by an eighth at most', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 2n * BLOCK }),
        fc.bigInt({ min: 12n * GWEI, max: 10n ** 30n }),
        (used, before) => {
          const { fee, after } = start(used);
          fee.set(before);
          const [next = 0n] = after(1);
          const step = next > before ? next - before : before - next;
          expect(step).toBeLessThanOrEqual(before / 8n);
          expect(next >= before).toBe(used >= BLOCK / 2n || next === before);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe.each([
  ['set_base_fee_per_gas', { fee: 7n }, 'NewBaseFeePerGas'],
  ['set_elasticity', { elasticity: 9 }, 'NewElasticity'],
] as const)('%s', (call, args, event) => {
  it('is for root', () => {
    expect(start().run(call, signedBy(zeroAccount()), args)).toEqual({ type: 'BadOrigin' });
  });

  it('stores what it is given and says so', () => {
    const { ctx, run, events } = start();
    expect(run(call, root, args)).toEqual({});
    expect(events).toEqual([{ pallet: 'BaseFee', name: event, value: args }]);
    const { BaseFeePerGas, Elasticity } = ctx.storage;
    expect(call === 'set_elasticity' ? Elasticity.get() : BaseFeePerGas.get()).toBe(Object.values(args)[0]);
  });
});
