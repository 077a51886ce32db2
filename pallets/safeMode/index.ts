import { assemble } from '../support/pallet';
import { calls } from './calls';
import { declaration, type SafeMode } from './declaration';
import { onInitialize } from './mode';

/** A mode in which only whitelisted calls pass; the runtime's base filter asks for it. */
export const safeMode = assemble<SafeMode, typeof declaration>(declaration, { calls, hooks: { onInitialize } });

export { isEntered } from './mode';
export { errors, type SafeMode } from './declaration';
export type { Config } from './config';
