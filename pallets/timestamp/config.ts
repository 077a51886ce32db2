/** What Timestamp asks of the runtime. */
export interface Config {
  /** Told of every new time, in milliseconds since 1970. @throws RuntimeTrap when the time is not acceptable */
  onTimestampSet(now: bigint): void;
}
