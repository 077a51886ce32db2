import { blake2b256 } from '../../primitives/crypto/hashers';
import { keypairFromUri, type Keypair } from '../../primitives/crypto/keypairs';
import type { SignatureKind } from '../../primitives/crypto/signatures';
import { compact, concatBytes, encode, fromHex, toHex, u32, u64 } from '../../primitives/scale';
import type { AccountId, MultiAddress } from '../../pallets/support/account';
import { RuntimeCallHole, type RuntimeCall } from '../../pallets/support/call';
import { Era } from '../../runtime/era';
import { signedExtrinsic, withLength } from '../../runtime/extrinsic';
import type { RuntimeChain } from './runtimeChain';

export interface SigningOptions {
  readonly kind?: SignatureKind;
  /** The account's next one when left out. */
  readonly nonce?: number;
  /** In rao. */
  readonly tip?: bigint;
  readonly era?: Era;
  /** Number of the block whose hash is signed with a mortal era. */
  readonly birthBlock?: number;
  /** 1 asks for a metadata hash. */
  readonly metadataMode?: 0 | 1;
  readonly specVersion?: number;
  readonly transactionVersion?: number;
  readonly genesisHash?: string;
  /** Stands in the extrinsic in the place of the signer's. */
  readonly address?: MultiAddress;
  readonly signature?: { readonly type: SignatureKind; readonly value: `0x${string}` };
}

const MAX_PLAIN = 256;

const keys = new Map<string, Keypair>();

export function keypair(uri: string, kind: SignatureKind = 'Sr25519'): Keypair {
  const known = keys.get(`${kind} ${uri}`) ?? keypairFromUri(uri, kind);
  keys.set(`${kind} ${uri}`, known);
  return known;
}

export const accountOf = (uri: string, kind?: SignatureKind): AccountId =>
  toHex(keypair(uri, kind).accountId) as AccountId;

export const encodedCall = (chain: RuntimeChain, call: RuntimeCall): Uint8Array =>
  encode(RuntimeCallHole, call, chain.runtime.definition.holes);

/** Era, nonce, tip and metadata mode, one after the other: the eleven extensions in an extrinsic. */
export function extensionBytes(
  nonce: number,
  { tip = 0n, era = { type: 'Immortal' }, metadataMode = 0 }: SigningOptions = {},
): Uint8Array {
  return concatBytes(
    encode(Era, era),
    encode(compact(u32), nonce),
    encode(compact(u64), tip),
    Uint8Array.of(metadataMode),
  );
}

/** What stands only in the signed payload. Written out here: a mistake in the runtime's own list must show. */
function implicitBytes(chain: RuntimeChain, options: SigningOptions): Uint8Array {
  const { specVersion = 326, transactionVersion = 1, genesisHash = chain.genesisHash, birthBlock = 0 } = options;
  return concatBytes(
    encode(u32, specVersion),
    encode(u32, transactionVersion),
    fromHex(genesisHash),
    fromHex(options.birthBlock === undefined ? genesisHash : chain.hashes[birthBlock]!),
    Uint8Array.of(0),
  );
}

/** An extrinsic signed by a secret URI's key, from the bytes of its call. */
export function signedBytes(
  chain: RuntimeChain,
  uri: string,
  callBytes: Uint8Array,
  options: SigningOptions = {},
): Uint8Array {
  const pair = keypair(uri, options.kind);
  const who = toHex(pair.accountId) as AccountId;
  const extensions = extensionBytes(options.nonce ?? chain.nonce(who), options);
  const whole = concatBytes(callBytes, extensions, implicitBytes(chain, options));
  const signature = options.signature ?? {
    type: pair.kind,
    value: toHex(pair.sign(whole.length > MAX_PLAIN ? blake2b256(whole) : whole)),
  };
  return signedExtrinsic(options.address ?? { type: 'Id', value: who }, signature, extensions, callBytes);
}

/** An extrinsic signed by a secret URI's key: `signed(chain, '//Alice', remark(1))`. */
export const signed = (chain: RuntimeChain, uri: string, call: RuntimeCall, options?: SigningOptions): Uint8Array =>
  signedBytes(chain, uri, encodedCall(chain, call), options);

/** Version byte and rest, with the length in front. */
export const unsigned = (chain: RuntimeChain, version: number, call: RuntimeCall): Uint8Array =>
  withLength(concatBytes(Uint8Array.of(version), encodedCall(chain, call)));

/** A general transaction: extensions and no signature. */
export const general = (
  chain: RuntimeChain,
  call: RuntimeCall,
  options: SigningOptions & { readonly extensionVersion?: number } = {},
): Uint8Array =>
  withLength(
    concatBytes(
      Uint8Array.of(0x45, options.extensionVersion ?? 0),
      extensionBytes(options.nonce ?? 0, options),
      encodedCall(chain, call),
    ),
  );
