import { struct } from '../../primitives/scale';
import { H256 } from '../../pallets/support/account';
import { extension } from './extension';

/** What is signed holds for one chain. */
export const checkGenesis = extension({
  identifier: 'CheckGenesis',
  body: struct(['frame_system', 'extensions', 'check_genesis', 'CheckGenesis'], {}, { params: [{ name: 'T' }] }),
  implicit: H256,
  implicitOf: (rt) => rt.System.storage.BlockHash.get(0),
});
