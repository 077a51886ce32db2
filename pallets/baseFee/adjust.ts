import { DEFAULT_BASE_FEE, type BaseFee } from './declaration';
import { MILLION } from './types';

const ONE = BigInt(MILLION);
/** Fullness at which the fee stays, in millionths. */
const TARGET = ONE / 2n;
/** The fee sinks no lower: the default scaled by the target, 10 gwei. */
const LOWEST = (DEFAULT_BASE_FEE * TARGET) / ONE;
const MAX_U256 = 2n ** 256n - 1n;

const min = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const max = (a: bigint, b: bigint): bigint => (a > b ? a : b);

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
    if (fee * share > MAX_U256) {
      ctx.deposit('BaseFeeOverflow');
      return fee;
    }
    const step = (fee * share) / ONE;
    return usage > TARGET ? min(fee + step, MAX_U256) : max(fee - step, LOWEST);
  });
}
