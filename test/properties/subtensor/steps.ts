import fc from 'fast-check';
import type { AccountId } from '../../../pallets/support/account';
import type { RuntimeCall } from '../../../pallets/support/call';
import { netUid, ROOT, type NetUid } from '../../../pallets/subtensor';
import { account } from '../../support/accounts';
import { tao } from '../../support/amounts';

/** A call by somebody, or blocks that pass. */
export type Step = { readonly by: AccountId; readonly call: RuntimeCall } | { readonly blocks: number };

/** Few of everything, so that they meet: the last two hotkeys are nobody's. */
export const COLDKEYS = [0xa1, 0xa2, 0xa3].map(account);
export const HOTKEYS = [1, 2, 3, 4, 5, 6].map(account);
/** Two with a pool, one without, and the first that somebody may found. */
export const [POOL, OPEN_POOL, STABLE, FOUNDED] = [2, 3, 4, 5].map(netUid) as [NetUid, NetUid, NetUid, NetUid];
const SUBNETS = [ROOT, POOL, OPEN_POOL, STABLE, FOUNDED];

const coldkey = fc.constantFrom(...COLDKEYS);
const hotkey = fc.constantFrom(...HOTKEYS);
const netuid = fc.constantFrom(...SUBNETS);
/** Dust, the ordinary, what drains a pool, and what nobody has. In rao or alpha rao. */
const amount = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(0n, 1n, 500n, 1_999_999n, 2n ** 64n - 1n) },
  { weight: 4, arbitrary: fc.bigInt(tao('0.01'), tao(20)) },
  { weight: 1, arbitrary: fc.bigInt(tao(20), tao(2_000)) },
);
/** In rao for one alpha. */
const price = fc.oneof(fc.constantFrom(0n, 2n ** 64n - 1n), fc.bigInt(tao('0.5'), tao('1.5')));
const allow_partial = fc.boolean();

type Args = { readonly [name: string]: fc.Arbitrary<unknown> };
const step = (pallet: string, name: string, args: Args): fc.Arbitrary<Step> =>
  fc.record({ by: coldkey, call: fc.record({ pallet: fc.constant(pallet), name: fc.constant(name), args: fc.record(args) }) }); // prettier-ignore
const of = (name: string, args: Args): fc.Arbitrary<Step> => step('SubtensorModule', name, args);

export const blocks: fc.Arbitrary<Step> = fc.record({ blocks: fc.integer({ min: 1, max: 20 }) });

/** Stake in and out, and from place to place. */
export const staking = [
  of('add_stake', { hotkey, netuid, amount_staked: amount }),
  of('add_stake_limit', { hotkey, netuid, amount_staked: amount, limit_price: price, allow_partial }),
  of('remove_stake', { hotkey, netuid, amount_unstaked: amount }),
  of('remove_stake_limit', { hotkey, netuid, amount_unstaked: amount, limit_price: price, allow_partial }),
  of('unstake_all', { hotkey }),
  of('move_stake', { origin_hotkey: hotkey, destination_hotkey: hotkey, origin_netuid: netuid, destination_netuid: netuid, alpha_amount: amount }),
  of('transfer_stake', { destination_coldkey: coldkey, hotkey, origin_netuid: netuid, destination_netuid: netuid, alpha_amount: amount }),
  of('swap_stake', { hotkey, origin_netuid: netuid, destination_netuid: netuid, alpha_amount: amount }),
]; // prettier-ignore

/** Who is there, and under which key. */
export const membership = [
  of('register_network', { hotkey }),
  of('start_call', { netuid }),
  of('burned_register', { netuid, hotkey }),
  of('swap_hotkey', { hotkey, new_hotkey: hotkey, netuid: fc.option(netuid, { nil: undefined }) }),
  of('set_children', { hotkey, netuid, children: fc.array(fc.tuple(fc.bigInt(0n, 2n ** 64n - 1n), hotkey), { maxLength: 3 }) }),
]; // prettier-ignore

const tick = fc.integer({ min: -40, max: 40 }).map((wide) => wide * 500);
/** Numbers count from 1, which the pool has itself. */
const position_id = fc.bigInt(2n, 4n);
const at = { hotkey, netuid: fc.constant(OPEN_POOL) };

/** Positions of users come and go, on the one subnet that allows them. */
export const positions = [
  step('Swap', 'add_liquidity', { ...at, tick_low: tick, tick_high: tick, liquidity: fc.bigInt(1_000n, tao(10)) }),
  step('Swap', 'remove_liquidity', { ...at, position_id }),
];

/**
 * A world of its own: the chain pays for what is taken out of a position, and neither takes it off the reserves nor keeps
 * the liquidity at the price exact.
 */
export const modifications = [
  step('Swap', 'modify_position', { ...at, position_id, liquidity_delta: fc.bigInt(-tao(5), tao(5)) }),
];

export const walk = (...kinds: readonly fc.Arbitrary<Step>[]): fc.Arbitrary<Step[]> =>
  fc.array(fc.oneof(...kinds), { minLength: 1, maxLength: 30, size: 'max' });
