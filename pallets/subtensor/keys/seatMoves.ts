import { mechanismIndex, mechId } from '../types';
import { handOn, type Move } from './swapMove';

// What belongs to the place of a neuron on a subnet.

/** The new row stands even where it says no. */
export const moveMembership: Move = ({ storage }, { old, replacement, netuid, isMember, db }) => {
  storage.IsNetworkMember.remove(old, netuid);
  storage.IsNetworkMember.set(replacement, netuid, isMember);
  db.count({ reads: 1, writes: 2 });
};

export const moveUid: Move = ({ storage }, { old, replacement, netuid, isMember, db }) => {
  const uid = isMember ? storage.Uids.get(netuid, old) : undefined;
  if (uid === undefined) return;
  handOn(storage.Uids, [netuid, old], [netuid, replacement], db);
  storage.Keys.set(netuid, uid, replacement);
  db.count({ writes: 1 });
};

export const moveWeightCommits: Move = ({ storage }, { old, replacement, netuid, isMember, db }) => {
  if (!isMember) return;
  for (let mechanism = 0; mechanism < storage.MechanismCountCurrent.get(netuid); mechanism += 1) {
    const index = mechanismIndex(netuid, mechId(mechanism));
    handOn(storage.WeightCommits, [index, old], [index, replacement], db);
  }
};

export const moveLoadedEmission: Move = ({ storage }, { old, replacement, netuid, isMember, db }) => {
  const loaded = isMember ? storage.LoadedEmission.get(netuid) : undefined;
  if (loaded === undefined) return;
  storage.LoadedEmission.set(
    netuid,
    loaded.map(([hotkey, ...emission]) => [hotkey === old ? replacement : hotkey, ...emission] as const),
  );
  db.count({ reads: 1, writes: 2 });
};
