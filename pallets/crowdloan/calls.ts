import { boxed, compact, option, spelt, u32, u64 } from '../../primitives/scale';
import { AccountId } from '../support/account';
import { RuntimeCallHole } from '../support/call';
import { ensureSigned } from '../support/origin';
import { addWeight } from '../support/weight';
import { contribute, withdraw } from './contribute';
import { createCrowdloan } from './create';
import { call } from './declaration';
import { finalize } from './finalize';
import { dissolve, refund } from './refund';
import { updateCap, updateEnd, updateMinContribution } from './update';
import { weights } from './weights';

const crowdloan_id = spelt('CrowdloanId', compact(u32));
const balance = spelt('BalanceOf<T>', compact(u64));
const blockNumber = spelt('BlockNumberFor<T>', compact(u32));

/** RefundContributorsLimit: what a call refunds at most. */
const MOST_REFUNDS = 50;

/** In the order of their indexes, which the metadata shows. */
export const calls = {
  create: call({
    index: 0,
    weight: (args, env) =>
      args.call === undefined ? weights.create : addWeight(weights.create, env.dispatchInfo(args.call).callWeight),
    args: {
      deposit: balance,
      min_contribution: balance,
      cap: balance,
      end: blockNumber,
      call: option(boxed(RuntimeCallHole, 'Box<<T as Config>::RuntimeCall>')),
      target_address: option(AccountId),
    },
    docs: 'Opens a crowdloan until a block. When the cap is raised the money goes to the target or the call runs. The deposit is the first contribution.',
    run: (ctx, origin, terms) => createCrowdloan(ctx, ensureSigned(origin), terms),
  }),
  contribute: call({
    index: 1,
    weight: weights.contribute,
    args: { crowdloan_id, amount: balance },
    docs: 'Contributes rao to an open crowdloan, at most what the cap leaves.',
    run: (ctx, origin, args) => contribute(ctx, ensureSigned(origin), args.crowdloan_id, args.amount),
  }),
  withdraw: call({
    index: 2,
    weight: weights.withdraw,
    args: { crowdloan_id },
    docs: 'Takes a contribution back while the crowdloan is not finalised. The creator leaves the deposit.',
    run: (ctx, origin, args) => withdraw(ctx, ensureSigned(origin), args.crowdloan_id),
  }),
  finalize: call({
    index: 3,
    weight: weights.finalize,
    args: { crowdloan_id },
    docs: 'Creator: once the cap is raised, pays the target or runs the call.',
    run: (ctx, origin, args) => finalize(ctx, ensureSigned(origin), args.crowdloan_id),
  }),
  refund: call({
    index: 4,
    weight: weights.refund(MOST_REFUNDS),
    args: { crowdloan_id },
    docs: 'Gives contributions back once the crowdloan has ended without success, those of 50 contributors at most. Repeat until all are refunded.',
    run(ctx, origin, args) {
      ensureSigned(origin);
      return refund(ctx, args.crowdloan_id);
    },
  }),
  dissolve: call({
    index: 5,
    weight: weights.dissolve,
    args: { crowdloan_id },
    docs: 'Creator: gives up a crowdloan whose contributors are all refunded, and gets the deposit back.',
    run: (ctx, origin, args) => dissolve(ctx, ensureSigned(origin), args.crowdloan_id),
  }),
  update_min_contribution: call({
    index: 6,
    weight: weights.updateMinContribution,
    args: { crowdloan_id, new_min_contribution: balance },
    docs: 'Creator: changes the least contribution.',
    run: (ctx, origin, args) =>
      updateMinContribution(ctx, ensureSigned(origin), args.crowdloan_id, args.new_min_contribution),
  }),
  update_end: call({
    index: 7,
    weight: weights.updateEnd,
    args: { crowdloan_id, new_end: blockNumber },
    docs: 'Creator: changes the block in which the crowdloan ends.',
    run: (ctx, origin, args) => updateEnd(ctx, ensureSigned(origin), args.crowdloan_id, args.new_end),
  }),
  update_cap: call({
    index: 8,
    weight: weights.updateCap,
    args: { crowdloan_id, new_cap: balance },
    docs: 'Creator: changes how much is to be raised, in rao.',
    run: (ctx, origin, args) => updateCap(ctx, ensureSigned(origin), args.crowdloan_id, args.new_cap),
  }),
};
