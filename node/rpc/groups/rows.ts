import type { NodeServices } from '../../services';
import { rows } from '../method';

/** The constructors of the node's rows. */
export const { method, subscription } = rows<NodeServices>();
