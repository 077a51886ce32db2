import { AccountId, H256, zeroHash } from '../support/account';
import { item, key } from '../support/storage';
import { NO_WEIGHT, perDispatchClass, Weight } from '../support/weight';
import { bool, bytes, fixedBytes, spelt, tuple, u32, u64, vec } from '../../primitives/scale';
import { AccountInfo, CodeUpgradeAuthorization, Digest, EventRecord, LastRuntimeUpgradeInfo, Phase } from './types';

const blockNumber = spelt('BlockNumberFor<T>', u32);

/** The flag that every account of today's Balances carries: its reference counts follow the new logic. */
export const NEW_LOGIC = 1n << 127n;

export const NO_ACCOUNT: AccountInfo = {
  nonce: 0,
  consumers: 0,
  providers: 0,
  sufficients: 0,
  data: { free: 0n, reserved: 0n, frozen: 0n, flags: NEW_LOGIC },
};

export const storage = {
  Account: item({
    keys: [key('Blake2_128Concat', AccountId)],
    value: AccountInfo,
    default: () => NO_ACCOUNT,
    docs: 'Nonce, reference counts and balances of an account.',
  }),
  ExtrinsicCount: item({ keys: [], value: u32, docs: 'How many extrinsics the block being finalised holds.' }),
  InherentsApplied: item({
    keys: [],
    value: bool,
    default: () => false,
    docs: 'Whether all inherents of the block have been applied.',
  }),
  BlockWeight: item({
    keys: [],
    value: perDispatchClass(Weight),
    default: () => ({ normal: NO_WEIGHT, operational: NO_WEIGHT, mandatory: NO_WEIGHT }),
    docs: 'Weight that the block has used so far, by class.',
  }),
  AllExtrinsicsLen: item({ keys: [], value: u32, docs: 'Bytes of the extrinsics applied so far.' }),
  BlockHash: item({
    keys: [key('Twox64Concat', blockNumber)],
    value: H256,
    default: zeroHash,
    docs: 'Hashes of recent blocks by number.',
  }),
  ExtrinsicData: item({
    keys: [key('Twox64Concat', u32)],
    value: bytes,
    default: () => new Uint8Array(0),
    docs: 'Extrinsics of the block by index, until it is finalised.',
  }),
  Number: item({ keys: [], value: blockNumber, default: () => 0, docs: 'Number of the current block.' }),
  ParentHash: item({ keys: [], value: H256, default: zeroHash, docs: 'Hash of the previous block.' }),
  Digest: item({ keys: [], value: Digest, default: () => ({ logs: [] }), docs: 'Digest of the current block.' }),
  Events: item({
    keys: [],
    value: vec(EventRecord),
    default: () => [],
    docs: 'Events of the current block. Large: read it off chain only.',
  }),
  EventCount: item({ keys: [], value: u32, default: () => 0, docs: 'Number of events in the current block.' }),
  EventTopics: item({
    keys: [key('Blake2_128Concat', H256)],
    value: vec(tuple(blockNumber, u32)),
    default: () => [],
    docs: 'Block and index of the events of a topic.',
  }),
  LastRuntimeUpgrade: item({ keys: [], value: LastRuntimeUpgradeInfo, docs: 'Version of the runtime that ran last.' }),
  UpgradedToU32RefCount: item({
    keys: [],
    value: bool,
    default: () => false,
    docs: 'Whether reference counts are u32.',
  }),
  UpgradedToTripleRefCount: item({
    keys: [],
    value: bool,
    default: () => false,
    docs: 'Whether there are three reference counts.',
  }),
  ExecutionPhase: item({ keys: [], value: Phase, docs: 'Phase of the block being executed.' }),
  AuthorizedUpgrade: item({ keys: [], value: CodeUpgradeAuthorization, docs: 'Hash of the code that may be applied.' }),
  ExtrinsicWeightReclaimed: item({
    keys: [],
    value: Weight,
    default: () => NO_WEIGHT,
    docs: 'Weight given back for the extrinsic so far.',
  }),

  ExtrinsicIndex: item({
    keys: [],
    rawKey: ':extrinsic_index',
    value: u32,
    docs: 'Index of the extrinsic being applied.',
  }),
  IntrablockEntropy: item({
    keys: [],
    rawKey: ':intrablock_entropy',
    value: fixedBytes(32),
    docs: 'Seed for unique values within a block.',
  }),
  HeapPages: item({ keys: [], rawKey: ':heappages', value: u64, docs: 'Pages of the wasm heap.' }),
};
