import { saturatingAdd, saturatingMul } from '../../primitives/arithmetic/u64';
import type { AccountId } from '../support/account';
import { ensure } from '../support/dispatchError';
import type { NetUid } from '../support/netUid';
import { errors, type Commitments } from './declaration';
import { useSpace, usageOf } from './space';
import { isTimelocked, setWaiting } from './timelocked';
import type { CommitmentInfo } from './types';

/**
 * Commits fields on a subnet, in the place of what the hotkey committed before; one with the flag resets bonds.
 *
 * @throws Commitments.AccountNotAllowedCommit, TooManyFieldsInCommitmentInfo, SpaceLimitExceeded; DispatchFailure of
 * Balances; UnexpectedUnreserveLeftover
 * @source subtensor pallets/commitments lib.rs set_commitment
 */
export function setCommitment(ctx: Commitments, who: AccountId, netuid: NetUid, info: CommitmentInfo): void {
  const { storage, config, constants } = ctx;
  const { fields } = info;
  ensure(config.canCommit(netuid, who), errors.AccountNotAllowedCommit);
  ensure(fields.length <= constants.MaxFields, errors.TooManyFieldsInCommitmentInfo);
  const block = config.blockNumber();
  const usage = usageOf(ctx, netuid, who, block);
  if (fields.some(({ type }) => type === 'ResetBondsFlag')) {
    storage.LastBondsReset.set(netuid, who, block);
    config.resetBonds(netuid, who);
  }
  storage.UsedSpaceOf.set(netuid, who, useSpace(ctx, usage, fields));
  const before = storage.CommitmentOf.get(netuid, who)?.deposit ?? 0n;
  const deposit = adjustDeposit(ctx, who, before, fields.length);
  storage.CommitmentOf.set(netuid, who, { deposit, block, info });
  storage.LastCommitment.set(netuid, who, block);
  const locked = fields.find(isTimelocked);
  if (locked === undefined) ctx.deposit('Commitment', { netuid, who });
  else ctx.deposit('TimelockCommitment', { netuid, who, reveal_round: locked.value.reveal_round });
  setWaiting(ctx, netuid, who, locked !== undefined);
}

/** Reserves or frees the difference to what so many fields cost, and answers that, in rao. */
function adjustDeposit({ config, constants }: Commitments, who: AccountId, before: bigint, fields: number): bigint {
  const { InitialDeposit, FieldDeposit } = constants;
  const deposit = saturatingAdd(InitialDeposit, saturatingMul(BigInt(fields), FieldDeposit));
  if (deposit > before) config.reserve(who, deposit - before);
  if (deposit < before) ensure(config.unreserve(who, before - deposit) === 0n, errors.UnexpectedUnreserveLeftover);
  return deposit;
}
