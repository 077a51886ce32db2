// A chain in this process: a transfer in a block, read back as typed storage, undone, and polkadot.js without a socket.
import { ApiPromise } from '@polkadot/api';
import {
  accountOf,
  chainProvider,
  createChain,
  formatTao,
  keypairFromUri,
  signTransaction,
  tao,
} from 'subtensor-emulator';

async function main(): Promise<void> {
  const chain = await createChain();
  const bob = accountOf('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
  const free = (): string => formatTao(chain.pallets.System.storage.Account.get(bob).data.free);

  const place = chain.checkpoint();
  const args = { dest: { type: 'Id', value: bob }, value: tao('1.5') };
  const transfer = { pallet: 'Balances', name: 'transfer_keep_alive', args };
  chain.buildBlock({ transactions: [signTransaction(chain, keypairFromUri('//Alice'), transfer)] });
  console.log(`block ${chain.head.number}: Bob has ${free()}`);
  chain.revertTo(place);
  console.log(`block ${chain.head.number}: Bob has ${free()}`);

  const api = await ApiPromise.create({ provider: chainProvider(chain), noInitWarn: true });
  console.log(`${(await api.rpc.system.chain()).toString()}, spec ${api.runtimeVersion.specVersion.toString()}`);
  await api.disconnect();
}

void main();
