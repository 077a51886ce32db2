import {
  compact,
  fields,
  of,
  option,
  PRIMITIVE_NAMES,
  string,
  struct,
  u32,
  u8,
  unitEnum,
  variants,
  vec,
  type Value,
} from '../../primitives/scale';

/** A reference to a type: its number in the registry. */
export const TypeId = compact(u32);
export const Docs = vec(string);

/** The metadata's own types are never shown in metadata, so a short path does. */
const here = (name: string): readonly [string] => [name];

const Field = struct(here('Field'), { name: option(string), type: TypeId, typeName: option(string), docs: Docs });
export type PortableField = Value<typeof Field>;

const Variant = struct(here('Variant'), { name: string, fields: vec(Field), index: u8, docs: Docs });

const TypeDefinition = variants(here('TypeDef'), {
  Composite: of(0, vec(Field)),
  Variant: of(1, vec(Variant)),
  Sequence: of(2, TypeId),
  Array: fields(3, { length: u32, of: TypeId }),
  Tuple: of(4, vec(TypeId)),
  Primitive: of(5, unitEnum(here('Primitive'), PRIMITIVE_NAMES)),
  Compact: of(6, TypeId),
  BitSequence: fields(7, { store: TypeId, order: TypeId }),
});
export type PortableDefinition = Value<typeof TypeDefinition>;

const Type = struct(here('Type'), {
  path: vec(string),
  params: vec(struct(here('TypeParameter'), { name: string, type: option(TypeId) })),
  def: TypeDefinition,
  docs: Docs,
});
export type PortableType = Value<typeof Type>;

/** The registry of scale-info: every type with its number. */
export const PortableRegistry = vec(struct(here('PortableType'), { id: TypeId, type: Type }));
export type PortableRegistry = Value<typeof PortableRegistry>;
