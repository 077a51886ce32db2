import { boundedBytes, fromHex, spelt, struct, u32, u64, vec, type Value } from '../../primitives/scale';
import { MultiSigner } from '../support/multiSignature';

/** Number of a pulse of the beacon, counted from its genesis. */
export const RoundNumber = spelt('RoundNumber', u64);

const atMost = (max: number, rust?: string) =>
  boundedBytes({ max, of: `ConstU32<${max}>` }, rust ?? `BoundedVec<u8, ConstU32<${max}>>`);
const BoundedHash = atMost(32, 'BoundedHash');

/** Names a migration that has run. */
export const MigrationKey = atMost(128);

const Metadata = struct(['pallet_drand', 'types', 'Metadata'], { beacon_id: BoundedHash });

/** The beacon whose pulses are believed: its key, its period and genesis in seconds, and its scheme. */
export const BeaconConfiguration = struct(['pallet_drand', 'types', 'BeaconConfiguration'], {
  public_key: atMost(96, 'OpaquePublicKey'),
  period: u32,
  genesis_time: u32,
  hash: BoundedHash,
  group_hash: BoundedHash,
  scheme_id: BoundedHash,
  metadata: Metadata,
});
export type BeaconConfiguration = Value<typeof BeaconConfiguration>;

/** What the beacon says in a round: a signature, and the randomness that it makes. */
export const Pulse = struct(['pallet_drand', 'types', 'Pulse'], {
  round: RoundNumber,
  randomness: atMost(32),
  signature: atMost(144),
});
export type Pulse = Value<typeof Pulse>;

const params = [
  { name: 'Public', type: MultiSigner.type },
  { name: 'BlockNumber', type: u32.type },
];
const block_number = spelt('BlockNumber', u32);
const signer = spelt('Public', MultiSigner);

/** Pulses as an offchain worker sends them: the block it stood at, and the key it signed with. */
export const PulsesPayload = struct(
  ['pallet_drand', 'types', 'PulsesPayload'],
  { block_number, pulses: vec(Pulse), public: signer },
  { params, rust: 'PulsesPayload<T::Public, BlockNumberFor<T>>' },
);
export type PulsesPayload = Value<typeof PulsesPayload>;

export const BeaconConfigurationPayload = struct(
  ['pallet_drand', 'types', 'BeaconConfigurationPayload'],
  { block_number, config: BeaconConfiguration, public: signer },
  { params, rust: 'BeaconConfigurationPayload<T::Public, BlockNumberFor<T>>' },
);

const text = new TextEncoder();

/** The beacon that drand calls quicknet. */
export const QUICKNET: BeaconConfiguration = {
  public_key: fromHex(
    '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d106451' +
      '0d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a',
  ),
  period: 3,
  genesis_time: 1_692_803_367,
  hash: fromHex('52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971'),
  group_hash: fromHex('f477d5c89f21a17c863a7f937c6a6d15859414d2be09cd448d4279af331c5d3e'),
  scheme_id: text.encode('bls-unchained-g1-rfc9380'),
  metadata: { beacon_id: text.encode('quicknet') },
};
