import type { NetUid } from '../support/netUid';
import type { Commitments } from './declaration';

/** Forgets what was committed on a subnet. The list of those who wait is written even where nobody did. @source subtensor pallets/commitments lib.rs purge_netuid */
export function purgeNetuid({ storage }: Commitments, netuid: NetUid): void {
  storage.CommitmentOf.clear([netuid]);
  storage.LastCommitment.clear([netuid]);
  storage.LastBondsReset.clear([netuid]);
  storage.RevealedCommitments.clear([netuid]);
  storage.UsedSpaceOf.clear([netuid]);
  storage.TimelockedIndex.mutate((waiting) => waiting.filter(([on]) => on !== netuid));
}
