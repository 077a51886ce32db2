import {
  brandedBytes,
  bytes,
  fixedBytes,
  option,
  spelt,
  struct,
  toHex,
  tuple,
  u64,
  unitEnum,
  unitType,
  vec,
  wrapper,
} from '../../primitives/scale';
import { Slot } from '../../pallets/aura/types';
import { Header } from '../header';
import { api, method } from './api';

const babe = (...path: readonly string[]): readonly string[] => ['sp_consensus_babe', ...path];

const AuthorityId = wrapper(babe('app', 'Public'), spelt('sr25519::Public', brandedBytes<'BabeAuthority'>(32)), {
  rust: 'AuthorityId',
});
const authorities = vec(tuple(AuthorityId, spelt('BabeAuthorityWeight', u64)));
const randomness = spelt('Randomness', fixedBytes(32));
const AllowedSlots = unitEnum(babe('AllowedSlots'), [
  'PrimarySlots',
  'PrimaryAndSecondaryPlainSlots',
  'PrimaryAndSecondaryVRFSlots',
]);
const share = tuple(u64, u64);

const BabeConfiguration = struct(babe('BabeConfiguration'), {
  slot_duration: u64,
  epoch_length: u64,
  c: share,
  authorities,
  randomness,
  allowed_slots: AllowedSlots,
});
const BabeEpochConfiguration = struct(babe('BabeEpochConfiguration'), { c: share, allowed_slots: AllowedSlots });
const Epoch = struct(babe('Epoch'), {
  epoch_index: u64,
  start_slot: Slot,
  duration: u64,
  authorities,
  randomness,
  config: BabeEpochConfiguration,
});

const OpaqueKeyOwnershipProof = wrapper(babe('OpaqueKeyOwnershipProof'), bytes);
const EquivocationProof = struct(
  ['sp_consensus_slots', 'EquivocationProof'],
  {
    offender: spelt('Id', AuthorityId),
    slot: Slot,
    first_header: spelt('Header', Header),
    second_header: spelt('Header', Header),
  },
  { params: [{ name: 'Header', type: Header.type }, { name: 'Id', type: AuthorityId.type }] }, // prettier-ignore
);

/** One slot in four is somebody's by lot; a block in between comes from whoever is next, by a draw that can be checked. */
const CONFIG = { c: [1n, 4n], allowed_slots: 'PrimaryAndSecondaryVRFSlots' } as const;
const NO_RANDOMNESS = toHex(new Uint8Array(32));
const NO_EPOCH = {
  epoch_index: 0n,
  start_slot: 0n,
  duration: 0n,
  authorities: [],
  randomness: NO_RANDOMNESS,
  config: CONFIG,
};

/** Not in use: the chain authors with Aura, and answers with what would be there if it had begun with Babe. */
export const babeApi = api({
  name: 'BabeApi',
  version: 2,
  docs: 'Authoring with Babe, which this chain does not use.',
  methods: {
    configuration: method({
      inputs: {},
      output: BabeConfiguration,
      docs: 'Settings of Babe.',
      run: () => ({ slot_duration: 0n, epoch_length: 0n, authorities: [], randomness: NO_RANDOMNESS, ...CONFIG }),
    }),
    current_epoch_start: method({ inputs: {}, output: Slot, docs: 'First slot of the epoch.', run: () => 0n }),
    current_epoch: method({ inputs: {}, output: Epoch, docs: 'The epoch.', run: () => NO_EPOCH }),
    next_epoch: method({ inputs: {}, output: Epoch, docs: 'The epoch after it.', run: () => NO_EPOCH }),
    generate_key_ownership_proof: method({
      inputs: { slot: Slot, authority_id: AuthorityId },
      output: option(OpaqueKeyOwnershipProof),
      docs: 'A proof that a key is that of an author; there are none.',
      run: () => undefined,
    }),
    submit_report_equivocation_unsigned_extrinsic: method({
      inputs: { equivocation_proof: EquivocationProof, key_owner_proof: OpaqueKeyOwnershipProof },
      output: option(unitType),
      docs: 'Reports a double block; nobody takes reports.',
      run: () => undefined,
    }),
  },
});
