// Sends 1.5 TAO from Alice to Bob with the stock @polkadot/api; the endpoint is the first argument.
import '@polkadot/api/augment';
import { ApiPromise, Keyring, WsProvider } from '@polkadot/api';
import type { ApiOptions } from '@polkadot/api/types';

async function transfer(endpoint = 'ws://127.0.0.1:9944'): Promise<void> {
  const api = await ApiPromise.create({ provider: new WsProvider(endpoint), noInitWarn: true } as ApiOptions);
  const keyring = new Keyring({ type: 'sr25519' });
  const [alice, bob] = [keyring.addFromUri('//Alice'), keyring.addFromUri('//Bob')];

  const tx = api.tx.balances.transferKeepAlive(bob.address, 1_500_000_000n);
  const { partialFee } = await tx.paymentInfo(alice);
  console.log(`fee: ${partialFee.toBigInt()} rao`);
  await new Promise<void>((resolve, reject) => {
    const watch = tx.signAndSend(alice, ({ status, events }) => {
      if (!status.isFinalized) return;
      for (const { event } of events) console.log(`${event.section}.${event.method}`, event.data.toString());
      resolve();
    });
    watch.catch(reject);
  });
  await api.disconnect();
}

void transfer(process.argv[2]);
