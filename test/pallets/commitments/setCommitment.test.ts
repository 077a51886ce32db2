import type { Data } from '../../../pallets/commitments';
import { noOrigin, root, signedBy } from '../../../pallets/support/origin';
import { cryptoReady } from '../../../primitives/crypto/ready';
import { expectEvents, expectOk, expectRefused, refuses } from '../../support/expectations';
import { weight } from '../../../pallets/support/weight';
import {
  args, byHotkey, call, commit, hotkey, locked, netuid, NOW, NOW_EPOCH, ofLength, other, raw, RESET, second, start, stranger, type Start,
} from './bench'; // prettier-ignore

beforeAll(() => cryptoReady());

const set = (fields: readonly Data[]) => call('set_commitment', args(fields));
const used =
  (used_space: bigint, last_epoch = NOW_EPOCH) =>
  ({ storage }: Start) =>
    storage.UsedSpaceOf.set(netuid, hotkey, { last_epoch, used_space });
const usedBy = ({ storage }: Start, who = hotkey, on = netuid) => storage.UsedSpaceOf.get(on, who)?.used_space;

it.each([
  ['set_commitment', args([raw(1)]), weight(33_480_000n, { reads: 5, writes: 4 }), 'Normal', 'No'],
  ['set_max_space', { new_limit: 1 }, weight(2_856_000n, { writes: 1 }), 'Operational', 'Yes'],
])('%s has its recorded weight', (name, given, callWeight, kind, pays) => {
  expect(start().env.dispatchInfo(call(name, given))).toMatchObject({ callWeight, class: kind, pays });
});

describe('set_commitment', () => {
  const one = { 'Commitments.MaxFields': 1, 'Commitments.InitialDeposit': 1n };
  refuses(() => start(one), 'Commitments.set_commitment', [
    ['nobody', noOrigin(), args([raw(1), RESET]), 'BadOrigin'],
    ['root', root, args([raw(1), RESET]), 'BadOrigin'],
    ['a hotkey without a place', signedBy(stranger), args([raw(1), RESET]), 'Commitments.AccountNotAllowedCommit'],
    ['a hotkey with a place elsewhere', signedBy(second), args([raw(1)], other), 'Commitments.AccountNotAllowedCommit'],
    ['more fields than the chain allows', byHotkey, args([raw(1), RESET]), 'Commitments.TooManyFieldsInCommitmentInfo', used(3_100n)],
    ['what has no space left', byHotkey, args([RESET]), 'Commitments.SpaceLimitExceeded', used(3_001n)],
    ['who cannot pay the deposit', byHotkey, args([RESET]), 'Balances.InsufficientBalance'],
  ]); // prettier-ignore

  it('stores the fields with the block, and tells so', () => {
    const bench = start();
    commit(bench, [raw(1, 2), { type: 'None' }]);
    const { info } = args([raw(1, 2), { type: 'None' }]);
    expect(bench.storage.CommitmentOf.get(netuid, hotkey)).toEqual({ deposit: 0n, block: NOW, info });
    expect(bench.storage.LastCommitment.get(netuid, hotkey)).toBe(NOW);
    expect(bench.storage.LastBondsReset.has(netuid, hotkey)).toBe(false);
    expectEvents(bench, ['Commitments.Commitment', { netuid, who: hotkey }]);
  });

  it('puts the fields in the place of those before', () => {
    const bench = start();
    commit(bench, [raw(1), raw(2)]);
    bench.at(NOW + 1);
    commit(bench, []);
    expect(bench.storage.CommitmentOf.get(netuid, hotkey)).toEqual({ deposit: 0n, block: NOW + 1, info: { fields: [] } });
  }); // prettier-ignore

  it('tells the first round that it waits for', () => {
    const bench = start();
    commit(bench, [raw(1), locked(Uint8Array.of(1), 9n), locked(Uint8Array.of(2), 5n)]);
    expectEvents(bench, ['Commitments.TimelockCommitment', { netuid, who: hotkey, reveal_round: 9n }]);
  });

  it('lists who waits in the order of subnets and hotkeys, once each, while they wait', () => {
    const bench = start();
    const waiting = () => bench.storage.TimelockedIndex.get();
    const later = [locked(Uint8Array.of(1), 9n)];
    commit(bench, later, hotkey, other);
    commit(bench, later, second);
    commit(bench, later);
    commit(bench, later);
    expect(waiting()).toEqual([
      [netuid, hotkey],
      [netuid, second],
      [other, hotkey],
    ]);
    commit(bench, [raw(1)]);
    expect(waiting()).toEqual([
      [netuid, second],
      [other, hotkey],
    ]);
  });

  it('writes the list even where nobody waits', () => {
    const bench = start();
    commit(bench, [raw(1)]);
    expect(bench.storage.TimelockedIndex.maybe()).toEqual([]);
  });
});

