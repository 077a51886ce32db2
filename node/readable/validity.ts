import type { TransactionValidityError } from '../../runtime/validity';
import { invalidTransaction, unknownTransaction } from '../pool/errors';
import { customCode } from '../../runtime/customErrors';
import { inWords } from './dispatchError';

/** What a validity error means: a custom code as the chain's extension uses it, else in the chain's own wording. */
export function validityMeaning({ type, value }: TransactionValidityError): string {
  if (type === 'Unknown') return value.type === 'Custom' ? unknownTransaction(value).data! : inWords(value.type);
  const known = value.type === 'Custom' ? customCode(value.value) : undefined;
  return known?.meaning ?? invalidTransaction(value).data!;
}
