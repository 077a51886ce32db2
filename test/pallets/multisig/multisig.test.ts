import { u8aToHex } from '@polkadot/util';
import { createKeyMulti } from '@polkadot/util-crypto';
import { cryptoReady } from '../../../primitives/crypto/hashers';
import { multiAccountId } from '../../../pallets/multisig';
import type { AccountId } from '../../../pallets/support/account';
import { noOrigin } from '../../../pallets/support/origin';
import { addWeight, weight } from '../../../pallets/support/weight';
import { account, BROKEN, FILTERED, probe } from '../utility/probe';
import {
  alice,
  alone,
  AMPLE,
  approveAsMulti,
  asMulti,
  BASE,
  bob,
  cancelAsMulti,
  charlie,
  error,
  FACTOR,
  pokeDeposit,
  start,
  type Said,
  WHEN,
} from './bench';

const HASH = `0x${'07'.repeat(32)}` as const;
const OK = { type: 'Ok', value: undefined };
const dave = account(0xd0);
/** Bytes of `probe.note(…)`. */
const NOTE = 6n;
const DEPOSIT = BASE + 2n * FACTOR;
const addressOf = (threshold: number, ...who: readonly AccountId[]): AccountId =>
  u8aToHex(createKeyMulti([...who], threshold)) as AccountId;

beforeAll(() => cryptoReady());

it('has the addresses that wallets derive', () => {
  expect(multiAccountId([alice, bob, charlie], 2)).toBe(addressOf(2, charlie, alice, bob));
});

describe('each call of Multisig', () => {
  const oneSignatory = weight(125_000_000n, { proof: 6811n });
  it.each([
    [
      'as_multi_threshold_1',
      alone(probe.note(1), [bob]),
      weight(20_470_382n + 397n * NOTE + 175_001_000n, { proof: 3997n + 50n }),
    ],
    [
      'as_multi',
      asMulti(probe.note(1), { others: [bob] }),
      weight(34_745_418n + 193_313n + 2_057n * NOTE + 300_010_000n, { proof: 6811n + 1_000n }),
    ],
    [
      'approve_as_multi',
      approveAsMulti(HASH, { others: [bob] }),
      addWeight(addWeight(oneSignatory, AMPLE), weight(27_463_275n + 139_226n)),
    ],
    ['cancel_as_multi', cancelAsMulti(HASH, { others: [bob] }), addWeight(oneSignatory, weight(28_758_917n))],
    ['poke_deposit', pokeDeposit(HASH, { others: [bob] }), addWeight(oneSignatory, weight(27_471_338n))],
  ])('%s needs a signature and weighs by signatories and bytes', (_name, outer, callWeight) => {
    const { env, run } = start();
    expect(env.dispatchInfo(outer)).toMatchObject({ callWeight, class: 'Normal', pays: 'Yes' });
    expect(run(outer, noOrigin())).toEqual({ error: { type: 'BadOrigin' } });
  });

  const forms = [
    ['as_multi', (said: Said) => asMulti(probe.free, said)],
    ['approve_as_multi', (said: Said) => approveAsMulti(HASH, said)],
    ['cancel_as_multi', (said: Said) => cancelAsMulti(HASH, said)],
    ['poke_deposit', (said: Said) => pokeDeposit(HASH, said)],
  ] as const;
  const mistakes = [
    ['a threshold of 1', { threshold: 1, others: [] }, 'MinimumThreshold'],
    ['a threshold of 0', { threshold: 0 }, 'MinimumThreshold'],
    ['no others', { others: [] }, 'TooFewSignatories'],
    ['more than MaxSignatories with the sender', { others: [bob, bob, alice, alice] }, 'TooManySignatories'],
    ['others out of order', { others: [charlie, bob] }, 'SignatoriesOutOfOrder'],
    ['an other twice', { others: [bob, bob] }, 'SignatoriesOutOfOrder'],
    ['the sender among the others', { others: [alice, bob] }, 'SenderInSignatories'],
  ] as const;
  it.each(forms.flatMap(([name, form]) => mistakes.map(([what, said, refusal]) => [name, what, form(said), refusal])))(
    '%s refuses %s',
    (_name, _what, outer, refusal) => {
      const { by, events } = start();
      expect(by(alice, outer as ReturnType<typeof alone>)).toEqual(error(refusal as string));
      expect(events()).toEqual([]);
    },
  );

  it.each(mistakes.slice(2))('as_multi_threshold_1 refuses %s', (_what, said: Said, refusal) => {
    expect(start().by(alice, alone(probe.free, said.others))).toEqual(error(refusal));
  });
});

