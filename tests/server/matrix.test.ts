import { describe, expect, test } from 'vitest';
import { createApp } from '../../server/app.ts';
import { OFF_PATH } from '../../server/mail/off.ts';
import { routes } from '../../server/routes.ts';
import { CALLERS, type Gathering, gathering, type Known } from './setup/callers.ts';
import { ROUTES } from './setup/expected-routes.ts';
import { rehearsal } from './setup/rehearsal.ts';
import { REQUESTS } from './setup/requests.ts';
import { DATABASES, onEach } from './setup/stores.ts';

/** What every request counts, refused or not. */
const COUNTED = new Set(['bucket']);

type Door = 'own' | 'other';

const isApi = (path: string): boolean => path.startsWith('/v1/') || path === '/metrics';

/** What a caller shows at a door: a token at `/v1`, a cookie at pages; at the other door each shows the other. */
function shown({ token, cookie }: Known, api: boolean, door: Door): Record<string, string> {
  return api === (door === 'own') ? (token === null ? {} : { authorization: `Bearer ${token}` }) : { cookie };
}

async function knock(place: Gathering & { ask: Ask }, name: string, who: Known, door: Door = 'own') {
  const [method = '', path = ''] = name.split(' ');
  const team = await place.deps.store.get('team', { team_id: who.team });
  const asked = REQUESTS[name]?.(who, place, team?.epoch ?? '');
  if (asked === undefined) throw new Error(`${name} has no request in setup/requests.ts`);
  const headers: Record<string, string> = {
    origin: 'http://localhost:8765',
    ...shown(who, isApi(path), door),
  };
  let body: string | undefined;
  if (asked.json !== undefined) {
    headers['content-type'] = 'application/json';
    body = JSON.stringify(asked.json);
  }
  if (asked.form !== undefined) {
    headers['content-type'] = 'application/x-www-form-urlencoded';
    body = new URLSearchParams({ ...asked.form, form: who.form }).toString();
  }
  return place.ask(asked.path ?? path, { method, headers, ...(body === undefined ? {} : { body }) });
}

type Ask = (path: string, init: RequestInit) => Promise<{ answer: Response; written: string[] }>;

/** How an answer reads in the table: its status, and a problem's code or where it leads. */
async function told(answer: Response): Promise<string> {
  const next = answer.headers.get('location');
  if (next !== null) return `${answer.status} ${next.replace(/\?.*/, '').replace(/[0-9a-f-]{36}/g, ':id')}`;
  if (!answer.headers.get('content-type')?.startsWith('application/problem+json')) return `${answer.status}`;
  return `${answer.status} ${((await answer.json()) as { code: string }).code}`;
}

async function meeting(open: Parameters<Parameters<typeof onEach>[1]>[0]): Promise<Gathering & { ask: Ask }> {
  const place = await gathering(await open());
  const { store, written } = rehearsal(place.deps.store);
  const app = createApp({ ...place.deps, store }, routes);
  return {
    ...place,
    async ask(path, init) {
      written.length = 0;
      const headers = { host: 'localhost:8765', ...(init.headers as Record<string, string>) };
      const answer = await app.request(`http://localhost:8765${path}`, { ...init, headers });
      return { answer, written: written.filter((table) => !COUNTED.has(table)) };
    },
  };
}

const named = routes.map(({ method, path }) => `${method} ${path}`);

test('every route stands in the table, and nothing else does', () => {
  expect(Object.keys(ROUTES).filter((name) => !named.includes(name))).toEqual([]);
  expect(named.filter((name) => !(name in ROUTES))).toEqual([]);
});

onEach(DATABASES, (open) => {
  describe('the matrix of routes', () => {
    let met: ReturnType<typeof meeting> | undefined;
    const meet = () => {
      met ??= meeting(open);
      return met;
    };

    test('says to every caller what the table says, and writes nothing for those it refuses', async () => {
      const place = await meet();
      const found: Record<string, Record<string, string>> = {};
      const wrote: string[] = [];
      for (const name of named)
        for (const caller of CALLERS) {
          const who = place.known.get(caller);
          if (who === undefined) throw new Error(`nobody is called ${caller}`);
          const { answer, written } = await knock(place, name, who);
          found[name] = { ...found[name], [caller]: await told(answer) };
          if (answer.status >= 400 && written.length > 0) wrote.push(`${name} ${caller} ${written.join()}`);
        }
      expect(found).toEqual(ROUTES);
      expect(wrote).toEqual([]);
      // Some 1,200 requests, and a password hashed for each who signs in.
    }, 240_000);

    test('takes a token at /v1 and a cookie at pages, and neither at the other door', async () => {
      const place = await meet();
      const admin = place.known.get('admin');
      const nobody = place.known.get('nobody');
      if (admin === undefined || nobody === undefined) throw new Error('nobody came');
      for (const { method, path, access } of routes) {
        const name = `${method} ${path}`;
        if (access === 'public' || access === 'metrics') continue;
        const { answer, written } = await knock(place, name, { ...admin, form: nobody.form }, 'other');
        const seen = await told(answer);
        const refused = access === 'device' ? [ROUTES[name]?.nobody] : [ROUTES[name]?.nobody, '403'];
        expect(refused, `${name}: ${seen}`).toContain(seen);
        expect(written).toEqual([]);
      }
    });

    test('takes no form that is not its own: another origin, another browser’s token, another type', async () => {
      const place = await meet();
      const admin = place.known.get('admin');
      const owner = place.known.get('owner');
      if (admin === undefined || owner === undefined) throw new Error('nobody came');
      for (const { method, path, access } of routes) {
        // The signed link of a mail is itself the proof: mail programs send it without any form of ours.
        if (method !== 'POST' || isApi(path) || path === OFF_PATH) continue;
        const name = `${method} ${path}`;
        const asked = REQUESTS[name]?.(admin, place, '');
        const send = async (form: string, origin: string, type: string) => {
          const { answer, written } = await place.ask(asked?.path ?? path, {
            method,
            headers: { cookie: admin.cookie, origin, 'content-type': type },
            body: new URLSearchParams({ ...asked?.form, form }).toString(),
          });
          return [answer.status, ...written];
        };
        const ours = 'http://localhost:8765';
        const encoded = 'application/x-www-form-urlencoded';
        expect([name, access, ...(await send(owner.form, ours, encoded))]).toEqual([name, access, 403]);
        expect([name, ...(await send(admin.form, 'https://evil.example', encoded))]).toEqual([name, 403]);
        expect([name, ...(await send(admin.form, 'null', encoded))]).toEqual([name, 403]);
        expect([name, ...(await send(admin.form, ours, 'text/plain'))]).toEqual([name, 400]);
      }
    });
  });
});
