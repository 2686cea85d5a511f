import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { createApp } from '../../server/app.ts';
import { answerJson } from '../../server/http/answer-json.ts';
import type { Env, Route } from '../../server/http/route.ts';
import { createLog, loggedError } from '../../server/log.ts';
import { routes } from '../../server/routes.ts';
import type { Store } from '../../server/store/port.ts';
import { addTeam } from './setup/people.ts';
import { serving, testDeps } from './setup/serve.ts';
import { DATABASES, onEach } from './setup/stores.ts';

const TOKEN = 'metrics-token-of-the-test';

const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

onEach(DATABASES, (open) => {
  test('figures are there for whoever has their token, and nowhere without one configured', async () => {
    const store = await open();
    expect((await serving(testDeps(store), routes)('/metrics', bearer(''))).status).toBe(404);
    const ask = serving(testDeps(store, { METRICS_TOKEN: TOKEN }), routes);
    expect((await ask('/metrics')).status).toBe(401);
    expect((await ask('/metrics', bearer(`${TOKEN}x`))).status).toBe(401);
    const { token } = await addTeam(store);
    expect((await ask('/metrics', bearer(token))).status).toBe(401);
    expect((await ask('/metrics', bearer(TOKEN))).status).toBe(200);
  });

  test('by another name only monitors are answered', async () => {
    const ask = serving(testDeps(await open(), { PUBLIC_URL: 'https://ours.example' }), routes);
    const statuses = async (host: string) =>
      Promise.all(
        ['/livez', '/readyz', '/metrics', '/v1/pull', '/nowhere'].map(
          async (path) => (await ask(path, { headers: { host } })).status,
        ),
      );
    expect(await statuses('10.0.0.7:8765')).toEqual([200, 200, 404, 421, 421]);
    expect(await statuses('ours.example')).toEqual([200, 200, 404, 401, 404]);
  });

  test('answers are counted by the pattern of their route, and by nothing that says who', async () => {
    const store = await open();
    const ask = serving(testDeps(store, { METRICS_TOKEN: TOKEN }), routes);
    const { token, team, member, device } = await addTeam(store);
    await ask('/livez');
    await ask('/v1/pull?stream=me', bearer(token));
    await ask('/v1/pull?stream=me', bearer(token));
    await ask('/l/canary-lesson?canary=canary');
    await ask('/canary');
    const text = await (await ask('/metrics', bearer(TOKEN))).text();
    expect(text).toContain('passalong_requests_total{method="GET",route="/livez",status="200"} 1\n');
    expect(text).toContain('passalong_requests_total{method="GET",route="/v1/pull",status="200"} 2\n');
    expect(text).toMatch(/route="none",status="404"\} \d/);
    for (const name of ['request_seconds_bucket', 'transactions_retried_total 0', 'waiting_devices 0'])
      expect(text).toContain(`passalong_${name}`);
    for (const id of [token, team.team_id, member.person_id, device.device_id, 'canary', 'Acme'])
      expect(text).not.toContain(id);
    const labels = [...text.matchAll(/passalong_\w+\{([^}]*)\}/g)].flatMap(([, given = '']) =>
      [...given.matchAll(/(\w+)=/g)].map(([, name]) => name),
    );
    expect([...new Set(labels)].sort()).toEqual(['le', 'method', 'route', 'status']);
  });

  test('no word of a body, header, address or error reaches the log', async () => {
    const store = await open();
    const lines: string[] = [];
    const broken: Store = {
      ...store,
      list: () => Promise.reject(Object.assign(new Error('CANARY in a message'), { detail: 'CANARY' })),
    };
    const faulty: Route[] = [
      {
        method: 'POST',
        path: '/faulty/:id',
        access: 'public',
        summary: '',
        async handle(c) {
          const text = await c.req.text();
          throw new Error(`CANARY ${text}`, { cause: new TypeError('CANARY', { cause: 'CANARY' }) });
        },
      },
      {
        method: 'POST',
        path: '/parse',
        access: 'public',
        summary: '',
        handle: async (c) => c.json(JSON.parse(await c.req.text())),
      },
      {
        method: 'POST',
        path: '/row',
        access: 'public',
        summary: '',
        async handle(c, deps) {
          const row = { note: 'CANARY', value: 'CANARY' };
          await deps.store.write((tx) => tx.insert('server_note', [row, row]));
          return c.text('');
        },
      },
    ];
    const log = createLog({ LOG_LEVEL: 'debug' }, { write: (line) => lines.push(line) });
    const { token } = await addTeam(store);
    for (const given of [store, broken]) {
      const app = createApp({ ...testDeps(given, { METRICS_TOKEN: 'CANARY-CANARY-CANARY' }), log }, [
        ...faulty,
        ...routes,
      ]);
      const ask = (path: string, init: RequestInit = {}) =>
        app.request(`http://localhost:8765${path}`, {
          ...init,
          headers: {
            host: 'localhost:8765',
            'x-canary': 'CANARY',
            cookie: 'CANARY=CANARY',
            'user-agent': 'CANARY',
            origin: 'https://CANARY.example',
            ...(init.headers as Record<string, string> | undefined),
          },
        });
      const body = '{"CANARY": "CANARY", CANARY';
      await ask('/faulty/CANARY?CANARY=CANARY', { method: 'POST', body });
      await ask('/parse', { method: 'POST', body });
      await ask('/row', { method: 'POST', body });
      await ask('/CANARY');
      await ask('/metrics', bearer('CANARY-CANARY-CANARX'));
      await ask('/livez', { headers: { host: 'CANARY.example' } });
      for (const { method, path } of routes)
        for (const authorization of ['Bearer CANARY', `Bearer ${token}`])
          await ask(`${path.replace(/:\w+/g, 'CANARY')}?CANARY=CANARY`, {
            method,
            headers: { authorization, 'content-type': 'application/json' },
            ...(method === 'GET' ? {} : { body: '{"CANARY":"CANARY"}' }),
          });
      log.info({ email: 'CANARY@canary.example', requestId: 'r' }, 'words of our own');
    }
    const text = lines.join('');
    expect(text).not.toMatch(/canary|Ada|Acme/i);
    expect(text).not.toContain(token.split('_').at(-1));
    expect(text).toContain('"route":"/faulty/:id","status":500');
    // A fault can still be found: its kind, its code, and the lines of ours it came from.
    expect(text).toContain('"type":"SyntaxError"');
    expect(text).toMatch(/"code":"(?:23505|ERR_SQLITE_ERROR)"/);
    expect(text).toContain('operations.test.ts');
  }, 120_000);
});

