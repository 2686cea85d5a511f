import { html } from 'hono/html';
import * as z from 'zod';
import { sha256 } from '../../lib/hash/sha256.ts';
import { countTry, networkOf } from '../auth/limits.ts';
import {
  Email,
  hashPassword,
  isResetLink,
  newId,
  SERVER,
  setPassword,
  useResetLink,
} from '../auth/people.ts';
import { anyone, text } from '../http/page.ts';
import { forgetSession } from '../http/person.ts';
import type { Route } from '../http/route.ts';
import { wantMail } from '../mail/wanted.ts';
import { wrongPassword } from './checks.ts';
import { field, form, type Html, page, sentencePage, type Visit, type Wrong } from './frame.ts';
import { tooOften } from './too-often.ts';

const forgotBody = (visit: Visit, email: string, wrongs: readonly Wrong[]): Html => {
  const { words } = visit;
  return html`<p>${words.forgot.lead}</p>
${form(visit, {
  action: '/forgot',
  submit: words.forgot.submit,
  fields: field(wrongs, {
    id: 'email',
    label: words.email,
    type: 'email',
    autocomplete: 'username',
    value: email,
  }),
})}`;
};

const resetBody = (visit: Visit, key: string, wrongs: readonly Wrong[]): Html => {
  const { words } = visit;
  return form(visit, {
    action: '/reset',
    submit: words.reset.submit,
    also: { key },
    fields: field(wrongs, {
      id: 'password',
      label: words.newPassword,
      type: 'password',
      hint: words.passwordHint,
      autocomplete: 'new-password',
      maxLength: 1000,
    }),
  });
};

/** Setting a password anew by a link. */
export const password: readonly Route[] = [
  anyone.get({
    path: '/forgot',
    summary: 'The form to ask for a link that sets a new password.',
    handle: (c, { config }, visit) => {
      const { title, noMail } = visit.words.forgot;
      if (config.SMTP_URL === undefined) return sentencePage(c, visit, { title, text: noMail });
      return page(c, visit, { title, body: forgotBody(visit, '', []) });
    },
  }),
  anyone.post({
    path: '/forgot',
    summary:
      'Wants a link mailed. Whether there is an account is looked up later, so the answer cannot tell.',
    form: z.object({ email: text() }),
    async handle(c, deps, visit, given) {
      const { words } = visit;
      const { title } = words.forgot;
      if (deps.config.SMTP_URL === undefined)
        return sentencePage(c, visit, { title, text: words.forgot.noMail });
      const email = Email.safeParse(given.email).data;
      if (email === undefined) {
        const wrongs = [{ field: 'email', text: words.emailWrong }];
        return page(c, visit, { title, body: forgotBody(visit, given.email, wrongs), wrongs });
      }
      const wait = await countTry(deps, [
        ['reset', sha256(email)],
        ['reset-network', networkOf(c, deps)],
      ]);
      if (wait !== null) return tooOften(c, visit, title, wait);
      const wanted = { kind: 'reset', email, language: words.lang } as const;
      await deps.store.write((tx) => wantMail(tx, deps, SERVER, newId(deps), wanted));
      return sentencePage(c, visit, { title, text: words.forgot.sent });
    },
  }),
  anyone.get({
    path: '/reset',
    summary: 'The form to set a password by a link.',
    async handle(c, deps, visit) {
      const { title, ended } = visit.words.reset;
      const key = c.req.query('key') ?? '';
      if (!(await isResetLink(deps.store, deps, key)))
        return sentencePage(c, visit, { title, text: ended, status: 410 });
      return page(c, visit, { title, body: resetBody(visit, key, []) });
    },
  }),
  anyone.post({
    path: '/reset',
    summary: 'Sets a password by a link, which ends every session and review grant of the person.',
    form: z.object({ key: text(), password: text(1000) }),
    async handle(c, deps, visit, { key, password: wanted }) {
      const { words } = visit;
      const { title, ended, done } = words.reset;
      const wait = await countTry(deps, [['link', networkOf(c, deps)]]);
      if (wait !== null) return tooOften(c, visit, title, wait);
      const wrongs = wrongPassword(words, wanted);
      if (wrongs.length > 0) return page(c, visit, { title, body: resetBody(visit, key, wrongs), wrongs });
      if (!(await isResetLink(deps.store, deps, key)))
        return sentencePage(c, visit, { title, text: ended, status: 410 });
      const hash = await hashPassword(wanted);
      const person = await deps.store.write(async (tx) => {
        const whose = await useResetLink(tx, deps, key);
        if (whose !== null) await setPassword(tx, deps, whose, hash);
        return whose;
      });
      if (person === null) return sentencePage(c, visit, { title, text: ended, status: 410 });
      forgetSession(c, deps);
      return sentencePage(c, { ...visit, person: null }, { title, text: done });
    },
  }),
];
