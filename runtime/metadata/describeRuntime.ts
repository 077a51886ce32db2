import { pathType, type Holes, type TypeDef } from '../../primitives/scale';
import type { Api } from '../apis/api';
import type { Mounted, RuntimeDefinition } from '../definition';
import { Header } from '../header';
import { generatedTypeName } from '../outerTypes';
import { errorType } from '../palletTypes';
import { describePallet } from './describe';
import { blockType, extrinsicParts } from './extrinsicType';
import type { ExtensionTypes } from './numbered';
import type { FilledTypes } from './registry';
import type { Described } from './versions';

/** What the metadata tells beside the pallets and the types that the runtime fills. */
export interface MetadataParts {
  readonly extensions: readonly ExtensionTypes[];
  /** Versions of extrinsics that the runtime takes. */
  readonly extrinsicVersions: readonly number[];
  readonly apis: readonly Api[];
}

/** A runtime as the metadata tells it, and what fills the holes in its types; `Block` is made here. */
export function describeRuntime(
  definition: RuntimeDefinition,
  parts: MetadataParts,
): { readonly described: Described; readonly filled: FilledTypes } {
  const { holes, pallets } = definition;
  const [call, event, runtime, type] = [
    typeOf(holes, 'RuntimeCall'),
    typeOf(holes, 'RuntimeEvent'),
    typeOf(holes, 'Runtime'),
    typeOf(holes, 'UncheckedExtrinsic'),
  ];
  const described: Described = {
    pallets: pallets.map((mounted) => describePallet(mounted, holes)),
    extrinsic: { type, ...extrinsicParts(type), versions: parts.extrinsicVersions, extensions: parts.extensions },
    runtime,
    apis: parts.apis,
    outerEnums: { call, event, error: outerError(pallets, runtime) },
  };
  return { described, filled: { Block: { type: blockType(Header.type, type) }, ...holes } };
}

function typeOf(holes: Holes, name: string): TypeDef {
  const codec = holes[name];
  if (codec === undefined) throw new Error(`the runtime does not fill ${name}`);
  return codec.type;
}

/** The enum that reads a module error as the error of its pallet. It stands in the runtime's own crate. */
function outerError(pallets: readonly Mounted[], runtime: TypeDef): TypeDef {
  const members = pallets.filter(({ pallet }) => Object.keys(pallet.errors).length > 0);
  return pathType([...runtime.path.slice(0, -1), 'RuntimeError'], () => ({
    kind: 'variant',
    variants: members.map(({ index, pallet }) => ({
      name: pallet.name,
      index,
      fields: [{ type: errorType(pallet), typeName: generatedTypeName(pallet, 'Error') }],
    })),
  }));
}
