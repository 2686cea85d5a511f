import { html } from 'hono/html';
import { stream } from 'hono/streaming';
import * as z from 'zod';
import { sha256 } from '../../lib/hash/sha256.ts';
import { appendAudit } from '../audit.ts';
import { countTry } from '../auth/limits.ts';
import { hashPassword, isPassword, setPassword } from '../auth/people.ts';
import { renamePerson } from '../auth/rename.ts';
import { MAX_NAME } from '../auth/teams.ts';
import type { Deps } from '../deps.ts';
import { erasePerson } from '../erase.ts';
import { exportPerson } from '../export-person.ts';
import { missing, type Signed, signed, text } from '../http/page.ts';
import { forgetSession } from '../http/person.ts';
import type { Route } from '../http/route.ts';
import { wrongName, wrongPassword } from './checks.ts';
import { logForms } from './erase.ts';
import { field, form, type Html, PAGE_HEADERS, page, sentencePage, type Wrong } from './frame.ts';
import { tooOften } from './too-often.ts';

const nameForm = (visit: Signed, wrongs: readonly Wrong[], typed = visit.person.name): Html =>
  form(visit, {
    action: '/me/name',
    submit: visit.words.me.rename,
    look: 'quiet',
    fields: field(wrongs, {
      ...{ id: 'name', label: visit.words.name, value: typed },
      ...{ autocomplete: 'name', maxLength: MAX_NAME },
    }),
  });

const passwordForm = (visit: Signed, wrongs: readonly Wrong[]): Html => {
  const { words } = visit;
  return form(visit, {
    action: '/me/password',
    submit: words.me.change,
    look: 'quiet',
    fields: html`
${field(wrongs, { id: 'current', label: words.me.current, type: 'password', autocomplete: 'current-password', maxLength: 1000 })}
${field(wrongs, { id: 'password', label: words.newPassword, type: 'password', hint: words.passwordHint, autocomplete: 'new-password', maxLength: 1000 })}`,
  });
};

const eraseForm = (visit: Signed, wrongs: readonly Wrong[]): Html =>
  form(visit, {
    action: '/me/erase',
    submit: visit.words.me.erase,
    look: 'danger',
    fields: field(wrongs, { id: 'email', label: visit.words.me.eraseConfirm, type: 'email' }),
  });

/** In every team they are or were in: rows of each are in it. */
async function noteExport(deps: Deps, person: string): Promise<void> {
  for (const { team_id: team } of await deps.store.list('member', { where: { person_id: person } }))
    await deps.store.write(async (tx) => {
      await tx.lock(team, ['audit']);
      const subject = { kind: 'person', id: person } as const;
      await appendAudit(tx, deps, { team, actor: person, verb: 'person.exported', subject, detail: '' });
    });
}

/** Everything kept about a person as one JSON text, in pieces as they are read. */
async function* exported({ store, now }: Deps, person: string): AsyncGenerator<string> {
  const at = new Date(now()).toISOString();
  yield `{"format":"passalong-person","version":1,"at":"${at}","person":"${person}","rows":[`;
  let first = true;
  for await (const row of exportPerson(store, person)) {
    yield (first ? '\n' : ',\n') + JSON.stringify(row);
    first = false;
  }
  yield '\n]}\n';
}

