import { weight, type Weight } from '../../support/weight';

/** Reads and writes of the database as the chain counts them, which need not be those that happen. */
export interface DbTally {
  count(operations: { readonly reads?: number; readonly writes?: number }): void;
  weight(): Weight;
}

/** For calls that report the weight they counted. */
export function dbTally(): DbTally {
  const total = { reads: 0, writes: 0 };
  return {
    count({ reads = 0, writes = 0 }) {
      total.reads += reads;
      total.writes += writes;
    },
    weight: () => weight(0n, total),
  };
}
