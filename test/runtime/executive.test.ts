import { toHex } from '../../primitives/scale';
import type { RuntimeCall } from '../../pallets/support/call';
import { NotImplementedError } from '../../pallets/support/dispatchError';
import type { Phase } from '../../pallets/support/inspector';
import { batch, remark, setTime, sudo, transfer } from '../support/calls';
import { withoutRemarkWithEvent } from '../support/definitions';
import { accountOf, signed, unsigned } from '../support/extrinsics';
import { eventNames, outcome, runtimeChain, type RuntimeChain } from '../support/runtimeChain';

let chain: RuntimeChain;
beforeEach(async () => {
  chain = (await runtimeChain()).begin();
});

const say = (call: RuntimeCall, uri = '//Alice'): string => outcome(chain.apply(signed(chain, uri, call)));
const bob = '//Bob';

/** Runs, and tells whether anything in the state is another than before. */
function leavesNoTrace(run: () => void): void {
  const before = toHex(chain.root());
  run();
  expect(toHex(chain.root())).toBe(before);
}

describe('the time of a block', () => {
  it('is set once: the second time traps', () => {
    leavesNoTrace(() => expect(outcome(chain.apply(chain.bare(setTime(2n ** 50n))))).toBe('trapped'));
  });

  it('is set by nobody who signs', () => {
    leavesNoTrace(() => expect(say(setTime(2n ** 50n))).toBe('refused: Invalid.BadMandatory'));
  });

  it('must be set: a block without it traps at its end', async () => {
    const late = (await runtimeChain()).begin({ timestamp: false });
    expect(() => late.end()).toThrow('the block has no Timestamp.set');
  });

  it('lies half a slot after the last at the least', async () => {
    const early = await runtimeChain();
    early.buildTo(1).begin({ timestamp: false });
    const last = early.pallets.Timestamp.storage.Now.get();
    const tooEarly = early.apply(early.bare(setTime(last + 124n)));
    expect(outcome(tooEarly)).toBe('trapped');
    expect(tooEarly).toMatchObject({ trap: { message: expect.stringMatching(/too early/) } });
  });

  it('is nothing for the pool', () => {
    expect(() => chain.validate(chain.bare(setTime(1n)))).toThrow('Invalid.MandatoryValidation');
  });

  it('is one event of the class Mandatory', () => {
    expect(chain.events()).toEqual([
      {
        pallet: 'System',
        name: 'ExtrinsicSuccess',
        value: {
          dispatch_info: {
            weight: { ref_time: 261_973_000n, proof_size: 1_493n },
            class: 'Mandatory',
            pays_fee: 'Yes',
          },
        },
      },
    ]);
  });
});

describe.each([
  ['0x04', 4],
  ['0x05', 5],
])('a bare extrinsic of form %s', (_form, version) => {
  it('of an ordinary call is included and has a bad origin, for free', () => {
    const since = chain.events().length;
    const bytes = unsigned(chain, version, transfer(accountOf(bob), 1n));
    expect(outcome(chain.apply(bytes))).toBe('BadOrigin');
    expect(eventNames(chain.events(since))).toEqual(['System.ExtrinsicFailed']);
  });

  it('of an ordinary call is nothing for the pool', () => {
    expect(() => chain.validate(unsigned(chain, version, transfer(accountOf(bob), 1n)))).toThrow(
      'Unknown.NoUnsignedValidator',
    );
  });

  it('of a call of System is refused, for only an authorised upgrade may come unsigned', () => {
    const bytes = unsigned(chain, version, remark());
    leavesNoTrace(() => expect(outcome(chain.apply(bytes))).toBe('refused: Invalid.Call'));
    expect(() => chain.validate(bytes)).toThrow('Invalid.Call');
  });

  it('of a call that the base filter stops is included and filtered', () => {
    const nested = batch([batch([])]);
    expect(outcome(chain.apply(unsigned(chain, version, nested)))).toBe('System.CallFiltered');
    expect(outcome(chain.apply(unsigned(chain, version, batch([]))))).toBe('BadOrigin');
  });

  it('of an upgrade that root authorised is accepted', () => {
    const code = Uint8Array.of(1, 2, 3);
    const apply: RuntimeCall = { pallet: 'System', name: 'apply_authorized_upgrade', args: { code } };
    const hash = '0x11c0e79b71c3976ccd0c02d1310e2516c08edc9d8b6f57ccd680d63a4d8e72da';
    expect(() => chain.validate(unsigned(chain, version, apply))).toThrow('Invalid.Call');
    expect(say(sudo({ pallet: 'System', name: 'authorize_upgrade_without_checks', args: { code_hash: hash } }))).toBe(
      'included',
    );
    chain.end();
    expect(chain.validate(unsigned(chain, version, apply))).toMatchObject({
      priority: 2n ** 64n - 1n,
      provides: [Buffer.from(hash.slice(2), 'hex')],
      propagate: true,
    });
    chain.begin();
    expect(outcome(chain.apply(unsigned(chain, version, apply)))).toBe('included');
  });
});

