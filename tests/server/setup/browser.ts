import { randomBytes } from 'node:crypto';
import type { Deps } from '../../../server/deps.ts';
import { createLive } from '../../../server/live.ts';
import { pages } from '../../../server/pages/routes.ts';
import type { Store } from '../../../server/store/port.ts';
import { appOf } from './pair.ts';
import { testDeps } from './serve.ts';

/** The clock of pages runs with the machine's, since better-auth reads that; `shift` moves it by ms. */
export function pageDeps(store: Store, env: Readonly<Record<string, string>> = {}): Deps & { shift: number } {
  const clock = { shift: 0 };
  const now = (): number => Date.now() + clock.shift;
  const live = createLive(store, now, (error) => {
    throw error;
  });
  const random = (count: number): Uint8Array => randomBytes(count);
  return Object.assign(clock, { ...testDeps(store, env), now, random, live });
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** The hidden fields of the page's form with this action. */
function hiddenOf(page: string, action: string): Record<string, string> {
  const form = [...page.matchAll(/<form[^>]* action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/g)].find(
    ([, where = '']) => unescaped(where) === action,
  );
  if (form === undefined) throw new Error(`no form goes to ${action}`);
  const fields = (form[2] ?? '').matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g);
  return Object.fromEntries([...fields].map(([, name = '', value = '']) => [name, unescaped(value)]));
}

export type Seen = { status: number; url: string; page: string; headers: Headers };

/** A browser without script: it keeps cookies, follows redirects and sends the forms it was shown. */
export function browser(deps: Deps, { origin = 'http://localhost:8765' } = {}) {
  const app = appOf(deps, pages);
  const jar = new Map<string, string>();
  const host = new URL(origin).host;
  let last: Seen = { status: 0, url: '', page: '', headers: new Headers() };

  async function ask(path: string, init: RequestInit = {}): Promise<Seen> {
    const headers = new Headers(init.headers);
    headers.set('host', host);
    if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const answer = await app.request(`${origin}${path}`, { ...init, headers });
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = '', ...rules] = cookie.split('; ');
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      if (rules.some((rule) => rule.toLowerCase() === 'max-age=0')) jar.delete(name);
      else jar.set(name, value);
    }
    last = { status: answer.status, url: path, page: await answer.text(), headers: answer.headers };
    const next = answer.headers.get('location');
    return answer.status === 303 && next !== null ? ask(next) : last;
  }

  const post = (path: string, fields: Readonly<Record<string, string>>, headers: HeadersInit = {}) =>
    ask(path, {
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin, ...headers },
    });

  return {
    jar,
    get: (path: string, headers: HeadersInit = {}) => ask(path, { headers }),
    post,
    /** A form with a file, as it is. */
    send: (path: string, body: FormData) => ask(path, { method: 'POST', body, headers: { origin } }),
    seen: () => last,
    /** Fills in and sends the form of the page shown last that goes to `action`. */
    submit: (action: string, fields: Readonly<Record<string, string>> = {}) =>
      post(action, { ...hiddenOf(last.page, action), ...fields }),
    /** The fields the form would send by itself. */
    hidden: (action: string) => hiddenOf(last.page, action),
    async signIn(email: string, password = PASSWORD): Promise<Seen> {
      await ask('/sign-in');
      return this.submit('/sign-in', { email, password });
    },
  };
}

export type Browser = ReturnType<typeof browser>;

export const PASSWORD = 'correct horse battery';
