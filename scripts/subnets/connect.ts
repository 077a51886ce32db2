import { ApiPromise, WsProvider } from '@polkadot/api';
import type { ProviderInterface } from '@polkadot/rpc-provider/types';

/** Nobody to ask, or somebody who knows no subnets. The message says what to do. */
export class SubnetsError extends Error {
  override readonly name = 'SubnetsError';
}

/** Opens the socket, and tries once. @param patience in ms @throws SubnetsError */
async function open(endpoint: string, patience: number): Promise<WsProvider> {
  if (!/^wss?:\/\/[^/]/.test(endpoint))
    throw new SubnetsError(`'${endpoint}' is no address of a node: expected one such as ws://127.0.0.1:9944`);
  const provider = new WsProvider(endpoint, false, {}, patience);
  let timer: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer within ${patience / 1000} s`)), patience);
      provider.on('connected', () => resolve());
      provider.on('error', ({ message }: { readonly message: string }) => reject(new Error(message)));
      provider.connect().catch(reject);
    });
  } catch (error) {
    void provider.disconnect().catch(() => undefined);
    throw new SubnetsError(
      `nobody answers at ${endpoint} (${(error as Error).message}): is the node running? \`npm start\` starts one`,
    );
  } finally {
    clearTimeout(timer);
  }
  return provider;
}

/** polkadot.js types its providers more loosely than this project compiles. */
const apiOver = (provider: WsProvider): Promise<ApiPromise> =>
  ApiPromise.create({ provider: provider as ProviderInterface, noInitWarn: true, throwOnConnect: true });

/** Stock polkadot.js at a node, for as long as `run` takes. @throws SubnetsError where nobody answers */
export async function withApi<T>(endpoint: string, patience: number, run: (api: ApiPromise) => Promise<T>): Promise<T> {
  const provider = await open(endpoint, patience);
  const api = await apiOver(provider).catch(async (error: unknown) => {
    await provider.disconnect();
    throw new SubnetsError(`${endpoint} does not answer as a node does: ${(error as Error).message}`);
  });
  try {
    return await run(api);
  } finally {
    await api.disconnect();
  }
}
