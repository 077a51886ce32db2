import { H256 } from '../support/account';
import type { RuntimeEvent } from '../support/event';
import { perDispatchClass, Weight } from '../support/weight';
import {
  bool,
  bytes,
  compact,
  fixedBytes,
  hole,
  of,
  option,
  pathType,
  spelt,
  string,
  struct,
  tuple,
  u32,
  u64,
  u8,
  unit,
  variants,
  vec,
  type Codec,
  type Value,
} from '../../primitives/scale';

/** What a runtime keeps beside the nonce and the reference counts: the balances. */
export interface AccountData {
  readonly free: bigint;
  readonly reserved: bigint;
  readonly frozen: bigint;
  readonly flags: bigint;
}
const accountData = hole<AccountData>('AccountData');

const refCount = spelt('RefCount', u32);
export const AccountInfo = struct(
  ['frame_system', 'AccountInfo'],
  { nonce: spelt('Nonce', u32), consumers: refCount, providers: refCount, sufficients: refCount, data: accountData },
  { params: [{ name: 'Nonce', type: u32.type }, { name: 'AccountData', type: accountData.type }], rust: 'AccountInfo<T::Nonce, T::AccountData>' }, // prettier-ignore
);
export type AccountInfo = Value<typeof AccountInfo>;

/** Four characters that name a consensus engine: `aura`, `fron`. */
const ConsensusEngineId = spelt('ConsensusEngineId', fixedBytes(4));

export const DigestItem = variants(['sp_runtime', 'generic', 'digest', 'DigestItem'], {
  PreRuntime: of(6, ConsensusEngineId, bytes),
  Consensus: of(4, ConsensusEngineId, bytes),
  Seal: of(5, ConsensusEngineId, bytes),
  Other: of(0, bytes),
  RuntimeEnvironmentUpdated: unit(8),
});
export type DigestItem = Value<typeof DigestItem>;

export const Digest = struct(['sp_runtime', 'generic', 'digest', 'Digest'], { logs: vec(DigestItem) });
export type Digest = Value<typeof Digest>;

/** When in a block an event happened. */
export const Phase = variants(['frame_system', 'Phase'], {
  ApplyExtrinsic: of(0, u32),
  Finalization: unit(1),
  Initialization: unit(2),
});
export type Phase = Value<typeof Phase>;

const runtimeEvent = hole<RuntimeEvent>('RuntimeEvent', 'E');
export const EventRecord = struct(
  ['frame_system', 'EventRecord'],
  { phase: Phase, event: runtimeEvent, topics: spelt('Vec<T>', vec(H256)) },
  { params: [{ name: 'E', type: runtimeEvent.type }, { name: 'T', type: H256.type }] }, // prettier-ignore
);
export type EventRecord = Value<typeof EventRecord>;

/** Rust's Cow: the value itself, under a type of its own. */
const cow = <T>(inner: Codec<T>, rust: string): Codec<T> => ({
  ...inner,
  type: pathType(['Cow'], () => ({ kind: 'composite', fields: [{ type: inner.type }] }), {
    params: [{ name: 'T', type: inner.type }],
  }),
  rust,
});
const cowStr = cow(string, "Cow<'static, str>");

export const LastRuntimeUpgradeInfo = struct(['frame_system', 'LastRuntimeUpgradeInfo'], {
  spec_version: spelt('codec::Compact<u32>', compact(u32)),
  spec_name: cowStr,
});

export const CodeUpgradeAuthorization = struct(
  ['frame_system', 'CodeUpgradeAuthorization'],
  { code_hash: H256, check_version: bool },
  { params: [{ name: 'T' }] },
);

const limit = option(Weight);
export const WeightsPerClass = struct(['frame_system', 'limits', 'WeightsPerClass'], {
  base_extrinsic: Weight,
  max_extrinsic: limit,
  max_total: limit,
  reserved: limit,
});
export type WeightsPerClass = Value<typeof WeightsPerClass>;

/** How much of a block each class may fill. */
export const BlockWeights = struct(['frame_system', 'limits', 'BlockWeights'], {
  base_block: Weight,
  max_block: Weight,
  per_class: perDispatchClass(WeightsPerClass),
});
export type BlockWeights = Value<typeof BlockWeights>;

export const BlockLength = struct(['frame_system', 'limits', 'BlockLength'], { max: perDispatchClass(u32) });
export type BlockLength = Value<typeof BlockLength>;

/** Cost of database reads and writes in picoseconds. */
export const RuntimeDbWeight = struct(['sp_weights', 'RuntimeDbWeight'], { read: u64, write: u64 });

export const RuntimeVersion = struct(['sp_version', 'RuntimeVersion'], {
  spec_name: cowStr,
  impl_name: cowStr,
  authoring_version: u32,
  spec_version: u32,
  impl_version: u32,
  apis: cow(vec(tuple(fixedBytes(8), u32)), 'ApisVec'),
  transaction_version: u32,
  system_version: u8,
});
export type RuntimeVersion = Value<typeof RuntimeVersion>;
