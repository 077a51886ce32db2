import { compareNative } from '../../primitives/scale';
import type { AccountId } from '../support/account';
import type { NetUid } from '../support/netUid';
import type { Data } from './data';
import type { Commitments } from './declaration';

/** A field that opens with a pulse of the beacon. */
export const isTimelocked = (field: Data): field is Extract<Data, { type: 'TimelockEncrypted' }> =>
  field.type === 'TimelockEncrypted';

/** Puts a hotkey on the list of those who wait for a pulse, or off it. The list is written even where it stays as it was. */
export function setWaiting({ storage }: Commitments, netuid: NetUid, who: AccountId, waits: boolean): void {
  storage.TimelockedIndex.mutate((waiting) => {
    const others = waiting.filter(([on, hotkey]) => on !== netuid || hotkey !== who);
    return waits ? [...others, [netuid, who] as const].sort(compareNative) : others;
  });
}
