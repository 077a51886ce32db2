import { PROXY_TYPES, type ProxyType } from '../../pallets/proxy';
import type { RuntimeCall } from '../../pallets/support/call';
import { isProxySuperset, proxyAllows } from '../../runtime/proxyTypes';

const call = (dotted: string, args: RuntimeCall['args'] = {}): RuntimeCall => {
  const [pallet = '', name = ''] = dotted.split('.');
  return { pallet, name, args };
};
const LIMIT = 500_000_000n;
const transfer = (name: string, value: bigint) => call(`Balances.${name}`, { value });
const transferStake = (alpha_amount: bigint) => call('SubtensorModule.transfer_stake', { alpha_amount });
const unchecked = (inner: string) => call('Sudo.sudo_unchecked_weight', { call: call(inner) });

/** Which types let a call through. */
const CALLS: readonly (readonly [string, RuntimeCall, readonly ProxyType[]])[] = [
  ['a remark', call('System.remark'), ['Any', 'NonCritical', 'NonTransfer', 'NonFungibile']],
  [
    'a small transfer',
    transfer('transfer_keep_alive', LIMIT - 1n),
    ['Any', 'NonCritical', 'Transfer', 'SmallTransfer'],
  ],
  ['a transfer', transfer('transfer_allow_death', LIMIT), ['Any', 'NonCritical', 'Transfer']],
  ['a transfer of everything', call('Balances.transfer_all'), ['Any', 'NonCritical', 'Transfer']],
  ['another call of Balances', transfer('force_transfer', 1n), ['Any', 'NonCritical']],
  ['a small transfer of stake', transferStake(LIMIT - 1n), ['Any', 'NonCritical', 'Transfer', 'SmallTransfer']],
  ['a transfer of stake', transferStake(LIMIT), ['Any', 'NonCritical', 'Transfer']],
  ...['add_stake', 'remove_stake_full_limit', 'unstake_all_alpha', 'swap_stake_limit', 'move_stake'].map(
    (name) => [name, call(`SubtensorModule.${name}`), ['Any', 'NonCritical', 'NonTransfer', 'Staking']] as const,
  ),
  ['burned_register', call('SubtensorModule.burned_register'), ['Any', 'NonTransfer', 'Registration']],
  ['register', call('SubtensorModule.register'), ['Any', 'NonCritical', 'NonTransfer', 'NonFungibile', 'Registration']],
  ['root_register', call('SubtensorModule.root_register'), ['Any', 'NonTransfer']],
  ['dissolve_network', call('SubtensorModule.dissolve_network'), ['Any', 'NonTransfer', 'NonFungibile']],
  ['swap_coldkey', call('SubtensorModule.swap_coldkey'), ['Any', 'NonCritical']],
  ['swap_hotkey', call('SubtensorModule.swap_hotkey'), ['Any', 'NonCritical', 'NonTransfer', 'SwapHotkey']],
  [
    'set_children',
    call('SubtensorModule.set_children'),
    ['Any', 'NonCritical', 'NonTransfer', 'NonFungibile', 'ChildKeys'],
  ],
  [
    'start_call',
    call('SubtensorModule.start_call'),
    ['Any', 'NonCritical', 'NonTransfer', 'NonFungibile', 'SubnetLeaseBeneficiary'],
  ],
  [
    'update_symbol',
    call('SubtensorModule.update_symbol'),
    ['Any', 'Owner', 'NonCritical', 'NonTransfer', 'NonFungibile'],
  ],
  [
    'sudo_set_kappa',
    call('AdminUtils.sudo_set_kappa'),
    ['Any', 'Owner', 'NonCritical', 'NonTransfer', 'NonFungibile', 'SubnetLeaseBeneficiary'],
  ],
  [
    'sudo_set_min_burn',
    call('AdminUtils.sudo_set_min_burn'),
    ['Any', 'Owner', 'NonCritical', 'NonTransfer', 'NonFungibile'],
  ],
  [
    'sudo_set_sn_owner_hotkey',
    call('AdminUtils.sudo_set_sn_owner_hotkey'),
    ['Any', 'NonCritical', 'NonTransfer', 'NonFungibile'],
  ],
  ['a motion', call('Triumvirate.propose'), ['Any', 'NonTransfer', 'NonFungibile', 'Triumvirate', 'Governance']],
  [
    'a change of the triumvirate',
    call('TriumvirateMembers.add_member'),
    ['Any', 'NonCritical', 'NonTransfer', 'NonFungibile', 'Triumvirate', 'Governance'],
  ],
  [
    'a change of the senate',
    call('SenateMembers.add_member'),
    ['Any', 'NonCritical', 'NonTransfer', 'Senate', 'NonFungibile', 'Governance'],
  ],
  ['sudo', call('Sudo.sudo', { call: call('System.set_code') }), ['Any', 'NonTransfer', 'NonFungibile']],
  ['an upgrade', unchecked('System.set_code'), ['Any', 'NonTransfer', 'NonFungibile', 'SudoUncheckedSetCode']],
  ['another unchecked call', unchecked('System.set_storage'), ['Any', 'NonTransfer', 'NonFungibile']],
];

describe('proxy types', () => {
  it.each(CALLS)('let %s through: %#', (_what, inner, types) => {
    expect(PROXY_TYPES.filter((type) => proxyAllows(type, inner))).toEqual(types);
  });

  it('RootWeights lets nothing through', () => {
    expect(CALLS.filter(([, inner]) => proxyAllows('RootWeights', inner))).toEqual([]);
  });
});

describe('the types that a type may hand on', () => {
  const others: Partial<Record<ProxyType, readonly ProxyType[]>> = {
    Any: PROXY_TYPES,
    NonTransfer: PROXY_TYPES.filter((type) => !['Any', 'Transfer', 'SmallTransfer'].includes(type)),
    Governance: ['Senate', 'Triumvirate', 'Governance'],
    Transfer: ['Transfer', 'SmallTransfer'],
  };
  it.each(PROXY_TYPES)('%s', (type) => {
    expect(PROXY_TYPES.filter((other) => isProxySuperset(type, other))).toEqual(others[type] ?? [type]);
  });
});
