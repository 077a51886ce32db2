import { named, pathType, type TypeDef, type TypeVariant } from '../primitives/scale';
import type { Pallet } from '../pallets/support/pallet';

const lines = (docs: string): readonly string[] => (docs === '' ? [] : docs.split('\n'));

function generated(
  pallet: Pallet<never>,
  name: 'Call' | 'Event' | 'Error',
  generic: readonly string[],
  variants: () => readonly TypeVariant[],
): TypeDef {
  const params = generic.map((param) => ({ name: param }));
  return pathType([...pallet.rust.path, name], () => ({ kind: 'variant', variants: variants() }), {
    params,
    of: pallet.rust.instance,
  });
}

/** The `Call` enum that Rust generates for a pallet. */
export function callType(pallet: Pallet<never>): TypeDef {
  return generated(pallet, 'Call', pallet.rust.call ?? ['T'], () =>
    Object.entries(pallet.calls).map(([name, def]) => ({
      name,
      index: def.index,
      fields: named(def.args),
      docs: lines(def.docs),
    })),
  );
}

/** The `Event` enum of a pallet. */
export function eventType(pallet: Pallet<never>): TypeDef {
  return generated(pallet, 'Event', pallet.rust.event ?? ['T'], () =>
    Object.entries(pallet.events).map(([name, def], index) => ({
      name,
      index,
      fields: def.fields,
      docs: lines(def.docs),
    })),
  );
}

/** The `Error` enum of a pallet. */
export function errorType(pallet: Pallet<never>): TypeDef {
  return generated(pallet, 'Error', pallet.rust.error ?? ['T'], () =>
    Object.entries(pallet.errors).map(([name, docs], index) => ({ name, index, fields: [], docs: lines(docs) })),
  );
}
