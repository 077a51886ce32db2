import { toHex } from '../../primitives/scale';
import type { PortableRegistry, PortableType } from '../../runtime/metadata';
import { TypeReference, type Facts, type Items } from './items';

/** One fact that differs: where in the pallet, and how. */
export interface MetadataDifference {
  /** A pallet, or `runtime` for what belongs to none. */
  readonly place: string;
  readonly item: string;
  readonly what: string;
}

/** What differs between two metadata, but for the pallets that are `missing` in ours. A type that several items share is told once, where it is met first. */
export const differencesBetween = (
  ours: Items,
  recorded: Items,
  missing: ReadonlySet<string>,
): readonly MetadataDifference[] => new Walk(ours, recorded, missing).run();

/** These list the pallets; what they refer to is compared pallet by pallet. */
const OUTER = new Set(['RuntimeCall', 'RuntimeEvent', 'RuntimeError']);
const RUNTIME = 'node_subtensor_runtime';

type Field = { readonly name?: string | undefined; readonly type: number; readonly typeName?: string | undefined };

class Walk {
  private readonly found: MetadataDifference[] = [];
  private readonly seen = new Set<string>();
  /** What each of our types was first met as, and each recorded one. */
  private readonly partners = [new Map<number, string>(), new Map<number, string>()] as const;
  private place = '';

  constructor(
    private readonly ours: Items,
    private readonly recorded: Items,
    private readonly missing: ReadonlySet<string>,
  ) {}

  run(): readonly MetadataDifference[] {
    for (const [name, facts] of this.recorded.pallets) {
      this.place = name;
      const own = this.ours.pallets.get(name);
      if (own !== undefined) this.facts(own, facts, '');
    }
    this.place = 'runtime';
    const surplus = [...this.ours.pallets.keys()].filter((name) => !this.recorded.pallets.has(name));
    if (surplus.length > 0) this.add('pallets', `${surplus.join(', ')} not recorded`);
    const declared = [...this.recorded.pallets.keys()].filter((name) => !this.missing.has(name));
    this.values(
      [...this.ours.pallets.keys()].filter((name) => this.recorded.pallets.has(name)),
      declared,
      'pallets.order',
    );
    this.facts(this.ours.rest, this.recorded.rest, '');
    return this.found;
  }

  private add(item: string, what: string): void {
    this.found.push({ place: this.place, item, what });
  }

  private facts(a: Facts, b: Facts, at: string): void {
    const names = this.common(Object.keys(a), Object.keys(b), at);
    for (const name of names) this.any(a[name], b[name], at === '' ? name : `${at}.${name}`);
  }

  private any(a: unknown, b: unknown, at: string): void {
    if (a instanceof TypeReference && b instanceof TypeReference) return this.types(a.id, b.id, at);
    const both = isFacts(a) && isFacts(b);
    if (both && !Array.isArray(a) && !Array.isArray(b)) return this.facts(a, b, at);
    if (at.endsWith('.order') && Array.isArray(a) && Array.isArray(b))
      return this.order(a as string[], b as string[], at);
    this.values(a, b, at);
  }

  private values(a: unknown, b: unknown, at: string): void {
    if (written(a) !== written(b)) this.add(at, `${written(a)} here, ${written(b)} recorded`);
  }

  /** Only of what both have: what one lacks is told already. */
  private order(a: readonly string[], b: readonly string[], at: string): void {
    const [mine, theirs] = [a.filter((name) => b.includes(name)), b.filter((name) => a.includes(name))];
    const first = mine.findIndex((name, index) => name !== theirs[index]);
    if (first >= 0) this.add(at, `${String(mine[first])} here, ${String(theirs[first])} recorded in place ${first}`);
  }

  /** Names that both have, after telling those that one lacks. */
  private common(a: readonly string[], b: readonly string[], at: string): readonly string[] {
    const lacking = b.filter((name) => !a.includes(name));
    const surplus = a.filter((name) => !b.includes(name));
    if (lacking.length > 0) this.add(at, `${list(lacking)} missing`);
    if (surplus.length > 0) this.add(at, `${list(surplus)} not recorded`);
    return a.filter((name) => b.includes(name));
  }

  private types(a: number, b: number, at: string): void {
    const pair = `${a}:${b}`;
    if (this.seen.has(pair)) return;
    this.seen.add(pair);
    const [mine, theirs] = [typeAt(this.ours.types, a), typeAt(this.recorded.types, b)];
    if (mine.def.type === theirs.def.type) this.pair(a, b, at);
    this.values(mine.path.join('::'), theirs.path.join('::'), `${at} path`);
    this.values(
      mine.params.map(({ name }) => name),
      theirs.params.map(({ name }) => name),
      `${at} type parameters`,
    );
    mine.params.forEach((param, index) => {
      const other = theirs.params[index];
      if (other === undefined) return;
      if (param.type !== undefined && other.type !== undefined)
        this.types(param.type, other.type, `${at}<${param.name}>`);
      else
        this.values(
          param.type === undefined ? 'no type' : 'a type',
          other.type === undefined ? 'no type' : 'a type',
          `${at}<${param.name}>`,
        );
    });
    this.definitions(mine, theirs, at);
  }

