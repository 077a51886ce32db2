import { bool, bytes, u16, u64, vec } from '../../../primitives/scale';
import { AccountId, zeroAccount } from '../../support/account';
import { item, key } from '../../support/storage';
import { BlockNumber, MechId, NetUid, RecycleOrBurnEnum, TaoCurrency, mechId, rao } from '../types';
import { initial } from './initial';
import { byAccount, byNetUid } from './mapKeys';

/** Which subnets there are, whose they are, what they cost, how they are cut into mechanisms. */
export const subnets = {
  SubnetLimit: item({ keys: [], value: u16, default: () => 128, docs: 'Maximum number of subnets.' }),
  TotalNetworks: item({ keys: [], value: u16, default: () => 0, docs: 'Number of added networks (incl. root).' }),
  NetworkImmunityPeriod: item({
    keys: [],
    value: u64,
    default: initial('InitialNetworkImmunityPeriod'),
    docs: 'Blocks a new subnet cannot be pruned.',
  }),
  NetworkMinLockCost: item({
    keys: [],
    value: TaoCurrency,
    default: initial('InitialNetworkMinLockCost'),
    docs: 'Minimum subnet registration cost.',
  }),
  NetworkLastLockCost: item({
    keys: [],
    value: TaoCurrency,
    default: initial('InitialNetworkMinLockCost'),
    docs: 'Last paid subnet registration cost.',
  }),
  NetworkLockReductionInterval: item({
    keys: [],
    value: u64,
    default: initial('InitialNetworkLockReductionInterval'),
    docs: 'Blocks to decay the lock cost.',
  }),
  NetworkRateLimit: item({
    keys: [],
    value: u64,
    default: initial('InitialNetworkRateLimit'),
    docs: 'Global minimum blocks between subnet registrations.',
  }),
  NetworkRegistrationStartBlock: item({
    keys: [],
    value: u64,
    default: () => 0n,
    docs: 'Block before which register_network is refused.',
  }),
  TokenSymbol: item({
    keys: [byNetUid],
    value: bytes,
    default: () => Uint8Array.of(0xf0, 0x9d, 0x9c, 0x8f),
    docs: 'Subnet token symbol (UTF-8 bytes).',
  }),
  SubnetLocked: item({
    keys: [byNetUid],
    value: TaoCurrency,
    default: () => rao(0n),
    docs: 'TAO paid to register the subnet minus pool seed (refund base on dissolve).',
  }),
  LargestLocked: item({ keys: [byNetUid], value: u64, default: () => 0n, docs: 'Legacy.' }),
  FirstEmissionBlockNumber: item({
    keys: [byNetUid],
    value: u64,
    docs: 'Block from which emissions start; set by start_call.',
  }),
  SubnetMechanism: item({
    keys: [byNetUid],
    value: u16,
    default: () => 0,
    docs: '0 stable (1:1 TAO), 1 dynamic (swap pool).',
  }),
  SubnetworkN: item({ keys: [byNetUid], value: u16, default: () => 0, docs: 'Number of registered neurons.' }),
  NetworksAdded: item({ keys: [byNetUid], value: bool, default: () => false, docs: 'Existence flag.' }),
  NetworkRegisteredAt: item({ keys: [byNetUid], value: u64, default: () => 0n, docs: 'Block of subnet registration.' }),
  SubnetOwner: item({ keys: [byNetUid], value: AccountId, default: zeroAccount, docs: 'Owner coldkey.' }),
  SubnetOwnerHotkey: item({
    keys: [byNetUid],
    value: AccountId,
    default: zeroAccount,
    docs: 'Hotkey receiving owner cut / immune hotkey.',
  }),
  RecycleOrBurn: item({
    keys: [byNetUid],
    value: RecycleOrBurnEnum,
    default: () => 'Burn' as const,
    docs: 'What happens to owner-hotkey incentive (Burn=0, Recycle=1).',
  }),
  SubtokenEnabled: item({
    keys: [byNetUid],
    value: bool,
    default: () => false,
    docs: 'Staking/trading switch for the subnet token.',
  }),
  MechanismCountCurrent: item({
    keys: [key('Twox64Concat', NetUid)],
    value: MechId,
    default: () => mechId(1),
    docs: 'Number of mechanisms of a subnet.',
  }),
  MechanismEmissionSplit: item({
    keys: [key('Twox64Concat', NetUid)],
    value: vec(u16),
    docs: 'U16 split vector between mechanisms.',
  }),
  DissolveNetworkScheduleDuration: item({
    keys: [],
    value: BlockNumber,
    default: initial('InitialDissolveNetworkScheduleDuration'),
    docs: 'Set by admin, otherwise unused.',
  }),
  IsNetworkMember: item({
    keys: [byAccount, byNetUid],
    value: bool,
    default: () => false,
    docs: 'Hotkey is registered on subnet.',
  }),
  Tempo: item({
    keys: [byNetUid],
    value: u16,
    default: initial('InitialTempo'),
    docs: 'Epoch length parameter (an epoch every tempo+1 blocks).',
  }),
};
