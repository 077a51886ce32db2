import { toHex, type Holes, type TypeDef, type TypeField } from '../../primitives/scale';
import { readableAccount } from './account';
import { readableAlpha, readableTao } from './amount';
import { isBalance, partsOf } from './rustName';

/** Longer lists and byte strings are cut, so that a line stays a line. */
const MOST_ELEMENTS = 8;
const MOST_BYTES = 64;

/** What a value is said to be: its type, and how Rust spells it where it stands. */
export interface Described {
  readonly type: TypeDef;
  readonly name?: string | undefined;
}

interface NativeEnum {
  readonly type: string;
  readonly value?: unknown;
}

type Native = { readonly [name: string]: unknown };

const isObject = (value: unknown): value is Native =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);
const isEnum = (value: unknown): value is NativeEnum => isObject(value) && typeof value.type === 'string';
const isOfPallet = (value: unknown): value is { readonly pallet: string; readonly name: string } & Native =>
  isObject(value) && typeof value.pallet === 'string' && typeof value.name === 'string';

/** A native value in words. What does not look as its type says is shown as it is. */
export function readableValue(value: unknown, { type, name }: Described, holes: Holes): string {
  if (value === undefined) return 'none';
  if (typeof value === 'bigint') return readableNumber(value, type, name);
  if (value instanceof Uint8Array) return readableBytes(value);
  if (type.path.at(-1) === 'AccountId32' && typeof value === 'string') return readableAccount(value);
  if (isOfPallet(value)) return readableOfPallet(value, holes);
  return readableShape(value, { type, name }, holes) ?? readablePlain(value);
}

function readableNumber(value: bigint, type: TypeDef, name: string | undefined): string {
  const shape = type.shape();
  const unit = (shape.kind === 'compact' ? shape.of.as : undefined) ?? type.as;
  if (unit === 'AlphaCurrency') return readableAlpha(value);
  if (unit === 'TaoCurrency' || isBalance(name) || isBalance(partsOf(name)[0])) return readableTao(value);
  return String(value);
}

function readableBytes(value: Uint8Array): string {
  const text = Buffer.from(value).toString('utf8');
  if (value.length <= MOST_BYTES && /^[\x20-\x7e]+$/.test(text)) return JSON.stringify(text);
  return value.length <= MOST_BYTES ? toHex(value) : `${toHex(value.subarray(0, MOST_BYTES))}… (${value.length} bytes)`;
}

/** A call, an event or an error of a pallet, whichever it has the parts of. */
function readableOfPallet(value: { readonly pallet: string; readonly name: string } & Native, holes: Holes): string {
  if (isObject(value.args)) return readableMember('RuntimeCall', value.pallet, value.name, value.args, holes);
  if ('value' in value) return readableMember('RuntimeEvent', value.pallet, value.name, value.value, holes);
  return `${value.pallet}.${value.name}`;
}

/** One variant of an enum over all pallets: `Balances.transfer_keep_alive(dest: …, value: …)`. */
export function readableMember(
  outer: 'RuntimeCall' | 'RuntimeEvent',
  pallet: string,
  name: string,
  value: unknown,
  holes: Holes,
): string {
  const inner = holes[outer] && variantOf(holes[outer].type, pallet)?.[0]?.type;
  const fields = inner && variantOf(inner, name);
  return `${pallet}.${name}${fields === undefined ? ` ${readablePlain(value)}` : readableFields(value, fields, holes)}`;
}

function variantOf(type: TypeDef, name: string): readonly TypeField[] | undefined {
  const shape = type.shape();
  return shape.kind === 'variant' ? shape.variants.find((one) => one.name === name)?.fields : undefined;
}

/** The fields of a variant: none, named, one alone as itself, several as a tuple or as an array of one. */
function readableFields(value: unknown, fields: readonly TypeField[], holes: Holes): string {
  if (fields.length === 0) return '';
  if (fields[0]?.name !== undefined && isObject(value)) return `(${namedFields(value, fields, holes)})`;
  const values: readonly unknown[] = Array.isArray(value) && value.length === fields.length ? value : [value];
  return `(${values.map((one, index) => readableField(one, fields[index], holes)).join(', ')})`;
}

