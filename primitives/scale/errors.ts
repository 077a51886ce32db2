/**
 * Bytes that are not a value of the type, or a value that the Rust type cannot hold.
 * The path leads to the field, outermost first: `Balances.transfer_keep_alive/dest`.
 */
export class CodecError extends Error {
  override readonly name = 'CodecError';
  readonly path: string[] = [];

  constructor(readonly reason: string) {
    super(reason);
  }

  /** Called while the error travels outwards. */
  within(step: string): this {
    this.path.unshift(step);
    this.message = `${this.path.join('/')}: ${this.reason}`;
    return this;
  }
}

/** For the catch of a composite: adds its step to a codec error and leaves any other error as it is. */
export function within(error: unknown, step: string): unknown {
  return error instanceof CodecError ? error.within(step) : error;
}
