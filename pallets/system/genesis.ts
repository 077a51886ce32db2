import type { H256 } from '../support/account';
import type { System } from './declaration';

/** What stands for the hash of the block before the first. @source frame-system lib.rs GenesisConfig::build (hash69) */
const BEFORE_THE_FIRST = `0x${'45'.repeat(32)}` as H256;

export function buildGenesis({ storage, constants }: System): void {
  storage.BlockHash.set(0, BEFORE_THE_FIRST);
  storage.ParentHash.set(BEFORE_THE_FIRST);
  const { spec_version, spec_name } = constants.Version;
  storage.LastRuntimeUpgrade.set({ spec_version, spec_name });
  storage.UpgradedToU32RefCount.set(true);
  storage.UpgradedToTripleRefCount.set(true);
  storage.ExtrinsicIndex.set(0);
}
