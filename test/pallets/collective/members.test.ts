import { cryptoReady } from '../../../primitives/crypto/hashers';
import type { AccountId, H256 } from '../../../pallets/support/account';
import { changeMembers, initializeMembers, type Votes } from '../../../pallets/collective';
import { start } from '../membership/bench';
import { account } from '../subtensor/bench';

const [a, b, c] = [account(0x0a), account(0x0b), account(0x0c)];
const OPEN = account(1) as string as H256;
const CLOSED = account(2) as string as H256;
const votes = (ayes: readonly AccountId[], nays: readonly AccountId[]): Votes => ({
  index: 0,
  threshold: 2,
  ayes,
  nays,
  end: 9,
});

beforeAll(() => cryptoReady());

describe('members of a collective', () => {
  it('are given once when the chain starts', () => {
    const { council } = start();
    initializeMembers(council, []);
    expect(council.storage.Members.has()).toBe(false);
    initializeMembers(council, [a, b]);
    expect(council.storage.Members.get()).toEqual([a, b]);
    expect(() => initializeMembers(council, [c])).toThrow('gets its first members once');
  });

  it('lose their votes on open motions when they go, and the prime goes with any change', () => {
    const { council } = start();
    const { Members, Prime, Proposals, Voting } = council.storage;
    initializeMembers(council, [a, b, c]);
    Prime.set(c);
    Proposals.set([OPEN]);
    Voting.set(OPEN, votes([c, a], [b]));
    Voting.set(CLOSED, votes([a], []));
    changeMembers(council, [b, a], [c]);
    expect(Members.get()).toEqual([c]);
    expect(Prime.has()).toBe(false);
    expect(Voting.get(OPEN)).toEqual(votes([c], []));
    // Not among the open motions, so nobody looks at it.
    expect(Voting.get(CLOSED)).toEqual(votes([a], []));
  });

  it('need no votes on a motion that has none', () => {
    const { council } = start();
    council.storage.Proposals.set([OPEN]);
    changeMembers(council, [a], []);
    expect(council.storage.Voting.has(OPEN)).toBe(false);
  });
});
