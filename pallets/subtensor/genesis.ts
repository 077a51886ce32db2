import { U64F64 } from '../../primitives/arithmetic/fixed';
import { zeroAccount } from '../support/account';
import { DYNAMIC } from '../support/pool';
import type { Subtensor } from './declaration';
import { symbolOf } from './subnets/symbols';
import { alphaRao, mechanismIndex, mechId, netUid, rao, ROOT, type NetUid } from './types';

const TEMPO = 100;
const FIRST = netUid(1);
/** Rao on one side of the first pool and alpha on the other: the price is 1. */
const POOL = 10_000_000_000n;
/** Alpha outside of the pool, all of it staked by the zero account. */
const STAKED = 1_000_000_000n;

/** The root network and one subnet whose only neuron is the zero account. @source subtensor pallets/subtensor/src/macros/genesis.rs build */
export function buildGenesis(ctx: Subtensor): void {
  ctx.storage.TotalIssuance.set(rao(0n));
  addNetwork(ctx, ROOT, 64);
  ctx.storage.TargetRegistrationsPerInterval.set(ROOT, 1);
  addNetwork(ctx, FIRST, 256);
  addPool(ctx);
  addStake(ctx);
  addNeuron(ctx);
}

function addNetwork({ storage }: Subtensor, netuid: NetUid, maxAllowedUids: number): void {
  storage.NetworksAdded.set(netuid, true);
  storage.TotalNetworks.mutate((networks) => networks + 1);
  storage.SubnetworkN.set(netuid, 0);
  storage.MaxAllowedUids.set(netuid, maxAllowedUids);
  storage.MaxAllowedValidators.set(netuid, 64);
  storage.MinAllowedWeights.set(netuid, 0);
  storage.MaxWeightsLimit.set(netuid, 0xffff);
  storage.Tempo.set(netuid, TEMPO);
  storage.NetworkRegistrationAllowed.set(netuid, true);
  storage.TokenSymbol.set(netuid, symbolOf(netuid));
}

function addPool({ storage }: Subtensor): void {
  storage.SubnetMechanism.set(FIRST, DYNAMIC);
  storage.SubnetAlphaIn.set(FIRST, alphaRao(POOL));
  storage.SubnetTAO.set(FIRST, rao(POOL));
  storage.SubnetAlphaOut.set(FIRST, alphaRao(STAKED));
  storage.SubnetLocked.set(FIRST, rao(1n));
  storage.LargestLocked.set(FIRST, 1n);
  storage.SubnetOwner.set(FIRST, zeroAccount());
}

function addStake({ storage }: Subtensor): void {
  const nobody = zeroAccount();
  const shares = U64F64.saturatingFromNum(STAKED);
  storage.Owner.set(nobody, nobody);
  storage.StakingHotkeys.set(nobody, [nobody]);
  storage.Alpha.set(nobody, nobody, FIRST, shares);
  storage.TotalHotkeyAlpha.set(nobody, FIRST, alphaRao(STAKED));
  storage.TotalHotkeyShares.set(nobody, FIRST, shares);
}

function addNeuron({ storage }: Subtensor): void {
  const uid = 0;
  const nobody = zeroAccount();
  const main = mechanismIndex(FIRST, mechId(0));
  storage.SubnetworkN.set(FIRST, 1);
  for (const perUid of [storage.Rank, storage.Trust, storage.Consensus, storage.Dividends]) perUid.set(FIRST, [0]);
  storage.PruningScores.set(FIRST, [0]);
  storage.ValidatorTrust.set(FIRST, [0]);
  storage.Active.set(FIRST, [true]);
  storage.ValidatorPermit.set(FIRST, [false]);
  storage.Emission.set(FIRST, [alphaRao(0n)]);
  storage.Incentive.set(main, [0]);
  storage.LastUpdate.set(main, [0n]);
  storage.Keys.set(FIRST, uid, nobody);
  storage.Uids.set(FIRST, nobody, uid);
  storage.BlockAtRegistration.set(FIRST, uid, 0n);
  storage.IsNetworkMember.set(nobody, FIRST, true);
}
