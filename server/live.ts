import { createMetrics, type Metrics } from './metrics.ts';
import type { Reader } from './store/port.ts';
import { ASKS, COMMANDS, type Pace, PULLS, PUSHES, rateLimit, TOKENS, WAKES } from './sync/limits.ts';
import { turns } from './sync/turns.ts';
import { createWakes, type Wakes } from './sync/wake.ts';

/** What a process knows of the moment and may forget: who waits, who came how often. */
export type Live = {
  wakes: Wakes;
  /** Seconds a device has to wait before it may push, pull, wait for news, or ask for something else again. */
  mayPush: (device: string) => number;
  mayPull: Pace;
  /** The same for one command more of a person in a team. */
  mayCommand: (who: string) => number;
  /** Puts answers together a few at a time: each may be 4 MiB, and is there twice while it is packed. */
  inTurn: ReturnType<typeof turns>;
  /** Reads pages a few at a time: a page is read with its device and would be held while it waits to be answered. */
  inPullTurn: ReturnType<typeof turns>;
  /** Takes pushes a few at a time: what one is read into is many times its bytes, and would be held while it waits for the database. */
  inPushTurn: ReturnType<typeof turns>;
  mayWake: (device: string) => number;
  mayAsk: (device: string) => number;
  /** The same for a network that asks whether a device has got its token. */
  mayPoll: (network: string) => number;
  metrics: Metrics;
};

/** How many answers are put together at once; there are as few threads to pack them. */
const ANSWERS = 4;

/** How many pushes are read and stored, and pages read, at once: as many as PostgreSQL is given connections by default. */
const TAKEN = 10;

const retriesOf = (reader: Reader): number =>
  'retried' in reader && typeof reader.retried === 'function' ? Number(reader.retried()) : 0;

export function createLive(reader: Reader, now: () => number, onError: (error: unknown) => void): Live {
  const wakes = createWakes(reader, onError);
  return {
    wakes,
    mayPush: rateLimit(PUSHES, now),
    mayPull: rateLimit(PULLS, now),
    mayCommand: rateLimit(COMMANDS, now),
    inTurn: turns(ANSWERS),
    inPullTurn: turns(TAKEN),
    inPushTurn: turns(TAKEN),
    mayWake: rateLimit(WAKES, now),
    mayAsk: rateLimit(ASKS, now),
    mayPoll: rateLimit(TOKENS, now),
    metrics: createMetrics({ waiting: wakes.waiting, retried: () => retriesOf(reader) }),
  };
}