describe('what is refused or traps leaves no trace', () => {
  it.each<[string, () => Uint8Array, string]>([
    ['a wrong nonce', () => signed(chain, '//Alice', remark(), { nonce: 5 }), 'refused: Invalid.Future'],
    ['no money', () => signed(chain, '//Nobody', remark()), 'refused: Invalid.Payment'],
    [
      'a signed inherent, after its fee was taken',
      () => signed(chain, bob, setTime(9n)),
      'refused: Invalid.BadMandatory',
    ],
    ['an inherent twice', () => chain.bare(setTime(9n)), 'trapped'],
    ['no extrinsic at all', () => Uint8Array.of(0xff), 'trapped'],
  ])('%s', (_name, bytes, expected) => {
    const index = chain.pallets.System.storage.ExtrinsicIndex.get();
    leavesNoTrace(() => expect(outcome(chain.apply(bytes()))).toBe(expected));
    expect(chain.pallets.System.storage.ExtrinsicIndex.get()).toBe(index);
    expect(say(remark())).toBe('included');
    chain.end();
    expect(outcome(chain.begin().apply(signed(chain, '//Alice', remark())))).toBe('included');
  });

  it('a call without a body yet, alone and within other calls', async () => {
    const call: RuntimeCall = { pallet: 'System', name: 'remark_with_event', args: { remark: new Uint8Array(1) } };
    chain = (await runtimeChain({ definition: withoutRemarkWithEvent() })).begin();
    const paidBefore = transfer(accountOf(bob), 77n);
    for (const each of [call, batch([paidBefore, call]), batch([paidBefore, call], 'force_batch'), sudo(call)]) {
      leavesNoTrace(() => {
        const applied = chain.apply(signed(chain, '//Alice', each));
        if (applied.type !== 'Trapped') throw new Error(outcome(applied));
        expect(applied.trap).toBeInstanceOf(NotImplementedError);
        expect(applied.trap.message).toMatch(/^System\.remark_with_event is declared but not implemented/);
      });
    }
    expect(say(paidBefore)).toBe('included');
  });
});

describe('the pool’s question', () => {
  it('writes nothing, whatever the answer', () => {
    chain.end();
    const good = signed(chain, '//Alice', remark());
    for (const bytes of [good, signed(chain, '//Nobody', remark()), chain.bare(remark()), Uint8Array.of(1)]) {
      leavesNoTrace(() => {
        try {
          chain.validate(bytes);
        } catch (refusal) {
          expect(refusal).toBeInstanceOf(Error);
        }
      });
    }
    expect(chain.pallets.System.storage.Number.get()).toBe(1);
  });
});

describe('a block', () => {
  it('tells an inspector of each phase when it has ended', async () => {
    const phases: Phase[] = [];
    const watched = await runtimeChain({ runtime: { inspector: { onPhase: (phase) => phases.push(phase) } } });
    watched.begin();
    watched.apply(signed(watched, '//Alice', remark()));
    watched.apply(signed(watched, '//Alice', remark(), { nonce: 9 }));
    watched.end();
    expect(phases).toEqual([
      { type: 'init' },
      { type: 'extrinsic', index: 0 },
      { type: 'extrinsic', index: 1 },
      { type: 'final' },
    ]);
  });

  it('keeps no transient key', () => {
    expect(say(remark())).toBe('included');
    const { storage } = chain.pallets.System;
    const transient = () => ({
      phase: storage.ExecutionPhase.has(),
      length: storage.AllExtrinsicsLen.has(),
      entropy: storage.IntrablockEntropy.has(),
      inherents: storage.InherentsApplied.has(),
      count: storage.ExtrinsicCount.has(),
      index: storage.ExtrinsicIndex.has(),
      data: storage.ExtrinsicData.has(0),
      time: chain.pallets.Timestamp.storage.DidUpdate.has(),
    });
    expect(transient()).toEqual({
      phase: true,
      length: true,
      entropy: true,
      inherents: true,
      count: false,
      index: true,
      data: true,
      time: true,
    });
    chain.end();
    expect(new Set(Object.values(transient()))).toEqual(new Set([false]));
  });
});
