import { blake2b256 } from '../../primitives/crypto/hashers';
import { encode, toHex, tuple, fixedBytes, u16, vec } from '../../primitives/scale';
import { AccountId } from '../support/account';
import { ensure } from '../support/dispatchError';
import { errors, type MultisigPallet } from './declaration';

const PREFIX = toHex(new TextEncoder().encode('modlpy/utilisuba'));
const Entropy = tuple(fixedBytes(16), vec(AccountId), u16);

/** The account of these signatories, in ascending order, under a threshold. It has no key of its own. @source pallet-multisig lib.rs multi_account_id */
export function multiAccountId(signatories: readonly AccountId[], threshold: number): AccountId {
  return toHex(blake2b256(encode(Entropy, [PREFIX, signatories, threshold]))) as AccountId;
}

/**
 * The multisig account that `who` and the others make up.
 *
 * @throws Multisig.TooFewSignatories, TooManySignatories, SignatoriesOutOfOrder, SenderInSignatories
 * @source pallet-multisig lib.rs ensure_sorted_and_insert
 */
export function accountOf(
  ctx: MultisigPallet,
  who: AccountId,
  others: readonly AccountId[],
  threshold: number,
): AccountId {
  ensure(others.length > 0, errors.TooFewSignatories);
  ensure(others.length < ctx.constants.MaxSignatories, errors.TooManySignatories);
  others.forEach((other, index) => {
    // Lower-case hex sorts as its bytes.
    ensure(index === 0 || (others[index - 1] ?? other) < other, errors.SignatoriesOutOfOrder);
    ensure(other !== who, errors.SenderInSignatories);
  });
  return multiAccountId([...others, who].sort(), threshold);
}

/** As `accountOf`, where one approval is not enough. @throws Multisig.MinimumThreshold and those of `accountOf` */
export function jointAccountOf(
  ctx: MultisigPallet,
  who: AccountId,
  others: readonly AccountId[],
  threshold: number,
): AccountId {
  ensure(threshold >= 2, errors.MinimumThreshold);
  return accountOf(ctx, who, others, threshold);
}
