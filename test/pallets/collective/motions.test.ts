import { cryptoReady } from '../../../primitives/crypto/ready';
import { castVote } from '../../../pallets/collective';
import type { AccountId, H256 } from '../../../pallets/support/account';
import { noOrigin, root, signedBy } from '../../../pallets/support/origin';
import { weight } from '../../../pallets/support/weight';
import { alice, charlie } from '../../support/accounts';
import { expectEvents, expectOk, expectRefused, refuses } from '../../support/expectations';
import { probe } from '../utility/probe';
import { BYTES, CALL, call, dave, eve, ferdie, HASH, MOST, MOTION_DURATION, open, proposing, START, start, type CollectiveBench, type Votes } from './bench'; // prettier-ignore

const MAX_U32 = 4_294_967_295;

beforeAll(() => cryptoReady());

describe('set_members', () => {
  const args = { new_members: [dave], prime: undefined, old_count: 3 };
  refuses(start, 'Council.set_members', [
    ['root', root, args, 'BadOrigin'],
    ['a member', signedBy(alice), args, 'BadOrigin'],
    ['nobody', noOrigin(), args, 'BadOrigin'],
  ]);
});

describe('propose', () => {
  refuses(start, 'Council.propose', [
    ['root', root, proposing(), 'BadOrigin'],
    ['nobody', noOrigin(), proposing(), 'BadOrigin'],
    ['a voter', signedBy(dave), proposing(CALL, { duration: 0 }), 'Council.NotMember'],
    ['a motion that closes too soon', signedBy(alice), proposing(CALL, { duration: MOTION_DURATION - 1, length_bound: 0 }),
      'Council.DurationLowerThanConfiguredMotionDuration'],
    ['a call of more bytes than the bound', signedBy(alice), proposing(CALL, { length_bound: BYTES - 1 }),
      'Council.ProposalLengthBoundLessThanProposalLength', (bench) => open(bench)],
    ['a call that is proposed already', signedBy(charlie), proposing(), 'Council.DuplicateProposal',
      (bench) => {
        open(bench);
        open(bench, { inner: probe.free });
      }],
    ['a motion too many', signedBy(alice), proposing(probe.urgent), 'Council.TooManyActiveProposals',
      (bench) => {
        open(bench);
        open(bench, { inner: probe.free });
      }],
    ['a motion that cannot be numbered', signedBy(alice), proposing(), 'Council.TooManyActiveProposals',
      ({ storage }) => storage.ProposalCount.set(MAX_U32)],
  ]); // prettier-ignore

  it('opens a motion that needs more than half of the seats', () => {
    const bench = start();
    open(bench, { inner: probe.free });
    const report = expectOk(bench, call('propose', proposing(CALL, { length_bound: BYTES })), signedBy(alice));
    expect(report).toEqual({
      actualWeight: weight(24_778_955n + 6n * 2_355n + 3n * 20_518n + 2n * 85_670n, {
        reads: 4,
        writes: 4,
        proof: 6_355n + 3n * 165n + 2n * 180n,
      }),
    });
    const { Proposals, ProposalOf, ProposalCount, Voting } = bench.storage;
    expect(Proposals.get()).toEqual([bench.hashOf(probe.free), HASH]);
    expect(ProposalOf.get(HASH)).toEqual(CALL);
    expect(ProposalCount.get()).toBe(2);
    const end = START + MOTION_DURATION;
    expect(Voting.get(HASH)).toEqual({ index: 1, threshold: 2, ayes: [], nays: [], end });
    expectEvents(bench, ['Council.Proposed', { account: alice, proposal_index: 1, proposal_hash: HASH, threshold: 2 }]);
  });

  it.each([
    [0, 1],
    [1, 1],
    [2, 2],
    [12, 7],
  ])('of %i seats asks for %i', (seats, threshold) => {
    const bench = start();
    bench.chain.seats = seats;
    expect(bench.storage.Voting.get(open(bench))).toMatchObject({ threshold });
  });

  it('for ever ends with the last block number', () => {
    const bench = start();
    expectOk(bench, call('propose', proposing(CALL, { duration: MAX_U32 })), signedBy(alice));
    expect(bench.storage.Voting.get(HASH)).toMatchObject({ end: MAX_U32 });
  });
});

