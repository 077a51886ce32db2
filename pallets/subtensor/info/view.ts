import type { AccountId } from '../../support/account';
import { I64F64 } from '../../../primitives/arithmetic/fixed';
import type { Subtensor } from '../declaration';
import { mechanismIndex, type MechId, type NetUid, type NetUidStorageIndex } from '../types';
import { stakeWeight, type StakeWeight } from '../staking/stakeWeight';

/** A mechanism of a subnet under observation; what several answers need is worked out once. */
export interface View {
  readonly ctx: Subtensor;
  readonly netuid: NetUid;
  readonly index: NetUidStorageIndex;
  /** Block of the question. */
  readonly block: bigint;
  /** By uid. */
  hotkeys(): readonly AccountId[];
  /** By uid. */
  weights(): readonly StakeWeight[];
}

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

const NO_STAKE: StakeWeight = { total: I64F64.ZERO, alpha: I64F64.ZERO, tao: I64F64.ZERO };

export function viewOf(ctx: Subtensor, netuid: NetUid, mechanism: MechId): View {
  const { storage, config } = ctx;
  const uids = Array.from({ length: storage.SubnetworkN.get(netuid) }, (_, uid) => uid);
  return {
    ctx,
    netuid,
    index: mechanismIndex(netuid, mechanism),
    block: BigInt(config.blockNumber()),
    hotkeys: once(() => uids.map((uid) => storage.Keys.get(netuid, uid))),
    weights: once(() =>
      uids.map((uid) => {
        const hotkey = storage.Keys.maybe(netuid, uid);
        return hotkey === undefined ? NO_STAKE : stakeWeight(ctx, hotkey, netuid);
      }),
    ),
  };
}
