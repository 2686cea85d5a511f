import fc from 'fast-check';
import { COMMANDS, type CommandName } from '../../../lib/protocol/commands.ts';
import { itemHash } from '../../../lib/protocol/item.ts';
import { STATUS_OF, WireProblem } from '../../../lib/protocol/problem.ts';
import { PullAnswer } from '../../../lib/protocol/pull.ts';
import { readJson } from '../../../lib/protocol/read-json.ts';
import { createApp } from '../../../server/app.ts';
import type { Deps } from '../../../server/deps.ts';
import type { Route } from '../../../server/http/route.ts';
import { routes } from '../../../server/routes.ts';
import type { Store } from '../../../server/store/port.ts';
import { TABLES, type TableName } from '../../../server/store/tables.ts';
import { BODIES, type Furnished, furnished } from './furnished.ts';
import { Case, changed, type Good, pick, spoilt } from './fuzz-cases.ts';
import { grant, harbour } from './harbour.ts';
import { unlimited, watching } from './rehearsal.ts';
import { REQUESTS } from './requests.ts';
import { item, makeDevice, type Someone } from './team.ts';

/** After so many requests everything begins anew, so that there is always something to break. */
const AGAIN = 250;

/** Codes one route has beside those of the wire. */
const OWN_CODES: ReadonlySet<string> = new Set([
  'model_not_found',
  'model_refused',
  'model_unreachable',
  'quota',
]);

/** The routes of devices and machines; what is not here is a page. */
export const api = routes.filter(
  ({ path }) => path.startsWith('/v1/') || path === '/metrics' || path.endsWith('z'),
);

/** Half of all requests are pushes: behind that one route are all commands. */
const aims = [...api, ...api.flatMap(() => api.filter(({ path }) => path === '/v1/push'))];

export type Fuzzed = { counts: Record<string, number>; broken: string[] };

/** Limits are counted and time passes; nothing else may differ after a refusal. */
const NOT_COMPARED: ReadonlySet<TableName> = new Set(['bucket']);
const OF_A_REFUSED_COMMAND: ReadonlySet<string> = new Set(['command', 'head', 'device']);

async function stateOf(store: Store): Promise<Map<string, string>> {
  const state = new Map<string, string>();
  for (const table of Object.keys(TABLES) as TableName[])
    if (!NOT_COMPARED.has(table)) state.set(table, JSON.stringify(await store.list(table, { where: {} })));
  return state;
}

const differing = (before: Map<string, string>, after: Map<string, string>): string[] =>
  [...after].filter(([table, rows]) => before.get(table) !== rows).map(([table]) => table);

/** A wake that never waits. */
export const awake = (deps: Deps): Deps => {
  const { wakes } = deps.live;
  const wait: typeof wakes.wait = (who, known) => wakes.wait(who, known, AbortSignal.abort());
  return { ...deps, live: { ...deps.live, wakes: { ...wakes, wait } } };
};

async function worldOf(open: () => Promise<Store>) {
  const place = await furnished(await harbour(open));
  const { store, written } = watching(place.w.deps.store);
  const deps = awake(unlimited({ ...place.w.deps, store }));
  const { olga, finn, ada, gwen, team } = place;
  const people: Someone[] = [olga, finn, ada, gwen];
  const grants = new Map<string, string>();
  for (const who of people) grants.set(who.device, await grant(place.w, who));
  const spare = await makeDevice(place.w.deps, team, gwen.person);
  const app = createApp(deps, api);
  return { place, deps, people, grants, spare, app, written, state: await stateOf(store), strikes: 0 };
}

type World = Awaited<ReturnType<typeof worldOf>>;

/** One good item: its body is spoilt before it is hashed as often as after, or nothing would be looked at but hashes. */
function itemOf(a: Case, place: Furnished, n: number): unknown {
  const kinds: readonly string[] = [...COMMANDS.map(({ kind }) => kind), 'sealed', 'contribution', 'void'];
  const kind = pick(kinds, a.what);
  if (kind === 'void') return { t: 'void', n };
  const { lesson } = place.ids;
  const body =
    kind === 'sealed'
      ? { sealed: 'AAAA' }
      : kind === 'contribution'
        ? { lesson, week: '2026-W48', kind: 'check', value: 'right' }
        : BODIES[kind as CommandName](place.ids, place);
  const t = kind === 'sealed' ? 'event' : kind === 'contribution' ? kind : 'command';
  const good = item(t, n, kind, body);
  // Else the request as a whole is spoilt once more, by the same case.
  if (a.place % 3 === 0) return good;
  const spoiltBody = changed(body, a);
  const named = { id: String(good.id), kind, v: 1, at: Number(good.at), body: spoiltBody };
  try {
    return { ...good, body: spoiltBody, hash: itemHash(named) };
  } catch {
    return { ...good, body: spoiltBody };
  }
}

async function goodOf(a: Case, { method, path }: Route, world: World, who: Someone): Promise<Good> {
  const { place, deps, grants } = world;
  const headers = {
    host: '127.0.0.1',
    authorization: `Bearer ${who.token}`,
    'content-type': 'application/json',
  };
  if (path === '/v1/push') {
    const device = await deps.store.get('device', { team_id: who.team, device_id: who.device });
    const team = await deps.store.get('team', { team_id: who.team });
    const items = [itemOf(a, place, (device?.have ?? 0) + 1)];
    const json = { protocol: 1, epoch: team?.epoch, gen: 0, items, grant: grants.get(who.device) };
    return { method, path, headers, body: { json } };
  }
  // Of the pages' gathering nothing is needed but what a device says of itself.
  const gathered = { pairing: who.device } as never;
  const asked = REQUESTS[`${method} ${path}`]?.(
    { ...who, grant: 'made up', cookie: '', form: '' },
    gathered,
    '',
  );
  const body = asked?.json === undefined ? {} : { body: { json: asked.json } };
  return { method, path: asked?.path ?? path, headers, ...body };
}

