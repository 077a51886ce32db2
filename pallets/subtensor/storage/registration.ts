import { bool, bytes, u16, u64 } from '../../../primitives/scale';
import { item, key } from '../../support/storage';
import { TaoCurrency } from '../types';
import { initial } from './initial';
import { byNetUid, byUid } from './mapKeys';

/** What a place on a subnet costs, in TAO or in work, and how fast places go. */
export const registration = {
  UsedWork: item({
    keys: [key('Identity', bytes)],
    value: u64,
    default: () => 0n,
    docs: 'Proof-of-work seal -> block used; prevents reuse.',
  }),
  MaxRegistrationsPerBlock: item({
    keys: [byNetUid],
    value: u16,
    default: initial('InitialMaxRegistrationsPerBlock'),
    docs: 'Registration cap per block.',
  }),
  NetworkRegistrationAllowed: item({
    keys: [byNetUid],
    value: bool,
    default: () => true,
    docs: 'Burned registration switch.',
  }),
  NetworkPowRegistrationAllowed: item({
    keys: [byNetUid],
    value: bool,
    default: () => true,
    docs: 'PoW registration switch.',
  }),
  RegistrationsThisInterval: item({
    keys: [byNetUid],
    value: u16,
    default: () => 0,
    docs: 'Registrations since last adjustment.',
  }),
  POWRegistrationsThisInterval: item({
    keys: [byNetUid],
    value: u16,
    default: () => 0,
    docs: 'PoW registrations since last adjustment.',
  }),
  BurnRegistrationsThisInterval: item({
    keys: [byNetUid],
    value: u16,
    default: () => 0,
    docs: 'Burn registrations since last adjustment.',
  }),
  TargetRegistrationsPerInterval: item({
    keys: [byNetUid],
    value: u16,
    default: initial('InitialTargetRegistrationsPerInterval'),
    docs: 'Registration target per adjustment interval.',
  }),
  AdjustmentInterval: item({
    keys: [byNetUid],
    value: u16,
    default: initial('InitialAdjustmentInterval'),
    docs: 'Blocks between burn/difficulty adjustments.',
  }),
  AdjustmentAlpha: item({
    keys: [byNetUid],
    value: u64,
    default: initial('InitialAdjustmentAlpha'),
    docs: 'Smoothing of burn/difficulty adjustment (u64 fraction).',
  }),
  Burn: item({
    keys: [byNetUid],
    value: TaoCurrency,
    default: initial('InitialBurn'),
    docs: 'Current registration burn.',
  }),
  Difficulty: item({
    keys: [byNetUid],
    value: u64,
    default: initial('InitialDifficulty'),
    docs: 'Current PoW difficulty.',
  }),
  MinBurn: item({
    keys: [byNetUid],
    value: TaoCurrency,
    default: initial('InitialMinBurn'),
    docs: 'Lower clamp for Burn.',
  }),
  MaxBurn: item({
    keys: [byNetUid],
    value: TaoCurrency,
    default: initial('InitialMaxBurn'),
    docs: 'Upper clamp for Burn.',
  }),
  MinDifficulty: item({ keys: [byNetUid], value: u64, default: initial('InitialMinDifficulty'), docs: 'Lower clamp.' }),
  MaxDifficulty: item({ keys: [byNetUid], value: u64, default: initial('InitialMaxDifficulty'), docs: 'Upper clamp.' }),
  LastAdjustmentBlock: item({ keys: [byNetUid], value: u64, default: () => 0n, docs: 'Block of last adjustment.' }),
  RegistrationsThisBlock: item({
    keys: [byNetUid],
    value: u16,
    default: () => 0,
    docs: 'Registrations in current block.',
  }),
  RAORecycledForRegistration: item({
    keys: [byNetUid],
    value: TaoCurrency,
    default: initial('InitialRAORecycledForRegistration'),
    docs: 'Cumulative TAO burned by registrations.',
  }),
  BlockAtRegistration: item({
    keys: [byNetUid, byUid],
    value: u64,
    default: () => 0n,
    docs: 'Uid -> block registered.',
  }),
};
