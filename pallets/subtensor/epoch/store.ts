import type { Subtensor } from '../declaration';
import type { NetUid, NetUidStorageIndex } from '../types';
import type { MechanismTerms, NeuronTerms } from './terms';

/** Keeps what a mechanism has of its own. A quirk: bonds go by position, which is the number unless places are missing. @source subtensor pallets/subtensor/src/epoch/run_epoch.rs persist_mechanism_epoch_terms */
export function storeMechanism(ctx: Subtensor, index: NetUidStorageIndex, terms: MechanismTerms): void {
  ctx.storage.Incentive.set(index, terms.incentive);
  ctx.deposit('IncentiveAlphaEmittedToMiners', { netuid: index, emissions: terms.serverEmission });
  terms.bonds.forEach((bonds, position) => ctx.storage.Bonds.set(index, position, bonds));
}

/** @source same file, persist_netuid_epoch_terms */
export function storeSubnet({ storage }: Subtensor, netuid: NetUid, terms: NeuronTerms): void {
  storage.Active.set(netuid, terms.active);
  storage.Emission.set(netuid, terms.emission);
  storage.Rank.set(netuid, terms.rank);
  storage.Trust.set(netuid, terms.trust);
  storage.Consensus.set(netuid, terms.consensus);
  storage.Dividends.set(netuid, terms.dividends);
  storage.PruningScores.set(netuid, terms.pruningScores);
  storage.ValidatorTrust.set(netuid, terms.validatorTrust);
  storage.ValidatorPermit.set(netuid, terms.permits);
  storage.StakeWeight.set(netuid, terms.stakeWeight);
}
