import { quietLogger } from '../log';
import type { Logger } from '../rpc/logger';

/** From the quietest on, as pino names them. */
const LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'];

/** Whether a logger writes lines of a level; one that does not say how much it writes is thought to write up to info. */
export function writes(logger: Logger, level: 'info' | 'debug'): boolean {
  if (logger === quietLogger) return false;
  const own = 'level' in logger && typeof logger.level === 'string' ? logger.level : 'info';
  return LEVELS.indexOf(own) >= LEVELS.indexOf(level);
}
