import { blake2b256, cryptoReady } from '../../../primitives/crypto/hashers';
import { concatBytes, fromHex, toHex } from '../../../primitives/scale';
import type { H256 } from '../../../pallets/support/account';
import { failures } from '../../../pallets/support/dispatchError';
import { NO_WEIGHT, weight, type DispatchInfo, type PostDispatchInfo } from '../../../pallets/support/weight';
import * as system from '../../../pallets/system';
import { bench } from '../../support/bench';

const text = new TextEncoder();
const PARENT = `0x${'77'.repeat(32)}` as H256;
const AURA = { type: 'PreRuntime', value: ['0x61757261', Uint8Array.of(1)] } as const;
const EVENT = { pallet: 'System', name: 'CodeUpdated', value: {} };
const BASE = 108_157_000n;

/** The state in which block 1 begins. */
function start() {
  const chain = bench();
  chain.sys.storage.Number.remove();
  chain.state.settle();
  const begin = (number = 1) => system.initialize(chain.sys, number, PARENT, { logs: [AURA] });
  return {
    ...chain,
    storage: chain.sys.storage,
    begin,
    present: () => chain.state.changed().flatMap(({ column, value }) => (value === undefined ? [] : [column.name])),
  };
}

const info = (callWeight: bigint, more: Partial<DispatchInfo> = {}): DispatchInfo => ({
  callWeight: weight(callWeight),
  extensionWeight: weight(10n),
  class: 'Normal',
  pays: 'Yes',
  ...more,
});

beforeAll(() => cryptoReady());

describe('the beginning of a block', () => {
  it('writes what stands in a block and nothing else', () => {
    const { begin, present, storage } = start();
    begin(5);
    expect(present().sort()).toEqual([
      'BlockHash',
      'Digest',
      'ExecutionPhase',
      'ExtrinsicIndex',
      'IntrablockEntropy',
      'Number',
      'ParentHash',
    ]);
    expect([
      storage.Number.get(),
      storage.ParentHash.get(),
      storage.BlockHash.get(4),
      storage.ExtrinsicIndex.get(),
    ]).toEqual([5, PARENT, PARENT, 0]);
    expect([storage.Digest.get(), storage.ExecutionPhase.get()]).toEqual([
      { logs: [AURA] },
      { type: 'Initialization' },
    ]);
    const seed = blake2b256(concatBytes(text.encode('frame_system::initialize'), fromHex(PARENT)));
    expect(storage.IntrablockEntropy.get()).toBe(toHex(seed));
  });

  it('forgets the weight and the inherents of the block before, and its events when they are reset', () => {
    const { begin, storage, sys } = start();
    storage.BlockWeight.set({ normal: weight(1n), operational: weight(1n), mandatory: weight(1n) });
    storage.InherentsApplied.set(true);
    storage.Events.append({ phase: { type: 'Finalization' }, event: EVENT, topics: [] });
    storage.EventCount.set(1);
    storage.EventTopics.set(PARENT, [[1, 1]]);
    begin();
    expect([storage.BlockWeight.has(), storage.InherentsApplied.has(), storage.Events.has()]).toEqual([
      false,
      false,
      true,
    ]);
    system.resetEvents(sys);
    expect([storage.Events.has(), storage.EventCount.has(), [...storage.EventTopics.keys()]]).toEqual([
      false,
      false,
      [],
    ]);
  });
});

describe('events', () => {
  it('carry the phase they happened in, and are counted', () => {
    const { begin, storage, sys } = start();
    system.depositEvent(sys, EVENT);
    expect(storage.Events.has()).toBe(false);
    begin();
    system.depositEvent(sys, EVENT);
    system.noteFinishedInitialize(sys);
    system.depositEvent(sys, EVENT);
    system.noteAppliedExtrinsic(sys, info(0n), {}, undefined);
    system.depositEvent(sys, EVENT);
    system.noteFinishedExtrinsics(sys);
    system.depositEvent(sys, EVENT);
    expect(storage.Events.get().map(({ phase }) => phase)).toEqual([
      { type: 'Initialization' },
      { type: 'ApplyExtrinsic', value: 0 },
      { type: 'ApplyExtrinsic', value: 0 },
      { type: 'ApplyExtrinsic', value: 1 },
      { type: 'Finalization' },
    ]);
    expect(storage.EventCount.get()).toBe(5);
  });

  it('outside of any phase count as those of the first extrinsic', () => {
    const { storage, sys } = start();
    storage.Number.set(1);
    system.depositEvent(sys, EVENT);
    expect(storage.Events.get()).toEqual([{ phase: { type: 'ApplyExtrinsic', value: 0 }, event: EVENT, topics: [] }]);
  });

  it('beyond the last count are lost', () => {
    const { begin, storage, sys } = start();
    begin();
    storage.EventCount.set(2 ** 32 - 1);
    system.depositEvent(sys, EVENT);
    expect(storage.Events.has()).toBe(false);
  });
});

