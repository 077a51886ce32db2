import { bytesEqual } from '../../primitives/scale';
import {
  decodeMetadata,
  encodeMetadata,
  type Metadata,
  type PortableRegistry,
  type PortableType,
} from '../../runtime/metadata';
import { itemsOf } from './items';
import { differencesBetween, written, type MetadataDifference } from './walk';

export interface Comparison {
  /** Same bytes but for the docs. */
  readonly identical: boolean;
  /** Pallets that are recorded and not declared. */
  readonly missing: readonly string[];
  readonly differences: readonly MetadataDifference[];
  /** Where the type numbers part, in words; undefined when they do not. */
  readonly numbering: string | undefined;
}

/** Compares item by item and type by type, docs aside. */
export function compareMetadata(ours: Uint8Array, recorded: Uint8Array): Comparison {
  const [mine, theirs] = [decodeMetadata(ours), decodeMetadata(recorded)];
  if (mine.version !== theirs.version)
    throw new Error(`metadata V${mine.version} cannot be compared with V${theirs.version}`);
  const [a, b] = [itemsOf(mine), itemsOf(theirs)];
  const missing = [...b.pallets.keys()].filter((name) => !a.pallets.has(name));
  return {
    identical: bytesEqual(withoutDocs(mine), withoutDocs(theirs)),
    missing,
    differences: differencesBetween(a, b, new Set(missing)),
    numbering: numbering(a.types, b.types),
  };
}

/** The same metadata with all docs emptied, as the recorded ones are. */
export const withoutDocs = (metadata: Metadata): Uint8Array => encodeMetadata(emptied(metadata) as Metadata);

function emptied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(emptied);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, name === 'docs' && Array.isArray(inner) ? [] : emptied(inner)]),
  );
}

/** Short form of a type for the numbering: equal forms are taken for the same type. */
function form({ path, params, def }: PortableType): string {
  const name = path.join('::');
  if (def.type === 'Composite' || def.type === 'Variant')
    return `${name || 'unnamed'}${params.length > 0 ? `<${params.map(({ type }) => (type === undefined ? '_' : `#${type}`)).join(', ')}>` : ''}`;
  return `${name}${def.type} ${written(def.value)}`;
}

function numbering(ours: PortableRegistry, recorded: PortableRegistry): string | undefined {
  const first = recorded.findIndex(({ type }, index) => {
    const own = ours[index];
    return own === undefined || form(own.type) !== form(type);
  });
  if (first < 0 && ours.length === recorded.length) return undefined;
  const at = first < 0 ? recorded.length : first;
  const [mine, theirs] = [ours[at], recorded[at]];
  return `agrees below ${at} of ${recorded.length}: there ${mine === undefined ? 'nothing' : form(mine.type)} here, ${theirs === undefined ? 'nothing' : form(theirs.type)} recorded`;
}
