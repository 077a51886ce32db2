import { blake2b256 } from '../../primitives/crypto/hashers';
import { encode, fixedBytes, toHex, tuple, u16, u32 } from '../../primitives/scale';
import { AccountId } from '../support/account';
import { ensure } from '../support/dispatchError';
import { errors, type Proxy } from './declaration';
import { depositFor } from './deposits';
import { ProxyType } from './types';

const PREFIX = toHex(new TextEncoder().encode('modlpy/proxy____'));
const Entropy = tuple(fixedBytes(16), AccountId, u32, u32, ProxyType, u16);

/** An account without a key: who made it, of which proxy type, under which number. */
export interface PureAccount {
  readonly spawner: AccountId;
  readonly proxy_type: ProxyType;
  /** Tells accounts apart that one extrinsic makes. */
  readonly index: number;
}

/** Its address, which tells the extrinsic that made it. @source pallets/proxy lib.rs pure_account */
export function pureAccount({ spawner, proxy_type, index }: PureAccount, height: number, extIndex: number): AccountId {
  return toHex(blake2b256(encode(Entropy, [PREFIX, spawner, height, extIndex, proxy_type, index]))) as AccountId;
}

/**
 * Makes an account without a key, with its maker as the only proxy; the maker reserves the deposit.
 *
 * @throws Proxy.Duplicate, TooMany; DispatchFailure of Balances @source pallets/proxy lib.rs create_pure
 */
export function createPure(ctx: Proxy, account: PureAccount, delay: number): void {
  const { spawner: who, proxy_type } = account;
  const pure = pureAccount(account, ctx.config.blockNumber(), ctx.config.extrinsicIndex());
  ensure(!ctx.storage.Proxies.has(pure), errors.Duplicate);
  ensure(ctx.constants.MaxProxies > 0, errors.TooMany);
  const deposit = depositFor(ctx, 'Proxies', 1);
  ctx.config.reserve(who, deposit);
  ctx.storage.Proxies.set(pure, [[{ delegate: who, proxy_type, delay }], deposit]);
  ctx.deposit('PureCreated', { pure, who, proxy_type, disambiguation_index: account.index });
}

/**
 * Removes all proxies of the account without a key that calls this; its maker gets the deposit back.
 *
 * @throws Proxy.NoPermission where the account was not made so @source pallets/proxy lib.rs kill_pure
 */
export function killPure(ctx: Proxy, pure: AccountId, account: PureAccount, height: number, extIndex: number): void {
  const { spawner, proxy_type, index } = account;
  ensure(pureAccount(account, height, extIndex) === pure, errors.NoPermission);
  const [, deposit] = ctx.storage.Proxies.take(pure);
  ctx.config.unreserve(spawner, deposit);
  ctx.deposit('PureKilled', { pure, spawner, proxy_type, disambiguation_index: index });
}
