import { U96F32 } from '../../../primitives/arithmetic/fixed';
import * as u64 from '../../../primitives/arithmetic/u64';
import type { Subtensor } from '../declaration';
import { alphaRao, rao } from '../types';
import type { SubnetEmission } from './emission';

const whole = (amount: U96F32): bigint => U96F32.saturatingToNum(amount, u64);

/** Puts what a subnet gets into its pool and its alpha into the world, and has the pool's own position follow. @source subtensor pallets/subtensor/src/coinbase/run_coinbase.rs run_coinbase */
export function inject({ storage, config }: Subtensor, { netuid, ...emission }: SubnetEmission): void {
  const alphaIn = alphaRao(whole(emission.alphaIn));
  const alphaOut = alphaRao(whole(emission.alphaOut));
  const taoIn = rao(whole(emission.taoIn));
  storage.SubnetAlphaInEmission.set(netuid, alphaIn);
  storage.SubnetAlphaIn.mutate(netuid, (own) => alphaRao(u64.saturatingAdd(own, alphaIn)));
  storage.SubnetAlphaOutEmission.set(netuid, alphaOut);
  storage.SubnetAlphaOut.mutate(netuid, (out) => alphaRao(u64.saturatingAdd(out, alphaOut)));
  storage.SubnetTaoInEmission.set(netuid, taoIn);
  storage.SubnetTAO.mutate(netuid, (own) => rao(u64.saturatingAdd(own, taoIn)));
  storage.TotalStake.mutate((total) => rao(u64.saturatingAdd(total, taoIn)));
  storage.TotalIssuance.mutate((total) => rao(u64.saturatingAdd(total, taoIn)));
  config.swap.adjustProtocolLiquidity(netuid, taoIn, alphaIn);
}
