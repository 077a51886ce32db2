import { pino } from 'pino';
import type { Logger } from './rpc/logger';

export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const nothing = (): void => undefined;

/** For a node inside another program: only errors are said, as warnings of the process. */
export const quietLogger: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error(fields, message) {
    const cause = 'err' in fields && fields.err instanceof Error ? (fields.err.stack ?? fields.err.message) : '';
    process.emitWarning(message, { type: 'subtensor-emulator', detail: cause });
  },
};

/** Writes to the standard output: lines for people on a terminal, else JSON. */
export async function createLogger(level: LogLevel, isTerminal: boolean): Promise<Logger> {
  const label = (name: string) => ({ level: name });
  const json = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: label } };
  const logger: Logger = isTerminal ? pino({ level, base: null }, await terminalLines(level)) : pino(json);
  return logger;
}

/** Loaded only when needed, as it takes longer than the rest of pino. */
async function terminalLines(level: LogLevel) {
  const { default: pretty } = await import('pino-pretty');
  return pretty({ sync: true, colorize: true, translateTime: 'SYS:HH:MM:ss.l', hideObject: level === 'info' });
}
