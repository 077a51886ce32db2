import type { StorageHasherName } from '../../primitives/crypto/hashers';
import type { Codec } from '../../primitives/scale';
import type { DispatchFailure } from './dispatchError';

/** What stands for absence. A pallet's constants are at hand, so that a default may follow the runtime's profile. */
export type Default<T> = (constants: { readonly [name: string]: unknown }) => T;

/** A key of a storage map: how it is written and how it is hashed. */
export interface Key<T> {
  readonly hasher: StorageHasherName;
  readonly codec: Codec<T>;
}
export type KeyValues<K extends readonly Key<unknown>[]> = {
  readonly [I in keyof K]: K[I] extends Key<infer T> ? T : never;
};

/** Value: a default stands for absence. Option: undefined does. Result: an error does. */
export type Query = 'value' | 'option' | 'result';

export interface StorageDef<K extends readonly Key<unknown>[], T, Read> {
  readonly keys: K;
  readonly value: Codec<T>;
  readonly query: Query;
  readonly docs: string;
  readonly default?: Default<T> | undefined;
  readonly onEmpty?: DispatchFailure | undefined;
  /** A counter stands beside the map: `CounterFor…`. */
  readonly counted?: true | undefined;
  /** Stands under this key as it is, and not in the metadata: `:extrinsic_index`. Plain items only. */
  readonly rawKey?: string | undefined;
  /** Rust's `deprecated` attribute, which V16 metadata shows: its note, or true without one. */
  readonly deprecated?: true | string | undefined;
  /** Only for the compiler. */
  readonly read?: Read;
}

export type AnyStorageDef = StorageDef<readonly Key<unknown>[], unknown, unknown>;
export type StorageDefs = { readonly [name: string]: AnyStorageDef };

export const key = <T>(hasher: StorageHasherName, codec: Codec<T>): Key<T> => ({ hasher, codec });

interface ItemBase<K, T> {
  readonly keys: K;
  readonly value: Codec<T>;
  readonly docs: string;
  readonly counted?: true;
  readonly rawKey?: string;
  readonly deprecated?: true | string;
}

/**
 * A storage item. With `default` it is a ValueQuery and a read always answers; with `onEmpty` a ResultQuery and an
 * absent value is that error; with neither an OptionQuery.
 */
export function item<const K extends readonly Key<unknown>[], T>(
  def: ItemBase<K, T> & { readonly default: Default<NoInfer<T>> },
): StorageDef<K, T, T>;
export function item<const K extends readonly Key<unknown>[], T>(
  def: ItemBase<K, T> & { readonly onEmpty: DispatchFailure },
): StorageDef<K, T, T>;
export function item<const K extends readonly Key<unknown>[], T>(def: ItemBase<K, T>): StorageDef<K, T, T | undefined>;
export function item(
  def: ItemBase<readonly Key<unknown>[], unknown> & {
    readonly default?: Default<unknown>;
    readonly onEmpty?: DispatchFailure;
  },
): AnyStorageDef {
  return { ...def, query: queryOf(def) };
}

function queryOf(def: { readonly default?: unknown; readonly onEmpty?: unknown }): Query {
  if (def.default !== undefined) return 'value';
  return def.onEmpty === undefined ? 'option' : 'result';
}

/** Joins storage kept in several files back into the order Rust declares, which the metadata shows. The compiler checks that none is left out. */
export function inRustOrder<S extends object, const N extends readonly (keyof S & string)[]>(
  items: S,
  names: [Exclude<keyof S, N[number]>] extends [never] ? N : { readonly missing: Exclude<keyof S, N[number]> },
): S {
  return Object.fromEntries((names as N).map((name) => [name, items[name]])) as S;
}
