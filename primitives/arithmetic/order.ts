/** The smaller of two. */
export const min = <T extends bigint | number>(a: T, b: T): T => (a < b ? a : b);
/** The larger of two. */
export const max = <T extends bigint | number>(a: T, b: T): T => (a > b ? a : b);
