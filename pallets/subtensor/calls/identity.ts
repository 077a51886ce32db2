import { bytes } from '../../../primitives/scale';
import { callsOf } from '../../support/call';
import { ensure } from '../../support/dispatchError';
import { ensureSigned } from '../../support/origin';
import { weight } from '../../support/weight';
import { errors, type Subtensor } from '../declaration';
import { setIdentity } from '../identity/chainIdentity';
import { setSubnetIdentity } from '../identity/subnetIdentity';
import { isSubnetOwner } from '../subnets/networks';
import { NetUid } from '../types';

const call = callsOf<Subtensor>();

/** What a coldkey and a subnet say of themselves. */
export const identityCalls = {
  set_identity: call({
    index: 68,
    weight: weight(38_230_000n, { reads: 3, writes: 1 }),
    args: {
      name: bytes,
      url: bytes,
      github_repo: bytes,
      image: bytes,
      discord: bytes,
      description: bytes,
      additional: bytes,
    },
    docs: 'Coldkey: says who it is. Needs a registered hotkey.',
    run: (ctx, origin, identity) => setIdentity(ctx, ensureSigned(origin), identity),
  }),
  set_subnet_identity: call({
    index: 78,
    weight: weight(24_350_000n, { reads: 1, writes: 1 }),
    args: {
      netuid: NetUid,
      subnet_name: bytes,
      github_repo: bytes,
      subnet_contact: bytes,
      subnet_url: bytes,
      discord: bytes,
      description: bytes,
      logo_url: bytes,
      additional: bytes,
    },
    docs: 'Owner: says what the subnet is.',
    run(ctx, origin, { netuid, ...identity }) {
      const who = ensureSigned(origin);
      ensure(isSubnetOwner(ctx, who, netuid), errors.NotSubnetOwner);
      setSubnetIdentity(ctx, netuid, identity);
    },
  }),
};
