import { ensure } from '../../support/dispatchError';
import { errors, type Subtensor } from '../declaration';
import type { NetUid } from '../types';

/** A fortieth of 65,535. */
const LEAST = 1_638;

/**
 * Sets lower and upper liquid alpha, in parts of 65,535, where liquid alpha is on. Who may is the caller's to check.
 *
 * @throws SubtensorModule.LiquidAlphaDisabled, AlphaHighTooLow, AlphaLowOutOfRange
 * @source subtensor pallets/subtensor/src/epoch/run_epoch.rs do_set_alpha_values
 */
export function setAlphaValues({ storage }: Subtensor, netuid: NetUid, low: number, high: number): void {
  ensure(storage.LiquidAlphaOn.get(netuid), errors.LiquidAlphaDisabled);
  ensure(high >= LEAST, errors.AlphaHighTooLow);
  ensure(low >= LEAST && low <= high, errors.AlphaLowOutOfRange);
  storage.AlphaValues.set(netuid, [low, high]);
}
