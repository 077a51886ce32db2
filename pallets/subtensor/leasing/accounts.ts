import { blake2b256 } from '../../../primitives/crypto/hashers';
import { encode, string, toHex, tuple, u32 } from '../../../primitives/scale';
import type { AccountId } from '../../support/account';
import type { LeaseId } from '../types';

const Entropy = tuple(string, u32);
const derived = (purpose: string, lease: LeaseId): AccountId =>
  toHex(blake2b256(encode(Entropy, [purpose, lease]))) as AccountId;

/** Owns the subnet of a lease; nobody has its key. @source subtensor pallets/subtensor/src/subnets/leasing.rs lease_coldkey */
export const leaseColdkey = (lease: LeaseId): AccountId => derived('leasing/coldkey', lease);

/** Has the first place on the subnet of a lease. @source same file, lease_hotkey */
export const leaseHotkey = (lease: LeaseId): AccountId => derived('leasing/hotkey', lease);
