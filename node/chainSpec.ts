import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { fromHex, toHex } from '../primitives/scale';
import { RawValue } from '../pallets/support/state/cell';
import { Columns } from '../pallets/support/state/store';
import { runtimeDefinition } from '../runtime';
import type { Genesis } from '../runtime/genesis';
import { lineOf, whereJsonEnds } from './jsonPosition';

/** A chain as a raw chain spec of a Substrate node describes it. */
export interface ChainSpec {
  readonly name: string;
  readonly id: string;
  readonly chainType: ChainType;
  /** How wallets show addresses and amounts; undefined where the file does not say. */
  readonly properties: { readonly [name: string]: unknown } | undefined;
  /** Block 0, key by key, with what no declaration of ours reads. */
  readonly genesis: Genesis;
  /** Spec version of the runtime that built the genesis; undefined where it left no record. */
  readonly specVersion: number | undefined;
}

export type ChainType = 'Live' | 'Development' | 'Local' | { readonly Custom: string };

/** A chain spec that no chain can start from. The message is one line: the file, the place in it, and what would be right. */
export class ChainSpecError extends Error {
  override readonly name = 'ChainSpecError';
}

/** @throws ChainSpecError when the file cannot be read or describes no chain */
export function readChainSpec(file: string): ChainSpec {
  return parseChainSpec(readText(file), file);
}

/**
 * Reads the JSON of a chain spec; fields for the network (`bootNodes`, …) are passed over.
 * @param file only for the messages
 * @throws ChainSpecError
 */
export function parseChainSpec(text: string, file: string): ChainSpec {
  const parsed = specFile.safeParse(parseJson(text, file));
  if (!parsed.success) {
    const { path = [], message = 'is malformed' } = parsed.error.issues[0] ?? {};
    throw wrong(file, text, path.map(String), message);
  }
  const { name, id, chainType, properties, genesis } = parsed.data;
  const { specVersion } = readStart(genesis.raw.top, file, text);
  return { name, id, chainType, properties: properties ?? undefined, genesis: genesis.raw.top, specVersion };
}

/** Names the line, the place and what is wrong there. */
function wrong(file: string, text: string, path: readonly string[], message: string): ChainSpecError {
  const where = [place(path), message].filter(Boolean).join(' ');
  return new ChainSpecError(`chain spec ${file}, line ${lineOf(text, path)}: ${where}`);
}

const wanting =
  (wants: string): z.core.$ZodErrorMap =>
  ({ input }) =>
    input === undefined ? `is missing: expected ${wants}` : `wants ${wants}, got ${shown(input)}`;

const object = <T extends z.core.$ZodShape>(wants: string, shape: T) => z.object(shape, { error: wanting(wants) });
const record = (wants: string) => z.record(z.string(), z.unknown(), { error: wanting(wants) });
const filledText = (wants: string) => z.string({ error: wanting(wants) }).min(1, { error: wanting(wants) });

/** `{ "0x…": "0x…" }` as pairs. */
const top = record('"0x…" keys with "0x…" values').transform((given, context): Genesis => {
  const pairs = new Map<string, string>();
  const refuse = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message });
  for (const [key, value] of Object.entries(given)) {
    const wrongKey = hexProblem(key);
    const wrongValue = hexProblem(value);
    if (wrongKey !== undefined) refuse([key], `is no key: ${wrongKey}`);
    else if (wrongValue !== undefined) refuse([key], `holds ${shown(value)}: ${wrongValue}`);
    else if (pairs.has(key.toLowerCase())) refuse([key], 'stands there twice, in upper and lower case');
    else pairs.set(key.toLowerCase(), String(value));
  }
  if (Object.keys(given).length === 0) refuse([], 'is empty: expected the keys of block 0');
  return [...pairs];
});

const noChildren = z
  .unknown()
  .refine(
    (value) => value === undefined || value === null || (typeof value === 'object' && Object.keys(value).length === 0),
    {
      error: 'is not empty: child tries are not supported, expected {}',
    },
  );

/** `Live`, `Development`, `Local` or `{ "Custom": "name" }`. */
export const chainType = z.union([z.enum(['Live', 'Development', 'Local']), z.strictObject({ Custom: z.string() })], {
  error: wanting('"Live", "Development", "Local" or {"Custom": "…"}'),
});

const specFile = object('a JSON object with name, id and genesis', {
  name: filledText('the name of the chain'),
  id: filledText('a short name of the chain'),
  // What a real node takes for granted.
  chainType: chainType.default('Live'),
  properties: record('an object or null').nullish(),
  genesis: object('{"raw": {"top": {…}}}', {
    raw: object('raw keys; a real node makes a plain spec raw with `build-spec --raw`', {
      top,
      childrenDefault: noChildren.optional(),
    }),
  }),
});

function hexProblem(value: unknown): string | undefined {
  if (typeof value !== 'string' || !value.startsWith('0x')) return 'expected 0x and hex digits';
  try {
    fromHex(value);
    return undefined;
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}

const TOP = ['genesis', 'raw', 'top'];

/** What a chain needs of its block 0. @throws ChainSpecError where block 1 could have no author */
function readStart(genesis: Genesis, file: string, text: string): { readonly specVersion: number | undefined } {
  const columns = new Columns(runtimeDefinition('fast').layout);
  const values = new Map(genesis);
  const at = (pallet: string, item: string) => {
    const column = columns.column(pallet, item);
    const key = toHex(column.prefix);
    const raw = values.get(key);
    const value = raw === undefined ? undefined : column.decodeValue(fromHex(raw));
    return { key, name: `${pallet}.${item}`, raw, value: value instanceof RawValue ? value.decoded : value };
  };
  const { key, name, raw, value } = at('Aura', 'Authorities');
  const wants = `expected a SCALE list of the sr25519 public keys that author blocks, which is ${name}`;
  if (raw === undefined) throw wrong(file, text, TOP, `lacks ${key}: ${wants}`);
  if (!Array.isArray(value) || value.length === 0)
    throw wrong(file, text, [...TOP, key], `holds ${shown(raw)}: ${wants}`);
  const upgrade = at('System', 'LastRuntimeUpgrade').value as { readonly spec_version: number } | undefined;
  return { specVersion: upgrade?.spec_version };
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'there is no such file' : message;
    throw new ChainSpecError(
      `chain spec ${file} cannot be read: ${reason}; expected a raw chain spec in JSON, or no --chain for the local chain`,
    );
  }
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { line, column, rest } = whereJsonEnds(text);
    const found = rest === '' ? 'the text ends' : `${shown(/^.[^\s,:[\]{}]*/su.exec(rest)?.[0])} stands`;
    throw new ChainSpecError(
      `chain spec ${file} is not JSON: in line ${line}, column ${column} ${found} where JSON goes on otherwise`,
    );
  }
}

/** `genesis.raw.top["0x…"]`. */
const place = (path: readonly string[]): string =>
  path
    .map((step, depth) => (/^[a-z]\w*$/i.test(step) ? `${depth === 0 ? '' : '.'}${step}` : `[${shown(step)}]`))
    .join('');

const LONGEST = 160;

/** As JSON, cut short. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) return 'nothing';
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}… (${text.length} characters)`;
}
