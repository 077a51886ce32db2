import { RpcError } from '../../errors';

export const tooManyFollows = () => new RpcError(-32800, 'Maximum number of chainHead_follow has been reached');

export const notPinned = (hash: string) => new RpcError(-32801, 'Invalid block hash', `${hash} is not pinned`);

export const withoutRuntime = () =>
  new RpcError(-32802, 'The `chainHead_follow` subscription was started with `withRuntime` set to `false`');

export const notWaiting = () => new RpcError(-32803, 'Wait for continue event was not generated for the subscription');

export const duplicateHashes = () => new RpcError(-32804, 'Received duplicate hashes for the `chainHead_unpin` method');
