import type { AccountId } from '../support/account';
import type { Balances } from './declaration';
import { NO_BALANCE } from './types';

/**
 * Endows the accounts of a new chain.
 *
 * @throws Error for a balance below the existential deposit and for an account that comes twice
 * @source pallet-balances lib.rs GenesisConfig::build
 */
export function buildGenesis(ctx: Balances, balances: readonly (readonly [AccountId, bigint])[]): void {
  const ed = ctx.constants.ExistentialDeposit;
  const seen = new Set<AccountId>();
  for (const [who, free] of balances) {
    if (free < ed)
      throw new Error(`genesis gives ${who} ${free} rao; an account needs the existential deposit of ${ed} at least`);
    if (seen.has(who)) throw new Error(`genesis gives ${who} a balance twice; each account may come once`);
    seen.add(who);
  }
  const total = balances.reduce((sum, [, free]) => sum + free, 0n);
  ctx.storage.TotalIssuance.set(BigInt.asUintN(64, total));
  for (const [who, free] of balances) {
    ctx.config.incProviders(who);
    ctx.config.mutateAccountData(who, () => [{ ...NO_BALANCE, free }, undefined]);
  }
}
