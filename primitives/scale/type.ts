/**
 * What a codec says of itself to the metadata: the portable description of a Rust type.
 *
 * `id` stands for Rust's TypeId: two descriptions with equal ids are one registry entry.
 */
export interface TypeDef {
  readonly id: string;
  /**
   * What the type goes by inside others. A newtype that borrows its inner type's description is that type by itself, but
   * Rust tells a vector of it from a vector of the inner type.
   */
  readonly as?: string | undefined;
  readonly path: readonly string[];
  readonly params: readonly TypeParam[];
  /** Lazy, because types refer to each other in circles. */
  shape(): TypeShape;
}

export interface TypeParam {
  readonly name: string;
  /** Absent where the derive skips the parameter (`T: Config`, bounds). */
  readonly type?: TypeDef | undefined;
}

export interface TypeField {
  readonly name?: string | undefined;
  readonly type: TypeDef;
  readonly typeName?: string | undefined;
}

export interface TypeVariant {
  readonly name: string;
  readonly index: number;
  readonly fields: readonly TypeField[];
  readonly docs?: readonly string[] | undefined;
}

export type TypeShape =
  | { readonly kind: 'composite'; readonly fields: readonly TypeField[] }
  | { readonly kind: 'variant'; readonly variants: readonly TypeVariant[] }
  | { readonly kind: 'sequence'; readonly of: TypeDef }
  | { readonly kind: 'array'; readonly length: number; readonly of: TypeDef }
  | { readonly kind: 'tuple'; readonly of: readonly TypeDef[] }
  | { readonly kind: 'primitive'; readonly name: PrimitiveName }
  | { readonly kind: 'compact'; readonly of: TypeDef }
  | { readonly kind: 'hole'; readonly name: string };

/** In the order of scale-info's index. */
export const PRIMITIVE_NAMES = [
  'bool', 'char', 'str', 'u8', 'u16', 'u32', 'u64', 'u128', 'u256', 'i8', 'i16', 'i32', 'i64', 'i128', 'i256',
] as const; // prettier-ignore
export type PrimitiveName = (typeof PRIMITIVE_NAMES)[number];

const inside = (type: TypeDef): string => type.as ?? type.id;

const unnamed = (id: string, shape: () => TypeShape): TypeDef => ({ id, path: [], params: [], shape });

export const primitiveType = (name: PrimitiveName): TypeDef => unnamed(name, () => ({ kind: 'primitive', name }));
export const sequenceType = (of: TypeDef): TypeDef => unnamed(`[${inside(of)}]`, () => ({ kind: 'sequence', of }));
export const arrayType = (of: TypeDef, length: number): TypeDef =>
  unnamed(`[${inside(of)};${length}]`, () => ({ kind: 'array', length, of }));
export const tupleType = (of: readonly TypeDef[]): TypeDef =>
  unnamed(`(${of.map((type) => inside(type)).join(',')})`, () => ({ kind: 'tuple', of }));
export const compactType = (of: TypeDef): TypeDef => unnamed(`Compact<${inside(of)}>`, () => ({ kind: 'compact', of }));
/** A type that the runtime fills in, such as RuntimeCall. */
export const holeType = (name: string): TypeDef => unnamed(`hole:${name}`, () => ({ kind: 'hole', name }));

/**
 * A type with a Rust path. `of` tells types apart that share path and parameters but not Rust's TypeId:
 * instances of a pallet, bounds of a bounded vector.
 */
export function pathType(
  path: readonly string[],
  shape: () => TypeShape,
  { params = [], of = '' }: { params?: readonly TypeParam[] | undefined; of?: string | undefined } = {},
): TypeDef {
  const written = params.map((param) => (param.type === undefined ? param.name : inside(param.type))).join(',');
  return { id: `${path.join('::')}<${written}>${of === '' ? '' : `@${of}`}`, path, params, shape };
}
