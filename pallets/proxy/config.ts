import type { AccountId } from '../support/account';
import type { RuntimeCall } from '../support/call';
import type { ProxyType } from './types';

/** What Proxy asks of the runtime. Amounts are in rao. */
export interface Config {
  blockNumber(): number;
  /** Index of the extrinsic in its block; zero where none is being applied. */
  extrinsicIndex(): number;
  /** Whether a proxy of this type may make the call. */
  allows(proxyType: ProxyType, call: RuntimeCall): boolean;
  /** Whether `a` may do all that `b` may: only then may `a` add or remove proxies of type `b`. */
  isSuperset(a: ProxyType, b: ProxyType): boolean;
  /** @throws DispatchFailure of Balances */
  reserve(who: AccountId, amount: bigint): void;
  /** Answers what was missing. */
  unreserve(who: AccountId, amount: bigint): bigint;
}
