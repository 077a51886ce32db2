/** A lower-case `0x…` string. */
export type Hex = `0x${string}`;

export function toHex(bytes: Uint8Array): Hex {
  return `0x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`;
}

/** @throws RangeError when the text is not an even number of hex digits; a missing `0x` and upper case are accepted, as clients send them */
export function fromHex(hex: string): Uint8Array {
  const start = hex.startsWith('0x') ? 2 : 0;
  const count = hex.length - start;
  if (count % 2 !== 0) throw new RangeError(`hex needs an even number of digits, got ${count}`);
  const bytes = new Uint8Array(count / 2);
  let written = writeHex(hex, start, bytes, 0);
  if (written < bytes.length) written = writeHex(hex.toLowerCase(), start, bytes, 0);
  if (written < bytes.length)
    throw new RangeError(`not a hex digit in '${hex.slice(start + written * 2, start + written * 2 + 2)}'`);
  return bytes;
}

const NO_DIGIT = 255;
/** Value of a character code as a lower-case hex digit. */
const DIGITS = new Uint8Array(128).fill(NO_DIGIT);
for (let digit = 0; digit < 16; digit += 1) DIGITS[digit.toString(16).charCodeAt(0)] = digit;

/** Writes the lower-case digits of a text from `start` on into a buffer; answers for how many bytes they were digits. */
export function writeHex(text: string, start: number, into: Uint8Array, at: number): number {
  const length = (text.length - start) / 2;
  for (let index = 0; index < length; index += 1) {
    const high = DIGITS[text.charCodeAt(start + index * 2)] ?? NO_DIGIT;
    const low = DIGITS[text.charCodeAt(start + index * 2 + 1)] ?? NO_DIGIT;
    if (high === NO_DIGIT || low === NO_DIGIT) return index;
    into[at + index] = (high << 4) | low;
  }
  return length;
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
