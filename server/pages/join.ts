import { html } from 'hono/html';
import * as z from 'zod';
import { askToJoin, type JoinProblem, joinAs, joinNew, openInvite } from '../auth/invites.ts';
import { countTry, networkOf } from '../auth/limits.ts';
import { Email, hashPassword, personByEmail } from '../auth/people.ts';
import type { Deps } from '../deps.ts';
import { anyone, signed, text } from '../http/page.ts';
import type { Route } from '../http/route.ts';
import type { Row } from '../store/tables.ts';
import { wrongName, wrongPassword } from './checks.ts';
import { field, form, type Html, page, sentencePage, type Visit, type Wrong } from './frame.ts';
import { tooOften } from './too-often.ts';
import type { Words } from './words.ts';

const Opened = { team: text(), key: text() };

type Shown = { team: Row<'team'>; key: string };

const sentence = (words: Words, problem: JoinProblem) => ({
  title: words.join.title('Passalong'),
  text: problem.kind === 'other-address' ? words.join.otherAddress : words.join.ended,
  status: problem.kind === 'other-address' ? (403 as const) : (410 as const),
});

const also = ({ team, key }: Shown) => ({ team: team.team_id, key });

type New = Shown & { email: string; name: string; sso: string | null };

const newBody = (visit: Visit, { email, name, sso, ...shown }: New, wrongs: readonly Wrong[]): Html => {
  const { words } = visit;
  return html`<p>${words.join.as(email)}</p>
${
  sso === null
    ? ''
    : form(visit, {
        action: '/join/new',
        submit: words.join.with(sso),
        look: 'quiet',
        also: { ...also(shown), by: 'sso' },
      })
}
${form(visit, {
  action: '/join/new',
  submit: words.join.make,
  also: also(shown),
  fields: html`<input type="hidden" autocomplete="username" value="${email}">
${field(wrongs, { id: 'name', label: words.name, autocomplete: 'name', value: name })}
${field(wrongs, { id: 'password', label: words.password, type: 'password', hint: words.passwordHint, autocomplete: 'new-password', maxLength: 1000 })}`,
})}`;
};

const domainBody = (
  visit: Visit,
  shown: Shown,
  domain: string,
  email: string,
  wrongs: readonly Wrong[],
): Html => {
  const { words } = visit;
  return html`<p>${words.join.domainLead(domain)}</p>
${form(visit, {
  action: '/join/ask',
  submit: words.join.domainSubmit,
  also: also(shown),
  fields: field(wrongs, {
    id: 'email',
    label: words.email,
    type: 'email',
    autocomplete: 'username',
    value: email,
  }),
})}`;
};

/** What the provider is called that may sign a new member in instead of a password. */
const ssoOf = ({ config }: Deps): string | null =>
  config.OIDC_ISSUER === undefined ? null : config.OIDC_NAME;

