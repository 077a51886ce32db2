import * as u32 from '../../../primitives/arithmetic/u32';
import * as u64 from '../../../primitives/arithmetic/u64';
import * as u128 from '../../../primitives/arithmetic/u128';
import { ensure } from '../../support/dispatchError';
import { currentBlock } from '../currentBlock';
import { errors, type Subtensor } from '../declaration';
import type { NetUid } from '../types';

/** Where something listens. */
export interface Endpoint {
  readonly ip: bigint;
  readonly port: number;
  /** 4 or 6. */
  readonly ip_type: number;
}

const LOCALHOST: { readonly [type: number]: bigint } = { 4: 0x7f00_0001n, 6: 1n };
/** No address of the type is as high as this. */
const BEYOND: { readonly [type: number]: bigint } = { 4: BigInt(u32.MAX), 6: u128.MAX };

/** @throws InvalidIpType, InvalidIpAddress for one that nobody else can reach @source subtensor pallets/subtensor/src/subnets/serving.rs is_valid_ip_type, is_valid_ip_address */
export function ensureAddress({ ip, ip_type }: Endpoint, allowZero: boolean): void {
  const [beyond, localhost] = [BEYOND[ip_type], LOCALHOST[ip_type]];
  ensure(beyond !== undefined, errors.InvalidIpType);
  ensure((ip !== 0n || allowZero) && ip < beyond && ip !== localhost, errors.InvalidIpAddress);
}

/** @throws ServingRateLimitExceeded @source same file, axon_passes_rate_limit */
export function ensureServingRate(ctx: Subtensor, netuid: NetUid, lastServed: bigint): void {
  const limit = ctx.storage.ServingRateLimit.get(netuid);
  const passed = u64.saturatingSub(currentBlock(ctx), lastServed);
  ensure(limit === 0n || lastServed === 0n || passed >= limit, errors.ServingRateLimitExceeded);
}

/** @throws InvalidPort */
export const ensurePort = ({ port }: Endpoint): void => ensure(port !== 0, errors.InvalidPort);
