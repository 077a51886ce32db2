type Log = (fields: object, message: string) => void;

/** What the server says to whoever runs the node. A pino logger is one. */
export interface Logger {
  readonly debug: Log;
  readonly info: Log;
  readonly warn: Log;
  readonly error: Log;
}
