import { fixedBytes, hole, option, spelt, struct, tuple, u32, u8, type Value } from '../../primitives/scale';
import { AccountId } from '../support/account';
import { Bounded } from '../support/boundedCall';
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
