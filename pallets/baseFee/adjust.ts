import { max, min } from '../../primitives/arithmetic/order';
import { Permill } from '../../primitives/arithmetic/perThing';
import { checkedMul, saturatingAdd, saturatingSub } from '../../primitives/arithmetic/u256';
import { DEFAULT_BASE_FEE, type BaseFee } from './declaration';

/** In millionths, as all shares here. */
const ONE = BigInt(Permill.ACCURACY);
/** Fullness at which the fee stays, in millionths. */
const TARGET = ONE / 2n;
/** The fee sinks no lower: the default scaled by the target, 10 gwei. */
const LOWEST = (DEFAULT_BASE_FEE * TARGET) / ONE;

/** Millionths of the block that were used, rounded down. */
const fullness = (used: bigint, limit: bigint): bigint => min((used * ONE) / max(limit, 1n), ONE);

/** Moves the fee with the fullness of the block: up when more than half full, down when less. @source pallet-base-fee lib.rs on_finalize */
export function adjust(ctx: BaseFee): void {
  const { storage, config } = ctx;
  const usage = fullness(config.blockWeight(), config.maxBlockWeight());
  if (usage === TARGET) return;
  const distance = (usage > TARGET ? usage - TARGET : TARGET - usage) * 2n;
  const share = (BigInt(storage.Elasticity.get()) * distance) / ONE;
  storage.BaseFeePerGas.mutate((fee) => {
    const product = checkedMul(fee, share);
    if (product === undefined) {
      ctx.deposit('BaseFeeOverflow');
      return fee;
    }
    const step = product / ONE;
    return usage > TARGET ? saturatingAdd(fee, step) : max(saturatingSub(fee, step), LOWEST);
  });
}
