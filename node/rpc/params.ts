import type { z } from 'zod';
import { invalidParams } from './errors';
import { stringify } from './json';

/** One parameter of a row: its name (camelCase), what it must be, and what it means. */
export interface Param<Name extends string = string, Kind extends z.ZodType = z.ZodType> {
  readonly name: Name;
  readonly kind: Kind;
  readonly docs?: string;
}

/** What a handler gets: the checked values by the names of its row. */
export type Values<Params extends readonly Param[]> = {
  readonly [Row in Params[number] as Row['name']]: z.output<Row['kind']>;
};

export function param<const Name extends string, Kind extends z.ZodType>(
  name: Name,
  kind: Kind,
  docs?: string,
): Param<Name, Kind> {
  return docs === undefined ? { name, kind } : { name, kind, docs };
}

/**
 * Reads the `params` of a request for a row, by position or by name.
 * DIVERGES: a real node ignores surplus positional parameters; here only surplus nulls are ignored, since anything else is a mistake.
 * @throws RpcError -32602 that names the parameter
 */
export function readParams<const Params extends readonly Param[]>(
  method: string,
  params: Params,
  given: unknown,
): Values<Params> {
  const raw = inOrder(method, params, given);
  const values: Record<string, unknown> = {};
  params.forEach(({ name, kind }, index) => {
    const value = raw[index];
    const read = kind.safeParse(value);
    if (!read.success) throw invalidParams(complaint(params, index, value, read.error.issues));
    values[name] = read.data;
  });
  // The loop has just filled in each name of the row with the output of its kind.
  return values as Values<Params>;
}

function inOrder(method: string, params: readonly Param[], given: unknown): readonly unknown[] {
  if (given === undefined || given === null) return [];
  if (typeof given !== 'object') throw invalidParams(`params must be an array or an object, got ${excerpt(given)}`);
  return Array.isArray(given) ? byPosition(method, params, given) : byName(method, params, given);
}

function byPosition(method: string, params: readonly Param[], given: readonly unknown[]): readonly unknown[] {
  if (given.slice(params.length).every((value) => value === null)) return given;
  throw invalidParams(`too many parameters: ${signature(method, params)}, got ${given.length}`);
}

/** Names are taken in camelCase and in snake_case, as a real node takes them. */
function byName(method: string, params: readonly Param[], given: object): readonly unknown[] {
  const named = new Map(Object.entries(given).map(([name, value]) => [camelCase(name), value as unknown]));
  const values = params.map(({ name }) => named.get(camelCase(name)));
  for (const { name } of params) named.delete(camelCase(name));
  const [unknown] = named.keys();
  if (unknown !== undefined) throw invalidParams(`unknown parameter \`${unknown}\`: ${signature(method, params)}`);
  return values;
}

const camelCase = (name: string) => name.replace(/_+([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase());

function signature(method: string, params: readonly Param[]): string {
  if (params.length === 0) return `${method} takes none`;
  return `${method} takes ${params.length} (${params.map(({ name }) => name).join(', ')})`;
}

function complaint(
  params: readonly Param[],
  index: number,
  value: unknown,
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): string {
  const name = params[index]?.name ?? '';
  const { path = [], message = 'invalid value' } = issues[0] ?? {};
  if (value === undefined) {
    return `No more params: \`${name}\` is missing at position ${index + 1} of ${params.length}: ${message}`;
  }
  const place = path.length === 0 ? '' : ` at [${path.map(String).join('][')}]`;
  return `parameter \`${name}\` (position ${index + 1})${place}: ${message}, got ${excerpt(within(value, path))}`;
}

function within(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, step) => {
    return typeof inner === 'object' && inner !== null ? (Reflect.get(inner, step) as unknown) : undefined;
  }, value);
}

const EXCERPT_LENGTH = 60;

function excerpt(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = stringify(value);
  return text.length <= EXCERPT_LENGTH ? text : `${text.slice(0, EXCERPT_LENGTH)}… (${text.length} characters)`;
}
