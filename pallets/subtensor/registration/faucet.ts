import * as u64 from '../../../primitives/arithmetic/u64';
import type { AccountId } from '../../support/account';
import type { Subtensor } from '../declaration';
import { addBalance } from '../keys/coldkeyBalance';
import { rao } from '../types';
import { takeWork, type Work } from './proofOfWork';

const DIFFICULTY = 1_000_000n;
/** What the coldkey gets, in rao. */
const GIVEN = 1_000_000_000_000n;
/** What is counted as issued, in rao: a quirk, a tenth of it. */
const ISSUED = rao(100_000_000_000n);

/**
 * Gives TAO for proof of work.
 *
 * @throws as `takeWork` @source subtensor pallets/subtensor/src/subnets/registration.rs do_faucet
 */
export function faucet(ctx: Subtensor, coldkey: AccountId, work: Work): void {
  takeWork(ctx, work, coldkey, DIFFICULTY);
  ctx.storage.TotalIssuance.mutate((issued) => u64.saturatingAdd(issued, ISSUED));
  addBalance(ctx, coldkey, GIVEN);
  ctx.deposit('Faucet', coldkey, GIVEN);
}