/** What is wrong with a refusal, or null. */
function wrongProblem(status: number, type: string, text: string): string | null {
  if (!type.startsWith('application/problem+json')) return `${status} of type ${type}`;
  const problem = WireProblem.safeParse(JSON.parse(text));
  if (!problem.success) return `no problem: ${problem.error.message}`;
  const { code } = problem.data;
  const known: Readonly<Record<string, number>> = STATUS_OF;
  if (!(code in known) && !OWN_CODES.has(code)) return `unknown code ${code}`;
  return problem.data.status === status && (known[code] ?? status) === status
    ? null
    : `${code} with ${status}`;
}

type Results = { results?: { status: string; code?: string }[] };

/** What a refusal has changed that it must not, or null. */
function wrongWrite(status: number, text: string, tables: readonly string[]): string | null {
  if (status >= 400) return tables.length === 0 ? null : `wrote ${tables.join()}`;
  const [result] = text.startsWith('{') ? ((JSON.parse(text) as Results).results ?? []) : [];
  if (result?.status !== 'rejected') return null;
  const more = tables.filter((table) => !OF_A_REFUSED_COMMAND.has(table));
  return more.length === 0 ? null : `refused (${result.code}) and wrote ${more.join()}`;
}

function wrongAnswer(
  route: Route,
  asked: { method: string; path: string },
  status: number,
  text: string,
): string | null {
  if (status >= 400 || route.answer === undefined || text === '' || asked.method !== route.method)
    return null;
  const read = route.answer.safeParse(JSON.parse(text));
  return read.success ? null : `another answer than it says: ${read.error.message}`;
}

async function wrongStreams({ app, people }: World): Promise<string[]> {
  const broken: string[] = [];
  for (const { token } of people)
    for (const stream of ['me', 'team']) {
      const answer = await app.request(`http://127.0.0.1/v1/pull?stream=${stream}`, {
        headers: { host: '127.0.0.1', authorization: `Bearer ${token}` },
      });
      const limits = { bytes: 8 * 1024 * 1024, depth: 40 };
      const read = readJson(new Uint8Array(await answer.arrayBuffer()), limits);
      const rows = read.ok ? PullAnswer.safeParse(read.value) : null;
      if (rows?.success !== true)
        broken.push(`${stream} cannot be read: ${JSON.stringify(read.ok ? rows : read)}`);
    }
  return broken;
}

/** Everything is compared after whatever was written, and now and then when nothing was. */
const EVERY = 20;

/** The tables whose rows differ from before. */
async function written(world: World): Promise<string[]> {
  world.strikes += 1;
  if (world.written.length === 0 && world.strikes % EVERY !== 0) return [];
  const before = world.state;
  world.state = await stateOf(world.deps.store);
  return differing(before, world.state);
}

async function strike(
  world: World,
  a: Case,
  count: number,
): Promise<{ key: string; wrong: string | null; path: string }> {
  const route = pick(aims, count);
  const who = route.path === '/v1/disconnect' ? world.spare : pick(world.people, a.who);
  const good = await goodOf(a, route, world, who);
  const wild = spoilt(good, a);
  const { body, ...init } = wild;
  const given = {
    method: init.method,
    headers: init.headers,
    ...(body === undefined ? {} : { body: Uint8Array.from(body) }),
  };
  world.written.length = 0;
  const answer = await world.app.request(`http://127.0.0.1${wild.path}`, given);
  const text = await answer.text();
  const { status } = answer;
  const tables = await written(world);
  const isEncoded = 'content-encoding' in wild.headers && body !== undefined;
  const wrong =
    (isEncoded && status < 400 ? `${status} to an encoded body` : null) ??
    (status >= 500 ? `${status} ${text}` : null) ??
    (status < 400 || wild.method === 'HEAD'
      ? null
      : wrongProblem(status, answer.headers.get('content-type') ?? '', text)) ??
    wrongWrite(status, text, tables) ??
    (answer.headers.has('content-encoding') ? null : wrongAnswer(route, wild, status, text));
  const [result] =
    status === 200 && text.startsWith('{') ? ((JSON.parse(text) as Results).results ?? []) : [];
  const key = result === undefined ? `${status}` : `${status} ${result.status}`;
  return { key, wrong, path: `${wild.method} ${wild.path.slice(0, 120)} ${JSON.stringify(a).slice(0, 400)}` };
}

/** So many spoilt requests to every route of devices, each compared with what the wire allows. */
export async function fuzzApi(
  open: () => Promise<Store>,
  given: { rounds: number; seed: number },
): Promise<Fuzzed> {
  const counts: Record<string, number> = {};
  const broken: string[] = [];
  for (let done = 0; done < given.rounds; done += AGAIN) {
    const world = await worldOf(open);
    const numRuns = Math.min(AGAIN, given.rounds - done);
    for (const [count, a] of fc.sample(Case, { numRuns, seed: given.seed + done }).entries()) {
      const { key, wrong, path } = await strike(world, a, done + count);
      counts[key] = (counts[key] ?? 0) + 1;
      if (wrong !== null) broken.push(`${path}: ${wrong}`);
    }
    broken.push(...(await wrongStreams(world)));
  }
  return { counts, broken };
}
