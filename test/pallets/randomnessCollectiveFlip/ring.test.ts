import { cryptoReady } from '../../../primitives/crypto/hashers';
import type { H256 } from '../../../pallets/support/account';
import { randomnessCollectiveFlip, type RandomnessCollectiveFlip } from '../../../pallets/randomnessCollectiveFlip';
import { mount } from '../../../runtime/definition';
import { alone } from '../timestamp/alone';

const hashOf = (number: number): H256 => `0x${number.toString(16).padStart(64, '0')}` as H256;

beforeAll(() => cryptoReady());

it('keeps the parents of the last 81 blocks, block n at place (n - 1) modulo 81', () => {
  let parent = 0;
  const flip = alone<RandomnessCollectiveFlip>(
    mount(1, randomnessCollectiveFlip, { constants: {}, config: () => ({ parentHash: () => hashOf(parent) }) }),
  );
  const ring = flip.ctx.storage.RandomMaterial;
  for (let number = 1; number <= 200; number += 1) {
    parent = number - 1;
    flip.initialize(number);
    const hashes = ring.get();
    expect(hashes).toHaveLength(Math.min(number, 81));
    expect(hashes[(number - 1) % 81]).toBe(hashOf(parent));
  }
  expect(new Set(ring.get())).toEqual(new Set(Array.from({ length: 81 }, (_, index) => hashOf(119 + index))));
});
