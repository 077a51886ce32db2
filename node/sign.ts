import type { Keypair } from '../primitives/crypto/keypairs';
import { concatBytes, encode, toHex } from '../primitives/scale';
import type { AccountId } from '../pallets/support/account';
import { RuntimeCallHole, type RuntimeCall } from '../pallets/support/call';
import { messageToSign, signedExtrinsic } from '../runtime/extrinsic';
import { amountOf, withAmounts, type Amount } from './amounts';
import type { Chain } from './chain';

export interface SigningOptions {
  /** The account's next one at the head when left out; what waits in a pool is not counted. */
  readonly nonce?: number;
  /** In rao. */
  readonly tip?: Amount;
}

/**
 * A signed extrinsic that stays valid for ever. Amounts in the call may be BN.
 * @throws CodecError when the runtime has no such call or an argument is not of its type
 */
export function signTransaction(
  { definition, runtime, pallets, genesisHash }: Chain,
  signer: Keypair,
  call: RuntimeCall,
  options: SigningOptions = {},
): Uint8Array {
  const who = toHex(signer.accountId) as AccountId;
  const { nonce = pallets.System.storage.Account.get(who).nonce, tip = 0n } = options;
  const given: { readonly [identifier: string]: unknown } = {
    CheckMortality: { type: 'Immortal' },
    CheckNonce: nonce,
    ChargeTransactionPayment: amountOf(tip),
    CheckMetadataHash: { mode: 'Disabled' },
  };
  const { extensions } = runtime;
  const bodies = extensions.all.map(({ identifier }) => given[identifier] ?? {});
  const callBytes = encode(RuntimeCallHole, withAmounts(call) as RuntimeCall, definition.holes);
  const extensionBytes = encode(extensions.body, bodies);
  // Asked of the chain, not of the state: block 0 is in the state only from block 1 on.
  const known: { readonly [identifier: string]: unknown } = { CheckGenesis: genesisHash, CheckMortality: genesisHash };
  const implicit = extensions.all.map(({ identifier, implicit: codec, implicitOf }, index) =>
    encode(codec, known[identifier] ?? implicitOf?.(pallets, bodies[index])),
  );
  const payload = concatBytes(callBytes, extensionBytes, ...implicit);
  const signature = signer.sign(messageToSign(payload));
  return signedExtrinsic(
    { type: 'Id', value: who },
    { type: signer.kind, value: toHex(signature) },
    extensionBytes,
    callBytes,
  );
}
