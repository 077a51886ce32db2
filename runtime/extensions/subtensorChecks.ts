import type { AccountId } from '../../pallets/support/account';
import type { CallDef, RuntimeCall } from '../../pallets/support/call';
import { attempt } from '../../pallets/support/dispatchError';
import type { NetUid } from '../../pallets/subtensor';
import { mechanismIndex, mechId } from '../../pallets/subtensor';
import type { calls } from '../../pallets/subtensor/calls';
import { passesEvmKeyRateLimit } from '../../pallets/subtensor/keys/associateEvmKey';
import { passesRateLimit } from '../../pallets/subtensor/rateLimits/passes';
import { transactions } from '../../pallets/subtensor/rateLimits/transactions';
import { isIntervalFull } from '../../pallets/subtensor/registration/limits';
import { validateServeAxon } from '../../pallets/subtensor/serving/serveAxon';
import { commitHash, findCommitBlock } from '../../pallets/subtensor/weights/commitHash';
import { revealsOf, type Revealed } from '../../pallets/subtensor/weights/revealed';
import { isRevealEpoch } from '../../pallets/subtensor/weights/revealEpoch';
import { hasStakeForWeights } from '../../pallets/subtensor/weights/stakeThreshold';
import type { RuntimeContexts } from '../contexts';
import { customError, isCustomError, type CustomError } from '../customErrors';

type Calls = typeof calls;
type ArgumentsOf<C> = C extends CallDef<never, infer A> ? A : never;
/** Throws where the call of this signer may not enter a block. */
type Check<A> = (rt: RuntimeContexts, who: AccountId, args: A) => void;

function must(condition: boolean, otherwise: CustomError): asserts condition {
  if (!condition) throw customError(otherwise);
}

const stake: Check<{ readonly netuid: NetUid }> = ({ SubtensorModule: ctx }, who, { netuid }) =>
  must(hasStakeForWeights(ctx, who, netuid), 'StakeAmountTooLow');

const interval: Check<{ readonly netuid: NetUid }> = ({ SubtensorModule: ctx }, _who, { netuid }) =>
  must(!isIntervalFull(ctx, netuid), 'RateLimitExceeded');

/** That all of these were committed to, by whomever and where ever, and are due now. */
function commits({ SubtensorModule: ctx }: RuntimeContexts, who: AccountId, netuid: NetUid, all: readonly Revealed[]) {
  const main = mechanismIndex(netuid, mechId(0));
  const blocks = all.map((revealed) => findCommitBlock(ctx, commitHash(who, main, revealed)));
  const known = blocks.filter((block) => block !== undefined);
  must(known.length === blocks.length, 'CommitNotFound');
  must(known.every((block) => isRevealEpoch(ctx, netuid, block)), 'CommitBlockNotInRevealRange'); // prettier-ignore
}

/** The calls that are looked at. Others pass, those on one mechanism and those in batches among them. */
const checks: { readonly [N in keyof Calls]?: Check<ArgumentsOf<Calls[N]>> } = {
  commit_weights: stake,
  set_weights: stake,
  reveal_weights(rt, who, args) {
    stake(rt, who, args);
    commits(rt, who, args.netuid, [args]);
  },
  batch_reveal_weights(rt, who, args) {
    stake(rt, who, args);
    const all = revealsOf(args);
    must(all !== undefined, 'InputLengthsUnequal');
    commits(rt, who, args.netuid, all);
  },
  commit_timelocked_weights(rt, who, args) {
    stake(rt, who, args);
    must(args.reveal_round >= rt.Drand.storage.LastStoredRound.get(), 'InvalidRevealRound');
  },
  register: interval,
  burned_register: interval,
  serve_axon({ SubtensorModule: ctx }, who, { netuid, ...endpoint }) {
    const valid = attempt(() => validateServeAxon(ctx, who, netuid, endpoint));
    if (valid.ok) return;
    const { error } = valid.failure;
    const name = error.type === 'Module' && 'name' in error.value ? error.value.name : '';
    throw customError(isCustomError(name) ? name : 'BadRequest');
  },
  register_network: ({ SubtensorModule: ctx }, who) =>
    must(passesRateLimit(ctx, transactions.RegisterNetwork, who), 'RateLimitExceeded'),
  associate_evm_key({ SubtensorModule: ctx }, who, { netuid }) {
    const uid = ctx.storage.Uids.get(netuid, who);
    must(uid !== undefined, 'UidNotFound');
    must(passesEvmKeyRateLimit(ctx, netuid, uid), 'EvmKeyAssociateRateLimitExceeded');
  },
};

/** Whether a signer's coldkey is about to be swapped: then nothing passes but to schedule that anew. */
function coldkeySwap({ SubtensorModule: { storage } }: RuntimeContexts, who: AccountId, schedules: boolean): void {
  must(schedules || !storage.ColdkeySwapScheduled.has(who), 'ColdkeyInSwapSchedule');
}

/** @throws ValidityFailure with a custom code @source subtensor pallets/subtensor/src/transaction_extension.rs validate */
export function checkSubtensorCall(rt: RuntimeContexts, who: AccountId, { pallet, name, args }: RuntimeCall): void {
  const own = pallet === 'SubtensorModule';
  coldkeySwap(rt, who, own && name === 'schedule_swap_coldkey');
  const check = own && Object.hasOwn(checks, name) ? checks[name as keyof Calls] : undefined;
  (check as Check<RuntimeCall['args']> | undefined)?.(rt, who, args);
}
