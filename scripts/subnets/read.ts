import type { ApiPromise } from '@polkadot/api';
import { SubnetsError, withApi } from './connect';

/** A subnet as its market sees it. Amounts in rao and alpha rao. */
export interface Subnet {
  readonly netuid: number;
  readonly name: string;
  readonly symbol: string;
  /** Reserves of the pool; of root, what is staked. */
  readonly taoIn: bigint;
  readonly alphaIn: bigint;
  readonly alphaOut: bigint;
  /** Into the pool, with the newest block. */
  readonly taoInEmission: bigint;
  readonly tempo: number;
  readonly blocksSinceLastStep: number;
}

export interface Subnets {
  readonly chain: string;
  readonly block: number;
  /** By netuid. */
  readonly subnets: readonly Subnet[];
}

/** Of polkadot.js' values, what this needs; it reads their types off the node's metadata. */
interface Integer {
  toNumber(): number;
  toBigInt(): bigint;
}
interface DynamicInfo extends Record<
  'netuid' | 'taoIn' | 'alphaIn' | 'alphaOut' | 'taoInEmission' | 'tempo' | 'blocksSinceLastStep',
  Integer
> {
  /** Byte by byte. */
  readonly subnetName: readonly Integer[];
  readonly tokenSymbol: readonly Integer[];
}
type Answer = readonly { readonly isSome: boolean; unwrap(): DynamicInfo }[];

const decoder = new TextDecoder();
const text = (bytes: readonly Integer[]): string => decoder.decode(Uint8Array.from(bytes, (byte) => byte.toNumber()));

const subnetOf = (info: DynamicInfo): Subnet => ({
  netuid: info.netuid.toNumber(),
  name: text(info.subnetName),
  symbol: text(info.tokenSymbol),
  taoIn: info.taoIn.toBigInt(),
  alphaIn: info.alphaIn.toBigInt(),
  alphaOut: info.alphaOut.toBigInt(),
  taoInEmission: info.taoInEmission.toBigInt(),
  tempo: info.tempo.toNumber(),
  blocksSinceLastStep: info.blocksSinceLastStep.toNumber(),
});

async function ask(api: ApiPromise, endpoint: string): Promise<Subnets> {
  const { hash, number } = await api.rpc.chain.getHeader();
  const { call } = await api.at(hash);
  const dynamicInfo = call.subnetInfoRuntimeApi?.getAllDynamicInfo;
  if (dynamicInfo === undefined)
    throw new SubnetsError(
      `the chain at ${endpoint} has no subnets: it lacks SubnetInfoRuntimeApi.get_all_dynamic_info`,
    );
  const answer = (await dynamicInfo()) as unknown as Answer;
  const subnets = answer.flatMap((row) => (row.isSome ? [subnetOf(row.unwrap())] : []));
  return {
    chain: (await api.rpc.system.chain()).toString(),
    block: number.toNumber(),
    subnets: subnets.sort((a, b) => a.netuid - b.netuid),
  };
}

const PATIENCE = 10_000;

/** Asks a running node for its subnets, through public RPC only. @param patience in ms @throws SubnetsError */
export const readSubnets = (endpoint: string, patience = PATIENCE): Promise<Subnets> =>
  withApi(endpoint, patience, (api) => ask(api, endpoint));
