import type { AccountId } from '../../support/account';
import type { Entry } from '../../support/entries';
import type { Subtensor } from '../declaration';
import type { NetUid } from '../types';
import type { DbTally } from './dbTally';

/** One hotkey in the place of another, on one subnet. */
export interface HotkeySwap {
  readonly old: AccountId;
  readonly replacement: AccountId;
  readonly netuid: NetUid;
  /** Whether the old one has a place on the subnet. */
  readonly isMember: boolean;
  readonly db: DbTally;
}

/** Hands on what is stored of a hotkey. */
export type Move = (ctx: Subtensor, swap: HotkeySwap) => void;

type Storage = Subtensor['storage'];
type KeyOrder<K> = (hotkey: AccountId, netuid: NetUid) => K;
type Operations = Parameters<DbTally['count']>[0];

export const hotkeyFirst: KeyOrder<readonly [AccountId, NetUid]> = (hotkey, netuid) => [hotkey, netuid];
export const netuidFirst: KeyOrder<readonly [NetUid, AccountId]> = (hotkey, netuid) => [netuid, hotkey];

/** Adds the old row's value to the new row, which stands afterwards even if nothing is in it. */
export const added =
  <K extends readonly unknown[], T>(
    item: (storage: Storage) => Entry<K, T, T>,
    keys: KeyOrder<K>,
    sum: (a: T, b: T) => T,
    operations: Operations,
  ): Move =>
  ({ storage }, { old, replacement, netuid, db }) => {
    const entry = item(storage);
    const value = entry.take(...keys(old, netuid));
    const to = keys(replacement, netuid);
    entry.set(...to, sum(entry.get(...to), value));
    db.count(operations);
  };

/** Hands the row on if there is one. */
export function handOn<K extends readonly unknown[], T>(
  entry: Entry<K, T, T | undefined>,
  from: K,
  to: K,
  db: DbTally,
): void {
  const value = entry.maybe(...from);
  if (value === undefined) return;
  entry.remove(...from);
  entry.set(...to, value);
  db.count({ reads: 1, writes: 2 });
}

/** Hands on a row that only those with a place have. */
export const handedOn =
  <T>(item: (storage: Storage) => Entry<readonly [NetUid, AccountId], T, T | undefined>): Move =>
  ({ storage }, { old, replacement, netuid, isMember, db }) => {
    if (isMember) handOn(item(storage), netuidFirst(old, netuid), netuidFirst(replacement, netuid), db);
  };
