import { I96F32 } from '../../../../primitives/arithmetic/fixed';
import { alphaRao, netUid, rao, type NetUid } from '../../../../pallets/subtensor';
import { chain } from '../../../support/chain';

export const TAO = 1_000_000_000n;

export interface Started {
  readonly netuid?: number;
  /** Reserves, in TAO and alpha. Far more than a block emits, so that trades hardly move the price. */
  readonly tao?: bigint;
  readonly alpha?: bigint;
  /** Alpha outside of the pool. */
  readonly out?: bigint;
  /** In TAO. */
  readonly movingPrice?: string;
  readonly mechanism?: number;
}

/** The whole chain, and subnets that were started in it. */
export function withStarted(...subnets: readonly Started[]) {
  const { pallets, sys } = chain();
  const ctx = pallets.SubtensorModule;
  return { ctx, sys, netuids: subnets.map((subnet) => start(ctx, subnet)) };
}

function start(ctx: ReturnType<typeof chain>['pallets']['SubtensorModule'], subnet: Started): NetUid {
  const { tao = 100_000n, alpha = 100_000n, out = 0n, movingPrice = '1', mechanism = 1 } = subnet;
  const { storage } = ctx;
  const netuid = netUid(subnet.netuid ?? 2);
  storage.NetworksAdded.set(netuid, true);
  storage.FirstEmissionBlockNumber.set(netuid, 1n);
  storage.SubnetMechanism.set(netuid, mechanism);
  storage.SubnetTAO.set(netuid, rao(tao * TAO));
  storage.SubnetAlphaIn.set(netuid, alphaRao(alpha * TAO));
  storage.SubnetAlphaOut.set(netuid, alphaRao(out * TAO));
  storage.SubnetMovingPrice.set(netuid, I96F32.saturatingFromDecimal(movingPrice));
  storage.NetworkRegistrationAllowed.set(netuid, true);
  return netuid;
}