describe('vote', () => {
  const args = { proposal: HASH, index: 0, approve: true };
  const voting = (bench: CollectiveBench, votes: Votes = {}): void => {
    bench.chain.voters = [dave];
    open(bench, votes);
  };
  refuses(start, 'Council.vote', [
    ['root', root, args, 'BadOrigin'],
    ['nobody', noOrigin(), args, 'BadOrigin'],
    ['who may not vote here', signedBy(alice), args, 'Council.NotMember', voting],
    ['a motion that is not there', signedBy(dave), args, 'Council.ProposalNotExists',
      ({ chain }) => (chain.voters = [dave])],
    ['another number', signedBy(dave), { ...args, index: 1 }, 'Council.IndexMismatchProposalHash',
      (bench) => voting(bench, { ayes: [dave] })],
    ['a second aye', signedBy(dave), args, 'Council.DuplicateVote', (bench) => voting(bench, { ayes: [dave] })],
    ['a second nay', signedBy(dave), { ...args, approve: false }, 'Council.DuplicateVote',
      (bench) => voting(bench, { nays: [dave] })],
  ]); // prettier-ignore

  it('is free the first time, and has to be paid for when it changes', () => {
    const bench = start();
    voting(bench);
    const actualWeight = weight(20_528_275n + 3n * 48_856n, { reads: 2, writes: 1, proof: 4_980n + 3n * 128n });
    expect(expectOk(bench, call('vote', args), signedBy(dave))).toEqual({ actualWeight, pays: 'No' });
    const change = call('vote', { ...args, approve: false });
    expect(expectOk(bench, change, signedBy(dave))).toEqual({ actualWeight, pays: 'Yes' });
    const told = { account: dave, proposal_hash: args.proposal };
    expectEvents(
      bench,
      ['Council.Voted', { ...told, voted: true, yes: 1, no: 0 }],
      ['Council.Voted', { ...told, voted: false, yes: 0, no: 1 }],
    );
  });

  it.each<[string, AccountId, boolean, Votes, Votes]>([
    ['an aye goes last', ferdie, true, { ayes: [eve, dave] }, { ayes: [eve, dave, ferdie], nays: [] }],
    ['a nay goes last', ferdie, false, { ayes: [dave], nays: [eve] }, { ayes: [dave], nays: [eve, ferdie] }],
    ['the last nay takes the place of one that is an aye now', dave, true, { nays: [dave, eve, ferdie] },
      { ayes: [dave], nays: [ferdie, eve] }],
    ['the last aye takes the place of one that is a nay now', eve, false, { ayes: [dave, eve, ferdie] },
      { ayes: [dave, ferdie], nays: [eve] }],
    ['the last may itself change', dave, true, { ayes: [eve], nays: [ferdie, dave] }, { ayes: [eve, dave], nays: [ferdie] }],
  ])('%s', (_what, who, approve, before, after) => {
    const bench = start();
    const hash = open(bench, before);
    const first = castVote(bench.ctx, bench.errors, who, hash, 0, approve);
    expect(bench.storage.Voting.get(hash)).toMatchObject(after);
    expect(first).toBe(![...(before.ayes ?? []), ...(before.nays ?? [])].includes(who));
  }); // prettier-ignore
});

describe('disapprove_proposal', () => {
  const proposal_hash = HASH;
  refuses(start, 'Council.disapprove_proposal', [
    ['a member', signedBy(alice), { proposal_hash }, 'BadOrigin', (bench) => open(bench)],
    ['nobody', noOrigin(), { proposal_hash }, 'BadOrigin', (bench) => open(bench)],
  ]);

  const weighing = (proposals: bigint) => ({
    actualWeight: weight(16_393_818n + proposals * 76_786n, { reads: 1, writes: 3, proof: 1_668n + proposals * 96n }),
  });

  it('takes a motion off, whoever is for it', () => {
    const bench = start();
    open(bench, { inner: probe.free });
    open(bench, { ayes: [dave, eve, ferdie] });
    expect(expectOk(bench, call('disapprove_proposal', { proposal_hash }), root)).toEqual(weighing(2n));
    const { Proposals, ProposalOf, Voting } = bench.storage;
    expect(Proposals.get()).toEqual([bench.hashOf(probe.free)]);
    expect([ProposalOf.has(proposal_hash), Voting.has(proposal_hash)]).toEqual([false, false]);
    expectEvents(bench, ['Council.Disapproved', { proposal_hash }]);
    expect(bench.notes()).toEqual([]);
  });

  it('of a motion that is not there is told all the same, and stores an empty list', () => {
    const bench = start();
    expect(expectOk(bench, call('disapprove_proposal', { proposal_hash }), root)).toEqual(weighing(1n));
    expect(bench.storage.Proposals.has()).toBe(true);
    expectEvents(bench, ['Council.Disapproved', { proposal_hash }]);
  });
});

it('a motion that is off makes room for another, which has a number of its own', () => {
  const bench = start();
  const hashes = Array.from({ length: MOST }, (_, value): H256 => open(bench, { inner: probe.note(value) }));
  expectRefused(bench, call('propose', proposing()), signedBy(alice), 'Council.TooManyActiveProposals');
  expectOk(bench, call('disapprove_proposal', { proposal_hash: hashes[0] }), root);
  expect(bench.storage.Voting.get(open(bench))).toMatchObject({ index: MOST });
});