describe('the space of an epoch', () => {
  const hash = `0x${'cd'.repeat(32)}` as const;
  it.each<[string, readonly Data[], bigint]>([
    ['nothing', [], 100n],
    ['less than a hundred bytes', [raw(1, 2, 3), ofLength(96)], 100n],
    ['plain data', [{ type: 'Raw', value: new Uint8Array(128) }, ofLength(512)], 640n],
    ['hashes', [ofLength(90), { type: 'Sha256', value: hash }, { type: 'BlakeTwo256', value: hash }], 154n],
    ['what is locked, without its round', [ofLength(200), locked(new Uint8Array(1024), 1n)], 1_224n],
    ['flags and nothings', [RESET, { type: 'None' }, ofLength(101)], 101n],
  ])('is used up by %s', (_what, fields, space) => {
    const bench = start();
    commit(bench, fields);
    expect(bench.storage.UsedSpaceOf.get(netuid, hotkey)).toEqual({ last_epoch: NOW_EPOCH, used_space: space });
  });

  it('may be used up to the last byte', () => {
    const bench = start();
    used(2_799n)(bench);
    expectRefused(bench, set([ofLength(302)]), byHotkey, 'Commitments.SpaceLimitExceeded');
    commit(bench, [ofLength(301)]);
    expect(usedBy(bench)).toBe(3_100n);
  });

  it('is new in each epoch of the subnet', () => {
    const bench = start();
    used(3_100n)(bench);
    bench.at(NOW + 9);
    expectRefused(bench, set([]), byHotkey, 'Commitments.SpaceLimitExceeded');
    bench.at(NOW + 10);
    commit(bench, []);
    expect(bench.storage.UsedSpaceOf.get(netuid, hotkey)).toEqual({ last_epoch: NOW_EPOCH + 1n, used_space: 100n });
  });

  it('is new as well when the tempo takes the subnet back to an earlier epoch', () => {
    const bench = start();
    used(3_100n, NOW_EPOCH + 1n)(bench);
    commit(bench, []);
    expect(usedBy(bench)).toBe(100n);
  });

  it('is for each hotkey and subnet by itself', () => {
    const bench = start();
    used(3_100n)(bench);
    commit(bench, [], second);
    commit(bench, [], hotkey, other);
    expect([usedBy(bench, second), usedBy(bench, hotkey, other)]).toEqual([100n, 100n]);
  });
});

describe('set_max_space', () => {
  refuses(start, 'Commitments.set_max_space', [
    ['nobody', noOrigin(), { new_limit: 1 }, 'BadOrigin'],
    ['a hotkey', byHotkey, { new_limit: 1 }, 'BadOrigin'],
  ]);

  it('sets the limit for all', () => {
    const bench = start();
    expectOk(bench, call('set_max_space', { new_limit: 99 }), root);
    expectRefused(bench, set([]), byHotkey, 'Commitments.SpaceLimitExceeded');
    expectOk(bench, call('set_max_space', { new_limit: 0xffff_ffff }), root);
    commit(bench, [ofLength(512)]);
  });
});

describe('the deposit of a commitment', () => {
  const priced = (funds: bigint) =>
    start({ 'Commitments.InitialDeposit': 100n, 'Commitments.FieldDeposit': 40n }, funds + 500n);
  const reserved = ({ sys }: Start) => sys.storage.Account.get(hotkey).data.reserved;

  it('follows the number of its fields', () => {
    const bench = priced(1_000n);
    const seen = [0, 3, 1, 1].map((fields) => {
      commit(bench, new Array<Data>(fields).fill(raw(1)));
      return [bench.storage.CommitmentOf.get(netuid, hotkey)?.deposit, reserved(bench)];
    });
    expect(seen).toEqual([100n, 220n, 140n, 140n].map((deposit) => [deposit, deposit]));
  });

  it('is for each subnet by itself', () => {
    const bench = priced(1_000n);
    commit(bench, []);
    commit(bench, [raw(1)], hotkey, other);
    expect(reserved(bench)).toBe(240n);
  });

  it('cannot be given back where less is reserved', () => {
    const bench = priced(1_000n);
    commit(bench, [raw(1)]);
    bench.sys.storage.Account.mutate(hotkey, (all) => ({ ...all, data: { ...all.data, reserved: 39n } }));
    expectRefused(bench, set([]), byHotkey, 'Commitments.UnexpectedUnreserveLeftover');
    bench.sys.storage.Account.mutate(hotkey, (all) => ({ ...all, data: { ...all.data, reserved: 40n } }));
    commit(bench, []);
    expect(reserved(bench)).toBe(0n);
  });
});
