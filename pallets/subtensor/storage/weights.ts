import { bool, tuple, u16, u64, vec } from '../../../primitives/scale';
import { AccountId, H256 } from '../../support/account';
import { item, key } from '../../support/storage';
import { NetUid, NetUidStorageIndex, TimelockedCommit } from '../types';
import { byNetUid } from './mapKeys';

/** Weights that are committed first and revealed later. */
export const weights = {
  WeightCommits: item({
    keys: [key('Twox64Concat', NetUidStorageIndex), key('Twox64Concat', AccountId)],
    value: vec(tuple(H256, u64, u64, u64)),
    docs: 'Hash commits: (hash, commit block, first reveal block, last reveal block).',
  }),
  TimelockedWeightCommits: item({
    keys: [key('Twox64Concat', NetUidStorageIndex), key('Twox64Concat', u64)],
    value: vec(tuple(AccountId, u64, TimelockedCommit, u64)),
    default: () => [],
    docs: 'Drand timelocked commits per epoch.',
  }),
  CRV3WeightCommits: item({
    keys: [key('Twox64Concat', NetUidStorageIndex), key('Twox64Concat', u64)],
    value: vec(tuple(AccountId, TimelockedCommit, u64)),
    default: () => [],
    docs: 'Deprecated.',
  }),
  CRV3WeightCommitsV2: item({
    keys: [key('Twox64Concat', NetUidStorageIndex), key('Twox64Concat', u64)],
    value: vec(tuple(AccountId, u64, TimelockedCommit, u64)),
    default: () => [],
    docs: 'Deprecated.',
  }),
  RevealPeriodEpochs: item({
    keys: [key('Twox64Concat', NetUid)],
    value: u64,
    default: () => 1n,
    docs: 'Epochs between commit and reveal.',
  }),
  CommitRevealWeightsEnabled: item({
    keys: [byNetUid],
    value: bool,
    default: () => true,
    docs: 'Commit-reveal required.',
  }),
  CommitRevealWeightsVersion: item({
    keys: [],
    value: u16,
    default: () => 4,
    docs: 'Version expected in timelocked commits.',
  }),
};
