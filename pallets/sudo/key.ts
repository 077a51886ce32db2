import type { AccountId } from '../support/account';
import { ensure } from '../support/dispatchError';
import { ensureSignedOrRoot, type Origin } from '../support/origin';
import { errors, type Sudo } from './declaration';

/** The key itself, or root. @throws BadOrigin, Sudo.RequireSudo @source pallet-sudo lib.rs ensure_sudo */
export function ensureSudo(ctx: Sudo, origin: Origin): void {
  const sender = ensureSignedOrRoot(origin);
  ensure(sender === undefined || sender === ctx.storage.Key.get(), errors.RequireSudo);
}

/** Sets the key of a new chain; without one nobody has it. */
export function buildGenesis(ctx: Sudo, key: AccountId | undefined): void {
  if (key === undefined) ctx.storage.Key.remove();
  else ctx.storage.Key.set(key);
}
