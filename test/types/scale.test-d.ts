import {
  boundedVec, btreeMap, compact, encode, fields, newtype, of, option, result, string, struct, tuple, type u128, u16, type u32, u64, u8, unit, unitEnum, variants, vec, wrapper,
  type Brand, type Codec, type Hex, type Result, type Value,
} from '../../primitives/scale'; // prettier-ignore
import type { Equal, True } from './equal';

export const Shape = variants(['Shape'], {
  Point: unit(0),
  Circle: of(1, u8),
  Box: of(2, u8, u64),
  Named: fields(3, { label: string }),
});
export type Shape = Value<typeof Shape>;
const Colour = unitEnum(['Colour'], ['Red', 'Green']);
const Netuid = newtype('Netuid', u16);
export const Other = newtype('Other', u16);

// Native types follow the codec.
export type _Small = True<Equal<Value<typeof u32>, number>>;
export type _Wide = True<Equal<Value<typeof u128>, bigint>>;
export type _Compact = True<Equal<Value<ReturnType<typeof compact<bigint>>>, bigint>>;
export const numbers = vec(u8);
export type _Vec = True<Equal<Value<typeof numbers>, readonly number[]>>;
const pair = tuple(u8, string);
export type _Tuple = True<Equal<Value<typeof pair>, readonly [number, string]>>;
export const maybe = option(string);
export type _Option = True<Equal<Value<typeof maybe>, string | undefined>>;
export const either = result(u8, string);
export type _Result = True<Equal<Value<typeof either>, Result<number, string>>>;
export type _Colour = True<Equal<Value<typeof Colour>, 'Red' | 'Green'>>;
export type _Brand = True<Equal<Value<typeof Netuid>, Brand<number, 'Netuid'>>>;
export const pairs = btreeMap(u8, string);
export type _Map = True<Equal<Value<typeof pairs>, readonly (readonly [number, string])[]>>;
const Point = struct(['P'], { x: u8, y: u64 });
export type _Struct = True<Equal<Value<typeof Point>, { readonly x: number; readonly y: bigint }>>;

export const shapes: readonly Shape[] = [
  { type: 'Point' },
  { type: 'Circle', value: 1 },
  { type: 'Box', value: [1, 2n] },
  { type: 'Named', value: { label: 'a' } },
  // @ts-expect-error no such variant
  { type: 'Line' },
  // @ts-expect-error a value is missing
  { type: 'Circle' },
  // @ts-expect-error a value for a variant without one
  { type: 'Point', value: 1 },
  // @ts-expect-error a u64 is a bigint
  { type: 'Box', value: [1, 2] },
  // @ts-expect-error a field of another name
  { type: 'Named', value: { name: 'a' } },
];

// @ts-expect-error a number is not of a type of its own until somebody says so
encode(Netuid, 1);
// @ts-expect-error types of their own are not each other
encode(Netuid, 1 as Value<typeof Other>);
// @ts-expect-error a field is missing
encode(Point, { x: 1 });
// @ts-expect-error a field too many
encode(Point, { x: 1, y: 1n, z: 1 });
// @ts-expect-error another number of parts
encode(pair, [1]);
// @ts-expect-error no such name
encode(Colour, 'Blue');
// @ts-expect-error a compact form of text
compact(string);
// @ts-expect-error a bound has a name
boundedVec(u8, { max: 3 });
// @ts-expect-error text is not hex
export const hex: Hex = 'abc';
export const inside: Codec<number> = wrapper(['W'], u8);
