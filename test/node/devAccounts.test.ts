import { cryptoReady } from '../../primitives/crypto/ready';
import { keypairFromUri } from '../../primitives/crypto/keypairs';
import { verifySignature } from '../../primitives/crypto/signatures';
import { toSs58 } from '../../primitives/crypto/ss58';
import { toHex } from '../../primitives/scale';
import { accountOf, devAccounts } from '../../node/devAccounts';
import { developmentSeal } from '../../node/seal';

beforeAll(cryptoReady);

describe('the development accounts', () => {
  const withKeys = devAccounts.filter(({ uri }) => uri !== undefined);

  it.each(withKeys)('$name has the address of its secret', ({ uri, address }) => {
    expect(toSs58(toHex(keypairFromUri(uri!).accountId))).toBe(address);
  });

  it('are all accounts', () => {
    for (const { address } of devAccounts) expect(toSs58(accountOf(address))).toBe(address);
  });

  it('seal the blocks of their slots', () => {
    const header = new Uint8Array(32).fill(7);
    const authority = accountOf(withKeys[1]!.address);
    const seal = developmentSeal(authority, header);
    expect(verifySignature('Sr25519', seal!, header, keypairFromUri('//Bob').publicKey)).toBe(true);
  });

  it('leave the blocks of a stranger unsealed', () => {
    expect(developmentSeal(`0x${'11'.repeat(32)}`, new Uint8Array(32))).toBeUndefined();
  });
});
