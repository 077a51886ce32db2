import type { AccountId } from '../../support/account';
import type { Subtensor } from '../declaration';
import { MAIN, mechId, netUid, ROOT, type MechId, type NetUid } from '../types';
import { mechanismExists } from '../subnets/mechanisms';
import { netuids } from '../subnets/networks';
import { rows } from './metagraphRows';
import {
  extraFields,
  metagraphFields,
  type Metagraph,
  type SelectiveMetagraph,
  type SubnetState,
} from './metagraphTypes';
import { stakeWeight } from '../staking/stakeWeight';
import { viewOf, type View } from './view';

const whole = (view: View): Metagraph => ({
  netuid: netUid(view.index),
  ...(Object.fromEntries(Object.entries(rows).map(([name, read]) => [name, read(view)])) as Omit<Metagraph, 'netuid'>),
});

/** A subnet with all its neurons, as its main mechanism has them. */
export const metagraph = (ctx: Subtensor, netuid: NetUid): Metagraph | undefined =>
  ctx.storage.NetworksAdded.get(netuid) ? whole(viewOf(ctx, netuid, MAIN)) : undefined;

/** A quirk: the netuid that it tells is the index under which the mechanism is stored. */
export const mechagraph = (ctx: Subtensor, netuid: NetUid, mechanism: MechId): Metagraph | undefined =>
  mechanismExists(ctx, netuid, mechanism) ? whole(viewOf(ctx, netuid, mechanism)) : undefined;

export const everyMechagraph = (ctx: Subtensor): readonly (Metagraph | undefined)[] =>
  netuids(ctx).flatMap((netuid) =>
    Array.from({ length: ctx.storage.MechanismCountCurrent.get(netuid) }, (_, mechanism) =>
      mechagraph(ctx, netuid, mechId(mechanism)),
    ),
  );

/** What the hotkeys of a subnet have committed, each as the bytes of the whole entry. */
export type Commitments = (netuid: NetUid) => readonly (readonly [AccountId, Uint8Array])[];

/** Uids with a permit and more stake than the threshold, the lightest first. */
function validators({ ctx, netuid }: View): readonly number[] {
  const { storage } = ctx;
  const permits = storage.ValidatorPermit.get(netuid);
  const threshold = storage.StakeThreshold.get() << 64n;
  return [...storage.Keys.entries(netuid)]
    .filter(([[, uid]]) => permits[uid] ?? false)
    .map(([[, uid], hotkey]) => ({ uid, stake: stakeWeight(ctx, hotkey, netuid).total }))
    .sort((a, b) => (a.stake === b.stake ? 0 : a.stake < b.stake ? -1 : 1))
    .filter(({ stake }) => stake > threshold)
    .map(({ uid }) => uid);
}

/** Parts by their indexes: 0 is the netuid. */
const NAMES = [
  'netuid',
  ...Object.keys(metagraphFields),
  ...Object.keys(extraFields),
] as readonly (keyof SelectiveMetagraph)[];

const NOTHING = Object.fromEntries(NAMES.map((name) => [name, undefined])) as Omit<SelectiveMetagraph, 'netuid'>;

function part(view: View, commitments: Commitments, name: keyof SelectiveMetagraph): unknown {
  if (name === 'netuid') return view.netuid;
  if (name === 'identity') return { value: rows.identity(view) };
  if (name === 'validators') return validators(view);
  if (name === 'commitments') return commitments(view.netuid);
  return rows[name](view);
}

function selected(view: View, commitments: Commitments, indexes: readonly number[]): SelectiveMetagraph {
  const names = new Set(indexes.flatMap((index) => NAMES[index] ?? []));
  const parts = Object.fromEntries([...names].map((name) => [name, part(view, commitments, name)]));
  return { ...NOTHING, netuid: ROOT, ...(parts as Partial<SelectiveMetagraph>) };
}

/** What was asked for, by indexes; unknown ones are passed over. A quirk: the netuid is 0 unless asked for. */
export const selectiveMetagraph = (
  ctx: Subtensor,
  netuid: NetUid,
  indexes: readonly number[],
  commitments: Commitments,
): SelectiveMetagraph | undefined =>
  ctx.storage.NetworksAdded.get(netuid) ? selected(viewOf(ctx, netuid, MAIN), commitments, indexes) : undefined;

/** The same of a mechanism, whether or not there is one; the netuid is always told. */
export const selectiveMechagraph = (
  ctx: Subtensor,
  netuid: NetUid,
  mechanism: MechId,
  indexes: readonly number[],
  commitments: Commitments,
): SelectiveMetagraph | undefined =>
  ctx.storage.NetworksAdded.get(netuid)
    ? { ...selected(viewOf(ctx, netuid, mechanism), commitments, indexes), netuid }
    : undefined;

const STATE = [
  'hotkeys', 'coldkeys', 'active', 'validator_permit', 'pruning_score', 'last_update', 'emission', 'dividends',
  'incentives', 'consensus', 'trust', 'rank', 'block_at_registration', 'alpha_stake', 'tao_stake', 'total_stake',
] as const; // prettier-ignore

/** @source subtensor pallets/subtensor/src/rpc_info/show_subnet.rs get_subnet_state */
export function subnetState(ctx: Subtensor, netuid: NetUid): SubnetState | undefined {
  const { storage } = ctx;
  if (!storage.NetworksAdded.get(netuid)) return undefined;
  const view = viewOf(ctx, netuid, MAIN);
  const columns = Object.fromEntries(STATE.map((name) => [name, rows[name](view)])) as Pick<
    SubnetState,
    (typeof STATE)[number]
  >;
  const emissions = netuids(ctx).map((of) =>
    view.hotkeys().map((hotkey) => storage.LastHotkeyEmissionOnNetuid.get(hotkey, of)),
  );
  return { netuid, ...columns, emission_history: emissions };
}
