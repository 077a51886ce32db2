// Founds a subnet, starts it, registers a neuron, stakes 10 TAO with a limit, and compares what it got with what sim_swap
// had predicted. Stock @polkadot/api; the endpoint is the first argument.
import '@polkadot/api/augment';
import { ApiPromise, Keyring, WsProvider } from '@polkadot/api';
import type { ApiOptions } from '@polkadot/api/types';
import type { GenericEvent } from '@polkadot/types';

const TAO = 1_000_000_000n;
const keyring = new Keyring({ type: 'sr25519' });
const [owner, miner] = [keyring.addFromUri('//Alice'), keyring.addFromUri('//Bob')];
const [ownerHotkey, minerHotkey] = [keyring.addFromUri('//Alice//hotkey'), keyring.addFromUri('//Bob//hotkey')];

async function stake(endpoint = 'ws://127.0.0.1:9944'): Promise<void> {
  const api = await ApiPromise.create({ provider: new WsProvider(endpoint), noInitWarn: true } as ApiOptions);

  /** Sends a call of SubtensorModule and answers the event that tells of its success. */
  function send(from: typeof owner, event: string, call: string, ...args: readonly unknown[]): Promise<GenericEvent> {
    return new Promise((resolve, reject) => {
      const tx = api.tx.subtensorModule![call]!(...args);
      const watch = tx.signAndSend(from, ({ status, events, dispatchError }) => {
        if (!status.isFinalized) return;
        const told = events.find((record) => record.event.method === event);
        if (told !== undefined) resolve(told.event);
        else reject(new Error(`${call}: ${JSON.stringify(dispatchError?.toHuman())}`));
      });
      watch.catch(reject);
    });
  }
  /** Waits for a block. */
  const reach = (first: number): Promise<void> =>
    new Promise((resolve) => {
      void api.rpc.chain.subscribeNewHeads(({ number }) => {
        if (number.toNumber() >= first) resolve();
      });
    });
  const ask = (method: string, ...args: readonly unknown[]) => api.call.swapRuntimeApi![method]!(...args);

  const founded = await send(owner, 'NetworkAdded', 'registerNetwork', ownerHotkey.address);
  const netuid = Number(founded.data[0]!.toString());
  const registered = await send(miner, 'NeuronRegistered', 'burnedRegister', netuid, minerHotkey.address);
  console.log(`subnet ${netuid}, neuron ${registered.data[1]!.toString()}`);

  // A subnet may be started so many blocks after it was founded, and emits from the block after that.
  const delay = Number(api.consts.subtensorModule!.durationOfStartCall!.toString());
  await reach(Number((await api.query.subtensorModule!.networkRegisteredAt!(netuid)).toString()) + delay);
  const started = await send(owner, 'FirstEmissionBlockNumberSet', 'startCall', netuid);
  await reach(Number(started.data[1]!.toString()));

  const before = BigInt((await ask('currentAlphaPrice', netuid)).toString());
  const simulated = (await ask('simSwapTaoForAlpha', netuid, 10n * TAO)).toJSON() as { alphaAmount: number };
  const limit = (before * 103n) / 100n;
  const args = [minerHotkey.address, netuid, 10n * TAO, limit, false];
  const staked = (await send(miner, 'StakeAdded', 'addStakeLimit', ...args)).data;
  const after = BigInt((await ask('currentAlphaPrice', netuid)).toString());
  const alpha = BigInt(staked[3]!.toString());
  const slippage = Number((10n * TAO * TAO * 1_000_000n) / (alpha * before) - 1_000_000n) / 10_000;
  console.log(`price before: ${before} rao, after: ${after} rao`);
  console.log(`10 TAO gave ${alpha} alpha rao; sim_swap had said ${simulated.alphaAmount}`);
  console.log(`slippage with the fee: ${slippage} %`);
  await api.disconnect();
}

void stake(process.argv[2]);
