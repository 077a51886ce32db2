import { Permill } from '../../primitives/arithmetic/perThing';
import { ensureRoot } from '../support/origin';
import { weight } from '../support/weight';
import { call } from './declaration';
import { U256 } from '../support/u256';

const oneWrite = weight(10_000n, { writes: 1 });

export const set_base_fee_per_gas = call({
  index: 0,
  weight: oneWrite,
  args: { fee: U256 },
  docs: 'Root: sets the fee for a unit of gas in wei. It goes on moving with the fullness of blocks, and not below 10 gwei.',
  run(ctx, origin, { fee }) {
    ensureRoot(origin);
    ctx.storage.BaseFeePerGas.set(fee);
    ctx.deposit('NewBaseFeePerGas', { fee });
  },
});

export const set_elasticity = call({
  index: 1,
  weight: oneWrite,
  args: { elasticity: Permill },
  docs: 'Root: sets how far the fee may move in a block, in millionths.',
  run(ctx, origin, { elasticity }) {
    ensureRoot(origin);
    ctx.storage.Elasticity.set(elasticity);
    ctx.deposit('NewElasticity', { elasticity });
  },
});
