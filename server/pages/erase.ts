import { html } from 'hono/html';
import * as z from 'zod';
import { countTry } from '../auth/limits.ts';
import type { Deps } from '../deps.ts';
import { eraseLog } from '../erase.ts';
import { eraseAsked, MOST_UNHEARD } from '../erase-asked.ts';
import { belonged, missing, type Signed, Sure, signed, text } from '../http/page.ts';
import type { Route } from '../http/route.ts';
import { meStream } from '../store/port.ts';
import { askFirst, form, type Html, page, sentencePage } from './frame.ts';
import { tooOften } from './too-often.ts';

/** Events one link may name: an address of some 7,500 characters, which every proxy passes on. */
const MOST_EVENTS = 200;

/** The link a device opens: `events` are ids with dots between them. */
const Asked = z.object({
  team: z.string().max(120),
  events: z
    .string()
    .max(MOST_EVENTS * 37)
    .transform((ids) => [...new Set(ids.split('.'))])
    .pipe(z.array(z.uuid()).min(1).max(MOST_EVENTS)),
});
type Asked = z.infer<typeof Asked>;

/** The team of a link where the person is or was a member; whatever became of that, their log is theirs. */
async function teamOf({ store }: Deps, { person }: Signed, team_id: string) {
  const member = await store.get('member', { team_id, person_id: person.id });
  const team = await store.get('team', { team_id });
  return member === null ? null : team;
}

/** What the server has of these events, without reading them: how many, and from when to when they were made. */
async function foundOf({ store }: Deps, person_id: string, { team, events }: Asked) {
  const where = { team_id: team, person_id };
  const rows = await store.list('event', { where, among: { column: 'event_id', values: events } });
  const times = rows.map(({ at }) => at);
  return { count: rows.length, from: Math.min(...times), to: Math.max(...times) };
}

/** The buttons by which a person erases their log, team by team: also of a team they have left, while anything is there. */
export async function logForms(deps: Deps, visit: Signed): Promise<Html[]> {
  const { store } = deps;
  const forms: Html[] = [];
  for (const { team_id, person_id, status } of await store.list('member', {
    where: { person_id: visit.person.id },
  })) {
    const team = await store.get('team', { team_id });
    const head =
      status === 'active' ? null : await store.get('head', { team_id, stream: meStream(person_id) });
    if (team === null || (status !== 'active' && (head?.events ?? 0) === 0)) continue;
    const submit = visit.words.me.eraseLog(team.name);
    forms.push(form(visit, { action: `/t/${team_id}/erase-log`, submit, look: 'danger' }));
  }
  return forms;
}

/** Erasing some or all of one's own log; the whole account is on the person's page. */
export const erase: readonly Route[] = [
  belonged.post({
    path: '/t/:team/erase-log',
    summary: 'Erases the person’s log in a team they are or were in.',
    form: Sure,
    async handle(c, deps, visit, { sure }) {
      const { words, team, person } = visit;
      const submit = words.me.eraseLog(team.name);
      const question = { title: submit, text: words.me.logLead, submit, back: '/me' };
      if (sure === undefined)
        return askFirst(c, visit, { ...question, action: `/t/${team.team_id}/erase-log` });
      const wait = await countTry(deps, [['erase-events', person.id]]);
      if (wait !== null) return tooOften(c, visit, question.title, wait);
      const count = await eraseLog(deps, { team: team.team_id, person: person.id, by: person.id });
      return sentencePage(c, visit, { title: words.me.logTitle, text: words.me.logDone(count) });
    },
  }),
  signed.get({
    path: '/me/erase-events',
    summary:
      'Shows how many of these events the server has and from when, and asks whether to erase them: `team`, and `events` as ids with dots between them, 200 at most.',
    async handle(c, deps, visit) {
      const { words, person } = visit;
      const title = words.erase.title;
      const asked = Asked.safeParse(c.req.query()).data;
      if (asked === undefined)
        return sentencePage(c, visit, { title, text: words.erase.badLink, status: 400 });
      const team = await teamOf(deps, visit, asked.team);
      if (team === null) return missing(c, visit);
      const { count, from, to } = await foundOf(deps, person.id, asked);
      const named = asked.events.length;
      const body = html`<p>${words.erase.lead(team.name)}</p>
<dl class="facts"><dt>${words.erase.named}</dt><dd>${named}</dd><dt>${words.erase.here}</dt><dd>${count}</dd>
${count === 0 ? '' : html`<dt>${words.erase.made}</dt><dd>${words.erase.range(words.time(from), words.time(to))}</dd>`}</dl>
${count < named ? html`<p>${words.erase.notHere}</p>` : ''}
${form(visit, {
  action: '/me/erase-events',
  submit: words.erase.submit(named),
  look: 'danger',
  also: { team: team.team_id, events: asked.events.join('.') },
})}<p><a href="/me">${words.back}</a></p>`;
      return page(c, visit, { title, body });
    },
  }),
  signed.post({
    path: '/me/erase-events',
    summary: 'Erases these events of the person and leaves marks, so that no device brings them back.',
    form: z.object({ team: text(), events: text(MOST_EVENTS * 37) }),
    async handle(c, deps, visit, given) {
      const { words, person } = visit;
      const title = words.erase.title;
      const asked = Asked.safeParse(given).data;
      if (asked === undefined)
        return sentencePage(c, visit, { title, text: words.erase.badLink, status: 400 });
      if ((await teamOf(deps, visit, asked.team)) === null) return missing(c, visit);
      const whose = { team: asked.team, person: person.id, by: person.id };
      const wait = await countTry(deps, [['erase-events', person.id]]);
      if (wait !== null) return tooOften(c, visit, title, wait);
      const count = await eraseAsked(deps, whose, asked.events);
      if (count === null)
        return sentencePage(c, visit, { title, text: words.erase.tooManyUnheard(MOST_UNHEARD), status: 429 });
      deps.live.wakes.changed(asked.team);
      return sentencePage(c, visit, { title, text: words.me.logDone(count) });
    },
  }),
];
