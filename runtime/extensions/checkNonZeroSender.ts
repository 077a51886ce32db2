import { struct, unitType } from '../../primitives/scale';
import { zeroAccount } from '../../pallets/support/account';
import { invalid } from '../validity';
import { extension } from './extension';

const NOBODY = zeroAccount();

/** The zero account signs nothing. */
export const checkNonZeroSender = extension({
  identifier: 'CheckNonZeroSender',
  body: struct(
    ['frame_system', 'extensions', 'check_non_zero_sender', 'CheckNonZeroSender'],
    {},
    { params: [{ name: 'T' }] },
  ),
  implicit: unitType,
  validate(_rt, { signer }) {
    if (signer === NOBODY) throw invalid('BadSigner');
    return { val: undefined };
  },
});
