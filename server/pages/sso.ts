import { deleteCookie, setCookie } from 'hono/cookie';
import { html } from 'hono/html';
import * as z from 'zod';
import { AUTH_PATH, cookieName, cookieRules, identity, publicUrl, SIGN_IN_FAILED } from '../auth/identity.ts';
import { countTry, networkOf } from '../auth/limits.ts';
import { PROVIDER, proven } from '../auth/oidc.ts';
import type { Config } from '../config.ts';
import { anyone, missing, text } from '../http/page.ts';
import type { Route } from '../http/route.ts';
import { noteLanguage } from '../mail/language.ts';
import { localPath } from './checks.ts';
import { page, sentencePage } from './frame.ts';
import { replaceSession } from './sign-in.ts';
import { tooOften } from './too-often.ts';
import type { Words } from './words.ts';

/** The browser's own note of where it was going, for as many seconds as the provider is given. */
const nextName = (config: Config): string => cookieName(config, 'next');
const NEXT_LASTS = 600;

const Started = z.object({ url: z.url({ protocol: /^https?$/ }) });

/** Asks the provider to have the person prove again who they are; whether it did is read from `auth_time`. */
const AGAIN = { prompt: 'login', max_age: '0' } as const;

function sentenceOf(words: Words, error: string | undefined): string {
  const { failed } = words.signIn;
  switch (error) {
    case 'signup_disabled':
      return failed.unknown;
    case 'email_not_verified':
    case 'account_not_linked':
      return failed.unverified;
    case 'other_identity':
      return failed.other;
    default:
      return failed.any;
  }
}

/** Signing in by the provider the operator named. */
export const sso: readonly Route[] = [
  anyone.post({
    path: '/sign-in/sso',
    summary: 'Goes on to the sign-in service.',
    form: z.object({ next: text(1000), again: text(1) }),
    async handle(c, deps, visit, { next, again }) {
      const { words } = visit;
      const { config } = deps;
      if (config.OIDC_ISSUER === undefined) return missing(c, visit);
      const wait = await countTry(deps, [['sign-in-network', networkOf(c, deps)]]);
      if (wait !== null) return tooOften(c, visit, words.signIn.title, wait);
      const own = publicUrl(config);
      const answer = await (await identity(deps)).api.signInSocial({
        body: {
          provider: PROVIDER,
          // Where to go on to may hold the key of an invitation, and what is said here is kept in the database.
          callbackURL: `${own}/`,
          errorCallbackURL: own + SIGN_IN_FAILED,
          disableRedirect: true,
          ...(again === '' ? {} : { additionalParams: AGAIN }),
        },
        headers: new Headers(),
        asResponse: true,
      });
      const started = answer.ok ? Started.safeParse(await answer.json()).data : undefined;
      const title = words.signIn.going(config.OIDC_NAME);
      if (started === undefined)
        return sentencePage(c, visit, { title, text: words.signIn.ssoDown(config.OIDC_NAME), status: 503 });
      for (const cookie of answer.headers.getSetCookie()) c.header('set-cookie', cookie, { append: true });
      setCookie(c, nextName(config), localPath(next), { ...cookieRules(config), maxAge: NEXT_LASTS });
      // A page, not a redirect: the policy lets a form lead to this server only.
      const body = html`<p><a href="${started.url}">${words.signIn.goOn}</a></p>`;
      return page(c, visit, { title, body, goOnTo: started.url });
    },
  }),
  anyone.get({
    path: `${AUTH_PATH}/callback/${PROVIDER}`,
    summary: 'Where the sign-in service sends people back to.',
    async handle(c, deps, visit) {
      if (deps.config.OIDC_ISSUER === undefined) return missing(c, visit);
      const auth = await identity(deps);
      const { answer, proof } = await proven(() => auth.handler(c.req.raw));
      const { person } = visit;
      if (proof.person !== null) {
        if (person !== null) await replaceSession(deps, person, proof.person);
        await noteLanguage(deps, proof.person, visit.words.lang);
      }
      for (const cookie of answer.headers.getSetCookie()) c.header('set-cookie', cookie, { append: true });
      const next = localPath(deleteCookie(c, nextName(deps.config), cookieRules(deps.config)));
      if (proof.person !== null && answer.status < 400) return c.redirect(next, 303);
      const { pathname, search } = new URL(answer.headers.get('location') ?? SIGN_IN_FAILED, c.req.url);
      return c.redirect(pathname === SIGN_IN_FAILED ? pathname + search : SIGN_IN_FAILED, 303);
    },
  }),
  anyone.get({
    path: SIGN_IN_FAILED,
    summary: 'Says why signing in did not work.',
    handle: (c, _deps, visit) =>
      sentencePage(c, visit, {
        title: visit.words.signIn.title,
        text: sentenceOf(visit.words, c.req.query('error')),
        status: 403,
      }),
  }),
];
