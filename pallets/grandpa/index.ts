import { assemble } from '../support/pallet';
import { note_stalled, report_equivocation, report_equivocation_unsigned } from './calls';
import { finalizeChanges } from './changes';
import { declaration, type Grandpa } from './declaration';

/** Who votes on finality. */
export const grandpa = assemble<Grandpa, typeof declaration>(declaration, {
  calls: { report_equivocation, report_equivocation_unsigned, note_stalled },
  hooks: { onFinalize: finalizeChanges },
  // Reports of equivocations may come unsigned, but their proof is of a type without values: none can be decoded.
  validateUnsigned: () => 'Call',
});

export { buildGenesis, scheduleChange } from './changes';
export { AuthorityId, AuthorityList } from './types';
export { errors, type Grandpa } from './declaration';
export type { Config } from './config';
