export { tao } from '../../node/amounts';

/** An amount in the smallest unit: `rao(500)` is `500n`. */
export const rao = (amount: number | bigint): bigint => BigInt(amount);
