import { decode, fromHex, option, toHex } from '../../../../primitives/scale';
import { rao } from '../../../../pallets/support/currency';
import { SubnetInfo } from '../../../../pallets/subtensor/info/types';
import { accounts } from '../../transfers';
import { bench, forgetful, UNKNOWN_HASH } from './bench';

const ALICE = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY';
const aliceBytes = () => [...fromHex(accounts.alice)];
const ALICE_HEX = accounts.alice.slice(2);

/** Name, parameters, and the call of the runtime that gives the same bytes: method and arguments. */
const SAME_BYTES: readonly (readonly [string, () => readonly unknown[], string, string])[] = [
  ['delegateInfo_getDelegates', () => [], 'DelegateInfoRuntimeApi_get_delegates', ''],
  ['delegateInfo_getDelegate', () => [aliceBytes()], 'DelegateInfoRuntimeApi_get_delegate', ALICE_HEX],
  ['delegateInfo_getDelegated', () => [aliceBytes()], 'DelegateInfoRuntimeApi_get_delegated', ALICE_HEX],
  ['neuronInfo_getNeurons', () => [1], 'NeuronInfoRuntimeApi_get_neurons', '0100'],
  ['neuronInfo_getNeuronsLite', () => [1], 'NeuronInfoRuntimeApi_get_neurons_lite', '0100'],
  ['neuronInfo_getNeuron', () => [1, 0], 'NeuronInfoRuntimeApi_get_neuron', '01000000'],
  ['neuronInfo_getNeuronLite', () => [1, 7], 'NeuronInfoRuntimeApi_get_neuron_lite', '01000700'],
  ['subnetInfo_getSubnetInfo', () => [1], 'SubnetInfoRuntimeApi_get_subnet_info', '0100'],
  ['subnetInfo_getSubnetInfo_v2', () => [0], 'SubnetInfoRuntimeApi_get_subnet_info_v2', '0000'],
  ['subnetInfo_getSubnetsInfo', () => [], 'SubnetInfoRuntimeApi_get_subnets_info', ''],
  ['subnetInfo_getSubnetsInfo_v2', () => [], 'SubnetInfoRuntimeApi_get_subnets_info_v2', ''],
  ['subnetInfo_getSubnetsInf_v2', () => [], 'SubnetInfoRuntimeApi_get_subnets_info_v2', ''],
  ['subnetInfo_getSubnetHyperparams', () => [1], 'SubnetInfoRuntimeApi_get_subnet_hyperparams', '0100'],
  ['subnetInfo_getSubnetHyperparamsV2', () => [1], 'SubnetInfoRuntimeApi_get_subnet_hyperparams_v2', '0100'],
  ['subnetInfo_getSubnetState', () => [1], 'SubnetInfoRuntimeApi_get_subnet_state', '0100'],
  ['subnetInfo_getDynamicInfo', () => [1], 'SubnetInfoRuntimeApi_get_dynamic_info', '0100'],
  ['subnetInfo_getAllDynamicInfo', () => [], 'SubnetInfoRuntimeApi_get_all_dynamic_info', ''],
  ['subnetInfo_getMetagraph', () => [1], 'SubnetInfoRuntimeApi_get_metagraph', '0100'],
  ['subnetInfo_getMechagraph', () => [1, 0], 'SubnetInfoRuntimeApi_get_mechagraph', '010000'],
  ['subnetInfo_getAllMetagraphs', () => [], 'SubnetInfoRuntimeApi_get_all_metagraphs', ''],
  ['subnetInfo_getAllMechagraphs', () => [], 'SubnetInfoRuntimeApi_get_all_mechagraphs', ''],
  [
    'subnetInfo_getSelectiveMetagraph',
    () => [1, [0, 52]],
    'SubnetInfoRuntimeApi_get_selective_metagraph',
    '01000800003400',
  ],
  [
    'subnetInfo_getSelectiveMechagraph',
    () => [1, 0, [1]],
    'SubnetInfoRuntimeApi_get_selective_mechagraph',
    '010000040100',
  ],
  ['swap_simSwapTaoForAlpha', () => [1, 1_000_000], 'SwapRuntimeApi_sim_swap_tao_for_alpha', '010040420f0000000000'],
  ['swap_simSwapAlphaForTao', () => [1, 1_000_000], 'SwapRuntimeApi_sim_swap_alpha_for_tao', '010040420f0000000000'],
  [
    'subnetInfo_getColdkeyAutoStakeHotkey',
    () => [ALICE, 1],
    'SubnetInfoRuntimeApi_get_coldkey_auto_stake_hotkey',
    `${ALICE_HEX}0100`,
  ],
];

