import { bool, spelt, struct, u64, vec } from '../../primitives/scale';
import { H160, H256 } from '../support/account';
import { U256 } from '../support/u256';

export const hash = spelt('H256', H256);

export const CodeMetadata = struct(['pallet_evm', 'CodeMetadata'], { size: u64, hash });

const signature = struct(['ethereum', 'transaction', 'eip2930', 'MalleableTransactionSignature'], {
  odd_y_parity: bool,
  r: hash,
  s: hash,
});

/** Accounts that let code run in their name, each with a signature of its own. */
export const AuthorizationList = spelt(
  'AuthorizationList',
  vec(
    struct(['ethereum', 'transaction', 'eip7702', 'AuthorizationListItem'], {
      chain_id: u64,
      address: spelt('Address', H160),
      nonce: U256,
      signature,
    }),
  ),
);
