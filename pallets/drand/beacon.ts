import { saturatingAdd } from '../../primitives/arithmetic/u32';
import type { Drand } from './declaration';
import type { BeaconConfiguration } from './types';

/** Believes another beacon from the next block on. Pulses of the last one stay. @source subtensor pallets/drand/src/lib.rs set_beacon_config */
export function setBeacon(ctx: Drand, beacon: BeaconConfiguration): void {
  ctx.storage.BeaconConfig.set(beacon);
  ctx.storage.NextUnsignedAt.set(saturatingAdd(ctx.config.blockNumber(), 1));
  ctx.deposit('BeaconConfigChanged', {});
}
