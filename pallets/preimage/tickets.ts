import type { AccountId } from '../support/account';
import { attempt } from '../support/dispatchError';
import type { Preimage } from './declaration';
import type { OwnerTicket } from './types';

const MOST = 2n ** 64n - 1n;

/** Holds the deposit for so many bytes. @throws DispatchFailure of Balances */
export function buyTicket(ctx: Preimage, who: AccountId, length: number): OwnerTicket {
  const { baseDeposit, byteDeposit } = ctx.config;
  const price = BigInt(length) * byteDeposit + baseDeposit;
  const amount = price > MOST ? MOST : price;
  ctx.config.hold(who, amount);
  return [who, amount];
}

/** Releases the deposit; goes on where Balances cannot. */
export function dropTicket(ctx: Preimage, [who, amount]: OwnerTicket): void {
  attempt(() => ctx.config.release(who, amount));
}
