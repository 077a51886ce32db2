import { u16 } from '../../../primitives/scale';
import { AccountId } from '../../support/account';
import { key } from '../../support/storage';
import { NetUid, NetUidStorageIndex } from '../types';

/** The keys that most maps of the pallet are made of. */
export const byNetUid = key('Identity', NetUid);
export const byMechanism = key('Identity', NetUidStorageIndex);
export const byUid = key('Identity', u16);
export const byAccount = key('Blake2_128Concat', AccountId);
