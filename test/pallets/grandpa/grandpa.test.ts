import { cryptoReady } from '../../../primitives/crypto/hashers';
import { decodeAll, toHex } from '../../../primitives/scale';
import {
  buildGenesis,
  grandpa,
  scheduleChange,
  type AuthorityId,
  type AuthorityList,
  type Grandpa,
} from '../../../pallets/grandpa';
import { RuntimeCallHole } from '../../../pallets/support/call';
import { attempt } from '../../../pallets/support/dispatchError';
import { noOrigin, root } from '../../../pallets/support/origin';
import { mount } from '../../../runtime/definition';
import { alone, digest } from '../timestamp/alone';

const voter = (byte: string): AuthorityList => [[`0x${byte.repeat(32)}` as AuthorityId, 1n]];
const written = (byte: string) => `04${byte.repeat(32)}0100000000000000`;
const [old, next] = [voter('0a'), voter('0b')] as const;

function start() {
  const log = digest();
  const chain = { now: 10 };
  const config = { blockNumber: () => chain.now, depositConsensus: log.depositConsensus };
  const constants = { MaxAuthorities: 32, MaxNominators: 20, MaxSetIdSessionEntries: 0n };
  const bound = alone<Grandpa>(mount(4, grandpa, { constants, config: () => config }));
  buildGenesis(bound.ctx, { authorities: old });
  const schedule = (inBlocks: number, forced?: number): unknown => {
    const result = attempt(() => scheduleChange(bound.ctx, next, inBlocks, forced));
    return result.ok ? 'scheduled' : result.failure.error.value;
  };
  const logs = () => log.consensus.map(([engine, data]) => [engine, toHex(data)]);
  return { ...bound, chain, schedule, logs };
}

const NEW = { pallet: 'Grandpa', name: 'NewAuthorities', value: { authority_set: next } };

beforeAll(() => cryptoReady());

describe('a change of authorities', () => {
  it('is announced in its block and enacted when its delay is over', () => {
    const { ctx, schedule, finalize, logs, events } = start();
    expect(schedule(2)).toBe('scheduled');
    finalize(10);
    expect(logs()).toEqual([['0x46524e4b', `0x01${written('0b')}02000000`]]);
    finalize(11);
    expect([ctx.storage.Authorities.get(), events]).toEqual([old, []]);
    finalize(12);
    expect([ctx.storage.Authorities.get(), events, ctx.storage.PendingChange.has()]).toEqual([next, [NEW], false]);
    expect(logs()).toHaveLength(1);
  });

  it('of no delay is announced and enacted at once', () => {
    const { schedule, finalize, logs, events } = start();
    schedule(0);
    finalize(10);
    expect([logs().length, events]).toEqual([1, [NEW]]);
  });

  it('that is forced says which block was final', () => {
    const { schedule, finalize, logs } = start();
    schedule(3, 7);
    finalize(10);
    expect(logs()).toEqual([['0x46524e4b', `0x0207000000${written('0b')}03000000`]]);
  });

  it('waits for the pending one', () => {
    const { schedule } = start();
    schedule(1);
    expect(schedule(1)).toEqual({ pallet: 'Grandpa', name: 'ChangePending' });
  });

  it.each([
    [29, undefined, 'scheduled'],
    [29, 1, { pallet: 'Grandpa', name: 'TooSoon' }],
    [30, 1, 'scheduled'],
  ])('in block %s, forced %s, after one forced over 10 blocks: %j', (now, forced, expected) => {
    const { ctx, chain, schedule } = start();
    schedule(10, 1);
    ctx.storage.PendingChange.remove();
    chain.now = now;
    expect(schedule(1, forced)).toEqual(expected);
  });

  it('may hold more authorities than the limit, which only warns', () => {
    const { ctx } = start();
    scheduleChange(
      ctx,
      Array.from({ length: 40 }, () => next[0]!),
      0,
      undefined,
    );
    expect(ctx.storage.PendingChange.get()?.next_authorities).toHaveLength(40);
  });
});

describe('the state of the voters', () => {
  it.each([
    ['PendingPause', 'Paused', '0x0402000000', 'Paused'],
    ['PendingResume', 'Live', '0x0502000000', 'Resumed'],
  ] as const)('%s becomes %s', (pending, end, announced, event) => {
    const { ctx, finalize, logs, events } = start();
    ctx.storage.State.set({ type: pending, value: { scheduled_at: 10, delay: 2 } });
    finalize(10);
    finalize(11);
    expect([ctx.storage.State.get().type, events]).toEqual([pending, []]);
    finalize(12);
    expect(ctx.storage.State.get()).toEqual({ type: end });
    expect(logs()).toEqual([['0x46524e4b', announced]]);
    expect(events).toEqual([{ pallet: 'Grandpa', name: event, value: [] }]);
  });
});

describe('the calls of Grandpa', () => {
  it('note_stalled is for root', () => {
    const { ctx, run } = start();
    const args = { delay: 5, best_finalized_block_number: 3 };
    expect(run('note_stalled', noOrigin(), args)).toEqual({ type: 'BadOrigin' });
    expect(run('note_stalled', root, args)).toEqual({});
    expect(ctx.storage.Stalled.get()).toEqual([5, 3]);
  });

  it.each([0, 1])('a report (call %s) cannot be read: its proof has no values', (index) => {
    const bytes = new Uint8Array(500);
    bytes.set([4, index]);
    expect(() => decodeAll(RuntimeCallHole, bytes, start().definition.holes)).toThrow('Void has no values');
  });
});

describe('the genesis of Grandpa', () => {
  it('starts set 0 in session 0', () => {
    const { storage } = start().ctx;
    expect([storage.CurrentSetId.maybe(), storage.SetIdSession.get(0n), storage.Authorities.get()]).toEqual([
      0n,
      0,
      old,
    ]);
  });

  it('refuses authorities where there are some', () => {
    expect(() => buildGenesis(start().ctx, { authorities: next })).toThrow('Grandpa has its authorities already');
  });
});
