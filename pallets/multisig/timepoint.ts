import type { MultisigPallet } from './declaration';
import type { Timepoint } from './types';

/** The extrinsic being applied. */
export const timepoint = (ctx: MultisigPallet): Timepoint => ({
  height: ctx.config.blockNumber(),
  index: ctx.config.extrinsicIndex(),
});

export const sameTime = (a: Timepoint, b: Timepoint): boolean => a.height === b.height && a.index === b.index;
