import { option, struct, u16, u64, vec } from '../../primitives/scale';
import { AlphaCurrency, MechId, NetUid, TaoCurrency } from '../../pallets/subtensor';
import { account } from '../../pallets/subtensor/info/codecs';
import { Metagraph, SelectiveMetagraph, SubnetState } from '../../pallets/subtensor/info/metagraphTypes';
import {
  DynamicInfo,
  SubnetHyperparams,
  SubnetHyperparamsV2,
  SubnetInfo,
  SubnetInfov2,
} from '../../pallets/subtensor/info/types';
import { api, method } from './api';

const ofSubnet = { netuid: NetUid };

export const subnetInfoApi = api({
  name: 'SubnetInfoRuntimeApi',
  version: 1,
  docs: 'Subnets.',
  methods: {
    get_subnet_info: method({ inputs: ofSubnet, output: option(SubnetInfo), docs: 'A subnet.' }),
    get_subnets_info: method({ inputs: {}, output: vec(option(SubnetInfo)), docs: 'All subnets.' }),
    get_subnet_info_v2: method({ inputs: ofSubnet, output: option(SubnetInfov2), docs: 'A subnet and its identity.' }),
    get_subnets_info_v2: method({
      inputs: {},
      output: vec(option(SubnetInfov2)),
      docs: 'All subnets and their identities.',
    }),
    get_subnet_hyperparams: method({
      inputs: ofSubnet,
      output: option(SubnetHyperparams),
      docs: 'Settings of a subnet.',
    }),
    get_subnet_hyperparams_v2: method({
      inputs: ofSubnet,
      output: option(SubnetHyperparamsV2),
      docs: 'Settings of a subnet, newer ones too.',
    }),
    get_all_dynamic_info: method({
      inputs: {},
      output: vec(option(DynamicInfo)),
      docs: 'Pools and prices of all subnets.',
    }),
    get_all_metagraphs: method({ inputs: {}, output: vec(option(Metagraph)), docs: 'All subnets with all neurons.' }),
    get_metagraph: method({ inputs: ofSubnet, output: option(Metagraph), docs: 'A subnet with all neurons.' }),
    get_all_mechagraphs: method({
      inputs: {},
      output: vec(option(Metagraph)),
      docs: 'All mechanisms of all subnets, with all neurons.',
    }),
    get_mechagraph: method({
      inputs: { ...ofSubnet, mecid: MechId },
      output: option(Metagraph),
      docs: 'A mechanism of a subnet, with all neurons.',
    }),
    get_dynamic_info: method({ inputs: ofSubnet, output: option(DynamicInfo), docs: 'Pool and price of a subnet.' }),
    get_subnet_state: method({
      inputs: ofSubnet,
      output: option(SubnetState),
      docs: 'The neurons of a subnet, column by column.',
    }),
    get_selective_metagraph: method({
      inputs: { ...ofSubnet, metagraph_indexes: vec(u16) },
      output: option(SelectiveMetagraph),
      docs: 'Parts of a metagraph, by their indexes.',
    }),
    get_coldkey_auto_stake_hotkey: method({
      inputs: { coldkey: account, netuid: NetUid },
      output: option(account),
      docs: 'The hotkey to which what a coldkey mines on a subnet is staked.',
    }),
    get_selective_mechagraph: method({
      inputs: { ...ofSubnet, subid: MechId, metagraph_indexes: vec(u16) },
      output: option(SelectiveMetagraph),
      docs: 'Parts of the metagraph of a mechanism, by their indexes.',
    }),
    get_subnet_to_prune: method({
      inputs: {},
      output: option(NetUid),
      docs: 'The subnet that a new one would replace.',
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
    }),
  },
});

/** What a swap would take and give, and its fee. */
const SimSwapResult = struct(['pallet_subtensor_swap_runtime_api', 'SimSwapResult'], {
  tao_amount: TaoCurrency,
  alpha_amount: AlphaCurrency,
  tao_fee: TaoCurrency,
  alpha_fee: AlphaCurrency,
});

export const swapApi = api({
  name: 'SwapRuntimeApi',
  version: 1,
  docs: 'Prices of alpha.',
  methods: {
    current_alpha_price: method({ inputs: ofSubnet, output: u64, docs: 'Price of an alpha in rao.' }),
    sim_swap_tao_for_alpha: method({
      inputs: { ...ofSubnet, tao: TaoCurrency },
      output: SimSwapResult,
      docs: 'What an amount of TAO would buy.',
    }),
    sim_swap_alpha_for_tao: method({
      inputs: { ...ofSubnet, alpha: AlphaCurrency },
      output: SimSwapResult,
      docs: 'What an amount of alpha would bring.',
    }),
  },
});
