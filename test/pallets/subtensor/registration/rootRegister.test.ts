import { cryptoReady } from '../../../../primitives/crypto/ready';
import { noOrigin, root } from '../../../../pallets/support/origin';
import { ROOT } from '../../../../pallets/subtensor';
import type { AccountId } from '../../../../pallets/support/account';
import { account } from '../../../support/accounts';
import { tao } from '../../../support/amounts';
import { call, coldkey, expectEvents, expectOk, hotkey, owner, ownerHotkey, refuses, signed, start, type RegistrationBench } from './bench'; // prettier-ignore

beforeAll(() => cryptoReady());

const args = { hotkey };
const senate = ({ pallets }: RegistrationBench): readonly AccountId[] => pallets.SenateMembers.storage.Members.get();

/** Twelve senators with 1 TAO on root each but two: one with none, one, later in order, with none either. */
function fullSenate(bench: RegistrationBench): readonly AccountId[] {
  const members = Array.from({ length: 12 }, (_, index) => account(0x10 + index));
  bench.pallets.SenateMembers.storage.Members.set(members);
  for (const member of members) if (![members[3], members[7]].includes(member)) bench.stakeOnRoot(member, tao(1));
  return members;
}
/** The hotkey is on root, without a seat. */
function onRoot({ storage }: RegistrationBench, who: AccountId = hotkey): void {
  storage.Uids.set(ROOT, who, 5);
}
/** All places on root are taken, by hotkeys with 2 TAO and one with 1. */
function fullRoot(bench: RegistrationBench): void {
  bench.storage.MaxAllowedUids.set(ROOT, 3);
  for (const byte of [0x20, 0x21, 0x22]) bench.stakeOnRoot(bench.neuron(byte, ROOT), tao(byte === 0x21 ? 1 : 2));
}

describe('root_register', () => {
  refuses(start, 'SubtensorModule.root_register', [
    ['anybody without a root network', root, args, 'SubtensorModule.RootNetworkDoesNotExist',
      ({ storage }) => storage.NetworksAdded.remove(ROOT)],
    ['root', root, args, 'BadOrigin'],
    ['nobody', noOrigin(), args, 'BadOrigin'],
    ['one more than a block may have', signed(), args, 'SubtensorModule.TooManyRegistrationsThisBlock',
      ({ storage }) => storage.RegistrationsThisBlock.set(ROOT, 1)],
    ['one more than three times the target', signed(), args, 'SubtensorModule.TooManyRegistrationsThisInterval',
      ({ storage }) => storage.RegistrationsThisInterval.set(ROOT, 3)],
    ['who is on root', signed(), args, 'SubtensorModule.HotKeyAlreadyRegisteredInSubNet', (bench) => onRoot(bench)],
    ['who has no more than the least on a full root', signed(), args, 'SubtensorModule.StakeTooLowForRoot',
      (bench) => {
        fullRoot(bench);
        bench.stakeOnRoot(hotkey, tao(1));
      }],
    ['a senator who is not on root', signed(), args, 'SubtensorModule.HotKeyAlreadyRegisteredInSubNet',
      ({ pallets }) => pallets.SenateMembers.storage.Members.set([hotkey])],
  ]); // prettier-ignore

  it('gives a place, a seat and the take of a delegate', () => {
    const bench = start();
    const { storage } = bench;
    expectOk(bench, call('root_register', args), signed());
    expect([storage.Uids.get(ROOT, hotkey), storage.SubnetworkN.get(ROOT)]).toEqual([0, 1]);
    expect(storage.Owner.get(hotkey)).toBe(coldkey);
    expect(storage.Delegates.maybe(hotkey)).toBe(11_796);
    expect(senate(bench)).toContain(hotkey);
    expect([storage.RegistrationsThisBlock.get(ROOT), storage.RegistrationsThisInterval.get(ROOT)]).toEqual([1, 1]);
    expectEvents(
      bench,
      ['SenateMembers.MemberAdded', []],
      ['SubtensorModule.NeuronRegistered', [ROOT, 0, hotkey]],
    ); // prettier-ignore
  });

  it('leaves a take that was chosen', () => {
    const bench = start();
    bench.storage.Delegates.set(hotkey, 5_000);
    expectOk(bench, call('root_register', args), signed());
    expect(bench.storage.Delegates.get(hotkey)).toBe(5_000);
  });

  it('lets anybody register another’s hotkey', () => {
    const bench = start();
    expectOk(bench, call('root_register', { hotkey: ownerHotkey }), signed(coldkey));
    expect(bench.storage.Owner.get(ownerHotkey)).toBe(owner);
  });

  it('takes the place of who has least, who keeps the seat', () => {
    const bench = start();
    fullRoot(bench);
    bench.pallets.SenateMembers.storage.Members.set([account(0x21)]);
    bench.stakeOnRoot(hotkey, tao(1) + 1n);
    expectOk(bench, call('root_register', args), signed());
    expect([bench.storage.Keys.get(ROOT, 1), bench.storage.SubnetworkN.get(ROOT)]).toEqual([hotkey, 3]);
    expect(senate(bench)).toEqual([account(0x21), hotkey]);
  });

  it('goes without a seat where every senator has as much', () => {
    const bench = start();
    const members = fullSenate(bench);
    expectOk(bench, call('root_register', args), signed());
    expect(senate(bench)).toEqual(members);
    expect(bench.storage.Uids.has(ROOT, hotkey)).toBe(true);
  });
});

describe('adjust_senate', () => {
  refuses(start, 'SubtensorModule.adjust_senate', [
    ['anybody without a root network', root, args, 'SubtensorModule.RootNetworkDoesNotExist',
      ({ storage }) => storage.NetworksAdded.remove(ROOT)],
    ['root', root, args, 'BadOrigin'],
    ['who is not on root', signed(), args, 'SubtensorModule.HotKeyNotRegisteredInSubNet'],
    ['a senator', signed(), args, 'SubtensorModule.HotKeyAlreadyRegisteredInSubNet',
      (bench) => {
        onRoot(bench);
        bench.pallets.SenateMembers.storage.Members.set([hotkey]);
      }],
    ['who has no more than the least senator', signed(), args, 'SubtensorModule.StakeTooLowForRoot',
      (bench) => {
        onRoot(bench);
        fullSenate(bench);
      }],
  ]); // prettier-ignore

  it('fills a seat that is free', () => {
    const bench = start();
    onRoot(bench);
    expectOk(bench, call('adjust_senate', args), signed());
    expect(senate(bench)).toContain(hotkey);
    expectEvents(
      bench,
      ['SenateMembers.MemberAdded', []],
      ['SubtensorModule.SenateAdjusted', { old_member: undefined, new_member: hotkey }],
    ); // prettier-ignore
  });

  it('takes the seat of who has least, the last of equal ones, whose votes are gone', () => {
    const bench = start();
    const members = fullSenate(bench);
    const { Proposals, Voting } = bench.pallets.Triumvirate.storage;
    const motion = `0x${'77'.repeat(32)}` as never;
    Proposals.set([motion]);
    Voting.set(motion, { index: 0, threshold: 2, ayes: [members[7]!, members[0]!], nays: [], end: 9 });
    onRoot(bench);
    bench.stakeOnRoot(hotkey, 1n);
    expectOk(bench, call('adjust_senate', args), signed());
    expect(senate(bench)).toEqual([...members.filter((_, index) => index !== 7), hotkey].sort());
    expect(Voting.get(motion)?.ayes).toEqual([members[0]]);
    expect(bench.eventNames()).toEqual(['MembersSwapped', 'SenateAdjusted']);
  });
});
