import { boundedVec } from '../../primitives/scale';
import { AccountId } from '../support/account';
import type { Context } from '../support/context';
import { event } from '../support/event';
import { declarePallet } from '../support/pallet';
import { item } from '../support/storage';
import type { Config } from './config';

/** One use of the pallet in a runtime. */
export interface Use {
  /** Name of the pallet. */
  readonly name: string;
  /** Rust's name of the instance. */
  readonly instance: string;
  /** How many members there may be, also what the weight of a call assumes; and Rust's type of that bound. */
  readonly maxMembers: number;
  readonly bound: string;
}

const events = {
  MemberAdded: event('A member came in.'),
  MemberRemoved: event('A member went out.'),
  MembersSwapped: event('A member took the place of another.'),
  MembersReset: event('All members were set anew.'),
  KeyChanged: event('A member goes on under another key.'),
  Dummy: event('Never deposited.'),
};

const errorDocs = {
  AlreadyMember: 'The account is a member.',
  NotMember: 'The account is no member.',
  TooManyMembers: 'There are as many members as there may be.',
};

const generics = ['T', 'I'];

export const declare = ({ name, instance, maxMembers, bound }: Use) =>
  declarePallet({
    name,
    storageVersion: 4,
    rust: { path: ['pallet_membership', 'pallet'], call: generics, event: generics, error: generics, instance },
    storage: {
      Members: item({
        keys: [],
        value: boundedVec(AccountId, { max: maxMembers, of: bound }),
        default: () => [],
        docs: 'The members in ascending order.',
      }),
      Prime: item({ keys: [], value: AccountId, docs: 'The member whose vote stands for those who do not vote.' }),
    },
    events,
    errors: errorDocs,
  });

export type Declared = ReturnType<typeof declare>;
export type Membership = Context<Declared['declaration'], Config>;
/** The errors of one instance. */
export type Errors = Declared['errors'];
