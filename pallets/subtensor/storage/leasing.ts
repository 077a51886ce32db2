import { U64F64 } from '../../../primitives/arithmetic/fixed';
import { AccountId } from '../../support/account';
import { item, key } from '../../support/storage';
import { AlphaCurrency, LeaseId, NetUid, SubnetLease, alphaRao } from '../types';

/** Subnets bought by a crowd. */
export const leasing = {
  SubnetLeases: item({ keys: [key('Twox64Concat', LeaseId)], value: SubnetLease, docs: 'Lease id -> lease.' }),
  SubnetLeaseShares: item({
    keys: [key('Twox64Concat', LeaseId), key('Identity', AccountId)],
    value: U64F64,
    default: () => U64F64.ZERO,
    docs: 'Contributor share of a lease (fraction).',
  }),
  SubnetUidToLeaseId: item({ keys: [key('Twox64Concat', NetUid)], value: LeaseId, docs: 'Netuid -> lease id.' }),
  NextSubnetLeaseId: item({ keys: [], value: LeaseId, default: () => 0, docs: 'Counter.' }),
  AccumulatedLeaseDividends: item({
    keys: [key('Twox64Concat', LeaseId)],
    value: AlphaCurrency,
    default: () => alphaRao(0n),
    docs: 'Alpha waiting for lease distribution.',
  }),
};
