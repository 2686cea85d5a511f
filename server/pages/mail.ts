import type { Context } from 'hono';
import { html } from 'hono/html';
import * as z from 'zod';
import type { Deps } from '../deps.ts';
import { signed } from '../http/page.ts';
import { formToken, signedIn } from '../http/person.ts';
import type { Env, Route } from '../http/route.ts';
import { choose } from '../mail/language.ts';
import { isOffKey, OFF_PATH } from '../mail/off.ts';
import { checkbox } from './fields.ts';
import { form, type Html, page, sentencePage, type Visit } from './frame.ts';
import { wordsOf } from './words.ts';

const OffLink = z.object({ person: z.string().max(120), key: z.string().max(120) });

/** Whoever has the link may switch mails off, signed in or not, and mail programs do it without our form. */
async function offVisit(c: Context<Env>, deps: Deps): Promise<{ visit: Visit; person: string | null }> {
  const visit = { words: wordsOf(c), person: await signedIn(c, deps), form: formToken(c, deps) };
  const link = OffLink.safeParse(c.req.query()).data;
  return {
    visit,
    person: link !== undefined && isOffKey(deps.config, link.person, link.key) ? link.person : null,
  };
}

const wrongLink = (c: Context<Env>, visit: Visit) =>
  sentencePage(c, visit, { title: visit.words.notDone, text: visit.words.mail.offWrong, status: 404 });

const languageField = (visit: Visit, chosen: string): Html => {
  const { language, languages } = visit.words.mail;
  const options = Object.entries(languages).map(
    ([tag, name]) => html`<option value="${tag}"${tag === chosen ? html` selected` : ''}>${name}</option>`,
  );
  return html`<div class="field"><label for="language">${language}</label>
<select id="language" name="language">${options}</select></div>`;
};

/** What a person wants of the mails about their teams. */
export const mail: readonly Route[] = [
  {
    method: 'GET',
    path: OFF_PATH,
    access: 'public',
    summary: 'Asks whether mails about teams shall end; opening it changes nothing.',
    query: OffLink,
    async handle(c, deps) {
      const { visit, person } = await offVisit(c, deps);
      if (person === null) return wrongLink(c, visit);
      const { words } = visit;
      const action = `${OFF_PATH}?${new URLSearchParams(c.req.query())}`;
      const body = html`<p>${words.mail.offText}</p>${form(visit, { action, submit: words.mail.offSubmit })}`;
      return page(c, visit, { title: words.mail.offTitle, body });
    },
  },
  {
    method: 'POST',
    path: OFF_PATH,
    access: 'public',
    summary:
      'Ends mails about teams for whoever has the signed link; also what mail programs send by themselves.',
    query: OffLink,
    async handle(c, deps) {
      const { visit, person } = await offVisit(c, deps);
      if (person === null) return wrongLink(c, visit);
      if ((await deps.store.get('user', { id: person })) !== null)
        await choose(deps, person, () => ({ off_at: deps.now() }));
      return sentencePage(c, visit, { title: visit.words.mail.offTitle, text: visit.words.mail.offDone });
    },
  },
  signed.get({
    path: '/me/mail',
    summary: 'What the person wants of mails about their teams.',
    async handle(c, { store, config }, visit) {
      const { words, person } = visit;
      const choice = await store.get('mail_choice', { person_id: person.id });
      const fields = html`${checkbox({ id: 'send', label: words.mail.send, checked: (choice?.off_at ?? null) === null })}
${languageField(visit, choice?.language ?? words.lang)}`;
      const body = html`<p>${config.SMTP_URL === undefined ? words.mail.noServer : words.mail.lead}</p>
${form(visit, { action: '/me/mail', submit: words.mail.save, fields })}`;
      return page(c, visit, { title: words.mail.title, body });
    },
  }),
  signed.post({
    path: '/me/mail',
    summary: 'Switches mails about teams on or off and sets their language.',
    form: z.object({ send: z.literal('on').optional(), language: z.enum(['en', 'de']) }),
    async handle(c, deps, visit, { send, language }) {
      await choose(deps, visit.person.id, () => ({ off_at: send === 'on' ? null : deps.now(), language }));
      return sentencePage(c, visit, { title: visit.words.mail.title, text: visit.words.mail.saved });
    },
  }),
];
