import { encode, option, u16, vec } from '../../primitives/scale';
import { MechId, NetUid, TaoCurrency } from '../../pallets/subtensor';
import { account } from '../../pallets/subtensor/info/codecs';
import { dynamicInfo } from '../../pallets/subtensor/info/dynamicInfo';
import { netuids } from '../../pallets/subtensor/subnets/networks';
import {
  everyMechagraph,
  mechagraph,
  metagraph,
  selectiveMechagraph,
  selectiveMetagraph,
  subnetState,
  type Commitments,
} from '../../pallets/subtensor/info/metagraph';
import { Metagraph, SelectiveMetagraph, SubnetState } from '../../pallets/subtensor/info/metagraphTypes';
import { networkCost, subnetToPrune } from '../../pallets/subtensor/subnets/networkCost';
import { subnetHyperparams, subnetHyperparamsV2 } from '../../pallets/subtensor/info/subnetHyperparams';
import { ascending, subnetInfo, subnetInfoV2 } from '../../pallets/subtensor/info/subnetInfo';
import {
  DynamicInfo,
  SubnetHyperparams,
  SubnetHyperparamsV2,
  SubnetInfo,
  SubnetInfov2,
} from '../../pallets/subtensor/info/types';
import type { Runtime } from '../runtime';
import { Registration } from '../../pallets/commitments/types';
import { api, method } from './api';

const commitmentsOf =
  ({ contexts }: Runtime): Commitments =>
  (netuid) =>
    [...contexts.Commitments.storage.CommitmentOf.entries(netuid)].map(
      ([[, hotkey], entry]) => [hotkey, encode(Registration, entry)] as const,
    );

const ofSubnet = { netuid: NetUid };

export const subnetInfoApi = api({
  name: 'SubnetInfoRuntimeApi',
  version: 1,
  docs: 'Subnets.',
  methods: {
    get_subnet_info: method({
      inputs: ofSubnet,
      output: option(SubnetInfo),
      docs: 'A subnet.',
      run: (rt, { netuid }) => subnetInfo(rt.contexts.SubtensorModule, netuid),
    }),
    get_subnets_info: method({
      inputs: {},
      output: vec(option(SubnetInfo)),
      docs: 'All subnets.',
      run: (rt) => ascending(rt.contexts.SubtensorModule, subnetInfo),
    }),
    get_subnet_info_v2: method({
      inputs: ofSubnet,
      output: option(SubnetInfov2),
      docs: 'A subnet and its identity.',
      run: (rt, { netuid }) => subnetInfoV2(rt.contexts.SubtensorModule, netuid),
    }),
    get_subnets_info_v2: method({
      inputs: {},
      output: vec(option(SubnetInfov2)),
      docs: 'All subnets and their identities.',
      run: (rt) => ascending(rt.contexts.SubtensorModule, subnetInfoV2),
    }),
    get_subnet_hyperparams: method({
      inputs: ofSubnet,
      output: option(SubnetHyperparams),
      docs: 'Settings of a subnet.',
      run: (rt, { netuid }) => subnetHyperparams(rt.contexts.SubtensorModule, netuid),
    }),
    get_subnet_hyperparams_v2: method({
      inputs: ofSubnet,
      output: option(SubnetHyperparamsV2),
      docs: 'Settings of a subnet, newer ones too.',
      run: (rt, { netuid }) => subnetHyperparamsV2(rt.contexts.SubtensorModule, netuid),
    }),
    get_all_dynamic_info: method({
      inputs: {},
      output: vec(option(DynamicInfo)),
      docs: 'Pools and prices of all subnets.',
      run: (rt) =>
        netuids(rt.contexts.SubtensorModule).map((netuid) => dynamicInfo(rt.contexts.SubtensorModule, netuid)),
    }),
    get_all_metagraphs: method({
      inputs: {},
      output: vec(option(Metagraph)),
      docs: 'All subnets with all neurons.',
      run: (rt) => netuids(rt.contexts.SubtensorModule).map((netuid) => metagraph(rt.contexts.SubtensorModule, netuid)),
    }),
    get_metagraph: method({
      inputs: ofSubnet,
      output: option(Metagraph),
      docs: 'A subnet with all neurons.',
      run: (rt, { netuid }) => metagraph(rt.contexts.SubtensorModule, netuid),
    }),
    get_all_mechagraphs: method({
      inputs: {},
      output: vec(option(Metagraph)),
      docs: 'All mechanisms of all subnets, with all neurons.',
      run: (rt) => everyMechagraph(rt.contexts.SubtensorModule),
    }),
    get_mechagraph: method({
      inputs: { ...ofSubnet, mecid: MechId },
      output: option(Metagraph),
      docs: 'A mechanism of a subnet, with all neurons.',
      run: (rt, { netuid, mecid }) => mechagraph(rt.contexts.SubtensorModule, netuid, mecid),
    }),
    get_dynamic_info: method({
      inputs: ofSubnet,
      output: option(DynamicInfo),
      docs: 'Pool and price of a subnet.',
      run: (rt, { netuid }) => dynamicInfo(rt.contexts.SubtensorModule, netuid),
    }),
    get_subnet_state: method({
      inputs: ofSubnet,
      output: option(SubnetState),
      docs: 'The neurons of a subnet, column by column.',
      run: (rt, { netuid }) => subnetState(rt.contexts.SubtensorModule, netuid),
    }),
    get_selective_metagraph: method({
      inputs: { ...ofSubnet, metagraph_indexes: vec(u16) },
      output: option(SelectiveMetagraph),
      docs: 'Parts of a metagraph, by their indexes.',
      run: (rt, { netuid, metagraph_indexes }) =>
        selectiveMetagraph(rt.contexts.SubtensorModule, netuid, metagraph_indexes, commitmentsOf(rt)),
    }),
    get_coldkey_auto_stake_hotkey: method({
      inputs: { coldkey: account, netuid: NetUid },
      output: option(account),
      docs: 'The hotkey to which what a coldkey mines on a subnet is staked.',
      run: (rt, { coldkey, netuid }) => rt.contexts.SubtensorModule.storage.AutoStakeDestination.get(coldkey, netuid),
    }),
    get_selective_mechagraph: method({
      inputs: { ...ofSubnet, subid: MechId, metagraph_indexes: vec(u16) },
      output: option(SelectiveMetagraph),
      docs: 'Parts of the metagraph of a mechanism, by their indexes.',
      run: (rt, { netuid, subid, metagraph_indexes }) =>
        selectiveMechagraph(rt.contexts.SubtensorModule, netuid, subid, metagraph_indexes, commitmentsOf(rt)),
    }),
    get_subnet_to_prune: method({
      inputs: {},
      output: option(NetUid),
      docs: 'The subnet that a new one would replace.',
      run: (rt) => subnetToPrune(rt.contexts.SubtensorModule),
    }),
  },
});

export const subnetRegistrationApi = api({
  name: 'SubnetRegistrationRuntimeApi',
  version: 1,
  docs: 'New subnets.',
  methods: {
    get_network_registration_cost: method({
      inputs: {},
      output: TaoCurrency,
      docs: 'What a new subnet costs now, in rao.',
      run: (rt) => networkCost(rt.contexts.SubtensorModule),
    }),
  },
});
