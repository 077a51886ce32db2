import { tuple, u16, u64 } from '../../../primitives/scale';
import { item } from '../../support/storage';
import { Proportions } from '../types';
import { initial } from './initial';
import { byAccount, byNetUid } from './mapKeys';

/** Hotkeys that lend a part of their stake to others. */
export const children = {
  MaxChildkeyTake: item({
    keys: [],
    value: u16,
    default: initial('InitialMaxChildKeyTake'),
    docs: 'Upper bound for childkey take.',
  }),
  MinChildkeyTake: item({
    keys: [],
    value: u16,
    default: initial('InitialMinChildKeyTake'),
    docs: 'Lower bound for childkey take.',
  }),
  ChildkeyTake: item({
    keys: [byAccount, byNetUid],
    value: u16,
    default: () => 0,
    docs: 'Take charged by a child hotkey on a subnet.',
  }),
  PendingChildKeys: item({
    keys: [byNetUid, byAccount],
    value: tuple(Proportions, u64),
    default: () => [[], 0n] as const,
    docs: 'Scheduled children of a parent and the block from which they apply.',
  }),
  ChildKeys: item({
    keys: [byAccount, byNetUid],
    value: Proportions,
    default: () => [],
    docs: 'Parent -> list of (proportion u64, child).',
  }),
  ParentKeys: item({
    keys: [byAccount, byNetUid],
    value: Proportions,
    default: () => [],
    docs: 'Child -> list of (proportion u64, parent).',
  }),
  PendingChildKeyCooldown: item({
    keys: [],
    value: u64,
    default: () => 0n,
    docs: 'Blocks before scheduled children apply.',
  }),
};
