import type { AccountId } from '../support/account';
import { ensure } from '../support/dispatchError';
import { errors, type Proxy } from './declaration';
import { adjustDeposit } from './deposits';
import { PROXY_TYPES, type ProxyDefinition, type ProxyType } from './types';

/** Below zero where `a` stands before `b`. Lower-case hex sorts as its bytes. */
function compare(a: ProxyDefinition, b: ProxyDefinition): number {
  if (a.delegate !== b.delegate) return a.delegate < b.delegate ? -1 : 1;
  return PROXY_TYPES.indexOf(a.proxy_type) - PROXY_TYPES.indexOf(b.proxy_type) || a.delay - b.delay;
}

/** The first proxy of an account that is this delegate, of a type if one is given. @throws Proxy.NotProxy @source pallets/proxy lib.rs find_proxy */
export function findProxy(ctx: Proxy, real: AccountId, delegate: AccountId, type?: ProxyType): ProxyDefinition {
  const [proxies] = ctx.storage.Proxies.get(real);
  const found = proxies.find((one) => one.delegate === delegate && (type === undefined || one.proxy_type === type));
  if (found === undefined) throw errors.NotProxy;
  return found;
}

/**
 * Makes `delegate` a proxy, under a deposit of the delegator.
 *
 * @throws Proxy.NoSelfProxy, Duplicate, TooMany; DispatchFailure of Balances @source pallets/proxy lib.rs add_proxy_delegate
 */
export function addProxyDelegate(ctx: Proxy, delegator: AccountId, proxy: ProxyDefinition): void {
  ensure(delegator !== proxy.delegate, errors.NoSelfProxy);
  ctx.storage.Proxies.mutate(delegator, ([proxies, deposit]) => {
    ensure(!proxies.some((one) => compare(one, proxy) === 0), errors.Duplicate);
    ensure(proxies.length < ctx.constants.MaxProxies, errors.TooMany);
    const all = [...proxies, proxy].sort(compare);
    const next = adjustDeposit(ctx, 'Proxies', delegator, deposit, all.length);
    ctx.deposit('ProxyAdded', eventOf(delegator, proxy));
    return [all, next];
  });
}

/**
 * Removes a proxy and gives its deposit back; without proxies the entry goes.
 *
 * @throws Proxy.NotFound @source pallets/proxy lib.rs remove_proxy_delegate
 */
export function removeProxyDelegate(ctx: Proxy, delegator: AccountId, proxy: ProxyDefinition): void {
  ctx.storage.Proxies.mutateExists(delegator, (found) => {
    const [proxies, deposit] = found ?? [[], 0n];
    const rest = proxies.filter((one) => compare(one, proxy) !== 0);
    ensure(rest.length < proxies.length, errors.NotFound);
    const next = adjustDeposit(ctx, 'Proxies', delegator, deposit, rest.length);
    ctx.deposit('ProxyRemoved', eventOf(delegator, proxy));
    return rest.length === 0 ? undefined : [rest, next];
  });
}

const eventOf = (delegator: AccountId, { delegate: delegatee, proxy_type, delay }: ProxyDefinition) => ({
  delegator,
  delegatee,
  proxy_type,
  delay,
});

/** Removes all proxies of an account, without an event of its own. @source pallets/proxy lib.rs remove_all_proxy_delegates */
export function removeAllProxyDelegates(ctx: Proxy, delegator: AccountId): void {
  const [, deposit] = ctx.storage.Proxies.take(delegator);
  ctx.config.unreserve(delegator, deposit);
}
