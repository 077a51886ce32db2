import { boxed, compact, option, spelt, u16, u32 } from '../../primitives/scale';
import { H256, lookup, MultiAddress } from '../support/account';
import { RuntimeCallHole } from '../support/call';
import { ensureSigned } from '../support/origin';
import { addWeight } from '../support/weight';
import { announce as announceCall, removeAnnouncement } from './announcements';
import { call } from './declaration';
import { addProxyDelegate, removeAllProxyDelegates, removeProxyDelegate } from './delegates';
import { pokeDeposits } from './deposits';
import { dispatchAnnounced, dispatchProxied } from './dispatching';
import { createPure, killPure } from './pure';
import { blockNumber, ProxyType } from './types';
import { ownWeight } from './weights';

const one = boxed(RuntimeCallHole);
const call_hash = spelt('CallHashOf<T>', H256);

const proxy = call({
  index: 0,
  weight: (args, env) => addWeight(ownWeight.proxy, env.dispatchInfo(args.call).callWeight),
  class: (args, env) => env.dispatchInfo(args.call).class,
  pays: (args, env) => env.dispatchInfo(args.call).pays,
  args: { real: MultiAddress, force_proxy_type: option(ProxyType), call: one },
  docs: 'Makes a call for an account that the sender is a proxy of. How it ended stands in the event only.',
  run(ctx, origin, args) {
    const who = ensureSigned(origin);
    dispatchProxied(ctx, who, lookup(args.real), args.force_proxy_type, args.call);
  },
});

const add_proxy = call({
  index: 1,
  weight: ownWeight.add_proxy,
  args: { delegate: MultiAddress, proxy_type: ProxyType, delay: blockNumber },
  docs: 'Lets another account make calls for the sender, who reserves a deposit. With a delay, calls are announced first.',
  run(ctx, origin, { delegate, proxy_type, delay }) {
    const who = ensureSigned(origin);
    addProxyDelegate(ctx, who, { delegate: lookup(delegate), proxy_type, delay });
  },
});

const remove_proxy = call({
  index: 2,
  weight: ownWeight.remove_proxy,
  args: { delegate: MultiAddress, proxy_type: ProxyType, delay: blockNumber },
  docs: 'Takes back what add_proxy gave, with the same arguments, and the deposit.',
  run(ctx, origin, { delegate, proxy_type, delay }) {
    const who = ensureSigned(origin);
    removeProxyDelegate(ctx, who, { delegate: lookup(delegate), proxy_type, delay });
  },
});

const remove_proxies = call({
  index: 3,
  weight: ownWeight.remove_proxies,
  args: {},
  docs: 'Removes all proxies of the sender. An account without a key is lost for good by this.',
  run: (ctx, origin) => removeAllProxyDelegates(ctx, ensureSigned(origin)),
});

const create_pure = call({
  index: 4,
  weight: ownWeight.create_pure,
  args: { proxy_type: ProxyType, delay: blockNumber, index: u16 },
  docs: 'Makes an account without a key, of which the sender is the only proxy and for which the sender reserves a deposit.',
  run: (ctx, origin, { proxy_type, delay, index }) =>
    createPure(ctx, { spawner: ensureSigned(origin), proxy_type, index }, delay),
});

const kill_pure = call({
  index: 5,
  weight: ownWeight.kill_pure,
  args: {
    spawner: MultiAddress,
    proxy_type: ProxyType,
    index: u16,
    height: spelt('BlockNumberFor<T>', compact(u32)),
    ext_index: compact(u32),
  },
  docs: 'Removes an account without a key, sent by itself, with block and extrinsic that made it. Its funds are lost.',
  run(ctx, origin, { spawner, proxy_type, index, height, ext_index }) {
    const who = ensureSigned(origin);
    killPure(ctx, who, { spawner: lookup(spawner), proxy_type, index }, height, ext_index);
  },
});

const announce = call({
  index: 6,
  weight: ownWeight.announce,
  args: { real: MultiAddress, call_hash },
  docs: 'Announces the hash of a call that the sender will make for an account; reserves a deposit until then.',
  run(ctx, origin, args) {
    const who = ensureSigned(origin);
    announceCall(ctx, who, lookup(args.real), args.call_hash);
  },
});

const remove_announcement = call({
  index: 7,
  weight: ownWeight.remove_announcement,
  args: { real: MultiAddress, call_hash },
  docs: 'Takes back an announcement of the sender, and the deposit.',
  run(ctx, origin, args) {
    const who = ensureSigned(origin);
    removeAnnouncement(ctx, who, lookup(args.real), args.call_hash);
  },
});

const reject_announcement = call({
  index: 8,
  weight: ownWeight.reject_announcement,
  args: { delegate: MultiAddress, call_hash },
  docs: 'Rejects what a proxy of the sender announced: it cannot be called then.',
  run(ctx, origin, args) {
    const who = ensureSigned(origin);
    removeAnnouncement(ctx, lookup(args.delegate), who, args.call_hash);
  },
});

const proxy_announced = call({
  index: 9,
  weight: (args, env) => addWeight(ownWeight.proxy_announced, env.dispatchInfo(args.call).callWeight),
  class: (args, env) => env.dispatchInfo(args.call).class,
  args: { delegate: MultiAddress, real: MultiAddress, force_proxy_type: option(ProxyType), call: one },
  docs: 'Makes a call that a proxy announced long enough ago. Anybody may send it.',
  run(ctx, origin, args) {
    ensureSigned(origin);
    const delegate = lookup(args.delegate);
    dispatchAnnounced(ctx, delegate, lookup(args.real), args.force_proxy_type, args.call);
  },
});

const poke_deposit = call({
  index: 10,
  weight: ownWeight.poke_deposit,
  args: {},
  docs: "Brings the sender's deposits for proxies and announcements to the present price; free where that changes one.",
  run: (ctx, origin) => pokeDeposits(ctx, ensureSigned(origin)),
});

/** In the order of their indexes, which the metadata shows. */
export const calls = {
  proxy,
  add_proxy,
  remove_proxy,
  remove_proxies,
  create_pure,
  kill_pure,
  announce,
  remove_announcement,
  reject_announcement,
  proxy_announced,
  poke_deposit,
};
