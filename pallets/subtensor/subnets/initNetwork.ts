import * as u16 from '../../../primitives/arithmetic/u16';
import * as u64 from '../../../primitives/arithmetic/u64';
import type { Entry } from '../../support/entries';
import type { Subtensor } from '../declaration';
import type { NetUid } from '../types';
import { changeSetting } from './settings';

/** 97 % of 2^64 - 1: burn and difficulty follow demand slowly. */
const ADJUSTMENT_ALPHA = 17_893_341_751_498_265_066n;

/** Writes down what would be read anyway, so that a later default does not reach this subnet. */
function makeExplicit<T extends number | bigint>(entry: Entry<readonly [NetUid], T, T>, netuid: NetUid): void {
  if (!entry.has(netuid)) entry.set(netuid, entry.get(netuid));
}

/**
 * Starts an empty subnet with what every new one has, each told by an event.
 *
 * @param tempo in blocks @source subtensor pallets/subtensor/src/subnets/subnet.rs init_new_network
 */
export function initNetwork(ctx: Subtensor, netuid: NetUid, tempo: number): void {
  const { storage } = ctx;
  storage.SubnetworkN.set(netuid, 0);
  storage.NetworksAdded.set(netuid, true);
  storage.Tempo.set(netuid, tempo);
  storage.TotalNetworks.mutate((networks) => u16.saturatingAdd(networks, 1));

  changeSetting(ctx, 'NetworkRegistrationAllowed', netuid, true);
  changeSetting(ctx, 'MaxAllowedUids', netuid, 256);
  changeSetting(ctx, 'MaxAllowedValidators', netuid, 64);
  changeSetting(ctx, 'MinAllowedWeights', netuid, 1);
  changeSetting(ctx, 'MaxWeightsLimit', netuid, u16.MAX);
  changeSetting(ctx, 'AdjustmentInterval', netuid, 360);
  changeSetting(ctx, 'TargetRegistrationsPerInterval', netuid, 1);
  changeSetting(ctx, 'AdjustmentAlpha', netuid, ADJUSTMENT_ALPHA);
  changeSetting(ctx, 'ImmunityPeriod', netuid, 5_000);
  // Nothing meets this: the first adjustment of the difficulty ends registration by work.
  changeSetting(ctx, 'MinDifficulty', netuid, u64.MAX);
  changeSetting(ctx, 'MaxDifficulty', netuid, u64.MAX);

  makeExplicit(storage.Kappa, netuid);
  makeExplicit(storage.Difficulty, netuid);
  makeExplicit(storage.ActivityCutoff, netuid);
  makeExplicit(storage.RegistrationsThisInterval, netuid);
  makeExplicit(storage.POWRegistrationsThisInterval, netuid);
  makeExplicit(storage.BurnRegistrationsThisInterval, netuid);
}
