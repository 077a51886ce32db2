import { keypairFromUri } from '../../primitives/crypto/keypairs';
import type { AccountId } from '../../pallets/support/account';
import type { Chain } from '../../node/chain';
import { accountOf, devAccounts } from '../../node/devAccounts';
import { signTransaction, type SigningOptions } from '../../node/sign';

const [alice, bob] = devAccounts.map(({ address }) => accountOf(address)) as [AccountId, AccountId];
export const accounts = { alice, bob };

type Sender = SigningOptions & { readonly from?: string };

/** A transfer of rao to Bob, signed by Alice when nobody else is named. */
export function transfer(chain: Chain, amount: bigint, { from = '//Alice', ...options }: Sender = {}): Uint8Array {
  const args = { dest: { type: 'Id', value: bob }, value: amount };
  return signTransaction(
    chain,
    keypairFromUri(from),
    { pallet: 'Balances', name: 'transfer_keep_alive', args },
    options,
  );
}

/** A signed remark of so many bytes. */
export function remark(chain: Chain, length: number, { from = '//Alice', ...options }: Sender = {}): Uint8Array {
  const args = { remark: new Uint8Array(length) };
  return signTransaction(chain, keypairFromUri(from), { pallet: 'System', name: 'remark', args }, options);
}

export const freeOf = (chain: Chain, account: AccountId): bigint =>
  chain.pallets.System.storage.Account.get(account).data.free;
