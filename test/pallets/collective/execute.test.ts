import { cryptoReady } from '../../../primitives/crypto/ready';
import type { RuntimeCall } from '../../../pallets/support/call';
import { noOrigin, root, signedBy } from '../../../pallets/support/origin';
import { weight } from '../../../pallets/support/weight';
import { alice } from '../../support/accounts';
import { expectEvents, expectOk, refuses } from '../../support/expectations';
import { BROKEN, FILTERED, probe } from '../utility/probe';
import { BYTES, CALL, call, dave, start } from './bench';

beforeAll(() => cryptoReady());

describe('execute', () => {
  const args = { proposal: CALL, length_bound: BYTES };
  refuses(start, 'Council.execute', [
    ['root', root, args, 'BadOrigin'],
    ['nobody', noOrigin(), args, 'BadOrigin'],
    ['a voter', signedBy(dave), { ...args, length_bound: 0 }, 'Council.NotMember'],
    ['a call of more bytes than the bound', signedBy(alice), { ...args, length_bound: BYTES - 1 },
      'Council.ProposalLengthBoundLessThanProposalLength'],
  ]); // prettier-ignore

  const own = (bytes: bigint) => 14_971_445n + bytes * 1_775n + 3n * 17_052n + 25_000_000n;
  const PROOF = 730n + 3n * 32n;

  it('runs a call as the member', () => {
    const bench = start();
    expect(expectOk(bench, call('execute', args), signedBy(alice))).toEqual({
      actualWeight: weight(own(6n) + 400n, { proof: PROOF + 20n }),
    });
    expect(bench.notes()).toEqual(['7 by Council']);
    expect(bench.ranAs).toEqual([{ type: 'Council', value: { type: 'Member', value: alice } }]);
    const result = { type: 'Ok', value: undefined };
    expectEvents(bench, ['Council.MemberExecuted', { proposal_hash: bench.hashOf(CALL), result }]);
  });

  it.each<[string, RuntimeCall, object, unknown]>([
    ['a call that fails weighs what it reports', probe.fail, { actualWeight: weight(own(2n) + 300n, { proof: PROOF }) },
      { type: 'Err', value: BROKEN }],
    ['a call that may not be made reports nothing', probe.forbidden, {}, { type: 'Err', value: FILTERED }],
    ['a call that reports nothing weighs what was declared', probe.free, {}, { type: 'Ok', value: undefined }],
  ])('%s', (_what, proposal, report, result) => {
    const bench = start();
    expect(expectOk(bench, call('execute', { ...args, proposal }), signedBy(alice))).toEqual(report);
    expectEvents(bench, ['Council.MemberExecuted', { proposal_hash: bench.hashOf(proposal), result }]);
    expect(bench.notes()).toEqual(proposal === probe.free ? ['free by Council'] : []);
  }); // prettier-ignore
});
