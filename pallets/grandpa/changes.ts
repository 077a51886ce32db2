import { encode, type Hex } from '../../primitives/scale';
import { ensure, RuntimeTrap } from '../support/dispatchError';
import { errors, type Grandpa } from './declaration';
import { ConsensusLog, MAX_AUTHORITIES, type AuthorityList, type StoredState } from './types';

/** The engine id `FRNK`. */
const GRANDPA_ENGINE_ID: Hex = '0x46524e4b';

const depositLog = ({ config }: Grandpa, log: ConsensusLog): void =>
  config.depositConsensus(GRANDPA_ENGINE_ID, encode(ConsensusLog, log));

/** Sums of block numbers wrap, as the chain's do. */
const wrapped = (number: number): number => number >>> 0;

/**
 * Lets other authorities vote from the end of the block `inBlocks` later on. `forced` is the last final block when a change
 * is forced on voters that stopped.
 *
 * @throws ChangePending, TooSoon
 * @source pallet-grandpa lib.rs schedule_change
 */
export function scheduleChange(
  { storage, config }: Grandpa,
  authorities: AuthorityList,
  inBlocks: number,
  forced: number | undefined,
): void {
  ensure(!storage.PendingChange.has(), errors.ChangePending);
  const scheduled_at = config.blockNumber();
  if (forced !== undefined) {
    ensure((storage.NextForced.get() ?? 0) <= scheduled_at, errors.TooSoon);
    storage.NextForced.set(wrapped(scheduled_at + inBlocks * 2));
  }
  storage.PendingChange.set({ scheduled_at, delay: inBlocks, next_authorities: authorities, forced });
}

/** Announces and enacts what is pending. @source pallet-grandpa lib.rs on_finalize */
export function finalizeChanges(ctx: Grandpa, number: number): void {
  finalizeAuthorities(ctx, number);
  finalizeState(ctx, number, ctx.storage.State.get());
}

function finalizeAuthorities(ctx: Grandpa, number: number): void {
  const { storage } = ctx;
  const pending = storage.PendingChange.get();
  if (pending === undefined) return;
  const { scheduled_at, delay, next_authorities, forced } = pending;
  if (number === scheduled_at) {
    const change = { next_authorities, delay };
    depositLog(
      ctx,
      forced === undefined
        ? { type: 'ScheduledChange', value: change }
        : { type: 'ForcedChange', value: [forced, change] },
    );
  }
  if (number !== wrapped(scheduled_at + delay)) return;
  storage.Authorities.set(next_authorities);
  ctx.deposit('NewAuthorities', { authority_set: next_authorities });
  storage.PendingChange.remove();
}

function finalizeState(ctx: Grandpa, number: number, state: StoredState): void {
  if (state.type !== 'PendingPause' && state.type !== 'PendingResume') return;
  const pauses = state.type === 'PendingPause';
  const { scheduled_at, delay } = state.value;
  if (number === scheduled_at) depositLog(ctx, { type: pauses ? 'Pause' : 'Resume', value: delay });
  if (number !== wrapped(scheduled_at + delay)) return;
  ctx.storage.State.set({ type: pauses ? 'Paused' : 'Live' });
  ctx.deposit(pauses ? 'Paused' : 'Resumed');
}

/** @throws RuntimeTrap when there are authorities already, or too many */
export function buildGenesis({ storage }: Grandpa, { authorities }: { readonly authorities: AuthorityList }): void {
  storage.CurrentSetId.set(0n);
  if (authorities.length > 0) {
    if (storage.Authorities.get().length > 0) throw new RuntimeTrap('Grandpa has its authorities already');
    if (authorities.length > MAX_AUTHORITIES)
      throw new RuntimeTrap(`Grandpa has at most ${MAX_AUTHORITIES} authorities at genesis, got ${authorities.length}`);
    storage.Authorities.set(authorities);
  }
  storage.SetIdSession.set(0n, 0);
}
