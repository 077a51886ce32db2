import { blake2b256 } from '../../primitives/crypto/hashers';
import { verifySignature } from '../../primitives/crypto/signatures';
import { bytes, concatBytes, encode, fromHex, string, tuple, u32, type Codec } from '../../primitives/scale';
import type { CallDef, RuntimeCall } from '../support/call';
import { MultiSigner, type MultiSignature } from '../support/multiSignature';
import type { UnsignedRefusal, UnsignedValidity } from '../support/pallet';
import type { calls } from './calls';
import type { Drand } from './declaration';
import { BeaconConfigurationPayload, PulsesPayload } from './types';

/** What payloads have in common: the block that the sender stood at, and the key it signed with. */
interface Payload {
  readonly block_number: number;
  readonly public: MultiSigner;
}

const Tag = tuple(u32, bytes);
/** Blocks for which it stays valid. */
const LONGEVITY = 1n;

/** Only sr25519 signs for an offchain worker. @source frame-system offchain.rs SignedPayload::verify, with subtensor pallets/drand/src/lib.rs TestAuthId */
function isSigned<T extends Payload>(codec: Codec<T>, payload: T, signature: MultiSignature): boolean {
  const { public: key } = payload;
  if (key.type !== 'Sr25519' || signature.type !== 'Sr25519') return false;
  return verifySignature('Sr25519', fromHex(signature.value), encode<T>(codec, payload), fromHex(key.value));
}

/** Of what has the same tag only one is in a block. @source subtensor pallets/drand/src/lib.rs validate_transaction_parameters */
function validatePlace({ storage, config, constants }: Drand, payload: Payload): UnsignedValidity | UnsignedRefusal {
  const next = storage.NextUnsignedAt.get();
  if (next > payload.block_number) return 'Stale';
  if (config.blockNumber() < payload.block_number) return 'Future';
  const tag = blake2b256(encode(Tag, [next, encode(MultiSigner, payload.public)]));
  const provides = [concatBytes(encode(string, 'DrandOffchainWorker'), tag)];
  return { priority: constants.UnsignedPriority, provides, longevity: LONGEVITY };
}

function validate<T extends Payload>(
  ctx: Drand,
  codec: Codec<T>,
  payload: T,
  signature: MultiSignature | undefined,
): UnsignedValidity | UnsignedRefusal {
  if (signature === undefined) return 'BadSigner';
  return isSigned(codec, payload, signature) ? validatePlace(ctx, payload) : 'BadProof';
}

type ArgumentsOf<C> = C extends CallDef<never, infer A> ? A : never;
type Arguments = { readonly [N in keyof typeof calls]: ArgumentsOf<(typeof calls)[N]> };

/**
 * What offchain workers send: pulses, and beacons, which only root may set after all.
 * @source subtensor pallets/drand/src/lib.rs validate_unsigned
 */
export function validateUnsigned(ctx: Drand, { name, args }: RuntimeCall): UnsignedValidity | UnsignedRefusal {
  if (name === 'write_pulse') {
    const { pulses_payload, signature } = args as Arguments['write_pulse'];
    return validate(ctx, PulsesPayload, pulses_payload, signature);
  }
  if (name === 'set_beacon_config') {
    const { config_payload, signature } = args as Arguments['set_beacon_config'];
    return validate(ctx, BeaconConfigurationPayload, config_payload, signature);
  }
  return 'Call';
}
