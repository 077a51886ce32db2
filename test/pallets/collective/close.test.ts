import { cryptoReady } from '../../../primitives/crypto/ready';
import type { AccountId, H256 } from '../../../pallets/support/account';
import type { RuntimeCall } from '../../../pallets/support/call';
import { noOrigin, root, signedBy } from '../../../pallets/support/origin';
import { weight } from '../../../pallets/support/weight';
import { alice } from '../../support/accounts';
import { expectEvents, expectOk, refuses } from '../../support/expectations';
import { BROKEN, FILTERED, probe } from '../utility/probe';
import { BYTES, call, close, closing, dave, eve, ferdie, HASH, MOTION_DURATION, open, START, start, type CollectiveBench, type Votes } from './bench'; // prettier-ignore

const END = START + MOTION_DURATION;
const OK = { type: 'Ok', value: undefined };

beforeAll(() => cryptoReady());

/** The events of a motion that was closed. */
const approved = (proposal_hash: H256, [yes, no]: readonly [number, number], result: unknown = OK) =>
  [
    ['Council.Closed', { proposal_hash, yes, no }],
    ['Council.Approved', { proposal_hash }],
    ['Council.Executed', { proposal_hash, result }],
  ] as const;
const disapproved = (proposal_hash: H256, [yes, no]: readonly [number, number]) =>
  [
    ['Council.Closed', { proposal_hash, yes, no }],
    ['Council.Disapproved', { proposal_hash }],
  ] as const;

describe('close', () => {
  const args = closing(HASH);
  const twoAyes = (bench: CollectiveBench) => open(bench, { ayes: [dave, eve] });
  refuses(start, 'Council.close', [
    ['a member', signedBy(alice), args, 'BadOrigin', twoAyes],
    ['nobody', noOrigin(), args, 'BadOrigin', twoAyes],
    ['a motion that is not there', root, args, 'Council.ProposalNotExists'],
    ['another number', root, closing(HASH, { index: 1 }), 'Council.IndexMismatchProposalHash', twoAyes],
    ['an approved motion without its call', root, args, 'Council.ProposalNotExists',
      (bench) => bench.storage.ProposalOf.remove(twoAyes(bench))],
    ['a call of more bytes than the bound', root,
      closing(HASH, { length_bound: BYTES - 1, proposal_weight_bound: weight(0n) }),
      'Council.ProposalLengthBoundLessThanProposalLength', twoAyes],
    ['a call that takes longer than the bound', root, closing(HASH, { proposal_weight_bound: weight(999n, { proof: 50n }) }),
      'Council.ProposalWeightLessThanDispatchCallWeight', twoAyes],
    ['a call of a larger proof than the bound', root, closing(HASH, { proposal_weight_bound: weight(1_000n, { proof: 49n }) }),
      'Council.ProposalWeightLessThanDispatchCallWeight', twoAyes],
    ['a motion on which votes are awaited, whatever the bounds', root, closing(HASH, { length_bound: 0 }),
      'Council.TooEarlyToCloseProposal', (bench) => open(bench, { ayes: [dave], nays: [eve] })],
    ['a motion one block too early', root, args, 'Council.TooEarlyToCloseProposal',
      (bench) => {
        open(bench);
        bench.chain.block = END - 1;
      }],
    ['bounds that are too low when the prime decides', root, closing(HASH, { length_bound: BYTES - 1 }),
      'Council.ProposalLengthBoundLessThanProposalLength',
      (bench) => {
        open(bench, { ayes: [dave] });
        bench.storage.Prime.set(dave);
        bench.chain.block = END;
      }],
  ]); // prettier-ignore
});

