import { html } from 'hono/html';
import * as z from 'zod';
import { Email, hashPassword } from '../auth/people.ts';
import { checkSetup, type SetupProblem, setUp } from '../auth/setup.ts';
import { anyone, text } from '../http/page.ts';
import type { Route } from '../http/route.ts';
import { wrongName, wrongPassword, wrongTeam } from './checks.ts';
import { field, form, page, sentencePage, type Visit, type Wrong } from './frame.ts';
import type { Words } from './words.ts';

const Setup = z.object({ key: text(), email: text(), name: text(), team: text(), password: text(1000) });
type Setup = z.infer<typeof Setup>;

const ended = (words: Words, problem: SetupProblem) => ({
  title: words.setup.title,
  text: words.setup[problem.kind],
  status: 410 as const,
});

const body = (visit: Visit, given: Partial<Setup>, wrongs: readonly Wrong[]) => {
  const { words } = visit;
  return html`<p>${words.setup.lead}</p>
${form(visit, {
  action: '/setup',
  submit: words.setup.submit,
  also: { key: given.key ?? '' },
  fields: html`
${field(wrongs, { id: 'team', label: words.setup.team, hint: words.setup.teamHint, autocomplete: 'organization', value: given.team ?? '' })}
${field(wrongs, { id: 'name', label: words.name, autocomplete: 'name', value: given.name ?? '' })}
${field(wrongs, { id: 'email', label: words.email, type: 'email', autocomplete: 'username', value: given.email ?? '' })}
${field(wrongs, { id: 'password', label: words.password, type: 'password', hint: words.passwordHint, autocomplete: 'new-password' })}`,
})}`;
};

/** The first account and team, by the link the server printed. */
export const setup: readonly Route[] = [
  anyone.get({
    path: '/setup',
    summary: 'The form that makes the first admin and team.',
    async handle(c, deps, visit) {
      const { words } = visit;
      const key = c.req.query('key') ?? '';
      const problem = await checkSetup(deps.store, deps, key);
      if (problem !== null) return sentencePage(c, visit, ended(words, problem));
      return page(c, visit, { title: words.setup.title, body: body(visit, { key }, []) });
    },
  }),
  anyone.post({
    path: '/setup',
    summary: 'Makes the first admin and team; the link works once.',
    form: Setup,
    async handle(c, deps, visit, given) {
      const { words } = visit;
      const email = Email.safeParse(given.email).data;
      const wrongs: Wrong[] = [
        ...wrongTeam(words, 'team', given.team),
        ...wrongName(words, given.name),
        ...(email === undefined ? [{ field: 'email', text: words.emailWrong }] : []),
        ...wrongPassword(words, given.password, email),
      ];
      if (wrongs.length > 0 || email === undefined)
        return page(c, visit, { title: words.setup.title, body: body(visit, given, wrongs), wrongs });
      // Before the work of hashing, so that a made-up key costs nothing.
      const early = await checkSetup(deps.store, deps, given.key);
      if (early !== null) return sentencePage(c, visit, ended(words, early));
      const done = await setUp(deps, given.key, {
        email,
        name: given.name.trim(),
        team: given.team.trim(),
        passwordHash: await hashPassword(given.password),
      });
      return done.ok ? c.redirect('/sign-in', 303) : sentencePage(c, visit, ended(words, done.problem));
    },
  }),
];
