import { Finality } from '../../node/finality';
import { FakeClock } from './fakeClock';

function setUp() {
  const clock = new FakeClock(0);
  const told: string[] = [];
  return { clock, told, finality: new Finality(clock, (hashes) => told.push(...hashes)) };
}

describe('the word that a block is final', () => {
  it('comes 100 ms after the block, for each', () => {
    const { clock, told, finality } = setUp();
    finality.add('a');
    clock.pass(60);
    finality.add('b');
    clock.pass(39);
    expect(told).toEqual([]);
    clock.pass(1);
    expect(told).toEqual(['a']);
    clock.pass(60);
    expect(told).toEqual(['a', 'b']);
    expect(clock.isIdle).toBe(true);
  });

  it('comes at once when many blocks are on top', () => {
    const { told, finality } = setUp();
    const blocks = Array.from({ length: 70 }, (_, number) => `#${number}`);
    for (const block of blocks) finality.add(block);
    expect(told).toEqual(blocks.slice(0, 6));
  });

  it('does not come for blocks that are gone, nor after the end', () => {
    const { clock, told, finality } = setUp();
    for (const block of ['a', 'b', 'c']) finality.add(block);
    finality.remove(new Set(['b', 'c']));
    clock.pass(100);
    expect(told).toEqual(['a']);
    finality.add('d');
    finality.stop();
    clock.pass(1_000);
    expect(told).toEqual(['a']);
  });
});
