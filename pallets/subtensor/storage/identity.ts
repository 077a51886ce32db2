import { item, key } from '../../support/storage';
import { ChainIdentity, ChainIdentityV2, NetUid, SubnetIdentity, SubnetIdentityV2, SubnetIdentityV3 } from '../types';
import { byAccount } from './mapKeys';

/** Names and links of people and subnets. */
export const identity = {
  Identities: item({ keys: [byAccount], value: ChainIdentity, docs: 'Deprecated.' }),
  IdentitiesV2: item({ keys: [byAccount], value: ChainIdentityV2, docs: 'Coldkey -> identity.' }),
  SubnetIdentities: item({ keys: [key('Blake2_128Concat', NetUid)], value: SubnetIdentity, docs: 'Deprecated.' }),
  SubnetIdentitiesV2: item({ keys: [key('Blake2_128Concat', NetUid)], value: SubnetIdentityV2, docs: 'Deprecated.' }),
  SubnetIdentitiesV3: item({
    keys: [key('Blake2_128Concat', NetUid)],
    value: SubnetIdentityV3,
    docs: 'Netuid -> subnet identity.',
  }),
};
