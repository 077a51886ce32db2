import { newtype, u16, u8, type Value } from '../../primitives/scale';

/** Number of a subnet; 0 is root. */
export const NetUid = newtype('NetUid', u16);
export type NetUid = Value<typeof NetUid>;

/** Number of a mechanism within its subnet; 0 is the main one. As an argument also how many there are. */
export const MechId = newtype('MechId', u8);
export type MechId = Value<typeof MechId>;

/** A subnet and a mechanism in one key: mechanism × 4096 + subnet, so that mechanism 0 has the subnet's own number. */
export const NetUidStorageIndex = newtype('NetUidStorageIndex', u16);
export type NetUidStorageIndex = Value<typeof NetUidStorageIndex>;

function limited(value: number, below: number, what: string): number {
  if (!Number.isInteger(value) || value < 0 || value >= below) {
    throw new RangeError(`a ${what} is 0 to ${below - 1}, got ${value}`);
  }
  return value;
}

export const netUid = (value: number): NetUid => limited(value, 0x1_0000, 'netuid') as NetUid;
export const mechId = (value: number): MechId => limited(value, 0x100, 'mechanism id') as MechId;

/** The root network, where TAO is staked itself. */
export const ROOT = netUid(0);

/** The mechanism that every subnet has. */
export const MAIN = mechId(0);
