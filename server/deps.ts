import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { Live } from './live.ts';
import type { Store } from './store/port.ts';

/** What every part of the server is given; nothing reaches for the clock, randomness or the environment itself. */
export type Deps = {
  store: Store;
  config: Config;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Unguessable bytes. */
  random: (bytes: number) => Uint8Array;
  log: Logger;
  /** What this process knows of the moment. */
  live: Live;
};