/** A person's own account: password, everything kept about them, and removing it. */
export const me: readonly Route[] = [
  signed.get({
    path: '/me',
    summary: 'The person’s account and data.',
    async handle(c, deps, visit) {
      const { words, person } = visit;
      const logs = await logForms(deps, visit);
      const body = html`<dl class="facts"><dt>${words.name}</dt><dd>${person.name}</dd>
<dt>${words.email}</dt><dd>${person.email}</dd></dl>
<p><a href="/">${words.me.teams}</a>, <a href="/me/mail">${words.mail.title}</a></p>
<h2>${words.me.nameTitle}</h2><p>${words.me.nameLead}</p>${nameForm(visit, [])}
<h2>${words.me.passwordTitle}</h2>${passwordForm(visit, [])}
<h2>${words.me.dataTitle}</h2><p>${words.me.dataLead}</p><p>${words.me.dataNote}</p>
${form(visit, { action: '/me/export', submit: words.me.download, look: 'quiet' })}
${logs.length === 0 ? '' : html`<h2>${words.me.logTitle}</h2><p>${words.me.logLead}</p>${logs}`}
<h2>${words.me.eraseTitle}</h2><p>${words.me.eraseLead}</p>${eraseForm(visit, [])}`;
      return page(c, visit, { title: words.me.title, body });
    },
  }),
  signed.post({
    path: '/me/name',
    summary: 'Changes the person’s name, which every team they are in is told of.',
    form: z.object({ name: text() }),
    async handle(c, deps, visit, given) {
      const { words, person } = visit;
      const title = words.me.nameTitle;
      const wrongs = wrongName(words, given.name);
      if (wrongs.length > 0)
        return page(c, visit, { title, body: nameForm(visit, wrongs, given.name), wrongs });
      const wait = await countTry(deps, [['rename', person.id]]);
      if (wait !== null) return tooOften(c, visit, title, wait);
      const done = await renamePerson(deps, person.id, given.name.trim());
      if (done.ok) return c.redirect('/me', 303);
      const taken = [{ field: 'name', text: words.nameTaken }];
      return page(c, visit, { title, body: nameForm(visit, taken, given.name), wrongs: taken });
    },
  }),
  signed.post({
    path: '/me/password',
    summary: 'Changes the password, which ends every session and review grant of the person.',
    form: z.object({ current: text(1000), password: text(1000) }),
    async handle(c, deps, visit, { current, password }) {
      const { words, person } = visit;
      const title = words.me.passwordTitle;
      const wait = await countTry(deps, [['sign-in-person', sha256(person.email)]]);
      if (wait !== null) return tooOften(c, visit, title, wait);
      const right = await isPassword(deps.store, person.id, current);
      const wrongs = [
        ...(right ? [] : [{ field: 'current', text: words.me.currentWrong }]),
        ...wrongPassword(words, password, person.email),
      ];
      if (wrongs.length > 0) return page(c, visit, { title, body: passwordForm(visit, wrongs), wrongs });
      const hash = await hashPassword(password);
      await deps.store.write((tx) => setPassword(tx, deps, person.id, hash));
      forgetSession(c, deps);
      return sentencePage(c, { ...visit, person: null }, { title, text: words.reset.done });
    },
  }),
  signed.post({
    path: '/me/export',
    summary: 'Everything the server keeps about the person, as JSON.',
    form: z.object({}),
    async handle(c, deps, { person }) {
      await noteExport(deps, person.id);
      for (const [name, value] of Object.entries(PAGE_HEADERS)) c.header(name, value);
      c.header('content-type', 'application/json; charset=utf-8');
      c.header('content-disposition', 'attachment; filename="passalong-my-data.json"');
      return stream(
        c,
        async (out) => {
          for await (const piece of exported(deps, person.id)) await out.write(piece);
        },
        async (error) => deps.log.error({ err: error }, 'an export broke off'),
      );
    },
  }),
  signed.post({
    path: '/me/erase',
    summary: 'Erases the person from every team, and the account.',
    form: z.object({ email: text() }),
    async handle(c, deps, visit, { email }) {
      const { words, person } = visit;
      const title = words.me.eraseTitle;
      if (email.trim().toLowerCase() !== person.email) {
        const wrongs = [{ field: 'email', text: words.me.eraseWrong }];
        return page(c, visit, { title, body: eraseForm(visit, wrongs), wrongs });
      }
      const done = await erasePerson(deps, person.id);
      if (!done.ok && done.problem.kind === 'last-admin')
        return sentencePage(c, visit, { title, text: words.me.lastAdmin, status: 409 });
      if (!done.ok) return missing(c, visit);
      forgetSession(c, deps);
      return sentencePage(c, { ...visit, person: null }, { title, text: words.me.erased });
    },
  }),
];
