import { blake2AsHex } from '@polkadot/util-crypto';
import {
  CodecError,
  encode,
  fieldsCodec,
  Reader,
  type Codec,
  type Fields,
  type FieldValues,
  type Hex,
} from '../../primitives/scale';
import { RuntimeTrap } from '../../pallets/support/dispatchError';
import type { Runtime } from '../runtime';

/** A question that the outside may ask the runtime, declared once: metadata and dispatch are read off this. */
export interface ApiMethod {
  readonly inputs: Fields;
  readonly output: Codec<unknown>;
  readonly docs: string;
  /** Absent where this emulator only declares the method. What it writes is undone by the caller. */
  run?(rt: Runtime, inputs: { readonly [name: string]: unknown }): unknown;
}

/** Methods that go by one name and version. */
export interface Api {
  readonly name: string;
  readonly version: number;
  readonly docs: string;
  readonly methods: { readonly [name: string]: ApiMethod };
  /** Eight bytes of the name's hash: how the runtime's version lists it. */
  readonly id: Hex;
}

/** Declares a method; `run` is typed by its codecs. */
export const method = <const F extends Fields, T>(def: {
  readonly inputs: F;
  readonly output: Codec<T>;
  readonly docs: string;
  run?(rt: Runtime, inputs: FieldValues<F>): NoInfer<T>;
}): ApiMethod => def;

export const api = (def: Omit<Api, 'id'>): Api => ({ ...def, id: blake2AsHex(def.name, 64) });

/** `Name_method`, as `state_call` names them. */
export type ApiMethods = ReadonlyMap<string, ApiMethod>;

export const methodsOf = (apis: readonly Api[]): ApiMethods =>
  new Map(
    apis.flatMap(({ name, methods }) =>
      Object.entries(methods).map(([suffix, def]) => [`${name}_${suffix}`, def] as const),
    ),
  );

export class UnknownMethodError extends Error {
  override readonly name: string = 'UnknownMethodError';
}

/** The runtime has such a method, and nobody has written it here yet. */
export class NotImplementedError extends UnknownMethodError {
  override readonly name = 'NotImplementedError';

  constructor(method: string) {
    super(`${method} is declared but not implemented in this emulator yet`);
  }
}

/**
 * Runs a method by its full name, SCALE in and out.
 *
 * @throws UnknownMethodError for a name that no API has
 * @throws NotImplementedError for a method that is only declared
 * @throws RuntimeTrap for arguments that do not decode to the last byte, where the chain panics too
 */
export function callMethod(methods: ApiMethods, rt: Runtime, name: string, args: Uint8Array): Uint8Array {
  const def = methods.get(name);
  if (def === undefined) throw new UnknownMethodError(`Exported method ${name} is not found`);
  if (def.run === undefined) throw new NotImplementedError(name);
  const { holes } = rt.definition;
  return encode(def.output, def.run(rt, decodeInputs(name, def.inputs, new Reader(args, holes))), holes);
}

function decodeInputs(name: string, inputs: Fields, from: Reader): FieldValues<Fields> {
  try {
    const values = fieldsCodec(inputs).decode(from);
    if (from.remaining > 0)
      throw new CodecError(`${from.remaining} bytes left over after ${Object.keys(inputs).length} arguments`);
    return values;
  } catch (error) {
    if (error instanceof CodecError)
      throw new RuntimeTrap(`Bad input data provided to ${name.slice(name.indexOf('_') + 1)}: ${error.message}`);
    throw error;
  }
}
