import type { DispatchError } from '../../pallets/support/dispatchError';
import type { RuntimeDefinition } from '../../runtime/definition';

/** `NotEnoughBalance` is `not enough balance`. */
export const inWords = (name: string): string => name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' ').toLowerCase();

/** What a dispatch error is called: `Balances.InsufficientBalance`, `Token.Frozen`, `BadOrigin`. */
export function errorName(error: DispatchError): string {
  if (error.type !== 'Module') return error.value === undefined ? error.type : `${error.type}.${error.value}`;
  const { value } = error;
  return 'pallet' in value ? `${value.pallet}.${value.name}` : `module ${value.index} error ${value.error}`;
}

/** What a dispatch error means: as its pallet declares it; else its name in words, which is all that Rust has. */
export function errorMeaning({ byName }: RuntimeDefinition, error: DispatchError): string {
  if (error.type !== 'Module') return inWords(error.value ?? error.type);
  const { value } = error;
  const docs = 'pallet' in value ? byName.get(value.pallet)?.pallet.errors[value.name] : undefined;
  return docs ?? 'this runtime declares no such error';
}

/** Name and meaning in one. */
export const readableError = (definition: RuntimeDefinition, error: DispatchError): string =>
  error.type === 'Module' ? `${errorName(error)}: ${errorMeaning(definition, error)}` : errorName(error);
