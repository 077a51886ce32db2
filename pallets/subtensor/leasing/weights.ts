import { addWeight, scaleWeight, weight, type Weight } from '../../support/weight';

/** How many may contribute to a crowdloan, and so share a lease. */
export const MAX_CONTRIBUTORS = 500;

const forEach = (base: Weight, each: Weight, contributors: number): Weight =>
  addWeight(base, scaleWeight(each, BigInt(contributors)));

/** @source subtensor pallets/subtensor/src/subnets/leasing.rs do_register_leased_network */
export const registerLeasedNetworkWeight = (contributors: number): Weight =>
  forEach(
    weight(301_560_714n, { reads: 41, writes: 55, proof: 10_079n }),
    weight(26_884_006n, { reads: 2, writes: 2, proof: 2_579n }),
    contributors,
  );

/** @source subtensor pallets/subtensor/src/subnets/leasing.rs do_terminate_lease */
export const terminateLeaseWeight = (contributors: number): Weight =>
  forEach(
    weight(56_635_122n, { reads: 4, writes: 6, proof: 6_148n }),
    weight(912_993n, { reads: 1, writes: 1, proof: 2_529n }),
    contributors,
  );
