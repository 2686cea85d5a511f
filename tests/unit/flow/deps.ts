import type {
  AsidePort,
  Deps,
  GrantsPort,
  Live,
  NetPort,
  Prefs,
  RefusedWords,
  Site,
  SitesPort,
} from '../../../lib/flow/deps.ts';
import { NO_PREFS } from '../../../lib/flow/no-prefs.ts';
import type { KeptGrant } from '../../../lib/model/kept-grant.ts';
import { fail } from '../../../lib/model/result.ts';
import { memoryDb } from '../db/memory-db.ts';
import { MONDAY } from '../log/samples.ts';

const START: Prefs = { ...NO_PREFS, name: 'Ana' };

/** Dependencies over a database in memory; `clock.now` is the time and can be set. */
export async function testDeps(change: Partial<Prefs> = {}): Promise<Deps & { clock: { now: number } }> {
  const clock = { now: MONDAY };
  let prefs = { ...START, ...change };
  let count = 0;
  const listeners = new Set<(prefs: Prefs) => void>();
  return {
    clock,
    db: await memoryDb(),
    now: () => clock.now,
    random: () => {
      count += 1;
      return Uint8Array.from({ length: 16 }, (_, index) => (count >> (8 * (15 - index))) & 255);
    },
    page: {
      activeTab: async () => null,
      get: async () => null,
      pick: async () => fail({ kind: 'no-grant' }),
      stopPick: () => undefined,
      read: async () => ({ ok: false, problem: { kind: 'no-grant' } }),
      find: async () => null,
      show: async () => 'no-grant',
      openSource: async () => true,
    },
    session: { clear: async () => undefined },
    aside: testAside(),
    grants: testGrants(),
    sites: testSites(),
    net: testNet(),
    policy: { teamServer: async () => ({ origin: null, fixed: false }) },
    prefs: {
      get: async () => prefs,
      async set(patch) {
        prefs = { ...prefs, ...patch };
        for (const listener of listeners) listener(prefs);
      },
      watch(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  };
}

/** What waits until the browser closes, in memory. */
function testAside(): AsidePort {
  const kept = new Map<string, RefusedWords>();
  return {
    get: async (draft) => kept.get(draft) ?? {},
    async set(draft, words) {
      const now = Object.entries({ ...kept.get(draft), ...words });
      kept.set(
        draft,
        Object.fromEntries(now.flatMap(([field, text]) => (text === null ? [] : [[field, text]]))),
      );
    },
  };
}

/** What lets a device decide, in memory. */
function testGrants(): GrantsPort {
  const kept = new Map<string, KeptGrant>();
  const keyOf = ({ team, bound }: KeptGrant) => `${team} ${bound?.submission}`;
  return {
    list: async () => [...kept.values()],
    put: async (grant) => void kept.set(keyOf(grant), grant),
    drop: async (grant) => void kept.delete(keyOf(grant)),
  };
}

/** A list of sites in memory whose browser says yes, unless `grants` is false. */
export function testSites({ listed = [] as Site[], grants = true, anyPort = false } = {}): SitesPort {
  const sites = new Map(listed.map((site) => [site.origin, site]));
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    anyPort,
    list: async () => [...sites.values()],
    request: async () => grants,
    async put(site) {
      sites.set(site.origin, site);
      tell();
    },
    async remove(origin) {
      sites.delete(origin);
      tell();
    },
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A way out that reaches what the test serves on this machine, where the person said yes. */
export function testNet({ grants = true } = {}): NetPort {
  const granted = new Set<string>();
  return {
    async request(origin) {
      if (grants) granted.add(origin);
      return grants;
    },
    has: async (origin) => granted.has(origin),
    async release(origin, needed) {
      if (!needed.includes(origin)) granted.delete(origin);
    },
    async releaseAll(needed) {
      for (const origin of granted) if (!needed.includes(origin)) granted.delete(origin);
      return [];
    },
    to: (origin) => (input, init) =>
      new URL(String(input)).origin === origin && granted.has(origin)
        ? fetch(input, init)
        : Promise.reject(new TypeError('not granted')),
  };
}

/** The value of a Result, or the test fails with its Problem. */
export async function done<T>(
  result: Promise<{ ok: true; value: T } | { ok: false; problem: unknown }>,
): Promise<T> {
  const settled = await result;
  if (!settled.ok) throw new Error(JSON.stringify(settled.problem));
  return settled.value;
}

/** The first value of a live query that passes; rejects with the query's error. */
export function first<T>(source: Live<T>, passes: (value: T) => boolean = () => true): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const subscription = source.subscribe({
    next: (value) => {
      if (passes(value)) resolve(value);
    },
    error: reject,
  });
  return promise.finally(() => subscription.unsubscribe());
}
