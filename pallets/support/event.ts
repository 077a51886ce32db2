import {
  fieldsCodec,
  tuple,
  type Codec,
  type Fields,
  type FieldValues,
  type TupleValue,
  type TypeField,
} from '../../primitives/scale';
import { named } from '../../primitives/scale';

/** An event's fields: unnamed ones are deposited one by one, named ones as an object. */
export interface EventDef<A extends readonly unknown[]> {
  readonly docs: string;
  readonly fields: readonly TypeField[];
  readonly codec: Pick<Codec<unknown>, 'encode' | 'decode'>;
  /** Whether the native value is an object. */
  readonly named: boolean;
  /** Only for the compiler: what `deposit` takes after the name. */
  readonly args?: A;
}
export type EventDefs = { readonly [name: string]: EventDef<readonly unknown[]> };

/** An event with unnamed fields. */
export function event<const C extends readonly Codec<unknown>[]>(
  docs: string,
  ...codecs: C
): EventDef<[...TupleValue<C>]> {
  const fields = codecs.map((codec) => ({ type: codec.type, typeName: codec.rust }));
  return { docs, fields, codec: tuple(...codecs), named: false };
}

/** An event with named fields. */
export function namedEvent<const F extends Fields>(docs: string, fields: F): EventDef<[FieldValues<F>]> {
  return { docs, fields: named(fields), codec: fieldsCodec(fields), named: true };
}

/** An event of any pallet, as `System.Events` holds it. */
export interface RuntimeEvent {
  readonly pallet: string;
  readonly name: string;
  /** An object for named fields, an array for unnamed ones, empty for none. */
  readonly value: unknown;
}