const namedFields = (value: Native, fields: readonly TypeField[], holes: Holes): string =>
  fields.map((field) => `${field.name ?? ''}: ${readableField(value[field.name ?? ''], field, holes)}`).join(', ');

const readableField = (value: unknown, field: TypeField | undefined, holes: Holes): string =>
  field === undefined ? readablePlain(value) : readableValue(value, { type: field.type, name: field.typeName }, holes);

function readableShape(value: unknown, described: Described, holes: Holes): string | undefined {
  const { type, name } = described;
  const shape = type.shape();
  switch (shape.kind) {
    case 'hole': {
      const filled = holes[shape.name];
      return filled === undefined || filled.type.id === type.id
        ? undefined
        : readableValue(value, { type: filled.type, name: filled.rust }, holes);
    }
    case 'composite':
      return readableComposite(value, shape.fields, described, holes);
    case 'variant':
      return readableVariant(value, described, holes);
    case 'compact':
      return readableValue(value, { type: shape.of, name: partsOf(name)[0] ?? name }, holes);
    case 'sequence':
    case 'array':
      return Array.isArray(value) ? readableList(value, { type: shape.of, name: partsOf(name)[0] }, holes) : undefined;
    case 'tuple':
      return Array.isArray(value) && value.length === shape.of.length
        ? `(${value.map((one, index) => readableValue(one, { type: shape.of[index]!, name: partsOf(name)[index] }, holes)).join(', ')})`
        : undefined;
    case 'primitive':
      return undefined;
  }
}

function readableComposite(
  value: unknown,
  fields: readonly TypeField[],
  { name }: Described,
  holes: Holes,
): string | undefined {
  const [only] = fields;
  if (fields.length === 1 && only !== undefined && only.name === undefined)
    return readableValue(value, { type: only.type, name: partsOf(name).length > 0 ? name : only.typeName }, holes);
  if (isObject(value) && fields.every((field) => field.name !== undefined && field.name in value))
    return `{${namedFields(value, fields, holes)}}`;
  return Array.isArray(value) && value.length === fields.length ? readableFields(value, fields, holes) : undefined;
}

function readableVariant(value: unknown, { type, name }: Described, holes: Holes): string | undefined {
  if (type.path[0] === 'Option') {
    const some = variantOf(type, 'Some')?.[0];
    return some && readableValue(value, { type: some.type, name: partsOf(name)[0] }, holes);
  }
  if (typeof value === 'string') return value;
  if (!isEnum(value)) return undefined;
  const fields = variantOf(type, value.type);
  // An address is what it names, and an error of a pallet says itself that it is one.
  if (type.path.at(-1) === 'MultiAddress' && value.type === 'Id') return readableField(value.value, fields?.[0], holes);
  if (type.path.at(-1) === 'DispatchError' && isOfPallet(value.value)) return readableOfPallet(value.value, holes);
  return fields && `${value.type}${readableFields(value.value, fields, holes)}`;
}

function readableList(values: readonly unknown[], element: Described, holes: Holes): string {
  const shown = values.slice(0, MOST_ELEMENTS).map((one) => readableValue(one, element, holes));
  const more = values.length - shown.length;
  return `[${shown.join(', ')}${more > 0 ? `, … ${more} more` : ''}]`;
}

/** Without its type. */
function readablePlain(value: unknown): string {
  if (value instanceof Uint8Array) return readableBytes(value);
  if (Array.isArray(value)) {
    const shown = value.slice(0, MOST_ELEMENTS).map(readablePlain);
    return `[${shown.join(', ')}${value.length > shown.length ? `, … ${value.length - shown.length} more` : ''}]`;
  }
  if (isObject(value))
    return `{${Object.entries(value)
      .map(([name, one]) => `${name}: ${readablePlain(one)}`)
      .join(', ')}}`;
  if (value === undefined) return 'none';
  if (typeof value === 'bigint') return String(value);
  return typeof value === 'string' ? value : JSON.stringify(value);
}
