import { bool, boundedBytes, option, spelt, struct, u32, u64, type Value } from '../../primitives/scale';
import { AccountId } from '../support/account';
import { Bounded } from '../support/boundedCall';

/** Number of a crowdloan, from 0. */
export const CrowdloanId = spelt('CrowdloanId', u32);
export type CrowdloanId = Value<typeof CrowdloanId>;

/** An amount in rao. */
export const Balance = spelt('BalanceOf<T>', u64);
export const BlockNumber = spelt('BlockNumberFor<T>', u32);

const account = spelt('AccountId', AccountId);
const balance = spelt('Balance', u64);

/** A crowdloan: amounts in rao, and what becomes of the money when the cap is raised. */
export const CrowdloanInfo = struct(
  ['pallet_crowdloan', 'CrowdloanInfo'],
  {
    creator: account,
    deposit: balance,
    min_contribution: balance,
    end: spelt('BlockNumber', u32),
    cap: balance,
    funds_account: account,
    raised: balance,
    target_address: option(account),
    call: option(Bounded),
    finalized: bool,
    contributors_count: u32,
  },
  {
    params: [
      { name: 'AccountId', type: AccountId.type },
      { name: 'Balance', type: u64.type },
      { name: 'BlockNumber', type: u32.type },
      { name: 'Call', type: Bounded.type },
    ],
    rust: 'CrowdloanInfoOf<T>',
  },
);
export type CrowdloanInfo = Value<typeof CrowdloanInfo>;

/** Names a migration that has run. */
export const MigrationKey = boundedBytes({ max: 128, of: 'ConstU32<128>' });
