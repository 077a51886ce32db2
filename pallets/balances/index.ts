import { assemble } from '../support/pallet';
import { calls } from './calls';
import { declaration, type Balances } from './declaration';

/** Rao of accounts: transfers, fees, reserves, holds, locks, and how many rao there are. */
export const balances = assemble<Balances, typeof declaration>(declaration, { calls });

export { errors, type Balances } from './declaration';
export type { Config } from './config';
export { ensureUpgraded } from './accounts';
export { deactivate, decreaseBalance, increaseBalance, reactivate } from './adjust';
export * from './balanced';
export * from './currency';
export * from './freezes';
export * from './genesis';
export * from './holds';
export * from './inspect';
export * from './locks';
export * from './minting';
export * from './namedReserves';
export * from './reserves';
export * from './transfer';
export * from './types';
