import {
  boundedBytes,
  fields,
  fixedBytes,
  hole,
  of,
  option,
  pathType,
  spelt,
  struct,
  tuple,
  u32,
  u8,
  variants,
  type Value,
} from '../../primitives/scale';
import { AccountId, H256 } from '../support/account';
import { RuntimeCallHole } from '../support/call';
import type { OriginCaller } from '../support/origin';

export const blockNumber = spelt('BlockNumberFor<T>', u32);

/** A name that a task can be found by. */
export const TaskName = spelt('TaskName', fixedBytes(32));
export type TaskName = Value<typeof TaskName>;

/** Where a task stands: the block it is for and its place in that block's agenda. */
export const TaskAddress = spelt('TaskAddress<BlockNumberFor<T>>', tuple(u32, u32));
export type TaskAddress = Value<typeof TaskAddress>;

/** Every how many blocks, and how many times more. */
export const Period = spelt('schedule::Period<BlockNumberFor<T>>', tuple(u32, u32));
export type Period = Value<typeof Period>;

/** A task of a lower number runs first. */
export const Priority = spelt('schedule::Priority', u8);

/** Calls up to this length in bytes stand in the agenda, longer ones in Preimage. */
export const MAX_INLINE = 128;

const hashType = spelt('H::Output', H256);
const blakeTwo256 = pathType(['sp_runtime', 'traits', 'BlakeTwo256'], () => ({ kind: 'composite', fields: [] }));

/** A call as its bytes, or as the hash of its bytes. */
export const Bounded = variants(
  ['frame_support', 'traits', 'preimages', 'Bounded'],
  {
    Legacy: fields(0, { hash: hashType }),
    Inline: of(1, boundedBytes({ max: MAX_INLINE, of: 'ConstU32<128>' }, 'BoundedInline')),
    Lookup: fields(2, { hash: hashType, len: u32 }),
  },
  {
    params: [
      { name: 'T', type: RuntimeCallHole.type },
      { name: 'H', type: blakeTwo256 },
    ],
    rust: 'Call',
  },
);
export type Bounded = Value<typeof Bounded>;

const origin = hole<OriginCaller>('OriginCaller', 'PalletsOrigin');

/** A task as an agenda holds it. */
export const Scheduled = struct(
  ['pallet_scheduler', 'Scheduled'],
  {
    maybe_id: spelt('Option<Name>', option(TaskName)),
    priority: Priority,
    call: Bounded,
    maybe_periodic: spelt('Option<schedule::Period<BlockNumber>>', option(Period)),
    origin,
  },
  {
    params: [
      { name: 'Name', type: TaskName.type },
      { name: 'Call', type: Bounded.type },
      { name: 'BlockNumber', type: u32.type },
      { name: 'PalletsOrigin', type: origin.type },
      { name: 'AccountId', type: AccountId.type },
    ],
    rust: 'ScheduledOf<T>',
  },
);
export type Scheduled = Value<typeof Scheduled>;

/** How often a failing task is tried again, and after how many blocks. */
export const RetryConfig = struct(
  ['pallet_scheduler', 'RetryConfig'],
  { total_retries: u8, remaining: u8, period: spelt('Period', u32) },
  { params: [{ name: 'Period', type: u32.type }], rust: 'RetryConfig<BlockNumberFor<T>>' },
);
export type RetryConfig = Value<typeof RetryConfig>;
