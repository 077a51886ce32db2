import { holeType, struct, unitType } from '../../primitives/scale';
import { extension } from './extension';
import { checkSubtensorCall } from './subtensorChecks';

/** The chain's own checks before a call may enter a block; only the outermost call is looked at. */
export const subtensorTransactionExtension = extension({
  identifier: 'SubtensorTransactionExtension',
  body: struct(
    ['pallet_subtensor', 'transaction_extension', 'SubtensorTransactionExtension'],
    {},
    { params: [{ name: 'T', type: holeType('Runtime') }] },
  ),
  implicit: unitType,
  validate(rt, { signer, call }) {
    if (signer !== undefined) checkSubtensorCall(rt, signer, call);
    return { val: undefined };
  },
});
