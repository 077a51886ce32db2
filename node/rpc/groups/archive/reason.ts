import { CodecError } from '../../../../primitives/scale';
import { clientErrorText } from '../translate';

/** What an answer says of a failure; undefined when it is a bug. */
export function reasonOf(error: unknown): string | undefined {
  return clientErrorText(error) ?? (error instanceof CodecError ? error.message : undefined);
}

/** What a notification says of a failure, a bug included, as nobody else would hear of it. */
export const reasonOrBug = (error: unknown): string => reasonOf(error) ?? `Internal error: ${String(error)}`;
