import { holeType, struct, unitType } from '../../primitives/scale';
import { custom } from '../validity';
import { extension } from './extension';

/** Code of a signer whose coldkey is about to be swapped. */
const COLDKEY_IN_SWAP_SCHEDULE = 0;

/**
 * The chain's own checks before a call may enter a block; only the outermost call is looked at. A signer with a scheduled
 * coldkey swap may do nothing but schedule it anew.
 *
 * @source pallets/subtensor transaction_extension.rs
 */
export const subtensorTransactionExtension = extension({
  identifier: 'SubtensorTransactionExtension',
  body: struct(
    ['pallet_subtensor', 'transaction_extension', 'SubtensorTransactionExtension'],
    {},
    { params: [{ name: 'T', type: holeType('Runtime') }] },
  ),
  implicit: unitType,
  validate(rt, { signer, call }) {
    if (signer === undefined) return { val: undefined };
    const schedules = call.pallet === 'SubtensorModule' && call.name === 'schedule_swap_coldkey';
    if (!schedules && rt.SubtensorModule.storage.ColdkeySwapScheduled.has(signer))
      throw custom(COLDKEY_IN_SWAP_SCHEDULE);
    return { val: undefined };
  },
});
