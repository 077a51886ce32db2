import { blake2b256 } from '../../../primitives/crypto/hashers';
import { toHex } from '../../../primitives/scale';
import type { H256 } from '../../../pallets/support/account';
import type { RuntimeCall } from '../../../pallets/support/call';
import { failures } from '../../../pallets/support/dispatchError';
import { root, type OriginCaller } from '../../../pallets/support/origin';
import { weight, type Weight } from '../../../pallets/support/weight';
import { scheduler, type Config, type Scheduler } from '../../../pallets/scheduler';
import { sudo } from '../../../pallets/sudo';
import { mount } from '../../../runtime/definition';
import { bench, probe } from '../utility/probe';

export const NAME = `0x${'07'.repeat(32)}` as const;
export const OTHER = `0x${'08'.repeat(32)}` as const;
const BLOCK = weight(3_200_000_000_000n, { proof: 2n ** 63n });

/** A call of more than 128 bytes: it goes to Preimage. */
export const LONG: RuntimeCall = {
  pallet: 'Sudo',
  name: 'sudo_unchecked_weight',
  args: { call: nest(probe.note(9), 40), weight: weight(0n) },
};

export function nest(inner: RuntimeCall, times: number): RuntimeCall {
  return times === 0
    ? inner
    : nest({ pallet: 'Sudo', name: 'sudo_unchecked_weight', args: { call: inner, weight: weight(0n) } }, times - 1);
}

export const call = (name: string, args: RuntimeCall['args']): RuntimeCall => ({ pallet: 'Scheduler', name, args });
export const error = (name: string) => ({ error: { type: 'Module', value: { pallet: 'Scheduler', name } } });

type Periodic = readonly [number, number] | undefined;
interface What {
  readonly periodic?: Periodic;
  readonly priority?: number;
}
export const what = (inner: RuntimeCall, { periodic, priority = 0 }: What) => ({
  maybe_periodic: periodic,
  priority,
  call: inner,
});
export const at = (when: number, inner: RuntimeCall, more: What = {}) =>
  call('schedule', { when, ...what(inner, more) });
export const namedAt = (id: string, when: number, inner: RuntimeCall, more: What = {}) =>
  call('schedule_named', { id, when, ...what(inner, more) });
export const after = (blocks: number, inner: RuntimeCall) =>
  call('schedule_after', { after: blocks, ...what(inner, {}) });

export function start(MaximumWeight: Weight = BLOCK) {
  const kept = new Map<string, Uint8Array>();
  const needed = new Map<string, number>();
  const chain = { now: 10, kept, needed, privileged: true };
  const count = (hash: H256, by: number) => needed.set(hash, (needed.get(hash) ?? 0) + by);
  const config: Config = {
    blockNumber: () => chain.now,
    preimages: {
      note(bytes) {
        const hash = toHex(blake2b256(bytes)) as H256;
        kept.set(hash, bytes);
        return hash;
      },
      fetch(hash, length) {
        const bytes = kept.get(hash);
        if (bytes === undefined || (length !== undefined && length !== bytes.length)) throw failures.Unavailable;
        return bytes;
      },
      request: (hash) => count(hash, 1),
      unrequest: (hash) => count(hash, -1),
    },
    originOf: (caller: OriginCaller) => (caller === root.caller ? root : { caller, allows: () => true }),
    isAsPrivileged: () => chain.privileged,
  };
  const bound = bench(
    mount(12, sudo, { constants: {} }),
    mount(15, scheduler, { constants: { MaximumWeight, MaxScheduledPerBlock: 50 }, config: () => config }),
  );
  const ctx = bound.contexts.Scheduler as unknown as Scheduler;
  return {
    ...bound,
    chain,
    ctx,
    asRoot: (outer: RuntimeCall) => bound.run(outer, root),
    /** Begins a block. */
    begin(now: number) {
      chain.now = now;
      return scheduler.hooks.onInitialize?.(ctx, now);
    },
    agenda: (when: number) => ctx.storage.Agenda.get(when).map((task) => task?.priority),
  };
}
