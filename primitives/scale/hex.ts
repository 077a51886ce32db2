/** A lower-case `0x…` string. */
export type Hex = `0x${string}`;

export function toHex(bytes: Uint8Array): Hex {
  return `0x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`;
}

/** @throws RangeError when the text is not an even number of hex digits; a missing `0x` is accepted, as clients leave it out */
export function fromHex(hex: string): Uint8Array {
  const digits = hex.startsWith('0x') ? hex.slice(2) : hex;
  if (digits.length % 2 !== 0) throw new RangeError(`hex needs an even number of digits, got ${digits.length}`);
  const bytes = Uint8Array.from(Buffer.from(digits, 'hex'));
  if (bytes.length * 2 !== digits.length) throw new RangeError(`not a hex digit: '${digits[bytes.length * 2] ?? ''}'`);
  return bytes;
}

export function bytesEqual(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
}

/** Byte order, a prefix first: the order of keys in the trie. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  return Buffer.compare(a, b);
}

export function concatBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