describe('alone', () => {
  const id = addressOf(1, alice, bob, charlie);
  const own = 70_470_382n;
  const executed = (call_hash: string, result: unknown) => [
    'Multisig.MultisigExecuted',
    { approving: alice, timepoint: WHEN, multisig: id, call_hash, result },
  ];

  it('a signatory runs a call at once, and pays what it took', () => {
    const { by, notes, events, hashOf } = start();
    const report = by(alice, alone(probe.note(7)));
    expect(report).toEqual({ actualWeight: weight(own + 397n * NOTE + 400n, { proof: 3997n + 20n }) });
    expect(notes()).toEqual([`7 by ${id}`]);
    expect(events()).toEqual([executed(hashOf(probe.note(7)), OK)]);
  });

  it('a signatory fails as the call fails; the event is undone with it', () => {
    const { by, events } = start();
    expect(by(alice, alone(probe.fail))).toEqual({
      error: BROKEN,
      actualWeight: weight(own + 397n * 2n + 300n, { proof: 3997n }),
    });
    expect(events()).toEqual([]);
  });

  it.each([
    [probe.free, {}],
    [probe.forbidden, { error: FILTERED }],
  ])('%j reports no weight where the call reports none', (inner, report) => {
    expect(start().by(alice, alone(inner))).toEqual(report);
  });
});

describe('the first approval', () => {
  const id = addressOf(2, alice, bob, charlie);

  it.each([
    ['as_multi', 29_976_762n + 2n * 144_320n + 1_819n * NOTE],
    ['approve_as_multi', 29_976_762n + 2n * 144_320n],
  ])('by %s puts the call forward, for a deposit', (name, ref_time) => {
    const { by, ctx, events, hashOf, reserved } = start();
    const hash = hashOf(probe.note(1));
    expect(by(bob, firstBy(name, hash))).toEqual({
      actualWeight: weight(ref_time, { reads: 1, writes: 1, proof: 6811n }),
    });
    expect(ctx.storage.Multisigs.get(id, hash)).toEqual({
      when: WHEN,
      deposit: DEPOSIT,
      depositor: bob,
      approvals: [bob],
    });
    expect(reserved(bob)).toBe(DEPOSIT);
    expect(events()).toEqual([['Multisig.NewMultisig', { approving: bob, multisig: id, call_hash: hash }]]);
  });
  const firstBy = (name: string, hash: `0x${string}`) =>
    name === 'as_multi'
      ? asMulti(probe.note(1), { others: [alice, charlie] })
      : approveAsMulti(hash, { others: [alice, charlie] });

  it('gives no timepoint', () => {
    expect(start().by(alice, asMulti(probe.free, { when: WHEN }))).toEqual(error('UnexpectedTimepoint'));
  });

  it('has to be paid for', () => {
    const { by, chain, ctx } = start();
    chain.rich = false;
    expect(by(alice, asMulti(probe.free))).toEqual({ error: { type: 'Token', value: 'FundsUnavailable' } });
    expect([...ctx.storage.Multisigs.keys()]).toEqual([]);
  });
});

describe('a later approval', () => {
  const others = [alice, charlie];
  /** Alice put `probe.note(1)` forward. */
  function waiting(threshold = 2, more: readonly AccountId[] = []) {
    const started = start();
    started.by(alice, asMulti(probe.note(1), { threshold, others: [bob, charlie, ...more] }));
    Object.assign(started.chain, { height: 11, index: 5 });
    return started;
  }

  it.each([
    ['no timepoint', {}, 'NoTimepoint'],
    ['the block of another', { when: { ...WHEN, height: 11 } }, 'WrongTimepoint'],
    ['the index of another', { when: { ...WHEN, index: 5 } }, 'WrongTimepoint'],
    ['too little time', { when: WHEN, weight: weight(999n, { proof: 50n }) }, 'MaxWeightTooLow'],
    ['too little proof size', { when: WHEN, weight: weight(1_000n, { proof: 49n }) }, 'MaxWeightTooLow'],
  ])('with %s is refused', (_what, said, refusal) => {
    expect(waiting().by(bob, asMulti(probe.note(1), { others, ...said }))).toEqual(error(refusal));
  });

  it('is counted once', () => {
    const { by, hashOf } = waiting();
    const again = { others: [bob, charlie], when: WHEN };
    expect(by(alice, asMulti(probe.note(1), again))).toEqual(error('AlreadyApproved'));
    expect(by(alice, approveAsMulti(hashOf(probe.note(1)), again))).toEqual(error('AlreadyApproved'));
  });

  it('that is the last runs the call as the account and gives the deposit back', () => {
    const { by, ctx, events, hashOf, notes, reserved } = waiting();
    const id = addressOf(2, alice, bob, charlie);
    expect(by(bob, asMulti(probe.note(1), { others, when: WHEN }))).toEqual({
      actualWeight: weight(34_745_418n + 2n * 193_313n + 2_057n * NOTE + 400n, { reads: 4, writes: 2, proof: 6831n }),
    });
    expect(notes()).toEqual([`1 by ${id}`]);
    expect(reserved(alice)).toBe(0n);
    expect([...ctx.storage.Multisigs.keys()]).toEqual([]);
    const call_hash = hashOf(probe.note(1));
    expect(events().at(-1)).toEqual([
      'Multisig.MultisigExecuted',
      { approving: bob, timepoint: WHEN, multisig: id, call_hash, result: OK },
    ]);
  });

  it('that is the last succeeds though the call fails', () => {
    const { by, events } = start();
    by(alice, asMulti(probe.fail));
    expect(by(bob, asMulti(probe.fail, { others, when: WHEN }))).toEqual({
      actualWeight: weight(34_745_418n + 2n * 193_313n + 2_057n * 2n + 300n, { reads: 4, writes: 2, proof: 6811n }),
    });
    expect(events().at(-1)?.[1]).toMatchObject({ result: { type: 'Err', value: BROKEN } });
  });

  it('runs a call only if it brings it', () => {
    const { by, ctx, eventNames, hashOf } = waiting();
    const hash = hashOf(probe.note(1));
    expect(by(charlie, approveAsMulti(hash, { others: [alice, bob], when: WHEN }))).toEqual({
      actualWeight: weight(14_821_348n + 2n * 127_874n, { reads: 1, writes: 1, proof: 6811n }),
    });
    expect(ctx.storage.Multisigs.get(addressOf(2, alice, bob, charlie), hash)?.approvals).toEqual([alice, charlie]);
    // The threshold is met: an approval without the call is of no use any more, and anybody of them may run it.
    expect(by(bob, approveAsMulti(hash, { others, when: WHEN }))).toEqual(error('AlreadyApproved'));
    expect(by(alice, asMulti(probe.note(1), { others: [bob, charlie], when: WHEN }))).not.toHaveProperty('error');
    expect(eventNames()).toEqual(['NewMultisig', 'MultisigApproval', 'MultisigExecuted']);
  });

  it('that is not the last keeps the approvals sorted', () => {
    const { by, ctx } = waiting(3, [dave]);
    const said = { threshold: 3, others: [alice, charlie, dave], when: WHEN };
    expect(by(bob, asMulti(probe.note(1), said))).toEqual({
      actualWeight: weight(14_821_348n + 3n * 127_874n + 1_968n * NOTE, { reads: 1, writes: 1, proof: 6811n }),
    });
    expect([...ctx.storage.Multisigs.values()].map(({ approvals }) => approvals)).toEqual([[alice, bob]]);
  });
});

