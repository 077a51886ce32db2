import { twox128, type StorageHasherName } from '../../primitives/crypto/hashers';
import {
  concatBytes,
  encode,
  toHex,
  tupleType,
  u32,
  type Codec,
  type Hex,
  type Holes,
  type TypeDef,
} from '../../primitives/scale';
import type { Pallet, ViewFunction } from '../../pallets/support/pallet';
import { item, type AnyStorageDef } from '../../pallets/support/storage';
import type { Mounted } from '../definition';
import { callType, errorType, eventType } from '../palletTypes';
import type { ItemDeprecation } from './sections';

/** A pallet as all versions of the metadata tell it, its types not yet numbered. */
export interface DescribedPallet {
  readonly name: string;
  readonly index: number;
  readonly storage: readonly DescribedStorage[];
  readonly calls: TypeDef | undefined;
  readonly event: TypeDef | undefined;
  readonly error: TypeDef | undefined;
  readonly constants: readonly {
    readonly name: string;
    readonly type: TypeDef;
    readonly value: Uint8Array;
    readonly docs: readonly string[];
  }[];
  readonly associatedTypes: readonly { readonly name: string; readonly type: TypeDef }[];
  readonly viewFunctions: readonly DescribedFunction[];
}

export interface DescribedStorage {
  readonly name: string;
  readonly modifier: 'Optional' | 'Default';
  readonly hashers: readonly StorageHasherName[];
  /** One key as it is, several as a tuple; undefined for a plain item. */
  readonly key: TypeDef | undefined;
  readonly value: TypeDef;
  readonly default: Uint8Array;
  readonly docs: readonly string[];
  readonly deprecation: ItemDeprecation;
}

/** A function with named inputs: of an API or a pallet. */
export interface DescribedMethod {
  readonly name: string;
  readonly inputs: readonly { readonly name: string; readonly type: TypeDef }[];
  readonly output: TypeDef;
  readonly docs: readonly string[];
}
interface DescribedFunction extends DescribedMethod {
  readonly id: Hex;
}

/** Docs are text in a declaration and lines in the metadata. */
export const docLines = (docs: string): readonly string[] => (docs === '' ? [] : docs.split('\n'));

export function describePallet({ index, pallet, constants }: Mounted, holes: Holes): DescribedPallet {
  const entries = Object.entries(pallet.storage).filter(([, def]) => def.rawKey === undefined);
  const has = (declared: object): boolean => Object.keys(declared).length > 0;
  return {
    name: pallet.name,
    index,
    storage: entries.flatMap(([name, def]) => describeStorage(pallet, name, def, constants, holes)),
    calls: has(pallet.calls) ? callType(pallet) : undefined,
    event: has(pallet.events) ? eventType(pallet) : undefined,
    error: has(pallet.errors) ? errorType(pallet) : undefined,
    constants: Object.entries(pallet.constants).map(([name, { codec, docs }]) => ({
      name,
      type: codec.type,
      value: encode(codec, constants[name], holes),
      docs: docLines(docs),
    })),
    associatedTypes: associatedTypes(pallet),
    viewFunctions: Object.entries(pallet.viewFunctions).map(([name, def]) => ({
      ...describeMethod(name, def),
      id: viewFunctionId(pallet.name, name, def),
    })),
  };
}

function associatedTypes({ associatedTypes: declared = {} }: Pallet<never>): DescribedPallet['associatedTypes'] {
  return Object.entries(declared).map(([name, { type }]) => ({ name, type }));
}

const COUNTER_DOCS = 'Counter for the related counted storage map';

type Constants = Mounted['constants'];

/** A counted map is followed by its counter. */
function describeStorage(
  pallet: Pallet<never>,
  name: string,
  def: AnyStorageDef,
  constants: Constants,
  holes: Holes,
): readonly DescribedStorage[] {
  const keys = def.keys.map(({ codec }) => codec.type);
  const described: DescribedStorage = {
    name,
    modifier: def.query === 'value' ? 'Default' : 'Optional',
    hashers: def.keys.map(({ hasher }) => hasher),
    key: keys.length > 1 ? tupleType(keys) : keys[0],
    value: def.value.type,
    default: absence(pallet, def, constants, holes),
    docs: docLines(def.docs),
    deprecation: deprecationOf(def.deprecated),
  };
  if (def.counted !== true) return [described];
  const counter: AnyStorageDef = {
    ...item({ keys: [], value: u32, default: () => 0, docs: COUNTER_DOCS }),
    deprecated: def.deprecated,
  };
  return [described, ...describeStorage(pallet, `CounterFor${name}`, counter, constants, holes)];
}

/** What a read of an absent key answers, in SCALE: the default, None, or the error of a ResultQuery. */
function absence(pallet: Pallet<never>, def: AnyStorageDef, constants: Constants, holes: Holes): Uint8Array {
  if (def.query === 'value') return encode(def.value, def.default?.(constants), holes);
  const error = def.onEmpty?.error;
  if (error?.type !== 'Module') return Uint8Array.of(0);
  const name = 'name' in error.value ? error.value.name : '';
  return Uint8Array.of(1, Object.keys(pallet.errors).indexOf(name));
}

function deprecationOf(deprecated: true | string | undefined): ItemDeprecation {
  if (deprecated === undefined) return { type: 'NotDeprecated' };
  if (deprecated === true) return { type: 'DeprecatedWithoutNote' };
  return { type: 'Deprecated', value: { note: deprecated, since: undefined } };
}

/** A method of an API, or what a pallet's view function has in common with it. */
export function describeMethod(
  name: string,
  {
    inputs,
    output,
    docs,
  }: {
    readonly inputs: { readonly [name: string]: Codec<unknown> };
    readonly output: Codec<unknown>;
    readonly docs: string;
  },
): DescribedMethod {
  return {
    name,
    inputs: Object.entries(inputs).map(([input, { type }]) => ({ name: input, type })),
    output: output.type,
    docs: docLines(docs),
  };
}

const text = new TextEncoder();

/** Hash of the pallet's name, then hash of the signature as Rust spells it without spaces. @source frame-support-procedural view_functions.rs */
export function viewFunctionId(
  pallet: string,
  name: string,
  { inputs, output }: Pick<ViewFunction<never>, 'inputs' | 'output'>,
): Hex {
  const spelling = ({ rust }: Codec<unknown>): string => rust.replaceAll(' ', '');
  const signature = `${name}(${Object.values(inputs).map(spelling).join(',')}) -> ${spelling(output)}`;
  return toHex(concatBytes(twox128(text.encode(pallet)), twox128(text.encode(signature))));
}
