import type { Codec, Value } from '../../primitives/scale';

/** A constant of a pallet. Its value belongs to the runtime's profile, and may be overridden when a chain starts. */
export interface ConstantDef<T> {
  readonly codec: Codec<T>;
  readonly docs: string;
}
export type ConstantDefs = { readonly [name: string]: ConstantDef<unknown> };
export type ConstantValues<C extends ConstantDefs> = { readonly [N in keyof C]: Value<C[N]['codec']> };

export const constant = <T>(codec: Codec<T>, docs: string): ConstantDef<T> => ({ codec, docs });
