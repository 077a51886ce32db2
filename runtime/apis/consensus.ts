import {
  bytes,
  option,
  spelt,
  tuple,
  u32,
  u64,
  unitType,
  vec,
  wrapper,
  fixedBytes,
  CodecError,
  decodeAll,
} from '../../primitives/scale';
import { AccountId } from '../../pallets/support/account';
import { AuthorityId as AuraId } from '../../pallets/aura';
import { AuthorityId as GrandpaId, AuthorityList } from '../../pallets/grandpa';
import { EquivocationProof } from '../../pallets/grandpa/equivocation';
import { api, method } from './api';

const SlotDuration = wrapper(['sp_consensus_slots', 'SlotDuration'], u64);

export const auraApi = api({
  name: 'AuraApi',
  version: 1,
  docs: 'Who authors blocks, and when.',
  methods: {
    slot_duration: method({
      inputs: {},
      output: SlotDuration,
      docs: 'Length of a slot in milliseconds.',
      run: (rt) => rt.contexts.Aura.constants.SlotDuration,
    }),
    authorities: method({
      inputs: {},
      output: vec(AuraId),
      docs: 'The authors in the order of their slots.',
      run: (rt) => rt.contexts.Aura.storage.Authorities.get(),
    }),
  },
});

const KeyTypeId = wrapper(['sp_core', 'crypto', 'KeyTypeId'], fixedBytes(4));

/** The runtime's session keys: Aura's and Grandpa's. */
const SessionKeysOf = tuple(AuraId, GrandpaId);
const AURA_KEY = '0x61757261';
const GRANDPA_KEY = '0x6772616e';

export const sessionKeysApi = api({
  name: 'SessionKeys',
  version: 1,
  docs: 'The keys of an authority.',
  methods: {
    generate_session_keys: method({
      inputs: { seed: option(bytes) },
      output: bytes,
      docs: 'Makes new keys in the keystore of the node.',
      run() {
        throw new KeystoreError('this node has no keystore: its authorities are the development keys');
      },
    }),
    decode_session_keys: method({
      inputs: { encoded: bytes },
      output: option(vec(tuple(bytes, KeyTypeId))),
      docs: 'Takes session keys apart.',
      run(_rt, { encoded }) {
        try {
          decodeAll(SessionKeysOf, encoded);
        } catch (error) {
          if (error instanceof CodecError) return undefined;
          throw error;
        }
        return [[encoded.slice(0, 32), AURA_KEY] as const, [encoded.slice(32), GRANDPA_KEY] as const];
      },
    }),
  },
});

/** A key was asked for, and there is no place for keys. */
export class KeystoreError extends Error {
  override readonly name = 'KeystoreError';
}

const OpaqueValue = wrapper(['sp_runtime', 'OpaqueValue'], bytes);

export const grandpaApi = api({
  name: 'GrandpaApi',
  version: 3,
  docs: 'Who votes on finality.',
  methods: {
    grandpa_authorities: method({
      inputs: {},
      output: AuthorityList,
      docs: 'The voters and their weights.',
      run: (rt) => rt.contexts.Grandpa.storage.Authorities.get(),
    }),
    submit_report_equivocation_unsigned_extrinsic: method({
      inputs: { equivocation_proof: EquivocationProof, key_owner_proof: OpaqueValue },
      output: option(unitType),
      docs: 'Reports a double vote; nobody takes reports.',
      run: () => undefined,
    }),
    generate_key_ownership_proof: method({
      inputs: { set_id: spelt('SetId', u64), authority_id: GrandpaId },
      output: option(OpaqueValue),
      docs: 'A proof that a key is that of a voter; there are none.',
      run: () => undefined,
    }),
    current_set_id: method({
      inputs: {},
      output: u64,
      docs: 'Number of the set of voters.',
      run: (rt) => rt.contexts.Grandpa.storage.CurrentSetId.get(),
    }),
  },
});

export const accountNonceApi = api({
  name: 'AccountNonceApi',
  version: 1,
  docs: 'Nonces of accounts.',
  methods: {
    account_nonce: method({
      inputs: { account: spelt('AccountId', AccountId) },
      output: u32,
      docs: 'The nonce that the next extrinsic of an account carries.',
      run: (rt, { account }) => rt.contexts.System.storage.Account.get(account).nonce,
    }),
  },
});
