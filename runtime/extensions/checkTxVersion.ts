import { struct, u32 } from '../../primitives/scale';
import { extension } from './extension';

/** What is signed holds for one encoding of transactions. */
export const checkTxVersion = extension({
  identifier: 'CheckTxVersion',
  body: struct(['frame_system', 'extensions', 'check_tx_version', 'CheckTxVersion'], {}, { params: [{ name: 'T' }] }),
  implicit: u32,
  implicitOf: (rt) => rt.System.constants.Version.transaction_version,
});
