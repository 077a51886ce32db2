import { option, tuple, u16, u64, vec, type Value } from '../../primitives/scale';
import { CompactNetUid, NetUid, ROOT } from '../../pallets/subtensor';
import { account, compactAlpha } from '../../pallets/subtensor/info/codecs';
import { getDelegate, getDelegated, getDelegates } from '../../pallets/subtensor/info/delegateInfo';
import { neuron, neuronLite, neuronsBy } from '../../pallets/subtensor/info/neuronInfo';
import { stakeInfo, stakesOf } from '../../pallets/subtensor/info/stakeInfo';
import { DelegateInfo, NeuronInfo, NeuronInfoLite, StakeInfo } from '../../pallets/subtensor/info/types';
import { approxFeeAmount } from '../../pallets/swap';
import { api, method } from './api';

export const delegateInfoApi = api({
  name: 'DelegateInfoRuntimeApi',
  version: 1,
  docs: 'Hotkeys that take stake of others.',
  methods: {
    get_delegates: method({
      inputs: {},
      output: vec(DelegateInfo),
      docs: 'All delegates.',
      run: (rt) => getDelegates(rt.contexts.SubtensorModule),
    }),
    get_delegate: method({
      inputs: { delegate_account: account },
      output: option(DelegateInfo),
      docs: 'One delegate.',
      run: (rt, { delegate_account }) => getDelegate(rt.contexts.SubtensorModule, delegate_account),
    }),
    get_delegated: method({
      inputs: { delegatee_account: account },
      output: vec(tuple(DelegateInfo, tuple(CompactNetUid, compactAlpha))),
      docs: 'The delegates that a coldkey has stake with, and how much on which subnet.',
      run: (rt, { delegatee_account }) => getDelegated(rt.contexts.SubtensorModule, delegatee_account),
    }),
  },
});

export const neuronInfoApi = api({
  name: 'NeuronInfoRuntimeApi',
  version: 1,
  docs: 'Neurons of a subnet.',
  methods: {
    get_neurons: method({
      inputs: { netuid: NetUid },
      output: vec(NeuronInfo),
      docs: 'All neurons.',
      run: (rt, { netuid }) => neuronsBy(rt.contexts.SubtensorModule, netuid, neuron),
    }),
    get_neuron: method({
      inputs: { netuid: NetUid, uid: u16 },
      output: option(NeuronInfo),
      docs: 'One neuron.',
      run: (rt, { netuid, uid }) => neuron(rt.contexts.SubtensorModule, netuid, uid),
    }),
    get_neurons_lite: method({
      inputs: { netuid: NetUid },
      output: vec(NeuronInfoLite),
      docs: 'All neurons, without weights and bonds.',
      run: (rt, { netuid }) => neuronsBy(rt.contexts.SubtensorModule, netuid, neuronLite),
    }),
    get_neuron_lite: method({
      inputs: { netuid: NetUid, uid: u16 },
      output: option(NeuronInfoLite),
      docs: 'One neuron, without weights and bonds.',
      run: (rt, { netuid, uid }) => neuronLite(rt.contexts.SubtensorModule, netuid, uid),
    }),
  },
});

const place = option(tuple(account, NetUid));
type Place = Value<typeof place>;

const samePlace = (a: Place, b: Place): boolean => a?.[0] === b?.[0] && a?.[1] === b?.[1];

export const stakeInfoApi = api({
  name: 'StakeInfoRuntimeApi',
  version: 1,
  docs: 'Who has staked what.',
  methods: {
    get_stake_info_for_coldkey: method({
      inputs: { coldkey_account: account },
      output: vec(StakeInfo),
      docs: 'All stake of a coldkey.',
      run: (rt, { coldkey_account }) => stakesOf(rt.contexts.SubtensorModule, coldkey_account),
    }),
    get_stake_info_for_coldkeys: method({
      inputs: { coldkey_accounts: vec(account) },
      output: vec(tuple(account, vec(StakeInfo))),
      docs: 'All stake of several coldkeys.',
      run: (rt, { coldkey_accounts }) =>
        coldkey_accounts.map((coldkey) => [coldkey, stakesOf(rt.contexts.SubtensorModule, coldkey)] as const),
    }),
    get_stake_info_for_hotkey_coldkey_netuid: method({
      inputs: { hotkey_account: account, coldkey_account: account, netuid: NetUid },
      output: option(StakeInfo),
      docs: 'Stake of a coldkey with a hotkey on a subnet.',
      run: (rt, { hotkey_account, coldkey_account, netuid }) =>
        stakeInfo(rt.contexts.SubtensorModule, hotkey_account, coldkey_account, netuid),
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
      run(rt, { origin, destination, amount }) {
        if (samePlace(origin, destination)) return 0n;
        return approxFeeAmount(rt.contexts.Swap, (destination ?? origin)?.[1] ?? ROOT, amount);
      },
    }),
  },
});
