import { tuple, u16, u64, vec } from '../../../primitives/scale';
import { AccountId, H160, zeroAccount } from '../../support/account';
import { item, key } from '../../support/storage';
import { BlockNumber, NetUid } from '../types';
import { initial } from './initial';
import { byAccount, byNetUid } from './mapKeys';

/** Who owns whom: hotkeys and coldkeys, their swaps, automatic staking, EVM addresses. */
export const keys = {
  Owner: item({
    keys: [byAccount],
    value: AccountId,
    default: zeroAccount,
    docs: 'Hotkey -> owning coldkey; key presence = hotkey account exists.',
  }),
  OwnedHotkeys: item({
    keys: [byAccount],
    value: vec(AccountId),
    default: () => [],
    docs: 'Coldkey -> hotkeys it owns.',
  }),
  StakingHotkeys: item({
    keys: [byAccount],
    value: vec(AccountId),
    default: () => [],
    docs: 'Coldkey -> hotkeys it has staked to (append-only).',
  }),
  LastHotkeySwapOnNetuid: item({
    keys: [byNetUid, byAccount],
    value: u64,
    default: () => 0n,
    docs: 'Block of last per-subnet hotkey swap by a coldkey.',
  }),
  ColdkeySwapScheduleDuration: item({
    keys: [],
    value: BlockNumber,
    default: initial('InitialColdkeySwapScheduleDuration'),
    docs: 'Blocks between schedule_swap_coldkey and execution.',
  }),
  ColdkeySwapRescheduleDuration: item({
    keys: [],
    value: BlockNumber,
    default: initial('InitialColdkeySwapRescheduleDuration'),
    docs: 'Blocks after the scheduled time before the swap may be re-scheduled.',
  }),
  ColdkeySwapScheduled: item({
    keys: [byAccount],
    value: tuple(BlockNumber, AccountId),
    default: () => [0, zeroAccount()] as const,
    docs: 'Coldkey -> (execution block, new coldkey); presence blocks almost every extrinsic of the coldkey.',
  }),
  AutoStakeDestination: item({
    keys: [byAccount, byNetUid],
    value: AccountId,
    docs: 'Coldkey -> hotkey receiving its mining rewards on a subnet.',
  }),
  AutoStakeDestinationColdkeys: item({
    keys: [byAccount, byNetUid],
    value: vec(AccountId),
    default: () => [],
    docs: 'Reverse index: hotkey -> coldkeys auto-staking to it.',
  }),
  AssociatedEvmAddress: item({
    keys: [key('Twox64Concat', NetUid), key('Twox64Concat', u16)],
    value: tuple(H160, u64),
    docs: 'Uid -> (H160, block).',
  }),
};
