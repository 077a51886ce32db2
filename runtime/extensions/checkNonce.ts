import { compact, encode, spelt, tuple, u32, unitType, wrapper } from '../../primitives/scale';
import { AccountId } from '../../pallets/support/account';
import { invalid } from '../validity';
import { extension } from './extension';

const Tag = tuple(AccountId, u32);

/**
 * Each nonce of an account is used once and in turn. An account that nothing provides for may only send what costs nothing.
 *
 * @source runtime check_nonce.rs
 */
export const checkNonce = extension({
  identifier: 'CheckNonce',
  body: wrapper(['node_subtensor_runtime', 'check_nonce', 'CheckNonce'], spelt('T::Nonce', compact(u32)), {
    params: [{ name: 'T' }],
  }),
  implicit: unitType,
  validate(rt, { signer, info }, nonce: number) {
    if (signer === undefined) return { val: undefined };
    const account = rt.System.storage.Account.get(signer);
    if (info.pays === 'Yes' && account.providers === 0 && account.sufficients === 0) throw invalid('Payment');
    if (nonce < account.nonce) throw invalid('Stale');
    const provides = [encode(Tag, [signer, nonce])];
    const requires = account.nonce < nonce ? [encode(Tag, [signer, nonce - 1])] : [];
    return { validity: { provides, requires }, val: account.nonce };
  },
  prepare(rt, { signer }, expected: number | undefined, nonce) {
    if (signer === undefined || expected === undefined) return;
    if (nonce > expected) throw invalid('Future');
    rt.System.storage.Account.mutate(signer, (account) => ({ ...account, nonce: (expected + 1) >>> 0 }));
  },
});
