import { AccountId } from '../support/account';
import { namedEvent } from '../support/event';
import { Balance, BlockNumber, CrowdloanId } from './types';

const which = { crowdloan_id: CrowdloanId };
const contribution = { ...which, contributor: AccountId, amount: Balance };

export const events = {
  Created: namedEvent('A crowdloan was opened.', { ...which, creator: AccountId, end: BlockNumber, cap: Balance }),
  Contributed: namedEvent('Somebody contributed.', contribution),
  Withdrew: namedEvent('Somebody took a contribution back.', contribution),
  PartiallyRefunded: namedEvent('Some contributors were refunded; others still wait.', which),
  AllRefunded: namedEvent('All contributors were refunded.', which),
  Finalized: namedEvent('The crowdloan reached its goal, and the money went where it should.', which),
  Dissolved: namedEvent('The crowdloan was given up.', which),
  MinContributionUpdated: namedEvent('The least contribution changed.', { ...which, new_min_contribution: Balance }),
  EndUpdated: namedEvent('The end changed.', { ...which, new_end: BlockNumber }),
  CapUpdated: namedEvent('The cap changed.', { ...which, new_cap: Balance }),
};
