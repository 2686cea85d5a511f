import { type DestinationStream, type Logger, pino } from 'pino';
import type { Config } from './config.ts';

/** What a line of the log may hold beside its own words; anything else is left out. */
const ALLOWED: ReadonlySet<string> = new Set([
  'requestId',
  'method',
  'route',
  'status',
  'ms',
  'err',
  'job',
  'count',
  'signal',
]);

const FRAME = /^\s+at /;
const MOST_FRAMES = 12;
const MOST_CAUSES = 3;

export type LoggedError = { type: string; code?: string; stack: string[]; cause?: LoggedError };

/** A code is short and ours, the database's or Node's; anything longer may be somebody's words. */
const codeOf = (error: object): string | null =>
  'code' in error && typeof error.code === 'string' && /^[A-Z0-9_]{1,40}$/.test(error.code)
    ? error.code
    : null;

/**
 * An error without its words: a parser repeats what it could not read, a database the row it refused. Where it happened
 * says enough.
 */
export function loggedError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, stack: [] };
  const code = codeOf(error);
  const stack = (error.stack ?? '').split('\n').filter((line) => FRAME.test(line));
  return {
    type: error.constructor.name,
    ...(code === null ? {} : { code }),
    stack: stack.slice(0, MOST_FRAMES).map((line) => line.trim()),
    ...(error.cause === undefined || depth === MOST_CAUSES
      ? {}
      : { cause: loggedError(error.cause, depth + 1) }),
  };
}

/** The server's log: one JSON object a line, with nothing of what people or devices sent. */
export const createLog = ({ LOG_LEVEL }: Pick<Config, 'LOG_LEVEL'>, to: DestinationStream): Logger =>
  pino(
    {
      level: LOG_LEVEL,
      serializers: { err: (error: unknown) => loggedError(error) },
      formatters: {
        log: (line) => Object.fromEntries(Object.entries(line).filter(([key]) => ALLOWED.has(key))),
      },
    },
    to,
  );
