import { exceeds, NO_WEIGHT, type Weight } from '../support/weight';

/** Counts weight up to a limit. */
export class WeightMeter {
  consumed: Weight = NO_WEIGHT;

  constructor(private readonly limit: Weight) {}

  /** Whether the weight fits. Sums are not clamped, so that an overflow never does. */
  canConsume(weight: Weight): boolean {
    return !exceeds(this.with(weight), this.limit);
  }

  /** Counts the weight if it fits, and answers whether it did. */
  tryConsume(weight: Weight): boolean {
    const fits = this.canConsume(weight);
    if (fits) this.consumed = this.with(weight);
    return fits;
  }

  private with({ ref_time, proof_size }: Weight): Weight {
    return { ref_time: this.consumed.ref_time + ref_time, proof_size: this.consumed.proof_size + proof_size };
  }
}
