import { html } from 'hono/html';
import * as z from 'zod';
import { sha256 } from '../../lib/hash/sha256.ts';
import { identity } from '../auth/identity.ts';
import { countTry, networkOf } from '../auth/limits.ts';
import { Email, endSessions, memberships } from '../auth/people.ts';
import type { Config } from '../config.ts';
import type { Deps } from '../deps.ts';
import { anyone, signed, text } from '../http/page.ts';
import { forgetSession, type Person } from '../http/person.ts';
import type { Route } from '../http/route.ts';
import { noteLanguage } from '../mail/language.ts';
import { localPath } from './checks.ts';
import { field, form, type Html, page, type Visit, type Wrong } from './frame.ts';
import { tooOften } from './too-often.ts';

const SignIn = z.object({ email: text(), password: text(1000), next: text(1000) });

type Given = { email: string; next: string; again?: boolean };

const ssoForm = (
  visit: Visit,
  { OIDC_ISSUER, OIDC_NAME }: Config,
  { next, again = false }: Given,
): Html | '' =>
  OIDC_ISSUER === undefined
    ? ''
    : form(visit, {
        action: '/sign-in/sso',
        submit: visit.words.signIn.with(OIDC_NAME),
        look: 'quiet',
        also: { next, again: again ? '1' : '' },
      });

const body = (visit: Visit, config: Config, given: Given, wrongs: readonly Wrong[]): Html => {
  const { words } = visit;
  return html`${form(visit, {
    action: '/sign-in',
    submit: words.signIn.submit,
    also: { next: given.next },
    fields: html`
${field(wrongs, { id: 'email', label: words.email, type: 'email', autocomplete: 'username', value: given.email })}
${field(wrongs, { id: 'password', label: words.password, type: 'password', autocomplete: 'current-password', maxLength: 1000 })}`,
  })}
${ssoForm(visit, config, given)}
<p><a href="/forgot">${words.signIn.forgot}</a></p>`;
};

const SignedIn = z.object({ user: z.object({ id: z.string() }) });

/**
 * Ends the session the browser came with: a new one was made. What a person allowed their devices stays when they
 * prove who they are again, and ends when somebody else signs in.
 */
export const replaceSession = (deps: Deps, before: Person, now: string): Promise<unknown> =>
  deps.store.write<unknown>((tx) =>
    before.id === now
      ? tx.remove('session', { id: before.session.id })
      : endSessions(tx, before.id, before.session.id),
  );

/** Signing in by password, signing out, and where both lead. */
export const signIn: readonly Route[] = [
  anyone.get({
    path: '/sign-in',
    summary: 'The form to sign in.',
    handle: (c, { config }, visit) => {
      const again = c.req.query('again') !== undefined;
      return page(c, visit, {
        title: visit.words.signIn.title,
        body: html`${again ? html`<p>${visit.words.signIn.again}</p>` : ''}
${body(visit, config, { email: '', next: localPath(c.req.query('next')), again }, [])}`,
      });
    },
  }),
  anyone.post({
    path: '/sign-in',
    summary: 'Signs in by password. Known and unknown addresses are answered alike.',
    form: SignIn,
    async handle(c, deps, visit, given) {
      const { words, person } = visit;
      const network = networkOf(c, deps);
      const whose = sha256(given.email.trim().toLowerCase());
      const wait = await countTry(deps, [
        ['sign-in', `${whose}:${network}`],
        ['sign-in-person', whose],
        ['sign-in-network', network],
      ]);
      if (wait !== null) return tooOften(c, visit, words.signIn.title, wait);
      const email = Email.safeParse(given.email).data ?? '';
      const auth = await identity(deps);
      const answer = await auth.api.signInEmail({
        body: { email, password: given.password },
        headers: new Headers(),
        asResponse: true,
      });
      if (!answer.ok) {
        const wrongs = [{ field: 'email', text: words.signIn.wrong }];
        const again = body(visit, deps.config, { email: given.email, next: localPath(given.next) }, wrongs);
        return page(c, visit, { title: words.signIn.title, body: again, wrongs });
      }
      const { id } = SignedIn.parse(await answer.json()).user;
      if (person !== null) await replaceSession(deps, person, id);
      await noteLanguage(deps, id, words.lang);
      for (const cookie of answer.headers.getSetCookie()) c.header('set-cookie', cookie, { append: true });
      return c.redirect(localPath(given.next), 303);
    },
  }),
  signed.post({
    path: '/sign-out',
    summary: 'Ends the session and the person’s review grants.',
    form: z.object({}),
    async handle(c, deps, { person }) {
      await deps.store.write((tx) => endSessions(tx, person.id, person.session.id));
      forgetSession(c, deps);
      return c.redirect('/sign-in', 303);
    },
  }),
  signed.get({
    path: '/',
    summary: 'The teams of whoever is signed in.',
    async handle(c, { store, config }, visit) {
      const { words, person } = visit;
      const joined = await memberships(store, person.id);
      const teams = await Promise.all(joined.map(({ team_id }) => store.get('team', { team_id })));
      const rows = joined.map(
        ({ team_id, role }, index) => html`<section>
<h2>${teams[index]?.name}${role === 'admin' ? ` (${words.home.admin})` : ''}</h2>
<ul>
<li><a href="/t/${team_id}/members">${words.home.members}</a></li>
<li><a href="/t/${team_id}/devices">${words.home.devices}</a></li>
${role === 'admin' ? html`<li><a href="/t/${team_id}/skills">${words.nav.skills}</a></li><li><a href="/t/${team_id}/services">${words.nav.services}</a></li><li><a href="/t/${team_id}/settings">${words.nav.settings}</a></li>` : ''}
</ul>
</section>`,
      );
      return page(c, visit, {
        title: words.home.title,
        body: html`${rows.length === 0 ? html`<p>${words.home.none}</p>` : rows}
<p><a href="/connect">${words.home.connect}</a></p>
${config.TEAMS === 'many' ? html`<p><a href="/teams/new">${words.newTeam.title}</a></p>` : ''}`,
      });
    },
  }),
];
