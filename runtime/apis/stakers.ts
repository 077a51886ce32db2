import { option, tuple, u16, u64, vec } from '../../primitives/scale';
import { CompactNetUid, NetUid } from '../../pallets/subtensor';
import { account, compactAlpha } from '../../pallets/subtensor/info/codecs';
import { DelegateInfo, NeuronInfo, NeuronInfoLite, StakeInfo } from '../../pallets/subtensor/info/types';
import { api, method } from './api';

export const delegateInfoApi = api({
  name: 'DelegateInfoRuntimeApi',
  version: 1,
  docs: 'Hotkeys that take stake of others.',
  methods: {
    get_delegates: method({ inputs: {}, output: vec(DelegateInfo), docs: 'All delegates.' }),
    get_delegate: method({
      inputs: { delegate_account: account },
      output: option(DelegateInfo),
      docs: 'One delegate.',
    }),
    get_delegated: method({
      inputs: { delegatee_account: account },
      output: vec(tuple(DelegateInfo, tuple(CompactNetUid, compactAlpha))),
      docs: 'The delegates that a coldkey has stake with, and how much on which subnet.',
    }),
  },
});

export const neuronInfoApi = api({
  name: 'NeuronInfoRuntimeApi',
  version: 1,
  docs: 'Neurons of a subnet.',
  methods: {
    get_neurons: method({ inputs: { netuid: NetUid }, output: vec(NeuronInfo), docs: 'All neurons.' }),
    get_neuron: method({ inputs: { netuid: NetUid, uid: u16 }, output: option(NeuronInfo), docs: 'One neuron.' }),
    get_neurons_lite: method({
      inputs: { netuid: NetUid },
      output: vec(NeuronInfoLite),
      docs: 'All neurons, without weights and bonds.',
    }),
    get_neuron_lite: method({
      inputs: { netuid: NetUid, uid: u16 },
      output: option(NeuronInfoLite),
      docs: 'One neuron, without weights and bonds.',
    }),
  },
});

const place = option(tuple(account, NetUid));

export const stakeInfoApi = api({
  name: 'StakeInfoRuntimeApi',
  version: 1,
  docs: 'Who has staked what.',
  methods: {
    get_stake_info_for_coldkey: method({
      inputs: { coldkey_account: account },
      output: vec(StakeInfo),
      docs: 'All stake of a coldkey.',
    }),
    get_stake_info_for_coldkeys: method({
      inputs: { coldkey_accounts: vec(account) },
      output: vec(tuple(account, vec(StakeInfo))),
      docs: 'All stake of several coldkeys.',
    }),
    get_stake_info_for_hotkey_coldkey_netuid: method({
      inputs: { hotkey_account: account, coldkey_account: account, netuid: NetUid },
      output: option(StakeInfo),
      docs: 'Stake of a coldkey with a hotkey on a subnet.',
    }),
    get_stake_fee: method({
      inputs: {
        origin: place,
        origin_coldkey_account: account,
        destination: place,
        destination_coldkey_account: account,
        amount: u64,
      },
      output: u64,
      docs: 'About what moving an amount costs.',
    }),
  },
});