describe('what the runtime tells of subnets', () => {
  let node: Awaited<ReturnType<typeof bench>>;
  beforeAll(async () => {
    node = await bench();
    node.newBlock();
  });

  it.each(SAME_BYTES)('%s answers the bytes of the encoded answer as numbers', async (name, params, asked, args) => {
    const bytes = await node.call<number[]>(name, ...params());
    expect(toHex(Uint8Array.from(bytes))).toBe(await node.call('state_call', asked, args));
    expect(await node.call(name, ...params(), node.chain.genesisHash)).toEqual(expect.any(Array));
  });

  it('is what the types of the runtime decode', async () => {
    const bytes = Uint8Array.from(await node.call<number[]>('subnetInfo_getSubnetInfo', 1));
    expect(decode(option(SubnetInfo), bytes)).toMatchObject({ netuid: 1, tempo: 100 });
    expect(await node.call('subnetInfo_getSubnetInfo', 99)).toEqual([0]);
  });

  it('answers prices and costs as bare numbers, null where there is none', async () => {
    expect(await node.call('subnetInfo_getLockCost')).toBe(1_000_000_000_000);
    expect(await node.call('swap_currentAlphaPrice', 0)).toBe(1_000_000_000);
    expect(await node.call('subnetInfo_getSubnetToPrune')).toBeNull();
  });

  it('answers as of the block that is named', async () => {
    const { chain, call, newBlock } = await bench();
    const { NetworkLastLockCost } = chain.pallets.SubtensorModule.storage;
    const before = await call('subnetInfo_getLockCost');
    NetworkLastLockCost.set(rao(3n * NetworkLastLockCost.get()));
    newBlock();
    expect(await call('subnetInfo_getLockCost')).not.toBe(before);
    expect(await call('subnetInfo_getLockCost', chain.genesisHash)).toBe(before);
  });
});

describe('a question about subnets', () => {
  it.each<[string, readonly unknown[]]>([
    ['subnetInfo_getSubnetInfo', []],
    ['subnetInfo_getSubnetInfo', [65_536]],
    ['subnetInfo_getSubnetInfo', [-1]],
    ['subnetInfo_getSubnetInfo', ['1']],
    ['subnetInfo_getSubnetInfo', [1, 'latest']],
    ['subnetInfo_getMechagraph', [1, 256]],
    ['subnetInfo_getSelectiveMetagraph', [1, 0]],
    ['subnetInfo_getColdkeyAutoStakeHotkey', ['nobody', 1]],
    ['delegateInfo_getDelegate', [ALICE]],
    ['delegateInfo_getDelegate', [[256]]],
    ['swap_simSwapTaoForAlpha', [1, -1]],
  ])('%s refuses %j', async (name, params) => {
    const { errorOf } = await bench();
    expect(await errorOf(name, ...params)).toMatchObject({ code: -32602 });
  });

  it('takes no account of less than 32 bytes, and of more only those', async () => {
    const { call, errorOf } = await bench();
    expect(await errorOf('delegateInfo_getDelegate', aliceBytes().slice(1))).toEqual({
      code: 1,
      message: 'Unable to get delegates info: Error { cause: None, desc: "Not enough data to fill buffer" }',
    });
    expect(await call('delegateInfo_getDelegate', [...aliceBytes(), 1])).toEqual([0]);
  });

  it('is refused for blocks that are not there, or not any more, as a real node words it', async () => {
    const { chain, errorOf } = await forgetful();
    expect(await errorOf('subnetInfo_getLockCost', UNKNOWN_HASH)).toEqual({
      code: 1,
      message: `Unable to get subnet lock cost: UnknownBlock("Header was not found in the database: ${UNKNOWN_HASH}")`,
    });
    expect(await errorOf('neuronInfo_getNeurons', 1, chain.genesisHash)).toEqual({
      code: 1,
      message: `Unable to get neurons info: UnknownBlock("State already discarded for ${chain.genesisHash}")`,
    });
  });
});