describe('a motion that enough vote for', () => {
  it('runs its call at once as so many of so many', () => {
    const bench = start();
    const hash = open(bench, { ayes: [dave, eve], nays: [ferdie] });
    expect(close(bench, hash)).toEqual({
      actualWeight: weight(36_626_648n + 6n * 2_295n + 3n * 22_182n + 100_034n + 400n, {
        reads: 4,
        writes: 3,
        proof: 9_164n + 6n * 4n + 3n * 264n + 160n + 20n,
      }),
    });
    expect(bench.notes()).toEqual(['7 by Council']);
    expect(bench.ranAs).toEqual([{ type: 'Council', value: { type: 'Members', value: [2, 3] } }]);
    expectEvents(bench, ...approved(hash, [2, 1]));
    const { Proposals, ProposalOf, Voting } = bench.storage;
    expect([Proposals.get(), Proposals.has()]).toEqual([[], true]);
    expect([ProposalOf.has(hash), Voting.has(hash)]).toEqual([false, false]);
  });

  it.each<[string, RuntimeCall, bigint, unknown]>([
    ['fails: its failure stands in the event, and it weighs what it reports', probe.fail, 300n, BROKEN],
    ['may not be made: that stands in the event, and it weighs what it declares', probe.forbidden, 40n, FILTERED],
  ])('whose call %s', (_what, inner, used, value) => {
    const bench = start();
    const hash = open(bench, { inner, ayes: [dave, eve] });
    const bytes = 2n;
    expect(close(bench, hash)).toEqual({
      actualWeight: weight(36_626_648n + bytes * 2_295n + 3n * 22_182n + 100_034n + used, {
        reads: 4,
        writes: 3,
        proof: 9_164n + bytes * 4n + 3n * 264n + 160n,
      }),
    });
    expectEvents(bench, ...approved(hash, [2, 0], { type: 'Err', value }));
    expect(bench.notes()).toEqual([]);
    expect(bench.storage.Proposals.get()).toEqual([]);
  });

  it('needs no more ayes when there are more seats, of which its call hears', () => {
    const bench = start();
    const hash = open(bench, { ayes: [dave, eve] });
    bench.chain.seats = 12;
    close(bench, hash);
    expect(bench.ranAs).toEqual([{ type: 'Council', value: { type: 'Members', value: [2, 12] } }]);
  });

  it('weighs by the motions that stay', () => {
    const bench = start();
    const hash = open(bench, { ayes: [dave, eve] });
    open(bench, { inner: probe.free });
    const { actualWeight } = close(bench, hash);
    expect(actualWeight?.ref_time).toBe(436_626_648n + 6n * 2_295n + 3n * 22_182n + 2n * 100_034n + 400n);
    expect(bench.storage.Proposals.get()).toEqual([bench.hashOf(probe.free)]);
  });
});

describe('a motion that cannot win any more', () => {
  const free = (proposals: bigint, seats: bigint) => ({
    actualWeight: weight(25_535_497n + seats * 27_956n + proposals * 84_835n, {
      reads: 3,
      writes: 3,
      proof: 5_893n + seats * 260n + proposals * 144n,
    }),
    pays: 'No',
  });

  it.each<[string, number, Votes]>([
    ['too many are against it', 3, { ayes: [dave], nays: [eve, ferdie] }],
    ['fewer seats are left than it needs', 1, {}],
    ['no seats are left', 0, { nays: [dave] }],
  ])('as %s is closed at once and for nothing, whatever the bounds', (_what, seats, votes) => {
    const bench = start();
    const hash = open(bench, votes);
    bench.chain.seats = seats;
    const outer = call('close', closing(hash, { length_bound: 0, proposal_weight_bound: weight(0n) }));
    expect(expectOk(bench, outer, root)).toEqual(free(1n, BigInt(seats)));
    expectEvents(bench, ...disapproved(hash, [votes.ayes?.length ?? 0, votes.nays?.length ?? 0]));
    expect([bench.notes(), bench.storage.Proposals.get(), bench.storage.Voting.has(hash)]).toEqual([[], [], false]);
  });
});

describe('a motion whose time is over', () => {
  it.each<[string, AccountId | undefined, Votes, readonly [number, number], boolean]>([
    ['without a prime counts who did not vote as nays', undefined, { ayes: [dave] }, [1, 2], false],
    ['without votes is lost', undefined, {}, [0, 3], false],
    ['counts them as the aye of the prime', dave, { ayes: [dave], nays: [eve] }, [2, 1], true],
    ['counts them as the nay of the prime', eve, { ayes: [dave], nays: [eve] }, [1, 2], false],
    ['counts them as nays when the prime did not vote', ferdie, { ayes: [dave] }, [1, 2], false],
  ])('%s', (_what, prime, votes, count, wins) => {
    const bench = start();
    const hash = open(bench, votes);
    bench.chain.block = END;
    if (prime !== undefined) bench.storage.Prime.set(prime);
    const report = close(bench, hash);
    expectEvents(bench, ...(wins ? approved(hash, count) : disapproved(hash, count)));
    expect(bench.notes()).toEqual(wins ? ['7 by Council'] : []);
    expect(bench.ranAs.map(({ value }) => value)).toEqual(wins ? [{ type: 'Members', value: [count[0], 3] }] : []);
    expect(report).toEqual(
      wins
        ? {
            actualWeight: weight(39_948_329n + 6n * 2_045n + 3n * 22_669n + 95_525n + 400n, {
              reads: 5,
              writes: 3,
              proof: 10_565n + 6n * 5n + 3n * 330n + 200n + 20n,
            }),
          }
        : {
            actualWeight: weight(28_050_047n + 3n * 34_031n + 85_744n, {
              reads: 4,
              writes: 3,
              proof: 7_095n + 3n * 325n + 180n,
            }),
            pays: 'No',
          },
    );
  });
});
