import { assemble } from '../support/pallet';
import { calls } from './calls';
import { declaration, errors, type Subtensor } from './declaration';
import { hooks } from './hooks';

/** What the build of a chain decides beside its constants. */
export interface Features {
  /** The faucet pays, and by default subnets may be registered without a pause. */
  readonly powFaucet: boolean;
}

/** Subnets, neurons, stake and emission. */
export function subtensor({ powFaucet }: Features) {
  const { storage } = declaration;
  const NetworkRateLimit = powFaucet ? { ...storage.NetworkRateLimit, default: () => 0n } : storage.NetworkRateLimit;
  return assemble<Subtensor, typeof declaration>(
    { ...declaration, storage: { ...storage, NetworkRateLimit } },
    { calls: powFaucet ? calls : { ...calls, faucet: { ...calls.faucet, run: refuseFaucet } }, hooks },
  );
}

/** @throws FaucetDisabled to everybody */
function refuseFaucet(): never {
  throw errors.FaucetDisabled;
}

export type { Constants } from './constants';
export type { Subtensor } from './declaration';
export { buildGenesis } from './genesis';
export * from './types';
export type { Config, FixedRateLimits } from './config';
