import { boundedBytes, tuple, u32 } from '../../primitives/scale';
import { H256 } from '../support/account';
import { item, key } from '../support/storage';
import { MAX_SIZE, OldRequestStatus, RequestStatus } from './types';

export const storage = {
  StatusFor: item({
    keys: [key('Identity', H256)],
    value: OldRequestStatus,
    docs: 'What became of a preimage, in the old form. Empty on this chain.',
    deprecated: 'RequestStatusFor',
  }),
  RequestStatusFor: item({
    keys: [key('Identity', H256)],
    value: RequestStatus,
    docs: 'What became of a preimage, by its hash.',
  }),
  PreimageFor: item({
    keys: [key('Identity', tuple(H256, u32))],
    value: boundedBytes({ max: MAX_SIZE, of: 'ConstU32<MAX_SIZE>' }),
    docs: 'The bytes by hash and length.',
  }),
};
