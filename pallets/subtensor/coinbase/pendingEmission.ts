import type { Subtensor } from '../declaration';
import { alphaRao, rao, type AlphaCurrency, type NetUid, type TaoCurrency } from '../types';

/** What waited for the epoch of a subnet. */
export interface Pending {
  readonly alpha: AlphaCurrency;
  /** Root's, already sold. */
  readonly tao: TaoCurrency;
  /** Alpha that was sold for it. */
  readonly swapped: AlphaCurrency;
  readonly ownerCut: AlphaCurrency;
}

/** Takes what waited for the epoch, and begins anew. @source subtensor pallets/subtensor/src/coinbase/run_coinbase.rs run_coinbase */
export function takePending({ storage }: Subtensor, netuid: NetUid): Pending {
  const { PendingEmission, PendingRootDivs, PendingAlphaSwapped, PendingOwnerCut } = storage;
  const pending = {
    alpha: PendingEmission.get(netuid),
    tao: PendingRootDivs.get(netuid),
    swapped: PendingAlphaSwapped.get(netuid),
    ownerCut: PendingOwnerCut.get(netuid),
  };
  PendingEmission.set(netuid, alphaRao(0n));
  PendingRootDivs.set(netuid, rao(0n));
  PendingAlphaSwapped.set(netuid, alphaRao(0n));
  PendingOwnerCut.set(netuid, alphaRao(0n));
  return pending;
}
