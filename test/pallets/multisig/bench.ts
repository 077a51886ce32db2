import { blake2b256 } from '../../../primitives/crypto/hashers';
import { encode, toHex, type Hex } from '../../../primitives/scale';
import { multisig, type Config, type MultisigPallet, type Timepoint } from '../../../pallets/multisig';
import type { AccountId } from '../../../pallets/support/account';
import { RuntimeCallHole, type RuntimeCall } from '../../../pallets/support/call';
import { failures } from '../../../pallets/support/dispatchError';
import { weight, type Weight } from '../../../pallets/support/weight';
import { mount } from '../../../runtime/definition';
import { account, bench } from '../utility/probe';

export const [alice, bob, charlie] = [account(0xa1), account(0xb0), account(0xc4)] as const;
export const BASE = 132n;
export const FACTOR = 32n;
export const MOST = 4;
/** The extrinsic that the bench applies first. */
export const WHEN: Timepoint = { height: 10, index: 2 };
export const AMPLE = weight(10_000n, { proof: 1_000n });

export const error = (name: string) => ({ error: { type: 'Module', value: { pallet: 'Multisig', name } } });
const call = (name: string, args: RuntimeCall['args']): RuntimeCall => ({ pallet: 'Multisig', name, args });

/** What a signatory says of an operation, the usual things left out. */
export interface Said {
  readonly threshold?: number;
  readonly others?: readonly AccountId[];
  readonly when?: Timepoint;
  readonly weight?: Weight;
}
const common = ({ threshold = 2, others = [bob, charlie] }: Said) => ({ threshold, other_signatories: others });
const timed = (said: Said) => ({ ...common(said), maybe_timepoint: said.when });

export const alone = (inner: RuntimeCall, others: readonly AccountId[] = [bob, charlie]) =>
  call('as_multi_threshold_1', { other_signatories: others, call: inner });
export const asMulti = (inner: RuntimeCall, said: Said = {}) =>
  call('as_multi', { ...timed(said), call: inner, max_weight: said.weight ?? AMPLE });
export const approveAsMulti = (call_hash: Hex, said: Said = {}) =>
  call('approve_as_multi', { ...timed(said), call_hash, max_weight: said.weight ?? AMPLE });
export const cancelAsMulti = (call_hash: Hex, said: Said = {}) =>
  call('cancel_as_multi', { ...common(said), timepoint: said.when ?? WHEN, call_hash });
export const pokeDeposit = (call_hash: Hex, said: Said = {}) => call('poke_deposit', { ...common(said), call_hash });

/** In block 10, extrinsic 2, with everybody rich. */
export function start() {
  const reserved = new Map<AccountId, bigint>();
  const chain = { height: WHEN.height, index: WHEN.index, rich: true };
  const config: Config = {
    blockNumber: () => chain.height,
    extrinsicIndex: () => chain.index,
    reserve(who, amount) {
      if (!chain.rich) throw failures.FundsUnavailable;
      reserved.set(who, (reserved.get(who) ?? 0n) + amount);
    },
    unreserve(who, amount) {
      reserved.set(who, (reserved.get(who) ?? 0n) - amount);
      return 0n;
    },
  };
  const constants = { DepositBase: BASE, DepositFactor: FACTOR, MaxSignatories: MOST };
  const bound = bench(mount(13, multisig, { constants, config: () => config }));
  return {
    ...bound,
    chain,
    ctx: bound.contexts.Multisig as unknown as MultisigPallet,
    by: (who: AccountId, outer: RuntimeCall) => bound.run(outer, bound.env.signed(who)),
    hashOf: (inner: RuntimeCall) => toHex(blake2b256(encode(RuntimeCallHole, inner, bound.env.holes))),
    reserved: (who: AccountId) => reserved.get(who) ?? 0n,
  };
}