describe('a waiting call', () => {
  function waiting() {
    const started = start();
    started.by(alice, asMulti(probe.free));
    return { ...started, hash: started.hashOf(probe.free) };
  }

  it.each([
    ['another call', alice, cancelAsMulti(HASH), 'NotFound'],
    ['another threshold', alice, cancelAsMulti(HASH, { threshold: 3 }), 'NotFound'],
  ])('is not found as %s', (_what, who, outer, refusal) => {
    expect(waiting().by(who, outer)).toEqual(error(refusal));
  });

  it('is taken back by whoever put it forward, at its timepoint', () => {
    const { by, ctx, events, hash, reserved } = waiting();
    const wrong = { ...WHEN, index: 3 };
    expect(by(bob, cancelAsMulti(hash, { others: [alice, charlie], when: wrong }))).toEqual(error('WrongTimepoint'));
    expect(by(bob, cancelAsMulti(hash, { others: [alice, charlie] }))).toEqual(error('NotOwner'));
    expect(by(alice, cancelAsMulti(hash))).toEqual({});
    expect([[...ctx.storage.Multisigs.keys()], reserved(alice)]).toEqual([[], 0n]);
    expect(events().at(-1)).toEqual([
      'Multisig.MultisigCancelled',
      { cancelling: alice, timepoint: WHEN, multisig: addressOf(2, alice, bob, charlie), call_hash: hash },
    ]);
  });

  it('has its deposit poked by whoever put it forward', () => {
    const { by, hash } = waiting();
    expect(by(alice, pokeDeposit(HASH))).toEqual(error('NotFound'));
    expect(by(bob, pokeDeposit(hash, { others: [alice, charlie] }))).toEqual(error('NotOwner'));
  });

  it.each([
    ['rose', 10n],
    ['fell', -10n],
  ])('follows a price that %s, for free', (_what, change) => {
    const { by, hash, events, reserved, ctx } = waiting();
    const { Multisigs } = ctx.storage;
    const id = addressOf(2, alice, bob, charlie);
    const paid = Multisigs.get(id, hash);
    if (paid === undefined) throw new Error('the call does not wait');
    Multisigs.set(id, hash, { ...paid, deposit: DEPOSIT - change });
    expect(by(alice, pokeDeposit(hash))).toEqual({ pays: 'No' });
    expect(reserved(alice)).toBe(DEPOSIT + change);
    expect(Multisigs.get(id, hash)).toEqual({ ...paid, deposit: DEPOSIT });
    expect(events().at(-1)).toEqual([
      'Multisig.DepositPoked',
      { who: alice, call_hash: hash, old_deposit: DEPOSIT - change, new_deposit: DEPOSIT },
    ]);
  });

  it('costs the fee where the price is the same', () => {
    const { by, hash, eventNames } = waiting();
    expect(by(alice, pokeDeposit(hash))).toEqual({});
    expect(eventNames()).toEqual(['NewMultisig']);
  });
});
