import { collective } from '../pallets/collective';
import { membership } from '../pallets/membership';
import { SENATE_MAX_MEMBERS } from './limits';

/** The triumvirate makes motions, on which the senate votes. */
export const { pallet: triumvirate, errors: triumvirateErrors } = collective({
  name: 'Triumvirate',
  instance: 'Instance1',
  maxProposals: 10,
  bound: 'CouncilMaxProposals',
  maxMembers: SENATE_MAX_MEMBERS,
});

export const triumvirateMembers = membership({
  name: 'TriumvirateMembers',
  instance: 'Instance1',
  maxMembers: 3,
  bound: 'CouncilMaxMembers',
});

export const senateMembers = membership({
  name: 'SenateMembers',
  instance: 'Instance2',
  maxMembers: SENATE_MAX_MEMBERS,
  bound: 'SenateMaxMembers',
});
