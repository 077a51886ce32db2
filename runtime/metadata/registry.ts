import type { TypeDef, TypeField, TypeShape } from '../../primitives/scale';
import type { PortableDefinition, PortableField, PortableRegistry, PortableType } from './portableTypes';

/** What fills the holes, as far as types go. */
export interface FilledTypes {
  readonly [name: string]: { readonly type: TypeDef };
}

const HOLE = /hole:(\w+)/g;

/**
 * Numbers types as scale-info does: a type takes its number first, then its parameters and its definition are walked. Types of
 * one id are one entry, whether they name a hole or what fills it.
 */
export class TypeRegistry {
  /** By written id. Ids that differ only in holes share a number. */
  private readonly numbers = new Map<string, number>();
  private readonly types: (PortableType | undefined)[] = [];

  constructor(private readonly filled: FilledTypes) {}

  /** The number of a type, registered with all that it refers to. @throws Error when nothing fills one of its holes */
  number(type: TypeDef): number {
    const known = this.numbers.get(type.id);
    if (known !== undefined) return known;
    const id = this.resolveId(type.id);
    const number = this.numbers.get(id) ?? this.register(id, type);
    this.numbers.set(type.id, number);
    return number;
  }

  /** Every registered type, by number. */
  portable(): PortableRegistry {
    return this.types.map((type, id) => {
      if (type === undefined) throw new Error(`type ${id} is being registered`);
      return { id, type };
    });
  }

  private register(id: string, declared: TypeDef): number {
    const { type, shape } = this.fill(declared);
    const number = this.types.length;
    this.numbers.set(id, number);
    this.types.push(undefined);
    const params = type.params.map(({ name, type: of }) => ({
      name,
      type: of === undefined ? undefined : this.number(of),
    }));
    this.types[number] = { path: type.path, params, def: this.definition(shape), docs: [] };
    return number;
  }

  private fill(declared: TypeDef): { readonly type: TypeDef; readonly shape: Exclude<TypeShape, { kind: 'hole' }> } {
    const shape = declared.shape();
    return shape.kind === 'hole' ? this.fill(this.filledBy(shape.name)) : { type: declared, shape };
  }

  private filledBy(name: string): TypeDef {
    const codec = this.filled[name];
    if (codec === undefined)
      throw new Error(
        `a type refers to ${name}, which the runtime does not fill; it fills ${Object.keys(this.filled).join(', ')}`,
      );
    return codec.type;
  }

  private resolveId(id: string): string {
    return id.replace(HOLE, (_, name: string) => this.resolveId(this.filledBy(name).id));
  }

  private definition(shape: Exclude<TypeShape, { kind: 'hole' }>): PortableDefinition {
    switch (shape.kind) {
      case 'composite':
        return { type: 'Composite', value: this.fields(shape.fields) };
      case 'variant':
        return {
          type: 'Variant',
          value: shape.variants.map(({ name, index, fields, docs = [] }) => ({
            name,
            fields: this.fields(fields),
            index,
            docs,
          })),
        };
      case 'sequence':
        return { type: 'Sequence', value: this.number(shape.of) };
      case 'array':
        return { type: 'Array', value: { length: shape.length, of: this.number(shape.of) } };
      case 'tuple':
        return { type: 'Tuple', value: shape.of.map((of) => this.number(of)) };
      case 'primitive':
        return { type: 'Primitive', value: shape.name };
      case 'compact':
        return { type: 'Compact', value: this.number(shape.of) };
    }
  }

  private fields(fields: readonly TypeField[]): readonly PortableField[] {
    return fields.map(({ name, type, typeName }) => ({ name, type: this.number(type), typeName, docs: [] }));
  }
}
