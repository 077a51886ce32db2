import { assemble } from '../support/pallet';
import { closingCalls, memberCalls } from './calls';
import { declare, type Collective, type Declared, type Use } from './declaration';

/** A council that decides by motions: here the triumvirate, for whose motions the senate votes. Answers its errors too, for those who vote past its calls. */
export function collective(use: Use) {
  const { declaration, errors } = declare(use);
  const instance = { ...use, errors };
  const calls = { ...memberCalls(instance), ...closingCalls(instance) };
  return { pallet: assemble<Collective, Declared['declaration']>(declaration, { calls }), errors };
}

export type { Config } from './config';
export type { Collective, Errors } from './declaration';
export { changeMembers, initializeMembers, removeVotes, setPrime } from './members';
export { backingOf, ensureMajority, isAsBacked } from './origins';
export { castVote } from './vote';
export * from './types';
