import { MAX_WAKE } from '../../lib/protocol/wake.ts';
import { meStream, type Reader } from '../store/port.ts';

/** How often heads that somebody waits for are read, for what other processes wrote. */
const EVERY = 250;
const MOST = 5_000;

type Heads = { me: number; team: number };
type Waiter = { team: string; person: string; known: Heads; done: (heads: Heads | null) => void };

export type Wakes = {
  /**
   * The heads as soon as one of them is above what the caller knows, or after 25 s as they are. A second wait of the same
   * device ends the first; null when too many wait, or the server stops.
   */
  wait(
    who: { team: string; person: string; device: string },
    known: Heads,
    signal: AbortSignal,
  ): Promise<Heads | null>;
  /** Something of this team was written by this process. */
  changed(team: string): void;
  waiting(): number;
  stop(): void;
};

async function headsOf(reader: Reader, team: string, person: string): Promise<Heads> {
  const [me, own] = await Promise.all([
    reader.get('head', { team_id: team, stream: meStream(person) }),
    reader.get('head', { team_id: team, stream: 'team' }),
  ]);
  return { me: me?.seq ?? 0, team: own?.seq ?? 0 };
}

const isNews = (heads: Heads, known: Heads): boolean => heads.me > known.me || heads.team > known.team;

/** Waiting for news, for all requests of one process. */
export function createWakes(reader: Reader, onError: (error: unknown) => void): Wakes {
  const waiters = new Map<string, Waiter>();
  let timer: NodeJS.Timeout | null = null;
  let looking = false;
  let stopped = false;

  /** One question a team, however many wait. */
  async function look(team: string): Promise<void> {
    const own = [...waiters.values()].filter((waiter) => waiter.team === team);
    if (own.length === 0) return;
    const streams = ['team', ...new Set(own.map(({ person }) => meStream(person)))];
    const heads = await reader.list('head', {
      where: { team_id: team },
      among: { column: 'stream', values: streams },
    });
    const at = new Map(heads.map(({ stream, seq }) => [stream, seq]));
    for (const waiter of own) {
      const now = { me: at.get(meStream(waiter.person)) ?? 0, team: at.get('team') ?? 0 };
      if (isNews(now, waiter.known)) waiter.done(now);
    }
  }
  async function lookAll(): Promise<void> {
    for (const team of new Set([...waiters.values()].map((waiter) => waiter.team))) await look(team);
  }
  const safely = (work: Promise<void>) => void work.catch(onError);

  function tick(): void {
    if (looking) return;
    looking = true;
    safely(
      lookAll().finally(() => {
        looking = false;
      }),
    );
  }
  function watch(): void {
    if (waiters.size > 0) timer ??= setInterval(tick, EVERY);
    else if (timer !== null) {
      clearInterval(timer);
      timer = null;
    }
  }

  return {
    async wait({ team, person, device }, known, signal) {
      const heads = await headsOf(reader, team, person);
      if (isNews(heads, known) || signal.aborted) return heads;
      const key = `${team} ${device}`;
      waiters.get(key)?.done(heads);
      if (stopped || waiters.size >= MOST) return null;
      return new Promise((resolve) => {
        const ended = () => done(heads);
        const end = setTimeout(ended, MAX_WAKE);
        const waiter: Waiter = { team, person, known, done };
        function done(now: Heads | null): void {
          clearTimeout(end);
          signal.removeEventListener('abort', ended);
          if (waiters.get(key) === waiter) waiters.delete(key);
          watch();
          resolve(now);
        }
        signal.addEventListener('abort', ended);
        waiters.set(key, waiter);
        watch();
      });
    },
    changed: (team) => safely(look(team)),
    waiting: () => waiters.size,
    stop() {
      stopped = true;
      for (const waiter of [...waiters.values()]) waiter.done(null);
    },
  };
}
