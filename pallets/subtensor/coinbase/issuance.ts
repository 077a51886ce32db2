import { saturatingSub } from '../../../primitives/arithmetic/u64';
import type { Subtensor } from '../declaration';
import { rao } from '../types';

/** Takes TAO, in rao, off the pallet's own account of the issuance: it may be emitted anew. @source subtensor pallets/subtensor/src/utils/misc.rs recycle_tao */
export function recycleTao({ storage }: Subtensor, amount: bigint): void {
  storage.TotalIssuance.mutate((total) => rao(saturatingSub(total, amount)));
}
