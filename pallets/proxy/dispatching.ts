import type { AccountId } from '../support/account';
import type { RuntimeCall } from '../support/call';
import { hashCall } from '../support/callHash';
import { attempt, ensure, resultOf } from '../support/dispatchError';
import { restricted } from '../support/origin';
import { removeAnnouncements } from './announcements';
import { declaration, errors, type Proxy } from './declaration';
import { findProxy } from './delegates';
import { ANY, type ProxyDefinition, type ProxyType } from './types';

/** What a proxy of a type may call: nobody hands on more than they have. */
function mayCall(ctx: Proxy, type: ProxyType, call: RuntimeCall): boolean {
  if (call.pallet === declaration.name) {
    const edits = call.name === 'add_proxy' || call.name === 'remove_proxy';
    if (edits && !ctx.config.isSuperset(type, call.args.proxy_type as ProxyType)) return false;
    const clears = call.name === 'remove_proxies' || call.name === 'kill_pure';
    if (clears && type !== ANY) return false;
  }
  return ctx.config.allows(type, call);
}

/** Dispatches for the account, whoever restricted the proxy's own origin. How it ended stands in the event only. @source pallets/proxy lib.rs do_proxy */
function dispatchFor(ctx: Proxy, real: AccountId, { proxy_type }: ProxyDefinition, inner: RuntimeCall): void {
  const origin = restricted(ctx.env.signed(real), (call) => mayCall(ctx, proxy_type, call));
  const ended = attempt(() => ctx.env.dispatch(inner, origin));
  ctx.deposit('ProxyExecuted', {
    result: resultOf(ended.ok ? undefined : ended.failure),
  });
}

/** Makes a call for another account. @throws Proxy.NotProxy, Unannounced where the proxy has to announce it @source pallets/proxy lib.rs proxy */
export function dispatchProxied(
  ctx: Proxy,
  who: AccountId,
  real: AccountId,
  type: ProxyType | undefined,
  inner: RuntimeCall,
): void {
  const proxy = findProxy(ctx, real, who, type);
  ensure(proxy.delay === 0, errors.Unannounced);
  dispatchFor(ctx, real, proxy, inner);
}

/**
 * Makes a call that a proxy announced; anybody may send it.
 *
 * @throws Proxy.NotProxy, Unannounced where the delay is not over @source pallets/proxy lib.rs proxy_announced
 */
export function dispatchAnnounced(
  ctx: Proxy,
  delegate: AccountId,
  real: AccountId,
  type: ProxyType | undefined,
  inner: RuntimeCall,
): void {
  const proxy = findProxy(ctx, real, delegate, type);
  const callHash = hashCall(inner, ctx.env).hash;
  const now = ctx.config.blockNumber();
  const removed = attempt(() =>
    removeAnnouncements(
      ctx,
      delegate,
      (one) => one.real === real && one.call_hash === callHash && Math.max(now - one.height, 0) >= proxy.delay,
    ),
  );
  ensure(removed.ok, errors.Unannounced);
  dispatchFor(ctx, real, proxy, inner);
}
