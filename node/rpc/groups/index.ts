import type { NodeServices } from '../../services';
import { rpcTable, type RpcTable } from '../table';
import { author } from './author';
import { chain } from './chain';
import { dev } from './dev';
import { engine } from './engine';
import { network } from './network';
import { payment } from './payment';
import { state } from './state';
import { system } from './system';

export { rpcErrorOf } from './translate';

/** Everything that the node can be asked. */
export const table: RpcTable<NodeServices> = rpcTable<NodeServices>([
  ...author,
  ...chain,
  ...dev,
  ...engine,
  ...network,
  ...payment,
  ...state,
  ...system,
]);