  /** Types that share a number on one side must share one on the other. */
  private pair(a: number, b: number, at: string): void {
    const [ours, recorded] = this.partners;
    const [mine, theirs] = [ours.get(a), recorded.get(b)];
    if (mine !== undefined) this.add(at, `the same type as ${mine} here, recorded as another`);
    if (theirs !== undefined) this.add(at, `recorded as the same type as ${theirs}, another here`);
    const where = `${this.place}.${at}`;
    if (mine === undefined) ours.set(a, where);
    if (theirs === undefined) recorded.set(b, where);
  }

  private definitions({ def: a, path }: PortableType, { def: b }: PortableType, at: string): void {
    if (a.type !== b.type) return this.add(at, `${a.type} here, ${b.type} recorded`);
    if (a.type === 'Composite' && b.type === 'Composite') return this.fields(a.value, b.value, at);
    if (a.type === 'Variant' && b.type === 'Variant') return this.variants(a.value, b.value, at, path);
    if (a.type === 'Tuple' && b.type === 'Tuple') {
      if (a.value.length !== b.value.length)
        return this.add(at, `a tuple of ${a.value.length} here, of ${b.value.length} recorded`);
      return a.value.forEach((of, index) => this.types(of, b.value[index] ?? of, `${at}.${index}`));
    }
    if (a.type === 'Array' && b.type === 'Array') {
      this.values(a.value.length, b.value.length, `${at} length`);
      return this.types(a.value.of, b.value.of, `${at}[]`);
    }
    if ((a.type === 'Sequence' && b.type === 'Sequence') || (a.type === 'Compact' && b.type === 'Compact'))
      return this.types(a.value, b.value, `${at}[]`);
    this.values(a.value, b.value, at);
  }

  private fields(a: readonly Field[], b: readonly Field[], at: string): void {
    const name = ({ name: of }: Field, index: number): string => of ?? String(index);
    this.values(a.map(name), b.map(name), `${at} fields`);
    a.forEach((field, index) => {
      const other = b[index];
      if (other === undefined) return;
      const step = `${at}.${name(field, index)}`;
      this.values(field.typeName, other.typeName, `${step} typeName`);
      this.types(field.type, other.type, step);
    });
  }

  private variants(a: Variants, b: Variants, at: string, path: readonly string[]): void {
    const outer = path[0] === RUNTIME;
    const recorded = outer ? b.filter(({ name }) => !this.missing.has(name)) : b;
    const [mine, theirs] = [a.map(({ name }) => name), recorded.map(({ name }) => name)];
    this.common(mine, theirs, at);
    this.order(mine, theirs, `${at} order`);
    for (const variant of a) {
      const other = b.find(({ name }) => name === variant.name);
      if (other === undefined) continue;
      const step = `${at}.${variant.name}`;
      this.values(variant.index, other.index, `${step} index`);
      if (outer && OUTER.has(path.at(-1) ?? ''))
        this.values(
          variant.fields.map(({ typeName }) => typeName),
          other.fields.map(({ typeName }) => typeName),
          `${step} typeName`,
        );
      else this.fields(variant.fields, other.fields, step);
    }
  }
}

type Variants = readonly { readonly name: string; readonly index: number; readonly fields: readonly Field[] }[];

const isFacts = (value: unknown): value is Facts =>
  typeof value === 'object' && value !== null && !(value instanceof Uint8Array) && !(value instanceof TypeReference);

function typeAt(types: PortableRegistry, id: number): PortableType {
  const entry = types[id];
  if (entry === undefined) throw new Error(`the registry has no type ${id}`);
  return entry.type;
}

const MOST_NAMES = 12;
const list = (names: readonly string[]): string =>
  names.length <= MOST_NAMES
    ? names.join(', ')
    : `${names.slice(0, MOST_NAMES).join(', ')} and ${names.length - MOST_NAMES} more`;

/** A fact in words. */
export function written(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value instanceof Uint8Array) return toHex(value);
  if (value instanceof TypeReference) return 'a type';
  return typeof value === 'string'
    ? value
    : JSON.stringify(value, (_, inner: unknown) =>
        inner instanceof Uint8Array ? toHex(inner) : inner instanceof TypeReference ? 'a type' : inner,
      );
}
