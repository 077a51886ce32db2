import type { Move } from './swapMove';

// Who lends stake to whom. Relatives name each other, so that each side has to learn the new name.

const moveRelatives =
  (own: 'ChildKeys' | 'ParentKeys', theirs: 'ChildKeys' | 'ParentKeys'): Move =>
  ({ storage }, { old, replacement, netuid, db }) => {
    const relatives = storage[own].take(old, netuid);
    storage[own].set(replacement, netuid, relatives);
    db.count({ reads: 1, writes: 2 });
    for (const [, relative] of relatives) {
      storage[theirs].mutate(relative, netuid, (those) =>
        those.map(([proportion, who]) => [proportion, who === old ? replacement : who] as const),
      );
      db.count({ reads: 1, writes: 1 });
    }
  };

export const moveChildren = moveRelatives('ChildKeys', 'ParentKeys');
export const moveParents = moveRelatives('ParentKeys', 'ChildKeys');

/** Children that the hotkey will have. */
export const movePendingChildren: Move = ({ storage }, { old, replacement, netuid, db }) => {
  const pending = storage.PendingChildKeys.maybe(netuid, old);
  if (pending === undefined) return;
  storage.PendingChildKeys.remove(netuid, old);
  storage.PendingChildKeys.set(netuid, replacement, pending);
  db.count({ reads: 1, writes: 2 });
};

/** Hotkeys whose child it will be; there it moves to the end of the list. */
export const renamePendingChild: Move = ({ storage }, { old, replacement, netuid, db }) => {
  for (const [keys, [children, after]] of storage.PendingChildKeys.entries(netuid)) {
    db.count({ reads: 1 });
    const at = children.findIndex(([, child]) => child === old);
    const found = children[at];
    if (found === undefined) continue;
    storage.PendingChildKeys.set(...keys, [[...children.toSpliced(at, 1), [found[0], replacement]], after]);
    db.count({ reads: 1, writes: 2 });
  }
};
