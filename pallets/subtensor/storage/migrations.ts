import { bool, bytes } from '../../../primitives/scale';
import { item, key } from '../../support/storage';

/** Migrations that have run. */
export const migrations = {
  HasMigrationRun: item({
    keys: [key('Identity', bytes)],
    value: bool,
    default: () => false,
    docs: 'Migration name -> done.',
  }),
};
