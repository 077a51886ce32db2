// PAPI with types of this very chain. In a project of your own:
//   npm install polkadot-api && npx papi add subtensor -w ws://127.0.0.1:9944
// PAPI's types want moduleResolution bundler, and on Node 20 its tool wants NODE_OPTIONS=--experimental-websocket.
import { subtensor } from '@polkadot-api/descriptors';
import { createClient, Enum, type JsonRpcProvider, type PolkadotSigner } from 'polkadot-api';

const TAO = 1_000_000_000n;

/** Reads and sends with every name and value checked by the compiler; gives back what it saw. */
export async function tour(provider: JsonRpcProvider, signer: PolkadotSigner, from: string, to: string) {
  const client = createClient(provider);
  try {
    const api = client.getTypedApi(subtensor);

    const prefix: number = await api.constants.System.SS58Prefix();
    const tempo: number = await api.query.SubtensorModule.Tempo.getValue(1);
    const accounts = await api.query.System.Account.getEntries();
    const subnet = await api.apis.SubnetInfoRuntimeApi.get_subnet_info(1);
    const price: bigint = await api.apis.SwapRuntimeApi.current_alpha_price(0);

    const before = (await api.query.System.Account.getValue(to)).data.free;
    const transfer = api.tx.Balances.transfer_keep_alive({ dest: Enum('Id', to), value: TAO });
    const fee = await transfer.getEstimatedFees(from);
    const { ok, events, block } = await transfer.signAndSubmit(signer);
    const [transferred] = api.event.Balances.Transfer.filter(events);
    const [paid] = api.event.TransactionPayment.TransactionFeePaid.filter(events);
    const after = (await api.query.System.Account.getValue(to, { at: block.hash })).data.free;

    const tooMuch = api.tx.Balances.transfer_keep_alive({ dest: Enum('Id', to), value: 10_000_000n * TAO });
    const { dispatchError } = await tooMuch.signAndSubmit(signer);

    return {
      prefix,
      tempo,
      accounts: accounts.length,
      subnet: subnet && { netuid: subnet.netuid, tempo: subnet.tempo },
      price,
      ok,
      received: after - before,
      transferred: transferred?.payload.amount,
      estimated: fee,
      charged: paid?.payload.actual_fee,
      why: dispatchError,
    };
  } finally {
    client.destroy();
  }
}