/** Joining a team by an invitation. */
export const join: readonly Route[] = [
  anyone.get({
    path: '/join',
    summary: 'What an invitation offers to whoever opens it.',
    async handle(c, deps, visit) {
      const { store } = deps;
      const { words, person } = visit;
      const key = c.req.query('key') ?? '';
      const team_id = c.req.query('team') ?? '';
      const invite = await openInvite(store, deps, team_id, key);
      const team = await store.get('team', { team_id });
      if (invite === null || team === null) return sentencePage(c, visit, sentence(words, { kind: 'ended' }));
      const shown = { team, key };
      const title = words.join.title(team.name);
      if (invite.email === null)
        return page(c, visit, { title, body: domainBody(visit, shown, invite.domain ?? '', '', []) });
      if (person !== null && person.email !== invite.email)
        return sentencePage(c, visit, sentence(words, { kind: 'other-address' }));
      if (person !== null) {
        const body = html`<p>${words.join.as(person.email)}</p>
${form(visit, { action: '/join', submit: words.join.submit, also: also(shown) })}`;
        return page(c, visit, { title, body });
      }
      if ((await personByEmail(store, invite.email)) === null)
        return page(c, visit, {
          title,
          body: newBody(visit, { ...shown, email: invite.email, name: '', sso: ssoOf(deps) }, []),
        });
      const next = encodeURIComponent(`/join?${new URLSearchParams({ team: team_id, key })}`);
      const body = html`<p>${words.join.signIn}</p><p><a href="/sign-in?next=${next}">${words.signIn.title}</a></p>`;
      return page(c, visit, { title, body });
    },
  }),
  signed.post({
    path: '/join',
    summary: 'Joins a team by an invitation for the confirmed address of whoever is signed in.',
    form: z.object(Opened),
    async handle(c, deps, visit, { team, key }) {
      const wait = await countTry(deps, [['link', networkOf(c, deps)]]);
      if (wait !== null) return tooOften(c, visit, visit.words.notDone, wait);
      const done = await joinAs(deps, { team, secret: key }, visit.person.id);
      return done.ok ? c.redirect('/', 303) : sentencePage(c, visit, sentence(visit.words, done.problem));
    },
  }),
  anyone.post({
    path: '/join/new',
    summary: 'Makes an account for the invited address and joins.',
    form: z.object({
      ...Opened,
      name: text(),
      password: text(1000),
      by: z.enum(['password', 'sso']).default('password'),
    }),
    async handle(c, deps, visit, given) {
      const { words } = visit;
      const wait = await countTry(deps, [['link', networkOf(c, deps)]]);
      if (wait !== null) return tooOften(c, visit, words.notDone, wait);
      const invite = await openInvite(deps.store, deps, given.team, given.key);
      const team = await deps.store.get('team', { team_id: given.team });
      if (invite?.email == null || team === null)
        return sentencePage(c, visit, sentence(words, { kind: 'ended' }));
      const { email } = invite;
      const bySso = given.by === 'sso' && ssoOf(deps) !== null;
      const wrongs = bySso
        ? []
        : [...wrongName(words, given.name), ...wrongPassword(words, given.password, email)];
      const again = (wrong: readonly Wrong[]) => {
        const body = newBody(visit, { ...given, team, email, sso: ssoOf(deps) }, wrong);
        return page(c, visit, { title: words.join.title(team.name), body, wrongs: wrong });
      };
      if (wrongs.length > 0) return again(wrongs);
      const passwordHash = bySso ? null : await hashPassword(given.password);
      // Who comes by a provider types no name; they change it on their own page.
      const account = { name: bySso ? (email.split('@')[0] ?? email) : given.name.trim(), passwordHash };
      const done = await joinNew(deps, { team: given.team, secret: given.key }, account);
      if (done.ok) return c.redirect('/sign-in', 303);
      return done.problem.kind === 'name-taken'
        ? again([{ field: 'name', text: words.nameTakenThere }])
        : sentencePage(c, visit, sentence(words, done.problem));
    },
  }),
  anyone.post({
    path: '/join/ask',
    summary:
      'Wants an invitation mailed to an address of an invited domain; members’ addresses are answered alike.',
    form: z.object({ ...Opened, email: text() }),
    async handle(c, deps, visit, given) {
      const { words } = visit;
      const wait = await countTry(deps, [['link', networkOf(c, deps)]]);
      if (wait !== null) return tooOften(c, visit, words.notDone, wait);
      const invite = await openInvite(deps.store, deps, given.team, given.key);
      const team = await deps.store.get('team', { team_id: given.team });
      if (invite?.domain == null || team === null)
        return sentencePage(c, visit, sentence(words, { kind: 'ended' }));
      const title = words.join.title(team.name);
      const email = Email.safeParse(given.email).data;
      const { domain } = invite;
      if (email === undefined || !email.endsWith(`@${domain}`)) {
        const wrongs = [{ field: 'email', text: words.join.domainWrong(domain) }];
        const body = domainBody(visit, { team, key: given.key }, domain, given.email, wrongs);
        return page(c, visit, { title, body, wrongs });
      }
      const asked = await askToJoin(deps, { team: given.team, secret: given.key }, email, words.lang);
      return asked.ok
        ? sentencePage(c, visit, { title, text: words.join.domainSent })
        : sentencePage(c, visit, sentence(words, asked.problem));
    },
  }),
];
