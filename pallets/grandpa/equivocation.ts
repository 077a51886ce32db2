import {
  brandedBytes,
  CodecError,
  of,
  pathType,
  spelt,
  struct,
  tuple,
  u32,
  u64,
  variants,
  wrapper,
  type Codec,
} from '../../primitives/scale';
import { H256 } from '../support/account';
import { AuthorityId } from './types';

const H = { name: 'H', type: H256.type };
const N = { name: 'N', type: u32.type };

const Signature = wrapper(
  ['sp_consensus_grandpa', 'app', 'Signature'],
  spelt('ed25519::Signature', brandedBytes<'GrandpaSignature'>(64)),
);

const vote = (name: string) =>
  struct(
    ['finality_grandpa', name],
    { target_hash: spelt('H', H256), target_number: spelt('N', u32) },
    { params: [H, N] },
  );

/** Two signed votes of one voter in one round. */
function doubleVote(name: 'Prevote' | 'Precommit', typeName: string) {
  const cast = vote(name);
  const signed = spelt('(V, S)', tuple(cast, Signature));
  return struct(
    ['finality_grandpa', 'Equivocation'],
    { round_number: u64, identity: spelt('Id', AuthorityId), first: signed, second: signed },
    { params: [{ name: 'Id', type: AuthorityId.type }, { name: 'V', type: cast.type }, { name: 'S', type: Signature.type }], rust: typeName }, // prettier-ignore
  );
}

// The type names break their lines where the Rust source does.
const Equivocation = variants(
  ['sp_consensus_grandpa', 'Equivocation'],
  {
    Prevote: of(
      0,
      doubleVote(
        'Prevote',
        'finality_grandpa::Equivocation<AuthorityId, finality_grandpa::Prevote<\nH, N>, AuthoritySignature,>',
      ),
    ),
    Precommit: of(
      1,
      doubleVote(
        'Precommit',
        'finality_grandpa::Equivocation<AuthorityId, finality_grandpa::Precommit\n<H, N>, AuthoritySignature,>',
      ),
    ),
  },
  { params: [H, N], rust: 'Equivocation<H, N>' },
);

/** Proof that a voter voted twice. */
export const EquivocationProof = struct(
  ['sp_consensus_grandpa', 'EquivocationProof'],
  { set_id: spelt('SetId', u64), equivocation: Equivocation },
  { params: [H, N] },
);

const refuse = (): never => {
  throw new CodecError('Void has no values: this chain has no proofs of key ownership');
};

/** Rust's type without values. */
export const Void: Codec<never> = {
  type: pathType(['sp_core', 'Void'], () => ({ kind: 'variant', variants: [] })),
  rust: 'T::KeyOwnerProof',
  encode: refuse,
  decode: refuse,
};
