import { cryptoReady } from '../../../primitives/crypto/hashers';
import type { AccountId } from '../../../pallets/support/account';
import { noOrigin, root, signedBy } from '../../../pallets/support/origin';
import { weight } from '../../../pallets/support/weight';
import { buildGenesis } from '../../../pallets/membership';
import { account } from '../subtensor/bench';
import { id, start } from './bench';

const [a, b, c, d] = [account(0x0a), account(0x0b), account(0x0c), account(0x0d)];

function startWith(...members: readonly AccountId[]) {
  const bench = start();
  buildGenesis(bench.members, members);
  const { storage } = bench.members;
  /** Members, prime, and the same of the council. */
  const standing = () => ({
    members: storage.Members.get(),
    prime: storage.Prime.get(),
    council: bench.council.storage.Members.get(),
    councilPrime: bench.council.storage.Prime.get(),
  });
  return { ...bench, standing, names: () => bench.events.map(({ name }) => name) };
}

beforeAll(() => cryptoReady());

describe('the first members', () => {
  it('stand in ascending order, in the council too', () => {
    const { standing } = startWith(c, a, b);
    expect(standing()).toMatchObject({ members: [a, b, c], council: [a, b, c] });
  });

  it('are written even when there are none, but not in the council', () => {
    const { members, council } = startWith();
    expect(members.storage.Members.maybe()).toEqual([]);
    expect(council.storage.Members.has()).toBe(false);
  });

  it('are named once each', () => {
    expect(() => startWith(a, a)).toThrow(`${a} is named twice`);
  });
});

describe('calls of a membership', () => {
  it.each([
    ['add_member', { who: id(c) }],
    ['remove_member', { who: id(a) }],
    ['swap_member', { remove: id(a), add: id(c) }],
    ['reset_members', { members: [c] }],
    ['set_prime', { who: id(a) }],
    ['clear_prime', {}],
  ])('%s is for root alone', (name, args) => {
    const { run } = startWith(a, b);
    expect(run(name, args, signedBy(a))).toBe('BadOrigin');
    expect(run(name, args, noOrigin())).toBe('BadOrigin');
    expect(run(name, args, root)).toBeInstanceOf(Object);
  });

  it.each([
    ['add_member', { who: { type: 'Raw', value: new Uint8Array() } }, 'CannotLookup'],
    ['add_member', { who: id(b) }, 'Members.AlreadyMember'],
    ['remove_member', { who: id(d) }, 'Members.NotMember'],
    ['swap_member', { remove: id(d), add: id(a) }, 'Members.NotMember'],
    ['swap_member', { remove: id(a), add: id(b) }, 'Members.AlreadyMember'],
    ['reset_members', { members: [a, b, c, d] }, 'Members.TooManyMembers'],
    ['set_prime', { who: id(d) }, 'Members.NotMember'],
  ])('%s of %o fails with %s and leaves no trace', (name, args, error) => {
    const { run, standing, events } = startWith(a, b);
    const before = standing();
    expect(run(name, args, root)).toBe(error);
    expect(standing()).toEqual(before);
    expect(events).toEqual([]);
  });

  it('add_member fails where all seats are taken', () => {
    expect(startWith(a, b, c).run('add_member', { who: id(d) }, root)).toBe('Members.TooManyMembers');
  });

  it('add_member puts an account in its place, and the council loses its prime', () => {
    const { run, standing, names } = startWith(a, c);
    run('set_prime', { who: id(a) }, root);
    expect(run('add_member', { who: id(b) }, root)).toMatchObject({ actualWeight: { proof_size: 4687n + 2n * 64n } });
    expect(standing()).toEqual({ members: [a, b, c], prime: a, council: [a, b, c], councilPrime: undefined });
    expect(names()).toEqual(['MemberAdded']);
  });

  it('remove_member keeps the prime, unless it was the one', () => {
    const { run, standing, names } = startWith(a, b, c);
    run('set_prime', { who: id(a) }, root);
    run('remove_member', { who: id(b) }, root);
    expect(standing()).toEqual({ members: [a, c], prime: a, council: [a, c], councilPrime: a });
    run('remove_member', { who: id(a) }, root);
    expect(standing()).toEqual({ members: [c], prime: undefined, council: [c], councilPrime: undefined });
    expect(names()).toEqual(['MemberRemoved', 'MemberRemoved']);
  });

  it('swap_member does not hand the prime on', () => {
    const { run, standing, names } = startWith(a, b);
    run('set_prime', { who: id(a) }, root);
    run('swap_member', { remove: id(a), add: id(c) }, root);
    expect(standing()).toEqual({ members: [b, c], prime: undefined, council: [b, c], councilPrime: undefined });
    expect(names()).toEqual(['MembersSwapped']);
  });

  it('swap_member and change_key do nothing where nothing changes, not even for a stranger', () => {
    const { run, names } = startWith(a, b);
    expect(run('swap_member', { remove: id(d), add: id(d) }, root)).toEqual({});
    expect(run('change_key', { new: id(d) }, signedBy(d))).toEqual({});
    expect(names()).toEqual([]);
  });

  it('change_key is for members, and hands the prime on', () => {
    const { run, standing, names } = startWith(a, b);
    run('set_prime', { who: id(a) }, root);
    expect(run('change_key', { new: id(d) }, root)).toBe('BadOrigin');
    expect(run('change_key', { new: id(d) }, signedBy(c))).toBe('Members.NotMember');
    expect(run('change_key', { new: id(b) }, signedBy(a))).toBe('Members.AlreadyMember');
    run('change_key', { new: id(d) }, signedBy(a));
    expect(standing()).toEqual({ members: [b, d], prime: d, council: [b, d], councilPrime: d });
    expect(names()).toEqual(['KeyChanged']);
  });

  it('reset_members sorts, and takes an account twice that is named twice', () => {
    const { run, standing, names } = startWith(a, b);
    run('set_prime', { who: id(b) }, root);
    expect(run('reset_members', { members: [d, b, d] }, root)).toEqual({});
    expect(standing()).toEqual({ members: [b, d, d], prime: b, council: [b, d, d], councilPrime: b });
    expect(names()).toEqual(['MembersReset']);
  });

  it('clear_prime leaves none, without an event', () => {
    const { run, standing, names } = startWith(a, b);
    run('set_prime', { who: id(b) }, root);
    run('clear_prime', {}, root);
    expect(standing()).toMatchObject({ prime: undefined, councilPrime: undefined });
    expect(names()).toEqual([]);
  });
});

describe('the declared weight', () => {
  // Recorded for the triumvirate, which has three seats.
  it.each([
    ['add_member', { who: id(a) }, 359_389_133n, 4_879n],
    ['remove_member', { who: id(a) }, 387_627_978n, 4_879n],
    ['swap_member', { remove: id(a), add: id(b) }, 387_743_287n, 4_879n],
    ['reset_members', { members: [] }, 387_733_911n, 4_687n],
    ['reset_members', { members: [a, b, c] }, 388_057_866n, 4_879n],
    ['change_key', { new: id(a) }, 488_014_181n, 4_879n],
    ['set_prime', { who: id(a) }, 229_448_534n, 4_783n],
    ['clear_prime', {}, 201_972_000n, 0n],
  ])('of %s is the recorded one', (name, args, refTime, proof) => {
    expect(start().info(name, args)).toMatchObject({
      callWeight: weight(refTime, { proof }),
      class: 'Normal',
      pays: 'Yes',
    });
  });
});
