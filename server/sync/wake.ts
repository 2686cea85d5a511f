import { MAX_WAKE } from '../../lib/protocol/wake.ts';
import { meStream, type Reader } from '../store/port.ts';

export type WakeLimits = {
  /** How often, in ms, heads that somebody waits for are read, for what other processes wrote. */
  every: number;
  /** How many may wait. */
  most: number;
  /** How long, in ms, one waits without news. */
  longest: number;
};

export const WAKE_LIMITS: WakeLimits = { every: 250, most: 5_000, longest: MAX_WAKE };

type Heads = { me: number; team: number };
type Waiter = { person: string; known: Heads; done: (heads: Heads | null) => void };

export type Wakes = {
  /**
   * The heads as soon as one of them is above what the caller knows, or after the longest wait as they are. A second wait of the same
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
export function createWakes(
  reader: Reader,
  onError: (error: unknown) => void,
  { every, most, longest }: WakeLimits = WAKE_LIMITS,
): Wakes {
  /** By team, then by device: whoever looks at a team passes nobody else. */
  const teams = new Map<string, Map<string, Waiter>>();
  let count = 0;
  let timer: NodeJS.Timeout | null = null;
  let looking = false;
  let stopped = false;

  /** One question a team, however many wait. */
  async function look(team: string): Promise<void> {
    const own = [...(teams.get(team)?.values() ?? [])];
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
    for (const team of [...teams.keys()]) await look(team);
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
    if (count > 0) timer ??= setInterval(tick, every);
    else if (timer !== null) {
      clearInterval(timer);
      timer = null;
    }
  }

  function add(team: string, device: string, waiter: Waiter): void {
    const own = teams.get(team) ?? new Map<string, Waiter>();
    teams.set(team, own.set(device, waiter));
    count += 1;
  }
  function remove(team: string, device: string, waiter: Waiter): void {
    const own = teams.get(team);
    if (own?.get(device) !== waiter) return;
    own.delete(device);
    count -= 1;
    if (own.size === 0) teams.delete(team);
  }

  return {
    async wait({ team, person, device }, known, signal) {
      const heads = await headsOf(reader, team, person);
      if (isNews(heads, known) || signal.aborted) return heads;
      teams.get(team)?.get(device)?.done(heads);
      if (stopped || count >= most) return null;
      return new Promise((resolve) => {
        const ended = () => done(heads);
        const end = setTimeout(ended, longest);
        const waiter: Waiter = { person, known, done };
        function done(now: Heads | null): void {
          clearTimeout(end);
          signal.removeEventListener('abort', ended);
          remove(team, device, waiter);
          watch();
          resolve(now);
        }
        signal.addEventListener('abort', ended);
        add(team, device, waiter);
        watch();
      });
    },
    changed: (team) => safely(look(team)),
    waiting: () => count,
    stop() {
      stopped = true;
      for (const waiter of [...teams.values()].flatMap((own) => [...own.values()])) waiter.done(null);
    },
  };
}
