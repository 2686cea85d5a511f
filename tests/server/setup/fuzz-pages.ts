import fc from 'fast-check';
import { createApp } from '../../../server/app.ts';
import type { Route } from '../../../server/http/route.ts';
import { pages } from '../../../server/pages/routes.ts';
import type { Store } from '../../../server/store/port.ts';
import { type CallerName, type Gathering, gathering } from './callers.ts';
import type { Fuzzed } from './fuzz-api.ts';
import { Case, type Good, pick, spoilt } from './fuzz-cases.ts';
import { rehearsal, unlimited } from './rehearsal.ts';
import { REQUESTS } from './requests.ts';

const WHO: readonly CallerName[] = ['admin', 'admin', 'member', 'owner', 'other team', 'nobody', 'removed'];

/** What every request counts, refused or not. */
const COUNTED = new Set(['bucket']);

const MARK = '<img src=x onerror';

function goodOf(a: Case, { method, path }: Route, place: Gathering): Good {
  const who = place.known.get(pick(WHO, a.who));
  if (who === undefined) throw new Error('nobody came');
  const asked = REQUESTS[`${method} ${path}`]?.(who, place, '');
  const headers = { host: 'localhost:8765', origin: 'http://localhost:8765', cookie: who.cookie };
  const good = { method, path: asked?.path ?? path };
  if (asked?.form === undefined) return { ...good, headers };
  const form = { ...asked.form, form: who.form };
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  return { ...good, headers: { ...headers, ...type }, body: { form } };
}

/** So many spoilt requests to every page; what they would write is undone, so that each finds the same rows. */
export async function fuzzPages(
  open: () => Promise<Store>,
  given: { rounds: number; seed: number },
): Promise<Fuzzed> {
  const place = await gathering(await open());
  const { store, written } = rehearsal(place.deps.store);
  const app = createApp(unlimited({ ...place.deps, store }), pages);
  const counts: Record<string, number> = {};
  const broken: string[] = [];
  for (const [count, a] of fc.sample(Case, { numRuns: given.rounds, seed: given.seed }).entries()) {
    const route = pick(pages, count);
    const { body, path, ...init } = spoilt(goodOf(a, route, place), a);
    written.length = 0;
    const answer = await app.request(`http://localhost:8765${path}`, {
      ...init,
      ...(body === undefined ? {} : { body: Uint8Array.from(body) }),
    });
    const text = await answer.text();
    const { status } = answer;
    counts[status] = (counts[status] ?? 0) + 1;
    const wrote = written.filter((table) => !COUNTED.has(table));
    const next = answer.headers.get('location') ?? '/';
    const wrong = [
      ...(status >= 500 ? [`${status}`] : []),
      ...(status >= 400 && wrote.length > 0 ? [`${status} wrote ${wrote.join()}`] : []),
      ...(text.includes(MARK) ? ['markup of a stranger'] : []),
      ...(/^\/(?![/\\])/.test(next) ? [] : [`leads to ${next}`]),
    ];
    if (wrong.length > 0)
      broken.push(`${init.method} ${path.slice(0, 120)} ${JSON.stringify(a).slice(0, 300)}: ${wrong.join()}`);
  }
  return { counts, broken };
}
