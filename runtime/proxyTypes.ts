import { PROXY_TYPES, type ProxyType } from '../pallets/proxy';
import type { RuntimeCall } from '../pallets/support/call';

/** What a proxy type lets through: calls by pallet or by `Pallet.call`, or all but those. */
interface Rule {
  readonly only?: readonly string[];
  readonly allBut?: readonly string[];
  /** What else a call has to be like that `only` lets through. */
  readonly where?: (call: RuntimeCall) => boolean;
}

const of = (pallet: string, ...calls: readonly string[]): readonly string[] => calls.map((name) => `${pallet}.${name}`);
const subtensor = (...calls: readonly string[]): readonly string[] => of('SubtensorModule', ...calls);

const COLDKEY_SWAPS = subtensor('schedule_swap_coldkey', 'swap_coldkey');
const STAKING = subtensor(
  'add_stake',
  'add_stake_limit',
  'remove_stake',
  'remove_stake_limit',
  'remove_stake_full_limit',
  'unstake_all',
  'unstake_all_alpha',
  'swap_stake',
  'swap_stake_limit',
  'move_stake',
);
const TRIUMVIRATE = ['Triumvirate', 'TriumvirateMembers'];
const SENATE = ['SenateMembers'];
const TRANSFER_STAKE = subtensor('transfer_stake');
const PLAIN_TRANSFERS = of('Balances', 'transfer_keep_alive', 'transfer_allow_death');

/** In rao, or in alpha rao for stake: half a TAO is no small transfer any more. */
const SMALL_TRANSFER_LIMIT = 500_000_000n;

/** What the owner of a leased subnet may set. */
const LEASED = [
  'serving_rate_limit',
  'min_difficulty',
  'max_difficulty',
  'weights_version_key',
  'adjustment_alpha',
  'max_weight_limit',
  'immunity_period',
  'min_allowed_weights',
  'kappa',
  'rho',
  'activity_cutoff',
  'network_registration_allowed',
  'network_pow_registration_allowed',
  'max_burn',
  'bonds_moving_average',
  'bonds_penalty',
  'commit_reveal_weights_enabled',
  'liquid_alpha_enabled',
  'alpha_values',
  'commit_reveal_weights_interval',
  'toggle_transfer',
].map((name) => `sudo_set_${name}`);

const isSmall = ({ args }: RuntimeCall): boolean =>
  ((args.value ?? args.alpha_amount) as bigint) < SMALL_TRANSFER_LIMIT;

const setsCode = ({ args }: RuntimeCall): boolean => nameOf(args.call as RuntimeCall) === 'System.set_code';

/** @source runtime lib.rs InstanceFilter for ProxyType, filter */
const RULES: { readonly [T in ProxyType]: Rule } = {
  Any: { allBut: [] },
  Owner: {
    only: ['AdminUtils', ...subtensor('set_subnet_identity', 'update_symbol')],
    where: (call) => nameOf(call) !== 'AdminUtils.sudo_set_sn_owner_hotkey',
  },
  NonCritical: {
    allBut: ['Triumvirate', 'Sudo', ...subtensor('dissolve_network', 'root_register', 'burned_register')],
  },
  NonTransfer: { allBut: ['Balances', ...TRANSFER_STAKE, ...COLDKEY_SWAPS] },
  Senate: { only: SENATE },
  NonFungibile: {
    allBut: [
      'Balances',
      ...STAKING,
      ...TRANSFER_STAKE,
      ...COLDKEY_SWAPS,
      ...subtensor('burned_register', 'root_register', 'swap_hotkey'),
    ],
  },
  Triumvirate: { only: TRIUMVIRATE },
  Governance: { only: [...SENATE, ...TRIUMVIRATE] },
  Staking: { only: STAKING },
  Registration: { only: subtensor('burned_register', 'register') },
  Transfer: { only: [...PLAIN_TRANSFERS, 'Balances.transfer_all', ...TRANSFER_STAKE] },
  SmallTransfer: { only: [...PLAIN_TRANSFERS, ...TRANSFER_STAKE], where: isSmall },
  // Of no use any more.
  RootWeights: { only: [] },
  ChildKeys: { only: subtensor('set_children', 'set_childkey_take') },
  SudoUncheckedSetCode: { only: ['Sudo.sudo_unchecked_weight'], where: setsCode },
  SwapHotkey: { only: subtensor('swap_hotkey') },
  SubnetLeaseBeneficiary: { only: [...subtensor('start_call'), ...of('AdminUtils', ...LEASED)] },
};

const nameOf = ({ pallet, name }: RuntimeCall): string => `${pallet}.${name}`;
const names = (rows: readonly string[], call: RuntimeCall): boolean =>
  rows.includes(call.pallet) || rows.includes(nameOf(call));

/** Whether a proxy of this type may make the call. */
export function proxyAllows(type: ProxyType, call: RuntimeCall): boolean {
  const { only, allBut = [], where } = RULES[type];
  if (only === undefined) return !names(allBut, call);
  return names(only, call) && (where === undefined || where(call));
}

/** Types that include others beside themselves. */
const INCLUDES: { readonly [T in ProxyType]?: readonly ProxyType[] } = {
  Any: PROXY_TYPES,
  NonTransfer: PROXY_TYPES.filter((type) => type !== 'Any' && type !== 'Transfer' && type !== 'SmallTransfer'),
  Governance: ['Triumvirate', 'Senate'],
  Transfer: ['SmallTransfer'],
};

/** Whether `a` may hand on what `b` may do. Not what the filters would say: a list. @source runtime lib.rs InstanceFilter for ProxyType, is_superset */
export const isProxySuperset = (a: ProxyType, b: ProxyType): boolean => a === b || INCLUDES[a]?.includes(b) === true;
