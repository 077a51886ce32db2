import { CodecError } from '../../../../primitives/scale';
import { clientErrorText } from '../translate';

/** What the answer says of a failure. @throws the error itself when it is a bug */
export function reasonOf(error: unknown): string {
  const reason = clientErrorText(error) ?? (error instanceof CodecError ? error.message : undefined);
  if (reason === undefined) throw error;
  return reason;
}
