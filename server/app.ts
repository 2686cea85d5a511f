import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import type { Deps } from './deps.ts';
import { withHeaders } from './http/headers.ts';
import { asksForPage, noPage } from './http/page.ts';
import { answerProblem, ENCODED, type HttpProblem, NOT_FOUND, problemOf } from './http/problem.ts';
import { type Env, mount, type Route } from './http/route.ts';

const MAX_BODY = 64 * 1024;

const TOO_LARGE: HttpProblem = {
  status: 413,
  code: 'too_large',
  detail: 'That is more than this server takes at once.',
};

/** Whether a request was sent to the address this server is known by; another name may be a rebound one. */
function isOurs(host: string | undefined, publicUrl: string | undefined): boolean {
  if (publicUrl !== undefined) return host === new URL(publicUrl).host;
  return /^(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/i.test(host ?? '');
}

const hexId = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** The server as a function from requests to answers: no port is opened here. */
export function createApp(deps: Deps, routes: readonly Route[]): Hono<Env> {
  const app = new Hono<Env>();
  const { log, now, random, config, live } = deps;
  const anyHost = new Set(routes.filter((route) => route.anyHost).map(({ path }) => path));
  const patterns = new Set(routes.map(({ path }) => path));

  app.use(async (c, next) => {
    const requestId = hexId(random(8));
    const begun = now();
    const ticks = performance.now();
    c.set('requestId', requestId);
    await withHeaders(c, next, { 'x-request-id': requestId, 'x-content-type-options': 'nosniff' });
    // The route's pattern, never the address: an address may hold a secret or an id.
    const { routePath } = c.req;
    const route = patterns.has(routePath) ? routePath : 'none';
    const { method } = c.req;
    const { status } = c.res;
    log.info({ requestId, method, route, status, ms: now() - begun }, 'request');
    live.metrics.answered({ method, route, status, seconds: (performance.now() - ticks) / 1_000 });
  });

  app.use(async (c, next) => {
    if (anyHost.has(c.req.path) || isOurs(c.req.header('host'), config.PUBLIC_URL)) return next();
    return answerProblem(c, {
      status: 421,
      code: 'misdirected',
      detail: 'This server is not known by the name you used.',
    });
  });

  // PostgreSQL cannot keep it, so nothing of that name is there; in bodies it is refused by those who read them.
  app.use(async (c, next) => {
    if (!/%00/.test(c.req.url)) return next();
    return answerProblem(c, {
      status: 400,
      code: 'bad_text',
      detail: 'An address cannot hold the character U+0000.',
    });
  });

  // An extension's origin is another in every browser, and a bearer's token is no cookie: any origin may ask.
  const asked = cors({ origin: '*', allowHeaders: ['authorization', 'content-type'], maxAge: 600 });
  app.use('/v1/*', async (c, next) =>
    c.req.method === 'OPTIONS'
      ? asked(c, next)
      : withHeaders(c, next, {
          'access-control-allow-origin': '*',
          'access-control-expose-headers': 'retry-after,x-request-id',
        }),
  );

  for (const { path, maxBody } of routes.filter(({ method }) => method !== 'GET')) {
    const maxSize = maxBody ?? MAX_BODY;
    const onError = (c: Context<Env>) => answerProblem(c, TOO_LARGE);
    const counted = bodyLimit({ maxSize, onError });
    const isOfDevices = path.startsWith('/v1/');
    app.use(path, (c, next) => {
      if (isOfDevices && c.req.header('content-encoding') !== undefined)
        return Promise.resolve(answerProblem(c, ENCODED));
      const length = c.req.header('content-length');
      // Counting makes a stream of the body. One that says how long it is is no longer than that: Node sees to it.
      if (length === undefined || c.req.header('transfer-encoding') !== undefined) return counted(c, next);
      return Number(length) > maxSize ? Promise.resolve(onError(c)) : next();
    });
  }

  mount(app, routes, deps);

  app.notFound((c) => (asksForPage(c) ? noPage(c) : answerProblem(c, NOT_FOUND)));
  app.onError((error, c) => {
    log.error({ err: error, requestId: c.get('requestId'), route: c.req.routePath }, 'failed');
    return answerProblem(c, { ...problemOf(error), also: { requestId: c.get('requestId') } });
  });
  return app;
}
