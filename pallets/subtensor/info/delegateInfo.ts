import { U64F64 } from '../../../primitives/arithmetic/fixed';
import { MAX as u16Max } from '../../../primitives/arithmetic/u16';
import * as u64 from '../../../primitives/arithmetic/u64';
import type { AccountId } from '../../support/account';
import type { Subtensor } from '../declaration';
import { netuids } from '../subnets/networks';
import { ROOT, type AlphaCurrency, type NetUid } from '../types';
import { stakeOf, worth } from '../staking/stake';
import type { DelegateInfo } from './types';

const BLOCKS_A_DAY = U64F64.fromNum(7_200n);
/** 1000 TAO in rao. */
const THOUSAND = U64F64.fromNum(1_000_000_000_000n);

type Nominators = DelegateInfo['nominators'];

/**
 * Stake of others with a delegate, by coldkey. A quirk: the pool that prices the shares is the one at place `netuid` in
 * the list of subnets, not the one of that subnet; beyond the list stake is left out.
 */
function nominators(ctx: Subtensor, delegate: AccountId): Nominators {
  const pools = netuids(ctx);
  const found = new Map<AccountId, (readonly [NetUid, bigint])[]>();
  for (const [[, coldkey, netuid], shares] of ctx.storage.Alpha.entries(delegate)) {
    const pool = pools[netuid];
    if (shares === U64F64.ZERO || pool === undefined) continue;
    const rows = found.get(coldkey) ?? [];
    rows.push([netuid, worth(ctx, delegate, pool, shares)]);
    found.set(coldkey, rows);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Alpha a day of a neuron, by the emission of its last epoch. */
function daily({ storage }: Subtensor, netuid: NetUid, uid: number): U64F64 {
  const tempo = U64F64.fromNum(storage.Tempo.get(netuid));
  const emission = U64F64.fromNum(storage.Emission.get(netuid)[uid] ?? 0n);
  return U64F64.saturatingMul(emission, U64F64.safeDiv(BLOCKS_A_DAY, tempo));
}

function returnPerThousand(take: number, stake: U64F64, perDay: U64F64): U64F64 {
  if (stake === U64F64.ZERO) return U64F64.ZERO;
  const kept = U64F64.saturatingSub(U64F64.ONE, U64F64.safeDiv(U64F64.fromNum(take), U64F64.fromNum(u16Max)));
  return U64F64.safeDiv(U64F64.saturatingMul(perDay, kept), U64F64.safeDiv(stake, THOUSAND));
}

/** @source subtensor pallets/subtensor/src/rpc_info/delegate_info.rs get_delegate_by_existing_account */
function describe(ctx: Subtensor, delegate: AccountId, withNominators: boolean): DelegateInfo {
  const { storage } = ctx;
  const registrations: NetUid[] = [];
  for (const [[, netuid], member] of storage.IsNetworkMember.entries(delegate)) if (member) registrations.push(netuid);
  const permits: NetUid[] = [];
  let perDay = U64F64.ZERO;
  for (const netuid of registrations) {
    const uid = storage.Uids.maybe(netuid, delegate);
    if (uid === undefined) continue;
    if (storage.ValidatorPermit.get(netuid)[uid] ?? false) permits.push(netuid);
    perDay = U64F64.saturatingAdd(perDay, daily(ctx, netuid, uid));
  }
  const take = storage.Delegates.get(delegate);
  const stake = U64F64.fromNum(storage.TotalHotkeyAlpha.get(delegate, ROOT));
  return {
    delegate_ss58: delegate,
    take,
    nominators: withNominators ? nominators(ctx, delegate) : [],
    owner_ss58: storage.Owner.get(delegate),
    registrations,
    validator_permits: permits,
    return_per_1000: U64F64.saturatingToNum(returnPerThousand(take, stake, perDay), u64),
    total_daily_return: U64F64.saturatingToNum(perDay, u64),
  };
}

export const getDelegate = (ctx: Subtensor, delegate: AccountId): DelegateInfo | undefined =>
  ctx.storage.Delegates.has(delegate) ? describe(ctx, delegate, true) : undefined;

export const getDelegates = (ctx: Subtensor): readonly DelegateInfo[] =>
  [...ctx.storage.Delegates.keys()].map(([delegate]) => describe(ctx, delegate, true));

type Delegated = readonly [DelegateInfo, readonly [NetUid, AlphaCurrency]];

/** One row for each subnet on which a coldkey has an entry with a delegate, even one of zero; without nominators. */
export const getDelegated = (ctx: Subtensor, coldkey: AccountId): readonly Delegated[] =>
  [...ctx.storage.Delegates.keys()].flatMap(([delegate]) =>
    [...ctx.storage.Alpha.keys(delegate, coldkey)].map(([, , netuid]): Delegated => [
      describe(ctx, delegate, false),
      [netuid, stakeOf(ctx, delegate, coldkey, netuid)],
    ]),
  );
