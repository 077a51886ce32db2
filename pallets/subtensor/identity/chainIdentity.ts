import type { AccountId } from '../../support/account';
import { ensure } from '../../support/dispatchError';
import { errors, type Subtensor } from '../declaration';
import { isRegisteredAnywhere } from '../registration/membership';
import type { ChainIdentityV2 } from '../types';
import { fits } from './lengths';

/** Bytes at most. @source subtensor pallets/subtensor/src/utils/identity.rs is_valid_identity */
const LIMITS: Readonly<Record<keyof ChainIdentityV2, number>> = {
  name: 256,
  url: 256,
  github_repo: 256,
  image: 1024,
  discord: 256,
  description: 1024,
  additional: 1024,
};

/**
 * Writes down what a coldkey says of itself; one of its hotkeys has to be registered.
 *
 * @throws HotKeyNotRegisteredInNetwork, InvalidIdentity @source same file, do_set_identity
 */
export function setIdentity(ctx: Subtensor, coldkey: AccountId, identity: ChainIdentityV2): void {
  const { storage } = ctx;
  const registered = storage.OwnedHotkeys.get(coldkey).some((hotkey) => isRegisteredAnywhere(ctx, hotkey));
  ensure(registered, errors.HotKeyNotRegisteredInNetwork);
  ensure(fits(identity, LIMITS), errors.InvalidIdentity);
  storage.IdentitiesV2.set(coldkey, identity);
  ctx.deposit('ChainIdentitySet', coldkey);
}
