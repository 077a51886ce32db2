import { blake2AsHex } from '@polkadot/util-crypto';
import { collective, type Collective } from '../../../pallets/collective';
import type { AccountId, H256 } from '../../../pallets/support/account';
import type { RuntimeCall } from '../../../pallets/support/call';
import { hashCall } from '../../../pallets/support/callHash';
import { root, signedBy, type OriginCaller } from '../../../pallets/support/origin';
import { weight, type Weight } from '../../../pallets/support/weight';
import { mount } from '../../../runtime/definition';
import { originOf } from '../../../runtime/origins';
import { account, alice, bob, charlie } from '../../support/accounts';
import { expectOk } from '../../support/expectations';
import { bench, probe } from '../utility/probe';

/** Who vote on the motions of Alice, Bob and Charlie. */
export const [dave, eve, ferdie] = [account(0xd0), account(0xe0), account(0xf0)] as const;
export const MOTION_DURATION = 5;
/** How many motions may be open. */
export const MOST = 2;
export const START = 10;
/** A call of 6 bytes with its hash, and what it declares. */
export const CALL = probe.note(7);
export const BYTES = 6;
export const HASH = blake2AsHex('0xc80007000000') as H256;
export const DECLARED = weight(1_000n, { proof: 50n });

export const call = (name: string, args: RuntimeCall['args']): RuntimeCall => ({ pallet: 'Council', name, args });

/** A council in block 10, with three seats among its voters. */
export function start() {
  const chain = { block: START, seats: 3, voters: [] as readonly AccountId[] };
  /** As whom calls ran, in order. */
  const ranAs: OriginCaller[] = [];
  const { pallet, errors } = collective({
    name: 'Council',
    instance: 'Instance1',
    maxProposals: MOST,
    bound: 'MaxProposals',
    maxMembers: 12,
  });
  const whole = bench(
    mount(8, pallet, {
      constants: {},
      config: () => ({
        blockNumber: () => chain.block,
        motionDuration: MOTION_DURATION,
        votingMembers: () => chain.seats,
        canPropose: (who) => [alice, bob, charlie].includes(who),
        canVote: (who) => chain.voters.includes(who),
        originOf(caller) {
          ranAs.push(caller);
          return originOf(whole.env, caller);
        },
      }),
    }),
  );
  const ctx: Collective = whole.of(pallet);
  ctx.storage.Members.set([alice, bob, charlie]);
  const started = {
    ...whole,
    ctx,
    storage: ctx.storage,
    errors,
    chain,
    ranAs,
    events: () => whole.sys.storage.Events.get().map(({ event }) => event),
    hashOf: (inner: RuntimeCall): H256 => hashCall(inner, whole.env).hash,
  };
  return started;
}
export type CollectiveBench = ReturnType<typeof start>;

/** As Alice proposes a call, unless something else is said. */
export const proposing = (proposal: RuntimeCall = CALL, said: { length_bound?: number; duration?: number } = {}) => ({
  proposal,
  length_bound: 100,
  duration: MOTION_DURATION,
  ...said,
});

/** Alice proposes a call, and these vote on it: motion 0 if it is the first. */
export function open(
  bench: CollectiveBench,
  { inner = CALL, ayes = [], nays = [] }: Votes & { readonly inner?: RuntimeCall } = {},
): H256 {
  expectOk(bench, call('propose', proposing(inner)), signedBy(alice));
  const hash = bench.hashOf(inner);
  bench.storage.Voting.mutateExists(hash, (votes) => votes && { ...votes, ayes, nays });
  bench.forgetEvents();
  return hash;
}
export interface Votes {
  readonly ayes?: readonly AccountId[];
  readonly nays?: readonly AccountId[];
}

/** As root closes motion 0, unless something else is said. */
export const closing = (
  proposal_hash: H256,
  said: { index?: number; proposal_weight_bound?: Weight; length_bound?: number } = {},
) => ({ proposal_hash, index: 0, proposal_weight_bound: DECLARED, length_bound: BYTES, ...said });

/** Root closes motion 0. */
export const close = (bench: CollectiveBench, hash: H256) => expectOk(bench, call('close', closing(hash)), root);
