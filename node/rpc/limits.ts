const MIB = 1024 * 1024;

export interface Limits {
  /** Of one request message, in bytes. */
  readonly maxRequestBytes: number;
  /** What may wait for a WebSocket client that does not read, in bytes; the next message closes its connection. */
  readonly maxBufferedBytes: number;
  /** WebSocket connections and HTTP requests under way, together. */
  readonly maxConnections: number;
  /** How long a client has to finish its side of a close, in milliseconds. */
  readonly closeTimeout: number;
}

export const DEFAULT_LIMITS: Limits = {
  maxRequestBytes: 15 * MIB,
  maxBufferedBytes: 64 * MIB,
  maxConnections: 4_096,
  closeTimeout: 2_000,
};
