import { custom, type ValidityFailure } from './validity';

/**
 * By what the chain's own extension refuses a transaction: name, code of `InvalidTransaction.Custom`, and meaning.
 * @source subtensor pallets/subtensor/src/lib.rs CustomTransactionError
 */
const CUSTOM_ERRORS = {
  ColdkeyInSwapSchedule: [0, 'the signer has scheduled a coldkey swap: until it is done only schedule_swap_coldkey passes'],
  StakeAmountTooLow: [1, 'the stake of the hotkey on the subnet is below the threshold for weights'],
  BalanceTooLow: [2, 'the free balance does not cover the amount'],
  SubnetNotExists: [3, 'there is no such subnet'],
  HotkeyAccountDoesntExist: [4, 'no coldkey owns the hotkey'],
  NotEnoughStakeToWithdraw: [5, 'less is staked than is to be withdrawn'],
  RateLimitExceeded: [6, 'too many such transactions in this interval: try again in a later one'],
  InsufficientLiquidity: [7, 'the pool of the subnet does not hold enough'],
  SlippageTooHigh: [8, 'the price would move beyond the limit'],
  TransferDisallowed: [9, 'the subnet does not let stake change hands'],
  HotKeyNotRegisteredInNetwork: [10, 'the hotkey is registered on no subnet'],
  InvalidIpAddress: [11, 'the IP address is none that can be served from'],
  ServingRateLimitExceeded: [12, 'the endpoint was published a short while ago: wait for the rate limit'],
  InvalidPort: [13, 'the port is out of range: 0 is none'],
  ZeroMaxAmount: [14, 'within the limit price nothing could be traded'],
  InvalidRevealRound: [15, 'the reveal round of drand has passed: commit for a later one'],
  CommitNotFound: [16, 'no commit has this hash: uids, values, salt or version key differ from what was committed'],
  CommitBlockNotInRevealRange: [17, 'the commit cannot be revealed in this epoch: too early or too late'],
  InputLengthsUnequal: [18, 'the lists of the call differ in length'],
  UidNotFound: [19, 'the hotkey has no uid on the subnet'],
  EvmKeyAssociateRateLimitExceeded: [20, 'an EVM key was associated a short while ago: wait for the rate limit'],
  BadRequest: [255, 'any other mistake, such as an IP type that is neither 4 nor 6'],
} as const satisfies { readonly [name: string]: readonly [code: number, meaning: string] }; // prettier-ignore

export type CustomError = keyof typeof CUSTOM_ERRORS;

/** The refusal of that name. */
export const customError = (name: CustomError): ValidityFailure => custom(CUSTOM_ERRORS[name][0]);

export const isCustomError = (name: string): name is CustomError => Object.hasOwn(CUSTOM_ERRORS, name);

const byCode = new Map<number, { readonly name: string; readonly meaning: string }>(
  Object.entries(CUSTOM_ERRORS).map(([name, [code, meaning]]) => [code, { name, meaning }]),
);

/** What a custom code is called and means; undefined for one that the chain does not use. */
export const customCode = (code: number) => byCode.get(code);
