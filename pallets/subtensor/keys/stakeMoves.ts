import { U64F64 } from '../../../primitives/arithmetic/fixed';
import type { Move } from './swapMove';

// What coldkeys have with a hotkey.

/** Coldkeys whose rewards are staked to it. The chain does not count these operations. */
export const moveAutoStake: Move = ({ storage }, { old, replacement, netuid }) => {
  const coldkeys = storage.AutoStakeDestinationColdkeys.maybe(old, netuid);
  if (coldkeys === undefined) return;
  for (const coldkey of coldkeys) storage.AutoStakeDestination.set(coldkey, netuid, replacement);
  storage.AutoStakeDestinationColdkeys.remove(old, netuid);
  storage.AutoStakeDestinationColdkeys.set(replacement, netuid, coldkeys);
};

export const moveOwnerHotkey: Move = ({ storage }, { old, replacement, netuid, db }) => {
  const owner = storage.SubnetOwnerHotkey.maybe(netuid);
  if (owner === undefined) return;
  db.count({ reads: 1 });
  if (owner !== old) return;
  storage.SubnetOwnerHotkey.set(netuid, replacement);
  db.count({ writes: 1 });
};

/** The shares of every coldkey, which from now on stakes on the new hotkey too. Rows of other subnets are counted as well. */
export const moveShares: Move = ({ storage }, { old, replacement, netuid, db }) => {
  const rows = [...storage.Alpha.entries(old)];
  db.count({ reads: rows.length, writes: rows.length });
  for (const [[, coldkey, on], shares] of rows) {
    if (on !== netuid) continue;
    storage.Alpha.remove(old, coldkey, netuid);
    storage.Alpha.mutate(replacement, coldkey, netuid, (own) => U64F64.saturatingAdd(shares, own));
    db.count({ reads: 2, writes: 2 });
    const staking = storage.StakingHotkeys.get(coldkey);
    if (!staking.includes(old) || staking.includes(replacement)) continue;
    storage.StakingHotkeys.append(coldkey, replacement);
    db.count({ writes: 1 });
  }
};
