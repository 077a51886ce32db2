import { z } from 'zod';
import { PROFILES } from '../../runtime';
import { tao } from '../amounts';
import { accountOf } from '../devAccounts';
import { LOG_LEVELS } from '../log';
import type { SealMode } from '../producer';

/** What may be said on the command line, as text. */
export interface RawOptions {
  readonly port?: string;
  readonly wsPorts?: string;
  readonly [name: string]: unknown;
}

const LONGEST_INTERVAL = 2 ** 31 - 1;
/** The chain's existential deposit in rao: less is no account. */
const SMALLEST_BALANCE = 500n;

/** A text that `read` understands, else one line: `--seal wants …, got 'x'`. */
function option<T>(flag: string, wants: string, read: (text: string) => T | undefined) {
  return z.string().transform((text, context) => {
    const value = read(text);
    if (value !== undefined) return value;
    context.addIssue({ code: 'custom', message: `${flag} wants ${wants}, got '${text}'` });
    return z.NEVER;
  });
}

const choice = <const T extends string>(flag: string, choices: readonly T[]) =>
  option(flag, listed(choices), (text) => choices.find((one) => one === text));

/** `a, b or c`. */
const listed = (names: readonly string[]): string => `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;

function integer(text: string, min: number, max: number): number | undefined {
  const value = /^\d{1,15}$/.test(text) ? Number(text) : -1;
  return value >= min && value <= max ? value : undefined;
}

const port = (text: string) => integer(text, 0, 65_535);

function ports(text: string): number[] | undefined {
  const all = text.split(',').map(port);
  const known = all.filter((one) => one !== undefined);
  return known.length === all.length ? known : undefined;
}

function sealMode(text: string): SealMode | undefined {
  const [type, number, ...rest] = text.split(':');
  if (rest.length > 0) return undefined;
  const milliseconds = number === undefined ? undefined : integer(number, 1, LONGEST_INTERVAL);
  if (number !== undefined && milliseconds === undefined) return undefined;
  if (type === 'manual' && number === undefined) return { type };
  if (type === 'interval' && milliseconds !== undefined) return { type, milliseconds };
  if (type !== 'instant') return undefined;
  return milliseconds === undefined ? { type } : { type, batchMilliseconds: milliseconds };
}

function origins(text: string): 'local' | 'all' | string[] | undefined {
  if (text === 'local' || text === 'all') return text;
  const list = text.split(',');
  return list.every((one) => URL.canParse(one) && new URL(one).origin === one) ? list : undefined;
}

/** `SS58=TAO`; says what is wrong with which half. */
const fund = z.string().transform((text, context) => {
  const [address = '', amount, ...rest] = text.split('=');
  try {
    if (amount === undefined || rest.length > 0) throw new RangeError(`got '${text}'`);
    const account = accountOf(address);
    const rao = tao(amount);
    if (rao < SMALLEST_BALANCE) throw new RangeError(`${amount} TAO is less than an account must hold: 0.0000005`);
    return { account, rao };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    context.addIssue({ code: 'custom', message: `--fund wants SS58=TAO such as 5Grw…utQY=1000.5: ${reason}` });
    return z.NEVER;
  }
});

const schema = z
  .object({
    port: option('--port', 'a port from 0 (any free one) to 65535', port).optional(),
    wsPorts: option('--ws-ports', 'ports from 0 to 65535 with commas between, such as 9944,9945', ports).optional(),
    host: z.string().min(1, { error: '--host wants an address of this machine, got nothing' }).optional(),
    seal: option('--seal', 'interval:MS, instant, instant:MS or manual', sealMode).optional(),
    profile: choice('--profile', PROFILES).optional(),
    chain: z.string().min(1, { error: '--chain wants the path of a raw chain spec, got nothing' }).optional(),
    fund: z.array(fund).default([]),
    cors: option(
      '--cors',
      'local, all, or origins such as https://app.example with commas between',
      origins,
    ).optional(),
    archive: z.boolean().default(false),
    history: option('--history', 'a number of key versions to keep, 1 or more', (text) =>
      integer(text, 1, 1e12),
    ).optional(),
    log: choice('--log', LOG_LEVELS).default('info'),
    signatures: choice('--signatures', ['verify', 'skip']).optional(),
    stateRoot: choice('--state-root', ['every-block', 'none']).optional(),
    name: z.string().min(1, { error: '--name wants a name, got nothing' }).optional(),
  })
  .refine(({ archive, history }) => !archive || history === undefined, {
    error: '--archive keeps all history and --history a part: leave one of them out',
  });

export type CliOptions = z.output<typeof schema>;

/** A command line that cannot be followed; the message is one line that says what would be right. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** @throws UsageError for the first thing that is wrong */
export function readOptions(raw: RawOptions): CliOptions {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw new UsageError(parsed.error.issues[0]?.message ?? parsed.error.message);
}
