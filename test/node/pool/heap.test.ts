import * as fc from 'fast-check';
import { Heap } from '../../../node/pool/heap';

it('gives its items in order, however they came in', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.array(fc.integer()), (first, later) => {
      const heap = new Heap<number>((a, b) => a < b, first);
      for (const item of later) heap.push(item);
      const expected = [...first, ...later].sort((a, b) => a - b);
      expect(heap.size).toBe(expected.length);
      expect(heap.peek()).toBe(expected[0]);
      expect(expected.map(() => heap.pop())).toEqual(expected);
      expect(heap.pop()).toBeUndefined();
    }),
  );
});
