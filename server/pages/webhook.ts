import type { Context } from 'hono';
import { html } from 'hono/html';
import * as z from 'zod';
import { countTry } from '../auth/limits.ts';
import type { Deps } from '../deps.ts';
import { againHooks, changeHook, testHook } from '../hooks/change.ts';
import { hookUrl } from '../hooks/post.ts';
import { DEAD_HOOK, eventsOf, HookBody, hookEvents, hookSecret } from '../hooks/wanted.ts';
import { admins, text, type Within } from '../http/page.ts';
import type { Env, Route } from '../http/route.ts';
import type { Row } from '../store/tables.ts';
import { checkbox } from './fields.ts';
import { field, form, type Html, page, sentencePage, table, type Wrong } from './frame.ts';
import { tooOften } from './too-often.ts';

const MOST_DEAD = 50;

const base = ({ team }: Within): string => `/t/${team.team_id}/webhook`;

type Typed = { url: string; events: readonly string[] };

function settingForm(
  visit: Within,
  hook: Row<'webhook'> | null,
  typed: Typed,
  wrongs: readonly Wrong[],
): Html {
  const words = visit.words.webhook;
  const events = hookEvents.map((event) =>
    checkbox({ id: event, label: words.events[event], checked: typed.events.includes(event) }),
  );
  const anew = hook === null ? '' : checkbox({ id: 'anew', label: words.anew, checked: false });
  const address = field(wrongs, {
    id: 'url',
    label: words.url,
    value: typed.url,
    hint: words.urlHint,
    maxLength: 500,
  });
  return form(visit, {
    action: base(visit),
    submit: words.save,
    also: { version: String(hook?.version ?? 0) },
    fields: html`${address}<fieldset><legend>${words.which}</legend>${events}</fieldset>${anew}`,
  });
}

function deadPart(visit: Within, rows: readonly Row<'outbox'>[]): Html | '' {
  const words = visit.words.webhook;
  if (rows.length === 0) return '';
  const lines = rows.map((row) => {
    const { event, at, subject, failed } = HookBody.parse(JSON.parse(row.body));
    return html`<tr><td>${event}</td><td>${subject.id}</td><td>${visit.words.time(at)}</td>
<td>${failed === undefined ? '' : words.problem[failed]}</td></tr>`;
  });
  return html`<h2>${words.dead}</h2><p>${words.deadText}</p>
${table(words.dead, [words.event, words.subject, words.at, words.why], lines, false)}
${form(visit, { action: `${base(visit)}/again`, submit: words.again, look: 'quiet' })}`;
}

const isProblem = (words: object, last: string): last is keyof typeof words => Object.hasOwn(words, last);

function statePart(visit: Within, deps: Deps, hook: Row<'webhook'>): Html {
  const words = visit.words.webhook;
  const { last, last_at } = hook;
  const problems: Readonly<Record<string, string>> = words.problem;
  const said = last !== null && isProblem(problems, last) ? problems[last] : words.done;
  return html`<h2>${words.state}</h2>
<p>${last_at === null ? words.never : words.last(visit.words.time(last_at), said ?? '')}</p>
<dl class="facts"><dt>${words.secret}</dt><dd><code>${hookSecret(deps.config, hook)}</code></dd></dl>
<p>${words.secretText}</p>
${form(visit, { action: `${base(visit)}/test`, submit: words.test, look: 'quiet' })}`;
}

async function hookPage(
  c: Context<Env>,
  deps: Deps,
  visit: Within,
  again: { typed?: Typed; wrongs: readonly Wrong[] },
): Promise<Response> {
  const { team_id } = visit.team;
  const hook = await deps.store.get('webhook', { team_id });
  const dead = await deps.store.list('outbox', { where: { team_id, kind: DEAD_HOOK }, limit: MOST_DEAD });
  const kept = hook === null ? { url: '', events: hookEvents } : { url: hook.url, events: eventsOf(hook) };
  const words = visit.words.webhook;
  const body = html`<p>${words.lead}</p>${settingForm(visit, hook, again.typed ?? kept, again.wrongs)}
${hook === null ? '' : statePart(visit, deps, hook)}${deadPart(visit, dead)}
<p><a href="/t/${team_id}/settings">${visit.words.back}</a></p>`;
  return page(c, visit, { title: words.title(visit.team.name), body, wrongs: again.wrongs });
}

/** Where a team is told that something happened: an address of another program, for its admins. */
export const webhook: readonly Route[] = [
  admins.get({
    path: '/t/:team/webhook',
    summary: 'The team’s webhook: where calls go, what they tell, how they are signed, what was given up.',
    handle: (c, deps, visit) => hookPage(c, deps, visit, { wrongs: [] }),
  }),
  admins.post({
    path: '/t/:team/webhook',
    summary: 'Sets the address of the team’s webhook and what it is told; without one it ends.',
    form: z
      .object({ version: z.coerce.number().int().min(0), url: text(500), anew: z.literal('on').optional() })
      .catchall(z.string()),
    async handle(c, deps, visit, { version, url, anew, ...given }) {
      const events = hookEvents.filter((event) => given[event] === 'on');
      const address = url.trim() === '' ? null : (hookUrl(url)?.href ?? 'none');
      if (address === 'none') {
        const wrongs = [{ field: 'url', text: visit.words.webhook.urlWrong }];
        return hookPage(c, deps, visit, { typed: { url, events }, wrongs });
      }
      const by = { team: visit.team.team_id, by: visit.person.id };
      const done = await changeHook(deps, { ...by, url: address, events, anew: anew === 'on', version });
      if (done.ok) return c.redirect(base(visit), 303);
      const title = visit.words.webhook.title(visit.team.name);
      return sentencePage(c, visit, {
        title,
        text: visit.words.settings.problem[done.problem.kind],
        status: 409,
      });
    },
  }),
  admins.post({
    path: '/t/:team/webhook/test',
    summary: 'Makes a call that says nothing but that it is a test.',
    form: z.object({}),
    async handle(c, deps, visit) {
      const words = visit.words.webhook;
      const title = words.title(visit.team.name);
      const wait = await countTry(deps, [['webhook-test', visit.team.team_id]]);
      if (wait !== null) return tooOften(c, visit, title, wait);
      const isSet = await testHook(deps, visit.team.team_id);
      if (!isSet) return sentencePage(c, visit, { title, text: words.noAddress, status: 409 });
      const body = html`<p class="done">${words.testing}</p><p><a href="${base(visit)}">${visit.words.back}</a></p>`;
      return page(c, visit, { title, body });
    },
  }),
  admins.post({
    path: '/t/:team/webhook/again',
    summary: 'Makes the calls that were given up once more.',
    form: z.object({}),
    async handle(c, deps, visit) {
      const words = visit.words.webhook;
      const count = await againHooks(deps, visit.team.team_id);
      return sentencePage(c, visit, { title: words.title(visit.team.name), text: words.waiting(count) });
    },
  }),
];
