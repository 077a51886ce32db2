import { CodecError, decodeAll, fromHex, toHex, unitType, type Codec, type Hex } from '../../primitives/scale';
import { result } from '../../primitives/scale';
import { DispatchError, type ModuleErrorValue } from '../../pallets/support/dispatchError';
import type { RuntimeDefinition } from '../../runtime/definition';
import { TransactionValidityError } from '../../runtime/validity';
import * as pool from '../pool/errors';
import * as rpc from '../rpc/errors';
import { customCode } from '../../runtime/customErrors';
import { errorMeaning, errorName, inWords } from './dispatchError';
import { validityMeaning } from './validity';

/** What an error is. */
export interface Explanation {
  /** Where it comes from: `Module` for a pallet's own, else the Rust enum, or `RPC`. */
  readonly family: string;
  readonly pallet?: string;
  readonly name: string;
  readonly meaning: string;
}

/** A code or bytes that are no error of this chain; the message says what would have been one. */
export class UnknownErrorError extends Error {
  override readonly name = 'UnknownErrorError';
}

const CUSTOM_FAMILY = 'SubtensorTransactionExtension';
const HIGHEST_CUSTOM = 255;

function explainDispatch(definition: RuntimeDefinition, error: DispatchError): Explanation {
  const meaning = errorMeaning(definition, error);
  if (error.type !== 'Module') return { family: 'DispatchError', name: errorName(error), meaning };
  const { value } = error;
  if ('pallet' in value) return { family: 'Module', pallet: value.pallet, name: value.name, meaning };
  throw unknownModuleError(definition, value);
}

function unknownModuleError(definition: RuntimeDefinition, value: ModuleErrorValue): UnknownErrorError {
  if ('pallet' in value) return new UnknownErrorError(`this runtime has no error ${value.pallet}.${value.name}`);
  const pallet = definition.pallets.find(({ index }) => index === value.index)?.pallet;
  if (pallet === undefined) return new UnknownErrorError(`this runtime has no pallet ${value.index}`);
  const count = Object.keys(pallet.errors).length;
  return new UnknownErrorError(
    `${pallet.name} (pallet ${value.index}) has no error ${value.error}: it has ${count}` +
      (count === 0 ? '' : `, from 0x00000000 to ${toHex(Uint8Array.of(count - 1, 0, 0, 0))}`),
  );
}

function explainValidity(error: TransactionValidityError): Explanation {
  const { type, value } = error;
  const known = type === 'Invalid' && value.type === 'Custom' ? customCode(value.value) : undefined;
  if (known !== undefined) return { family: CUSTOM_FAMILY, ...known };
  const name = value.type === 'Custom' ? `Custom(${value.value})` : value.type;
  return { family: `${type}Transaction`, name, meaning: validityMeaning(error) };
}

/** A module error by its numbers: the error's index alone, or its four bytes. */
export function explainModuleError(definition: RuntimeDefinition, index: number, error: number | Hex): Explanation {
  const bytes = typeof error === 'number' ? Uint8Array.of(error, 0, 0, 0) : fromHex(error);
  const padded = new Uint8Array(4);
  padded.set(bytes.subarray(0, 4));
  return explainBytes(definition, toHex(Uint8Array.of(index, ...padded)));
}

/** What comes back of applying an extrinsic, as `system_dryRun` answers it. */
const ApplyResult = result(result(unitType, DispatchError), TransactionValidityError);

type Reading = (definition: RuntimeDefinition, bytes: Uint8Array) => Explanation;

function reading<T>(codec: Codec<T>, explain: (definition: RuntimeDefinition, value: T) => Explanation): Reading {
  return (definition, bytes) => explain(definition, decodeAll(codec, bytes, definition.holes));
}

const NO_ERROR = 'this is no error: the extrinsic was applied';

/** No bytes are an error in two of these forms: the lengths differ where the first byte agrees. */
const READINGS: readonly (readonly [form: string, read: Reading])[] = [
  ['DispatchError', reading(DispatchError, explainDispatch)],
  ['TransactionValidityError', reading(TransactionValidityError, (_definition, value) => explainValidity(value))],
  ['ApplyExtrinsicResult', reading(ApplyResult, explainApplied)],
  [
    'ModuleError',
    (definition, bytes) =>
      explainDispatch(definition, decodeAll(DispatchError, Uint8Array.of(3, ...bytes), definition.holes)),
  ],
];

function explainApplied(
  definition: RuntimeDefinition,
  applied: typeof ApplyResult extends Codec<infer T> ? T : never,
): Explanation {
  if (applied.type === 'Err') return explainValidity(applied.value);
  if (applied.value.type === 'Err') return explainDispatch(definition, applied.value.value);
  throw new UnknownErrorError(NO_ERROR);
}

/** An error in SCALE. @throws UnknownErrorError */
export function explainBytes(definition: RuntimeDefinition, hex: Hex): Explanation {
  const complaints: string[] = [];
  for (const [form, read] of READINGS) {
    try {
      return read(definition, fromHex(hex));
    } catch (error) {
      if (!(error instanceof CodecError)) throw error;
      complaints.push(`as ${form}: ${error.message}`);
    }
  }
  throw new UnknownErrorError(
    `${hex} is no error in SCALE (${complaints.join('; ')}). Right would be a DispatchError as 0x0307…, ` +
      'a TransactionValidityError as 0x0003 (00 Invalid or 01 Unknown, then its index), or what system_dryRun answers as 0x010003',
  );
}

/** Every error of the pool, asked of its maker. */
const POOL_ERRORS: readonly pool.PoolError[] = [
  pool.verificationFailed('…'),
  pool.invalidTransaction({ type: 'Call' }),
  pool.unknownTransaction({ type: 'CannotLookup' }),
  pool.temporarilyBanned(),
  pool.alreadyImported(),
  pool.tooLowPriority(0n, 0n),
  pool.cycleDetected(),
  pool.immediatelyDropped(),
  pool.unactionable(),
  pool.noTagsProvided(),
  pool.rejectedFutureTransaction(),
];

/** Their data tells of one case, which the code alone does not know. */
const ONE_CASE: ReadonlySet<pool.PoolErrorKind> = new Set([
  'Verification',
  'InvalidTransaction',
  'UnknownTransaction',
  'AlreadyImported',
  'TooLowPriority',
]);

function explainRpc(code: number): Explanation | undefined {
  const refused = POOL_ERRORS.find((one) => one.code === code);
  if (refused !== undefined) {
    const words = inWords(refused.kind);
    const meaning = ONE_CASE.has(refused.kind)
      ? `${words}: the data of the error tells which case it is`
      : (refused.data ?? words);
    return { family: 'RPC', name: refused.kind, meaning };
  }
  const [name] = Object.entries(rpc.RPC_CODES).find(([, known]) => known === code) ?? [];
  return name === undefined ? undefined : { family: 'RPC', name, meaning: inWords(name) };
}

/** A code of the RPC, or from 0 to 255 a custom code of the chain's extension. @throws UnknownErrorError */
export function explainCode(code: number): Explanation {
  const custom = customCode(code);
  const known = custom === undefined ? explainRpc(code) : { family: CUSTOM_FAMILY, ...custom };
  if (known !== undefined) return known;
  if (code >= 0 && code <= HIGHEST_CUSTOM)
    throw new UnknownErrorError(`the chain's extension has no custom code ${code}: it has 0 to 20 and 255`);
  const codes = [...POOL_ERRORS.map((one) => one.code), ...Object.values(rpc.RPC_CODES)].join(', ');
  throw new UnknownErrorError(`no error of the pool or of JSON-RPC has the code ${code}: there are ${codes}`);
}
