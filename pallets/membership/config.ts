import type { AccountId } from '../support/account';

/** What a membership tells the runtime: whoever keeps a list of their own, as a collective does, follows. */
export interface Config {
  /** The members when the chain starts. */
  onInitialized?(members: readonly AccountId[]): void;
  /** A change, with all members after it in ascending order. */
  onChanged?(incoming: readonly AccountId[], outgoing: readonly AccountId[], members: readonly AccountId[]): void;
  /** Who is prime now. */
  onPrime?(prime: AccountId | undefined): void;
}