describe('an applied extrinsic', () => {
  it.each<[what: string, info: DispatchInfo, post: PostDispatchInfo, shown: object]>([
    ['as declared', info(100n), {}, { weight: weight(110n + BASE), class: 'Normal', pays_fee: 'Yes' }],
    ['as it really was', info(100n), { actualWeight: weight(40n) }, { weight: weight(40n + BASE), class: 'Normal', pays_fee: 'Yes' }],
    ['never more than declared', info(100n), { actualWeight: weight(400n, { proof: 5n }) }, { weight: weight(110n + BASE), class: 'Normal', pays_fee: 'Yes' }],
    ['free after the fact', info(100n), { pays: 'No' }, { weight: weight(110n + BASE), class: 'Normal', pays_fee: 'No' }],
    ['free from the start, whatever it reports', info(100n, { pays: 'No' }), { pays: 'Yes' }, { weight: weight(110n + BASE), class: 'Normal', pays_fee: 'No' }],
    ['of another class', info(100n, { class: 'Operational' }), {}, { weight: weight(110n + BASE), class: 'Operational', pays_fee: 'Yes' }],
  ])('shows its weight and fee: %s', (_what, declared, post, dispatch_info) => {
    const { begin, events, sys, storage } = start();
    begin();
    system.noteAppliedExtrinsic(sys, declared, post, undefined);
    storage.ExtrinsicWeightReclaimed.set(weight(1n));
    system.noteAppliedExtrinsic(sys, declared, post, failures.BadOrigin);
    expect(events()).toEqual([
      { pallet: 'System', name: 'ExtrinsicSuccess', value: { dispatch_info } },
      { pallet: 'System', name: 'ExtrinsicFailed', value: { dispatch_error: { type: 'BadOrigin' }, dispatch_info } },
    ]);
    expect([storage.ExtrinsicIndex.get(), storage.ExecutionPhase.get()]).toEqual([2, { type: 'ApplyExtrinsic', value: 2 }]);
    expect(storage.ExtrinsicWeightReclaimed.has()).toBe(false);
  }); // prettier-ignore
});

describe('the weight of a block', () => {
  it('is kept by class', () => {
    const { storage, sys } = start();
    system.registerExtraWeight(sys, weight(3n), 'Mandatory');
    system.registerExtraWeight(sys, weight(4n), 'Mandatory');
    system.registerExtraWeight(sys, weight(5n), 'Operational');
    expect(storage.BlockWeight.get()).toEqual({ normal: NO_WEIGHT, operational: weight(5n), mandatory: weight(7n) });
  });

  it('gets back what was declared and not used, once', () => {
    const { storage, sys } = start();
    const declared = info(100n);
    system.registerExtraWeight(sys, weight(1_000n), 'Normal');
    const left = [
      { actualWeight: weight(50n) },
      { actualWeight: weight(50n) },
      { actualWeight: weight(30n) },
      { actualWeight: weight(90n) },
      {},
    ].map((post) => {
      system.reclaimWeight(sys, declared, post);
      return storage.BlockWeight.get().normal.ref_time;
    });
    expect(left).toEqual([940n, 940n, 920n, 920n, 920n]);
    expect(storage.ExtrinsicWeightReclaimed.get()).toEqual(weight(80n));
  });

  it('is not written when all was used', () => {
    const { present, sys } = start();
    system.reclaimWeight(sys, info(100n), {});
    expect(present()).toEqual([]);
  });
});

describe('the end of a block', () => {
  function filled(number: number) {
    const chain = start();
    chain.begin(number);
    system.noteFinishedInitialize(chain.sys);
    for (const byte of [1, 2]) {
      system.noteExtrinsic(chain.sys, Uint8Array.of(byte));
      system.noteAppliedExtrinsic(chain.sys, info(1n), {}, undefined);
    }
    chain.storage.AllExtrinsicsLen.set(2);
    chain.storage.InherentsApplied.set(true);
    system.depositLog(chain.sys, { type: 'Other', value: Uint8Array.of(9) });
    system.noteFinishedExtrinsics(chain.sys);
    return chain;
  }

  it('answers what the header is made of, and leaves only what lasts', () => {
    const { sys, storage, present } = filled(7);
    expect([storage.ExtrinsicIndex.has(), storage.ExtrinsicCount.get()]).toEqual([false, 2]);
    expect(system.finalize(sys)).toEqual({
      number: 7,
      parentHash: PARENT,
      digest: { logs: [AURA, { type: 'Other', value: Uint8Array.of(9) }] },
      extrinsics: [Uint8Array.of(1), Uint8Array.of(2)],
    });
    expect(present().sort()).toEqual(['BlockHash', 'Digest', 'EventCount', 'Events', 'Number', 'ParentHash']);
  });

  it.each([
    [2_401, [0, 1, 2_400]],
    [2_402, [0, 2_401]],
    [2_403, [0, 1, 2_402]],
  ])('in block %i keeps the hashes of the last 2400 blocks, and of the first', (number, kept) => {
    const { sys, storage } = filled(number);
    storage.BlockHash.set(0, PARENT);
    storage.BlockHash.set(1, PARENT);
    system.finalize(sys);
    expect([...storage.BlockHash.keys()].map(([block]) => block).sort((a, b) => a - b)).toEqual(kept);
  });

  it('of a block without extrinsics answers none', () => {
    const { begin, sys } = start();
    begin();
    system.noteFinishedExtrinsics(sys);
    expect(system.finalize(sys).extrinsics).toEqual([]);
  });
});

describe('unique bytes', () => {
  it('follow from the block, what they are asked for, and each other', () => {
    const { begin, sys, storage } = start();
    begin();
    const seed = fromHex(storage.IntrablockEntropy.get()!);
    const entropy = Uint8Array.of(1);
    const first = system.unique(sys, entropy);
    expect(toHex(first)).toBe(toHex(blake2b256(concatBytes(text.encode('frame_system::unique'), entropy, seed))));
    expect(storage.IntrablockEntropy.get()).toBe(toHex(first));
    expect(toHex(system.unique(sys, entropy))).not.toBe(toHex(first));
  });
});
