import { changes } from './changes';
import { keys } from './keys';
import { runtime } from './runtime';
import { values } from './values';

/** State, raw and through the runtime. */
export const state = [...values, ...keys, ...changes, ...runtime];
