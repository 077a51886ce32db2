import { bytes, spelt, struct, vec } from '../../primitives/scale';
import { H160, H256 } from './account';

/** What a contract leaves for clients to find. */
export const Log = struct(['ethereum', 'log', 'Log'], {
  address: H160,
  topics: spelt('Vec<H256>', vec(spelt('H256', H256))),
  data: spelt('Bytes', bytes),
});
