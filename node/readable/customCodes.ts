/**
 * Codes of `InvalidTransaction.Custom`, by which the chain's own extension refuses a transaction: name and meaning.
 * @source subtensor pallets/subtensor/src/lib.rs CustomTransactionError
 */
const CUSTOM_CODES: ReadonlyMap<number, readonly [name: string, meaning: string]> = new Map([
  [0, ['ColdkeyInSwapSchedule', 'the signer has scheduled a coldkey swap: until it is done only schedule_swap_coldkey passes']],
  [1, ['StakeAmountTooLow', 'the stake of the hotkey on the subnet is below the threshold for weights']],
  [2, ['BalanceTooLow', 'the free balance does not cover the amount']],
  [3, ['SubnetNotExists', 'there is no such subnet']],
  [4, ['HotkeyAccountDoesntExist', 'no coldkey owns the hotkey']],
  [5, ['NotEnoughStakeToWithdraw', 'less is staked than is to be withdrawn']],
  [6, ['RateLimitExceeded', 'too many such transactions in this interval: try again in a later one']],
  [7, ['InsufficientLiquidity', 'the pool of the subnet does not hold enough']],
  [8, ['SlippageTooHigh', 'the price would move beyond the limit']],
  [9, ['TransferDisallowed', 'the subnet does not let stake change hands']],
  [10, ['HotKeyNotRegisteredInNetwork', 'the hotkey is registered on no subnet']],
  [11, ['InvalidIpAddress', 'the IP address is none that can be served from']],
  [12, ['ServingRateLimitExceeded', 'the endpoint was published a short while ago: wait for the rate limit']],
  [13, ['InvalidPort', 'the port is out of range: 0 is none']],
  [14, ['ZeroMaxAmount', 'within the limit price nothing could be traded']],
  [15, ['InvalidRevealRound', 'the reveal round of drand has passed: commit for a later one']],
  [16, ['CommitNotFound', 'no commit has this hash: uids, values, salt or version key differ from what was committed']],
  [17, ['CommitBlockNotInRevealRange', 'the commit cannot be revealed in this epoch: too early or too late']],
  [18, ['InputLengthsUnequal', 'the lists of the call differ in length']],
  [19, ['UidNotFound', 'the hotkey has no uid on the subnet']],
  [20, ['EvmKeyAssociateRateLimitExceeded', 'an EVM key was associated a short while ago: wait for the rate limit']],
  [255, ['BadRequest', 'any other mistake, such as an IP type that is neither 4 nor 6']],
]); // prettier-ignore

/** What a custom code is called and means; undefined for one that the chain does not use. */
export function customCode(code: number): { readonly name: string; readonly meaning: string } | undefined {
  const row = CUSTOM_CODES.get(code);
  return row && { name: row[0], meaning: row[1] };
}
