import { Bans } from '../../../node/pool/bans';

describe('a ban', () => {
  it('ends at the first sweep after its time', () => {
    let now = 1000;
    const bans = new Bans(() => now, 500, 10);
    bans.ban(['a']);
    now = 1500;
    bans.sweep();
    expect(bans.has('a')).toBe(true);
    now = 1501;
    expect(bans.has('a')).toBe(true);
    bans.sweep();
    expect(bans.has('a')).toBe(false);
  });

  it('starts anew when it is spoken again', () => {
    let now = 0;
    const bans = new Bans(() => now, 10, 10);
    bans.ban(['a', 'b']);
    now = 8;
    bans.ban(['a']);
    now = 15;
    bans.sweep();
    expect([bans.has('a'), bans.has('b')]).toEqual([true, false]);
  });

  it('is forgotten, the oldest first, when there are more than twice as many as expected', () => {
    const bans = new Bans(() => 0, 10, 2);
    bans.ban(['a', 'b', 'c', 'd']);
    expect(bans.has('a')).toBe(true);
    bans.ban(['e']);
    expect(['a', 'b', 'c', 'd', 'e'].filter((hash) => bans.has(hash))).toEqual(['d', 'e']);
  });

  it('is lifted with all others', () => {
    const bans = new Bans(() => 0, 10, 2);
    bans.ban(['a']);
    bans.clear();
    expect(bans.has('a')).toBe(false);
  });
});
