import { spelt, u32 } from '../../primitives/scale';
import { AccountId } from '../support/account';
import { ensureRoot, ensureSigned } from '../support/origin';
import { weight } from '../support/weight';
import { call } from './declaration';
import { releaseDeposit, slashDeposit } from './deposits';
import { enterMode, exitMode, extendMode } from './mode';

const blockNumber = spelt('BlockNumberFor<T>', u32);

const enter = call({
  index: 0,
  weight: weight(44_471_000n, { reads: 2, writes: 3, proof: 3892n }),
  args: {},
  docs: 'Enters safe mode against a deposit, where the chain offers it.',
  run(ctx, origin) {
    enterMode(ctx, ensureSigned(origin), ctx.constants.EnterDuration);
  },
});

const force_enter = call({
  index: 1,
  weight: weight(5_200_000n, { reads: 1, writes: 1, proof: 1489n }),
  args: {},
  docs: 'Root: enters safe mode.',
  run(ctx, origin) {
    ensureRoot(origin);
    enterMode(ctx, undefined, ctx.config.forceEnterDuration);
  },
});

const extend = call({
  index: 2,
  weight: weight(46_411_000n, { reads: 2, writes: 3, proof: 3892n }),
  args: {},
  docs: 'Extends safe mode against a deposit, where the chain offers it.',
  run(ctx, origin) {
    extendMode(ctx, ensureSigned(origin), ctx.constants.ExtendDuration);
  },
});

const force_extend = call({
  index: 3,
  weight: weight(7_011_000n, { reads: 1, writes: 1, proof: 1489n }),
  args: {},
  docs: 'Root: extends safe mode.',
  run(ctx, origin) {
    ensureRoot(origin);
    extendMode(ctx, undefined, ctx.config.forceExtendDuration);
  },
});

const force_exit = call({
  index: 4,
  weight: weight(6_180_000n, { reads: 1, writes: 1, proof: 1489n }),
  args: {},
  docs: 'Root: ends safe mode.',
  run(ctx, origin) {
    ensureRoot(origin);
    exitMode(ctx, 'Force');
  },
});

const force_slash_deposit = call({
  index: 5,
  weight: weight(28_905_000n, { reads: 2, writes: 2, proof: 3892n }),
  args: { account: AccountId, block: blockNumber },
  docs: 'Root: burns the deposit that an account placed in a block.',
  run(ctx, origin, { account, block }) {
    ensureRoot(origin);
    slashDeposit(ctx, account, block);
  },
});

const release_deposit = call({
  index: 6,
  weight: weight(37_735_000n, { reads: 3, writes: 2, proof: 3892n }),
  args: { account: AccountId, block: blockNumber },
  docs: 'Gives back the deposit that an account placed in a block, once its delay is over.',
  run(ctx, origin, { account, block }) {
    ensureSigned(origin);
    releaseDeposit(ctx, account, block, false);
  },
});

const force_release_deposit = call({
  index: 7,
  weight: weight(36_454_000n, { reads: 2, writes: 2, proof: 3892n }),
  args: { account: AccountId, block: blockNumber },
  docs: 'Root: gives back the deposit that an account placed in a block.',
  run(ctx, origin, { account, block }) {
    ensureRoot(origin);
    releaseDeposit(ctx, account, block, true);
  },
});

/** In the order of their indexes, which the metadata shows. */
export const calls = {
  enter,
  force_enter,
  extend,
  force_extend,
  force_exit,
  force_slash_deposit,
  release_deposit,
  force_release_deposit,
};
