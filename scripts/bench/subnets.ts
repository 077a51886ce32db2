import { I96F32 } from '../../primitives/arithmetic/fixed';
import { alphaRao, netUid, rao, ROOT } from '../../pallets/subtensor';
import { Chain, type ChainOptions } from '../../node/chain';
import { callApi } from '../../runtime/apis';
import { microseconds, type Row } from './measure';

const TAO = 1_000_000_000n;
/** No epoch falls into the measure. */
const NEVER = 0;

/** A chain with so many started subnets beside those of the genesis, each with a pool, and root's share to sell. */
function chainOf(subnets: number, options: ChainOptions = {}): Chain {
  const chain = new Chain(options);
  const { storage } = chain.pallets.SubtensorModule;
  storage.SubnetTAO.set(ROOT, rao(10_000n * TAO));
  for (let index = 0; index < subnets; index += 1) {
    const netuid = netUid(index + 2);
    storage.NetworksAdded.set(netuid, true);
    storage.SubnetMechanism.set(netuid, 1);
    storage.Tempo.set(netuid, NEVER);
    storage.NetworkRegistrationAllowed.set(netuid, true);
    storage.SubnetTAO.set(netuid, rao(1_000n * TAO));
    storage.SubnetAlphaIn.set(netuid, alphaRao(BigInt(subnets * 1_000) * TAO));
    storage.SubnetMovingPrice.set(netuid, I96F32.saturatingFromDecimal(`${1 / subnets}`));
    storage.FirstEmissionBlockNumber.set(netuid, 1n);
  }
  chain.buildBlock();
  return chain;
}

const WARM_UP = 1_000;
const BLOCKS = 300;

function emptyBlock(subnets: number, stateRoot: 'every-block' | 'none'): number {
  const chain = chainOf(subnets, { stateRoot });
  for (let block = 0; block < WARM_UP; block += 1) chain.buildBlock();
  return microseconds(() => chain.buildBlock(), { repeat: BLOCKS });
}

function dynamicInfo(subnets: number): number {
  const { runtime } = chainOf(subnets - 2);
  const ask = (): Uint8Array => callApi(runtime, 'SubnetInfoRuntimeApi_get_all_dynamic_info', new Uint8Array());
  return microseconds(ask, { rounds: 50 }) / 1000;
}

/** Buys and sells in turn, so that the price stays between the same ticks; written to the state, not rolled back. */
function swap(): number {
  const { swap: pools } = chainOf(1).pallets.SubtensorModule.config;
  const netuid = netUid(2);
  const turn = (): void => {
    pools.swap(netuid, 'Buy', TAO, pools.maxPrice(), false, false);
    pools.swap(netuid, 'Sell', TAO, pools.minPrice(), false, false);
  };
  return microseconds(turn, { rounds: 20, repeat: 500 }) / 2;
}

/** What subnets cost: a swap on a pool, their part of a block, and asking for all of them. */
export function subnetRows(): readonly Row[] {
  return [
    {
      name: 'swap',
      workload: '1 TAO or alpha on a pool, no tick crossed, written',
      measured: swap(),
      unit: 'µs',
      target: 20,
    },
    {
      name: 'empty block',
      workload: '8 started subnets, root off',
      measured: emptyBlock(8, 'none'),
      unit: 'µs',
      beside: 'native runtime 658, with 64 neurons each and their epochs',
    },
    {
      name: 'empty block',
      workload: '8 started subnets, both roots',
      measured: emptyBlock(8, 'every-block'),
      unit: 'µs',
      beside: 'native runtime 1,786, the same',
    },
    {
      name: 'get_all_dynamic_info',
      workload: '128 subnets, as state_call answers it',
      measured: dynamicInfo(128),
      unit: 'ms',
      target: 5,
    },
  ];
}