test('an error keeps its kind, its code, its causes and where it was, and loses its words', () => {
  const cause = Object.assign(new RangeError('words'), { code: 'ECONNREFUSED' });
  const error = Object.assign(new Error('many\n words'), { code: 'somebody’s words' });
  error.cause = cause;
  const logged = loggedError(error);
  expect(logged).toMatchObject({ type: 'Error', cause: { type: 'RangeError', code: 'ECONNREFUSED' } });
  expect(logged.code).toBeUndefined();
  expect(logged.stack[0]).toContain('operations.test.ts');
  expect(JSON.stringify(logged)).not.toContain('words');
  expect(loggedError('words')).toEqual({ type: 'string', stack: [] });
});

/** The text up to the bracket that closes a call. */
function argumentsOf(text: string): string {
  let depth = 1;
  const end = [...text].findIndex((sign) => {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    return depth === 0;
  });
  return text.slice(0, end);
}

test('the words of a log line are written in the code', () => {
  const folder = join(import.meta.dirname, '../../server');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const calls = files.flatMap((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return [...text.matchAll(/\blog\.(?:fatal|error|warn|info|debug)\(/g)].map(({ index, 0: call }) =>
      argumentsOf(text.slice(index + call.length)),
    );
  });
  const put = calls.filter((given) => !/^(?:\{[^}]*\},\s*)?'[^'$`]*'\s*,?\s*$/.test(given));
  expect(calls.length).toBeGreaterThan(8);
  expect(put).toEqual([]);
});

describe('packing', () => {
  const long = JSON.stringify({ rows: Array.from({ length: 200 }, () => 'a row of many') });
  const app = new Hono<Env>();
  app.get('/long', (c) => answerJson(c, long));
  const pieces = ['{"rows":[', '"ü😀\u2028"'.padStart(2_000, ' '), '', ']}'];
  app.get('/pieces', (c) => answerJson(c, ...pieces));
  app.get('/short', (c) => answerJson(c, '{}'));
  const ask = async (path: string, accepted?: string) =>
    app.request(path, accepted === undefined ? {} : { headers: { 'accept-encoding': accepted } });

  test.each(['gzip', 'br, gzip', 'gzip;q=0.5, br', 'deflate,GZIP ; q=1'])(
    'a long answer is packed for %s',
    async (accepted) => {
      const answer = await ask('/long', accepted);
      expect(answer.headers.get('content-encoding')).toBe('gzip');
      expect(answer.headers.get('vary')).toBe('Accept-Encoding');
      const packed = Buffer.from(await answer.arrayBuffer());
      expect(packed.length).toBeLessThan(long.length / 4);
      expect(gunzipSync(packed).toString()).toBe(long);
    },
  );

  test.each([undefined, 'br', 'gzip;q=0', 'gzip; q=0.0, br', 'notgzip'])(
    'a long answer goes as it is for %s',
    async (accepted) => {
      const answer = await ask('/long', accepted);
      expect(answer.headers.get('content-encoding')).toBeNull();
      expect(await answer.text()).toBe(long);
    },
  );

  test('pieces go as the one text they make, in whatever letters', async () => {
    expect(await (await ask('/pieces')).text()).toBe(pieces.join(''));
    const packed = await (await ask('/pieces', 'gzip')).arrayBuffer();
    expect(gunzipSync(Buffer.from(packed)).toString()).toBe(pieces.join(''));
  });

  test('a short answer goes as it is', async () => {
    expect((await ask('/short', 'gzip')).headers.get('content-encoding')).toBeNull();
  });
});
