import { boxed } from '../../primitives/scale';
import { AccountId } from '../support/account';
import { ensureSigned } from '../support/origin';
import { weight } from '../support/weight';
import { call } from './declaration';
import { clearIdentity, setIdentity } from './identities';
import { IdentityInfo } from './types';

const set_identity = call({
  index: 0,
  weight: weight(41_000_000n, { reads: 1, writes: 1, proof: 3499n }),
  args: { identified: AccountId, info: boxed(IdentityInfo) },
  docs: 'Tells the identity of an account, in place of what was told. Holds a deposit of the sender.',
  run: (ctx, origin, { identified, info }) => setIdentity(ctx, ensureSigned(origin), identified, info),
});

const clear_identity = call({
  index: 1,
  weight: weight(36_000_000n, { reads: 1, writes: 1, proof: 3860n }),
  args: { identified: AccountId },
  docs: 'Removes the identity of an account and releases the deposit, if the sender has it on hold.',
  run: (ctx, origin, { identified }) => clearIdentity(ctx, ensureSigned(origin), identified),
});

/** In the order of their indexes, which the metadata shows. */
export const calls = { set_identity, clear_identity };
