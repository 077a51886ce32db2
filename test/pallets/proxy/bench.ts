import { blake2b256 } from '../../../primitives/crypto/hashers';
import { encode, toHex } from '../../../primitives/scale';
import { proxy, type Config, type Proxy, type ProxyType } from '../../../pallets/proxy';
import type { AccountId, H256 } from '../../../pallets/support/account';
import { RuntimeCallHole, type RuntimeCall } from '../../../pallets/support/call';
import { failures } from '../../../pallets/support/dispatchError';
import { mount } from '../../../runtime/definition';
import { account, bench } from '../utility/probe';

export const [alice, bob, charlie] = [account(0xa1), account(0xb0), account(0xc4)] as const;
/** Deposits of the bench in rao: base, and for each. */
export const PROXY = [60n, 33n] as const;
export const ANNOUNCEMENT = [36n, 68n] as const;

export const error = (name: string) => ({ error: { type: 'Module', value: { pallet: 'Proxy', name } } });
export const call = (name: string, args: RuntimeCall['args'] = {}): RuntimeCall => ({ pallet: 'Proxy', name, args });
export const id = (value: AccountId) => ({ type: 'Id', value }) as const;
/** No account: nothing looks it up. */
export const nobody = { type: 'Index', value: undefined } as const;

export const add = (delegate: AccountId, proxy_type: ProxyType = 'Any', delay = 0) =>
  call('add_proxy', { delegate: id(delegate), proxy_type, delay });
export const remove = (delegate: AccountId, proxy_type: ProxyType = 'Any', delay = 0) =>
  call('remove_proxy', { delegate: id(delegate), proxy_type, delay });
export const through = (real: AccountId, inner: RuntimeCall, force_proxy_type?: ProxyType) =>
  call('proxy', { real: id(real), force_proxy_type, call: inner });
export const announce = (real: AccountId, call_hash: H256) => call('announce', { real: id(real), call_hash });
export const announced = (delegate: AccountId, real: AccountId, inner: RuntimeCall, force_proxy_type?: ProxyType) =>
  call('proxy_announced', { delegate: id(delegate), real: id(real), force_proxy_type, call: inner });

/**
 * In block 10, extrinsic 2, with everybody rich; room for 3 proxies and 2 announcements. `Any` is over all types and
 * `Transfer` over `SmallTransfer`; they may call anything but `Probe.urgent`, which is for `Any`.
 */
export function start() {
  const reserved = new Map<AccountId, bigint>();
  const chain = { height: 10, rich: true };
  const config: Config = {
    blockNumber: () => chain.height,
    extrinsicIndex: () => 2,
    allows: (type, inner) => type === 'Any' || inner.name !== 'urgent',
    isSuperset: (a, b) => a === b || a === 'Any' || (a === 'Transfer' && b === 'SmallTransfer'),
    reserve(who, amount) {
      if (!chain.rich) throw failures.FundsUnavailable;
      reserved.set(who, (reserved.get(who) ?? 0n) + amount);
    },
    unreserve(who, amount) {
      reserved.set(who, (reserved.get(who) ?? 0n) - amount);
      return 0n;
    },
  };
  const constants = {
    ProxyDepositBase: PROXY[0],
    ProxyDepositFactor: PROXY[1],
    MaxProxies: 3,
    MaxPending: 2,
    AnnouncementDepositBase: ANNOUNCEMENT[0],
    AnnouncementDepositFactor: ANNOUNCEMENT[1],
  };
  const bound = bench(mount(16, proxy, { constants, config: () => config }));
  const ctx = bound.contexts.Proxy as unknown as Proxy;
  return {
    ...bound,
    chain,
    ctx,
    by: (who: AccountId, outer: RuntimeCall) => bound.run(outer, bound.env.signed(who)),
    hashOf: (inner: RuntimeCall) => toHex(blake2b256(encode(RuntimeCallHole, inner, bound.env.holes))) as H256,
    reserved: (who: AccountId) => reserved.get(who) ?? 0n,
    /** Delegate, type and delay of each proxy. */
    proxiesOf: (who: AccountId) =>
      ctx.storage.Proxies.get(who)[0].map(({ delegate, proxy_type, delay }) => [delegate, proxy_type, delay]),
  };
}
