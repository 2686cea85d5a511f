import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { cookieName, cookieRules, identity, publicUrl } from '../auth/identity.ts';
import { sealOf, secretOf } from '../auth/secret.ts';
import type { Deps } from '../deps.ts';
import type { Env } from './route.ts';

/** Who is signed in by the browser's cookie, and since when; times in ms. */
export type Person = {
  id: string;
  email: string;
  name: string;
  session: { id: string; token: string; signedInAt: number; authAt: number | null };
};

const SESSION_COOKIE = 'session_token';
const FORM_COOKIE = 'form';

/** The person of the request's cookie, or null; the row is read anew each time. */
export async function signedIn(c: Context<Env>, deps: Deps): Promise<Person | null> {
  // Without the cookie there is nothing to look up, and better-auth need not be loaded.
  if (getCookie(c, cookieName(deps.config, SESSION_COOKIE)) === undefined) return null;
  const found = await (await identity(deps)).api.getSession({ headers: c.req.raw.headers });
  if (found === null) return null;
  const { user, session } = found;
  return {
    id: user.id,
    email: user.email,
    name: user.name,
    session: {
      id: session.id,
      token: session.token,
      signedInAt: session.createdAt.getTime(),
      authAt: session.authAt ?? null,
    },
  };
}

/** Forgets the cookie of a session whose row is gone. */
export const forgetSession = (c: Context<Env>, { config }: Deps): void =>
  void deleteCookie(c, cookieName(config, SESSION_COOKIE), cookieRules(config));

const sealed = (c: Context<Env>, deps: Deps, browser: string): string => {
  const session = getCookie(c, cookieName(deps.config, SESSION_COOKIE)) ?? '';
  return sealOf(secretOf(deps.config), 'form', `${browser}\0${session}`);
};

/** The token every form of this browser and session carries; another site cannot know it. */
export function formToken(c: Context<Env>, deps: Deps): string {
  const name = cookieName(deps.config, FORM_COOKIE);
  const known = getCookie(c, name);
  const browser = known ?? Buffer.from(deps.random(16)).toString('base64url');
  if (known === undefined) setCookie(c, name, browser, cookieRules(deps.config));
  return sealed(c, deps, browser);
}

/** Whether a POST comes from a form of ours in this very browser. */
export function isOurForm(c: Context<Env>, deps: Deps, token: string | undefined): boolean {
  const { config } = deps;
  const origin = config.PUBLIC_URL === undefined ? `http://${c.req.header('host')}` : publicUrl(config);
  if (c.req.header('origin') !== origin) return false;
  const browser = getCookie(c, cookieName(config, FORM_COOKIE));
  return browser !== undefined && token === sealed(c, deps, browser);
}
