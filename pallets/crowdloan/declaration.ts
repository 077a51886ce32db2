import { bool, u32 } from '../../primitives/scale';
import { AccountId } from '../support/account';
import { callsOf, RuntimeCallHole } from '../support/call';
import { constant } from '../support/constant';
import type { Context } from '../support/context';
import { declarePallet } from '../support/pallet';
import { PalletId } from '../support/palletId';
import { item, key } from '../support/storage';
import type { Config } from './config';
import { errorDocs } from './errors';
import { events } from './events';
import { Balance, BlockNumber, CrowdloanId, CrowdloanInfo, MigrationKey } from './types';

const byId = key('Twox64Concat', CrowdloanId);

export const { declaration, errors } = declarePallet({
  name: 'Crowdloan',
  rust: { path: ['pallet_crowdloan', 'pallet'] },
  associatedTypes: { RuntimeCall: RuntimeCallHole },
  storage: {
    Crowdloans: item({ keys: [byId], value: CrowdloanInfo, docs: 'Crowdloans by number.' }),
    NextCrowdloanId: item({ keys: [], value: CrowdloanId, default: () => 0, docs: 'Number of the next crowdloan.' }),
    Contributions: item({
      keys: [byId, key('Identity', AccountId)],
      value: Balance,
      docs: 'What an account contributed to a crowdloan, in rao.',
    }),
    CurrentCrowdloanId: item({
      keys: [],
      value: CrowdloanId,
      docs: 'The crowdloan being finalised, while its call runs.',
    }),
    HasMigrationRun: item({
      keys: [key('Identity', MigrationKey)],
      value: bool,
      default: () => false,
      docs: 'Migrations that have run.',
    }),
  },
  events,
  errors: errorDocs,
  constants: {
    PalletId: constant(PalletId, 'What the accounts of crowdloans are derived from.'),
    MinimumDeposit: constant(Balance, 'Least deposit of a creator, in rao.'),
    AbsoluteMinimumContribution: constant(Balance, 'Least contribution that a crowdloan may ask for, in rao.'),
    MinimumBlockDuration: constant(BlockNumber, 'Shortest time that a crowdloan may be open, in blocks.'),
    MaximumBlockDuration: constant(BlockNumber, 'Longest time that a crowdloan may be open, in blocks.'),
    RefundContributorsLimit: constant(u32, 'How many contributors a call refunds.'),
    MaxContributors: constant(u32, 'How many may contribute to a crowdloan.'),
  },
});

export type Crowdloan = Context<typeof declaration, Config>;
export const call = callsOf<Crowdloan>();
