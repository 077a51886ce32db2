import { fixedBytes, of, spelt, variants, type Value } from '../../primitives/scale';

/** A public key of any kind that this chain verifies. */
export const MultiSigner = variants(['sp_runtime', 'MultiSigner'], {
  Ed25519: of(0, spelt('ed25519::Public', fixedBytes(32))),
  Sr25519: of(1, spelt('sr25519::Public', fixedBytes(32))),
  Ecdsa: of(2, spelt('ecdsa::Public', fixedBytes(33))),
});
export type MultiSigner = Value<typeof MultiSigner>;

/** A signature of any kind that this chain verifies. */
export const MultiSignature = variants(['sp_runtime', 'MultiSignature'], {
  Ed25519: of(0, spelt('ed25519::Signature', fixedBytes(64))),
  Sr25519: of(1, spelt('sr25519::Signature', fixedBytes(64))),
  Ecdsa: of(2, spelt('ecdsa::Signature', fixedBytes(65))),
});
export type MultiSignature = Value<typeof MultiSignature>;
