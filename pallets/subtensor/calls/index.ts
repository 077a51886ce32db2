import { inRustOrder } from '../../support/storage';
import { childrenCalls } from './children';
import { delegationCalls } from './delegation';
import { governanceCalls } from './governance';
import { identityCalls } from './identity';
import { keysCalls } from './keys';
import { registrationCalls } from './registration';
import { servingCalls } from './serving';
import { stakingCalls } from './staking';
import { subnetsCalls } from './subnets';
import { weightsCalls } from './weights';

const all = {
  ...weightsCalls,
  ...delegationCalls,
  ...stakingCalls,
  ...childrenCalls,
  ...servingCalls,
  ...registrationCalls,
  ...subnetsCalls,
  ...identityCalls,
  ...keysCalls,
  ...governanceCalls,
};

/** All calls of the pallet, in the order that the metadata shows. */
export const calls = inRustOrder(all, [
  'set_weights',
  'set_mechanism_weights',
  'batch_set_weights',
  'commit_weights',
  'commit_mechanism_weights',
  'batch_commit_weights',
  'reveal_weights',
  'reveal_mechanism_weights',
  'commit_crv3_mechanism_weights',
  'batch_reveal_weights',
  'decrease_take',
  'increase_take',
  'add_stake',
  'remove_stake',
  'serve_axon',
  'serve_axon_tls',
  'serve_prometheus',
  'register',
  'root_register',
  'adjust_senate',
  'burned_register',
  'swap_hotkey',
  'swap_coldkey',
  'set_childkey_take',
  'sudo_set_tx_childkey_take_rate_limit',
  'sudo_set_min_childkey_take',
  'sudo_set_max_childkey_take',
  'sudo',
  'sudo_unchecked_weight',
  'vote',
  'register_network',
  'faucet',
  'dissolve_network',
  'set_children',
  'schedule_swap_coldkey',
  'set_identity',
  'set_subnet_identity',
  'register_network_with_identity',
  'unstake_all',
  'unstake_all_alpha',
  'move_stake',
  'transfer_stake',
  'swap_stake',
  'add_stake_limit',
  'remove_stake_limit',
  'swap_stake_limit',
  'try_associate_hotkey',
  'start_call',
  'associate_evm_key',
  'recycle_alpha',
  'burn_alpha',
  'set_pending_childkey_cooldown',
  'remove_stake_full_limit',
  'register_leased_network',
  'terminate_lease',
  'update_symbol',
  'commit_timelocked_weights',
  'set_coldkey_auto_stake_hotkey',
  'commit_timelocked_mechanism_weights',
  'root_dissolve_network',
]);
