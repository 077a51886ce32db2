import type { NodeServices } from '../../services';
import { rpcTable, type RpcTable } from '../table';
import { archive } from './archive';
import { author } from './author';
import { chain } from './chain';
import { chainHead } from './chainHead';
import { chainSpec } from './chainSpec';
import { childstate } from './childstate';
import { dev } from './dev';
import { engine } from './engine';
import { network } from './network';
import { offchain } from './offchain';
import { payment } from './payment';
import { state } from './state';
import { subtensor } from './subtensor';
import { system } from './system';
import { transaction } from './transaction';

export { rpcErrorOf } from './translate';

/** Everything that the node can be asked. */
export const table: RpcTable<NodeServices> = rpcTable<NodeServices>([
  ...archive,
  ...author,
  ...chain,
  ...chainHead,
  ...chainSpec,
  ...childstate,
  ...dev,
  ...engine,
  ...network,
  ...offchain,
  ...payment,
  ...state,
  ...subtensor,
  ...system,
  ...transaction,
]);
