import type { Weight } from './weight';

/** What a pallet does at the ends of a block. Blocks are counted as u32. */
export interface Hooks<Ctx> {
  /** Answers the weight it used. */
  onInitialize?(ctx: Ctx, number: number): Weight;
  onFinalize?(ctx: Ctx, number: number): void;
}
