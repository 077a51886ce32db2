import { CodecError, fromHex, Reader, readLength, type Hex } from '../../../primitives/scale';
import { withLength } from '../../../runtime/extrinsic';

/** Bytes that are no extrinsic even to who does not look inside; worded as a real node words it. */
export class OpaqueExtrinsicError extends Error {
  override readonly name = 'OpaqueExtrinsicError';

  constructor(reason: string) {
    super(`Could not decode \`OpaqueExtrinsic.0\`:\n\t${reason}\n`);
  }
}

/**
 * An extrinsic as a node takes it before the runtime sees it: a length and that many bytes.
 * Quirk of real nodes: what follows is ignored.
 * @throws OpaqueExtrinsicError
 * @source sp-runtime lib.rs OpaqueExtrinsic
 */
export function opaqueExtrinsic(hex: Hex): Uint8Array {
  const from = new Reader(fromHex(hex));
  const length = lengthOf(from);
  if (length > from.remaining) throw new OpaqueExtrinsicError('Not enough data to decode vector');
  return withLength(from.take(length));
}

function lengthOf(from: Reader): number {
  try {
    return readLength(from);
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
    throw new OpaqueExtrinsicError(
      from.remaining === 0 ? 'Not enough data to fill buffer' : 'out of range decoding Compact<u32>',
    );
  }
}
