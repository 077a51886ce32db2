import { bytes, option, spelt } from '../../../primitives/scale';
import { AccountId } from '../../support/account';
import { callsOf } from '../../support/call';
import { ensureRoot, ensureSigned } from '../../support/origin';
import { weight } from '../../support/weight';
import type { Subtensor } from '../declaration';
import { registerLeasedNetwork } from '../leasing/registerLeasedNetwork';
import { terminateLease } from '../leasing/terminateLease';
import { MAX_CONTRIBUTORS, registerLeasedNetworkWeight, terminateLeaseWeight } from '../leasing/weights';
import { dissolveNetwork } from '../subnets/dissolveNetwork';
import { ensureSubnetOwnerOrRoot } from '../subnets/networks';
import { registerNetwork } from '../subnets/registerNetwork';
import { startCall } from '../subnets/startCall';
import { updateSymbol } from '../subnets/symbols';
import { BlockNumber, LeaseId, NetUid, Percent, SubnetIdentityV3 } from '../types';

const call = callsOf<Subtensor>();
const identity = spelt('SubnetIdentityOfV3', SubnetIdentityV3);

/** Subnets: how they come to be, start and end. */
export const subnetsCalls = {
  register_network: call({
    index: 59,
    weight: weight(235_400_000n, { reads: 39, writes: 57 }),
    args: { hotkey: AccountId },
    docs: 'Coldkey: founds a subnet and locks its price.',
    run: (ctx, origin, { hotkey }) => registerNetwork(ctx, ensureSigned(origin), hotkey),
  }),
  dissolve_network: call({
    index: 61,
    weight: weight(119_000_000n, { reads: 6, writes: 31 }),
    class: 'Operational',
    args: { coldkey: AccountId, netuid: NetUid },
    docs: 'Root: ends a subnet. The coldkey is not looked at.',
    run(ctx, origin, { netuid }) {
      ensureRoot(origin);
      dissolveNetwork(ctx, netuid);
    },
  }),
  register_network_with_identity: call({
    index: 79,
    weight: weight(234_200_000n, { reads: 38, writes: 56 }),
    args: { hotkey: AccountId, identity: option(identity) },
    docs: 'Coldkey: founds a subnet that says who it is.',
    run: (ctx, origin, args) => registerNetwork(ctx, ensureSigned(origin), args.hotkey, args.identity),
  }),
  start_call: call({
    index: 92,
    weight: weight(29_780_000n, { reads: 4, writes: 2 }),
    args: { netuid: NetUid },
    docs: 'Owner: lets emission into the subnet begin, and its alpha be traded.',
    run: (ctx, origin, { netuid }) => startCall(ctx, origin, netuid),
  }),
  register_leased_network: call({
    index: 110,
    weight: registerLeasedNetworkWeight(MAX_CONTRIBUTORS),
    args: { emissions_share: Percent, end_block: option(BlockNumber) },
    docs: 'Founds a subnet that a crowd paid for. Only as the call of a crowdloan.',
    run: (ctx, origin, terms) => registerLeasedNetwork(ctx, ensureSigned(origin), terms),
  }),
  terminate_lease: call({
    index: 111,
    weight: terminateLeaseWeight(MAX_CONTRIBUTORS),
    args: { lease_id: LeaseId, hotkey: AccountId },
    docs: 'Beneficiary: owns the leased subnet once its lease is over.',
    run: (ctx, origin, args) => terminateLease(ctx, ensureSigned(origin), args.lease_id, args.hotkey),
  }),
  update_symbol: call({
    index: 112,
    weight: weight(26_200_000n, { reads: 4, writes: 1 }),
    args: { netuid: NetUid, symbol: bytes },
    docs: 'Owner or root: chooses another symbol for the token of a subnet.',
    run(ctx, origin, { netuid, symbol }) {
      ensureSubnetOwnerOrRoot(ctx, origin, netuid);
      updateSymbol(ctx, netuid, symbol);
    },
  }),
  root_dissolve_network: call({
    index: 120,
    weight: weight(119_000_000n, { reads: 6, writes: 31 }),
    class: 'Operational',
    pays: 'No',
    args: { netuid: NetUid },
    docs: 'Root: ends a subnet and shares its pool among those who staked.',
    run(ctx, origin, { netuid }) {
      ensureRoot(origin);
      dissolveNetwork(ctx, netuid);
    },
  }),
};
