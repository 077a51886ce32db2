import type { AccountId } from '../../../pallets/support/account';
import { netUid } from '../../../pallets/support/netUid';
import { maxPrice, swap, swapPallet, type Config } from '../../../pallets/swap';
import { swap as constants } from '../../../runtime/constants';
import { mount } from '../../../runtime/definition';
import { alice, bob } from '../../support/accounts';
import { bench } from '../../support/bench';

export const SUBNET = netUid(2);
/** Alpha has no price there. */
export const STABLE = netUid(3);
export const NOWHERE = netUid(9);

/** A TAO and an alpha in their smallest unit. */
export const UNIT = 1_000_000_000n;

/** What the pools see of the rest of the chain. */
export interface Surroundings {
  tao: bigint;
  alpha: bigint;
  /** What Alice may spend, and has with her hotkey. */
  aliceTao: bigint;
  aliceAlpha: bigint;
  subtoken: boolean;
  trust: readonly number[];
  permit: readonly boolean[];
  /** By uid. */
  hotkeys: readonly AccountId[];
  /** What was paid and booked, in words. */
  readonly booked: string[];
}

export const [coldkey, owner, hotkey] = [alice, bob, `0x${'07'.repeat(32)}` as AccountId];

const configOf = (rest: Surroundings): Config => ({
  taoReserve: () => rest.tao,
  alphaReserve: () => rest.alpha,
  exists: (netuid) => netuid !== NOWHERE,
  mechanism: (netuid) => (netuid === STABLE ? 0 : 1),
  isOwner: (who) => who === owner,
  isSubtokenEnabled: () => rest.subtoken,
  validatorTrust: () => rest.trust,
  validatorPermit: () => rest.permit,
  hotkeyOfUid: (_netuid, uid) => rest.hotkeys[uid],
  taoBalance: (who) => (who === coldkey ? rest.aliceTao : 0n),
  alphaBalance: (_netuid, who, on) => (who === coldkey && on === hotkey ? rest.aliceAlpha : 0n),
  increaseBalance: (_who, tao) => void rest.booked.push(`${tao} TAO out`),
  decreaseBalance(_who, tao) {
    rest.booked.push(`${tao} TAO in`);
    return tao < rest.aliceTao ? tao : rest.aliceTao - 1n;
  },
  increaseStake: (_who, on, _netuid, alpha) => void rest.booked.push(`${alpha} alpha out to ${on.slice(0, 4)}`),
  decreaseStake(_who, _on, _netuid, alpha) {
    rest.booked.push(`${alpha} alpha in`);
    return alpha < rest.aliceAlpha ? alpha : rest.aliceAlpha - 1n;
  },
  increaseProvidedTaoReserve: (_netuid, tao) => void rest.booked.push(`${tao} TAO provided`),
  decreaseProvidedTaoReserve: (_netuid, tao) => void rest.booked.push(`${tao} TAO no more provided`),
  increaseProvidedAlphaReserve: (_netuid, alpha) => void rest.booked.push(`${alpha} alpha provided`),
  decreaseProvidedAlphaReserve: (_netuid, alpha) => void rest.booked.push(`${alpha} alpha no more provided`),
});

/** Subnets with 1,000 TAO and 4,000 alpha each, and Alice with as much. */
export function pools(change: Partial<Surroundings> = {}) {
  const rest: Surroundings = {
    tao: 1_000n * UNIT,
    alpha: 4_000n * UNIT,
    aliceTao: 1_000n * UNIT,
    aliceAlpha: 4_000n * UNIT,
    subtoken: true,
    trust: [],
    permit: [],
    hotkeys: [],
    booked: [],
    ...change,
  };
  const bound = bench(mount(28, swapPallet, { constants, config: () => configOf(rest) }));
  return { ...bound, rest, ctx: bound.of(swapPallet) };
}
export type Pools = ReturnType<typeof pools>;

/** The same, and the pool of the subnet is made already. */
export function openPool(change: Partial<Surroundings> = {}): Pools {
  const bench = pools(change);
  swap(bench.ctx, SUBNET, 'Buy', 0n, maxPrice(), false, false);
  return bench;
}

/** The bitmap of a subnet, by layer and place. */
export const wordsOf = ({ ctx }: Pools): { readonly [place: string]: bigint } =>
  Object.fromEntries(
    [...ctx.storage.TickIndexBitmapWords.entries(SUBNET)].map(([[, layer, index], word]) => [
      `${layer} ${index}`,
      word,
    ]),
  );
