import { cryptoReady } from '../../../primitives/crypto/hashers';
import { FixedU128 } from '../../../primitives/arithmetic/fixedU128';
import { encode, toHex } from '../../../primitives/scale';
import { buildGenesis, transactionPayment, type TransactionPayment } from '../../../pallets/transactionPayment';
import { mount } from '../../../runtime/definition';
import { alone } from '../timestamp/alone';

beforeAll(() => cryptoReady());

it('takes the multiplier of the next block from the runtime', () => {
  const payment = alone<TransactionPayment>(
    mount(6, transactionPayment, {
      constants: { OperationalFeeMultiplier: 5 },
      config: () => ({ nextMultiplier: (previous) => previous + 1n }),
    }),
  );
  buildGenesis(payment.ctx);
  payment.finalize(1);
  expect(payment.ctx.storage.NextFeeMultiplier.get()).toBe(10n ** 18n + 1n);
  expect(payment.ctx.storage.StorageVersion.get()).toBe('V2');
});

it('writes a multiplier of one as recorded', () => {
  expect(toHex(encode(FixedU128, 10n ** 18n))).toBe('0x000064a7b3b6e00d0000000000000000');
});
