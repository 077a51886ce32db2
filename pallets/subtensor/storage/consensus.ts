import { bool, tuple, u16, u64, vec } from '../../../primitives/scale';
import { AccountId, zeroAccount } from '../../support/account';
import { item } from '../../support/storage';
import { AlphaCurrency } from '../types';
import { byAccount, byMechanism, byNetUid, byUid } from './mapKeys';

/** Neurons and what the last epoch made of them; weights and bonds. */
export const consensus = {
  StakeWeight: item({
    keys: [byNetUid],
    value: vec(u16),
    default: () => [],
    docs: 'Per-uid stake weight of last epoch (u16, max-upscaled).',
  }),
  Uids: item({ keys: [byNetUid, byAccount], value: u16, docs: 'Hotkey -> uid.' }),
  Keys: item({ keys: [byNetUid, byUid], value: AccountId, default: zeroAccount, docs: 'Uid -> hotkey.' }),
  LoadedEmission: item({ keys: [byNetUid], value: vec(tuple(AccountId, u64, u64)), docs: 'Legacy.' }),
  Active: item({ keys: [byNetUid], value: vec(bool), default: () => [], docs: 'Per-uid active flag of last epoch.' }),
  Rank: item({ keys: [byNetUid], value: vec(u16), default: () => [], docs: 'Per-uid rank of last epoch.' }),
  Trust: item({ keys: [byNetUid], value: vec(u16), default: () => [], docs: 'Per-uid trust.' }),
  Consensus: item({ keys: [byNetUid], value: vec(u16), default: () => [], docs: 'Per-uid consensus.' }),
  Incentive: item({
    keys: [byMechanism],
    value: vec(u16),
    default: () => [],
    docs: 'Per-uid incentive, keyed by mechanism index.',
  }),
  Dividends: item({ keys: [byNetUid], value: vec(u16), default: () => [], docs: 'Per-uid dividends.' }),
  Emission: item({
    keys: [byNetUid],
    value: vec(AlphaCurrency),
    default: () => [],
    docs: 'Per-uid emission (alpha) of last epoch.',
  }),
  LastUpdate: item({
    keys: [byMechanism],
    value: vec(u64),
    default: () => [],
    docs: 'Per-uid block of last weights set, keyed by mechanism index.',
  }),
  ValidatorTrust: item({ keys: [byNetUid], value: vec(u16), default: () => [], docs: 'Per-uid validator trust.' }),
  PruningScores: item({ keys: [byNetUid], value: vec(u16), default: () => [], docs: 'Per-uid pruning score.' }),
  ValidatorPermit: item({ keys: [byNetUid], value: vec(bool), default: () => [], docs: 'Per-uid permit.' }),
  Weights: item({
    keys: [byMechanism, byUid],
    value: vec(tuple(u16, u16)),
    default: () => [],
    docs: 'Uid -> sparse (dest uid, u16 weight), keyed by mechanism index.',
  }),
  Bonds: item({
    keys: [byMechanism, byUid],
    value: vec(tuple(u16, u16)),
    default: () => [],
    docs: 'Uid -> sparse (uid, u16 bond), keyed by mechanism index.',
  }),
};
