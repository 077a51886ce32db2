import { cryptoReady } from '../../../../primitives/crypto/ready';
import { noOrigin, root, signedBy } from '../../../../pallets/support/origin';
import { weight } from '../../../../pallets/support/weight';
import { account, bob } from '../../../support/accounts';
import { sudo } from '../../../support/calls';
import { expectEvents, expectOk, refuses } from '../../../support/expectations';
import { call, coldkey, hotkey, INNER, INNER_HASH, MOTION_DURATION, otherSenator, start } from './bench';

beforeAll(() => cryptoReady());

const proposal = INNER_HASH;
const args = { hotkey, proposal, index: 0, approve: true };
const voting = (more: Partial<typeof args> = {}) => call('SubtensorModule', 'vote', { ...args, ...more });
const who = signedBy(coldkey);

describe('vote', () => {
  refuses(start, 'SubtensorModule.vote', [
    ['root', root, args, 'BadOrigin', (bench) => bench.propose()],
    ['nobody', noOrigin(), args, 'BadOrigin', (bench) => bench.propose()],
    ['whose hotkey it is not', signedBy(bob), args, 'SubtensorModule.NonAssociatedColdKey', (bench) => bench.propose()],
    ['a hotkey that is nobody’s', who, { ...args, hotkey: account(0x60) }, 'SubtensorModule.NonAssociatedColdKey'],
    ['a hotkey without a seat', who, { ...args, hotkey: account(0x51) }, 'SubtensorModule.NotSenateMember'],
    ['a motion that is not there', who, args, 'Triumvirate.ProposalNotExists'],
    ['another number', who, { ...args, index: 1 }, 'Triumvirate.IndexMismatchProposalHash', (bench) => bench.propose()],
    ['a second vote of the same kind', who, args, 'Triumvirate.DuplicateVote',
      (bench) => {
        bench.propose();
        expectOk(bench, voting(), who);
      }],
  ]); // prettier-ignore

  it('is free the first time, and has to be paid for when it changes', () => {
    const bench = start();
    bench.propose();
    const actualWeight = weight(20_528_275n + 2n * 48_856n, { reads: 2, writes: 1, proof: 4_980n + 2n * 128n });
    expect(expectOk(bench, voting(), who)).toEqual({ actualWeight, pays: 'No' });
    expect(expectOk(bench, voting({ approve: false }), who)).toEqual({ actualWeight, pays: 'Yes' });
    expect(expectOk(bench, voting({ hotkey: otherSenator }), who)).toEqual({ actualWeight, pays: 'No' });
    const { Voting } = bench.pallets.Triumvirate.storage;
    expect(Voting.get(proposal)).toMatchObject({ ayes: [otherSenator], nays: [hotkey] });
    const told = { account: hotkey, proposal_hash: proposal };
    expectEvents(
      bench,
      ['Triumvirate.Voted', { ...told, voted: true, yes: 1, no: 0 }],
      ['Triumvirate.Voted', { ...told, voted: false, yes: 0, no: 1 }],
      ['Triumvirate.Voted', { ...told, account: otherSenator, voted: true, yes: 1, no: 1 }],
    );
  });
});

describe('on the chain as it is wired', () => {
  const closing = () =>
    sudo(
      call('Triumvirate', 'close', {
        proposal_hash: proposal,
        index: 0,
        proposal_weight_bound: weight(1_000_000_000n),
        length_bound: 1_000,
      }),
    );
  const closed = (bench: ReturnType<typeof start>) => {
    bench.forgetEvents();
    expectOk(bench, closing(), signedBy(bench.pallets.Sudo.storage.Key.get()!));
    return bench.eventNames();
  };

  it('the motion of a triumvir runs as root when the senate is for it', () => {
    const bench = start();
    bench.propose();
    expectOk(bench, voting(), who);
    expectOk(bench, voting({ hotkey: otherSenator }), who);
    expect(closed(bench)).toEqual(['Closed', 'Approved', 'Sudid', 'Executed', 'Sudid']);
  });

  it('a motion that had enough ayes does not run as root when the senate has grown to twice as many', () => {
    const bench = start();
    bench.propose();
    expectOk(bench, voting(), who);
    expectOk(bench, voting({ hotkey: otherSenator }), who);
    bench.pallets.SenateMembers.storage.Members.set([hotkey, otherSenator, account(0x60), account(0x61)]);
    expect(closed(bench)).toEqual(['Closed', 'Approved', 'Executed', 'Sudid']);
    const refused = { type: 'Err', value: { type: 'BadOrigin' } };
    expect(bench.events()[2]?.value).toEqual({ proposal_hash: proposal, result: refused });
  });

  it.each([
    ['fast', MOTION_DURATION],
    ['mainnet', 3_600],
    ['slow', 3_600],
  ] as const)('a motion stays open for 12 h: on %s %i blocks', (profile, blocks) => {
    const bench = start(profile);
    const [member] = bench.pallets.Triumvirate.storage.Members.get();
    const run = (duration: number) =>
      bench.run(call('Triumvirate', 'propose', { proposal: INNER, length_bound: 99, duration }), signedBy(member!));
    expect(run(blocks - 1)).toMatchObject({ error: { value: { name: 'DurationLowerThanConfiguredMotionDuration' } } });
    expect(run(blocks)).not.toHaveProperty('error');
  });

  it('nobody votes through the call of the triumvirate', () => {
    const bench = start();
    bench.propose();
    const vote = call('Triumvirate', 'vote', { proposal, index: 0, approve: true });
    const refused = { error: { type: 'Module', value: { pallet: 'Triumvirate', name: 'NotMember' } } };
    const members = bench.pallets.Triumvirate.storage.Members.get();
    for (const one of [...members, hotkey, coldkey]) expect(bench.run(vote, signedBy(one))).toEqual(refused);
  });
});
