import { html } from 'hono/html';
import * as z from 'zod';
import { Id } from '../../lib/model/id.ts';
import { LessonContent } from '../../lib/model/lesson.ts';
import { BoundTo, Challenge, type GrantProblem, makeGrant, ownDevice, sessionFits } from '../auth/grants.ts';
import type { Deps } from '../deps.ts';
import { missing, type Within, within } from '../http/page.ts';
import type { Route } from '../http/route.ts';
import type { Row } from '../store/tables.ts';
import { lessonBody } from './claims.ts';
import { form, type Html, page, sentencePage } from './frame.ts';
import type { Words } from './words.ts';

const Asked = z.object({ device: Id, challenge: Challenge });
const Confirmed = Asked.extend(BoundTo.shape);

const againBody = (words: Words, path: string): Html =>
  html`<p>${words.signIn.again}</p>
<p><a href="/sign-in?again=1&amp;next=${encodeURIComponent(path)}">${words.signIn.title}</a></p>`;

const refusal = (words: Words, problem: GrantProblem) => ({
  title: words.notDone,
  text: words.grant.problem[problem.kind],
  status: 403 as const,
});

type Waiting = { submission: Row<'submission'>; revision: Row<'revision'>; content: LessonContent };

/** The submission a decision is about, while it waits and still has the content that was seen. */
async function waitingOf({ store }: Deps, team_id: string, bound: BoundTo): Promise<Waiting | null> {
  const submission = await store.get('submission', { team_id, submission_id: bound.submission });
  if (submission?.state !== 'waiting') return null;
  const { lesson_id, rev_id } = submission;
  const revision = await store.get('revision', { team_id, lesson_id, rev_id });
  if (revision?.content_hash !== bound.contentHash) return null;
  const content = LessonContent.safeParse(JSON.parse(revision.body));
  return content.success ? { submission, revision, content: content.data } : null;
}

async function nameOf({ store }: Deps, team_id: string, person_id: string, words: Words): Promise<string> {
  const member = await store.get('member', { team_id, person_id });
  // Of somebody who was erased the row stays, without a name.
  return member === null ? words.lesson.formerMember : member.name || words.lesson.erased;
}

async function factsOf(deps: Deps, visit: Within, bound: BoundTo, waiting: Waiting): Promise<Html> {
  const { words, team } = visit;
  const { submission, revision, content } = waiting;
  const author = await nameOf(deps, team.team_id, revision.author_id, words);
  const submitter = await nameOf(deps, team.team_id, submission.submitter_id, words);
  return html`<dl class="facts">
<dt>${words.lesson.team}</dt><dd>${team.name}</dd>
<dt>${words.lesson.lesson}</dt><dd>${content.title}</dd>
<dt>${words.lesson.tier}</dt><dd>${words.lesson.tiers[submission.tier]}</dd>
<dt>${words.grant.verdict}</dt><dd><strong>${words.grant.verdicts[bound.verdict]}</strong></dd>
<dt>${words.lesson.author}</dt><dd>${author}</dd>
<dt>${words.lesson.submitter}</dt><dd>${submitter}, ${words.day(submission.at)}</dd>
</dl>`;
}

/** Allowing a device of one's own to decide, and confirming one decision about what does much harm if it is wrong. */
export const grants: readonly Route[] = [
  within.get({
    path: '/t/:team/grant',
    summary: 'Asks whether a device may send decisions for eight hours.',
    async handle(c, deps, visit) {
      const { words, team, person } = visit;
      const asked = Asked.safeParse(c.req.query());
      const { title } = words.grant;
      if (!asked.success) return missing(c, visit);
      const { device, challenge } = asked.data;
      const own = await ownDevice(deps.store, deps, { team: team.team_id, person: person.id, device });
      if (own === null) return sentencePage(c, visit, refusal(words, { kind: 'no-device' }));
      const path = `/t/${team.team_id}/grant`;
      if (sessionFits(person.session, { bound: false, now: deps.now() }) !== null)
        return page(c, visit, {
          title,
          body: againBody(words, `${path}?${new URLSearchParams(asked.data)}`),
        });
      const body = html`<p><strong>${words.grant.question(own.name)}</strong></p><p>${words.grant.lead}</p>
${form(visit, { action: path, submit: words.grant.submit, also: { device, challenge } })}`;
      return page(c, visit, { title, body });
    },
  }),
  within.post({
    path: '/t/:team/grant',
    summary: 'Allows a device of one’s own to send decisions for eight hours.',
    form: Asked,
    async handle(c, deps, visit, asked) {
      const { words, team, person } = visit;
      const made = await makeGrant(deps, { ...asked, team: team.team_id, person, bound: null });
      return made.ok
        ? sentencePage(c, visit, { title: words.grant.title, text: words.grant.done })
        : sentencePage(c, visit, refusal(words, made.problem));
    },
  }),
  within.get({
    path: '/t/:team/confirm',
    summary:
      'Shows one decision about a lesson of high or critical tier, to be confirmed after a fresh sign-in.',
    async handle(c, deps, visit) {
      const { words, team, person } = visit;
      const asked = Confirmed.safeParse(c.req.query());
      if (!asked.success) return missing(c, visit);
      const { device, challenge, ...bound } = asked.data;
      const title = words.grant.confirmTitle;
      const own = await ownDevice(deps.store, deps, { team: team.team_id, person: person.id, device });
      if (own === null) return sentencePage(c, visit, refusal(words, { kind: 'no-device' }));
      const waiting = await waitingOf(deps, team.team_id, bound);
      if (waiting === null) return sentencePage(c, visit, { title, text: words.grant.changed, status: 409 });
      const path = `/t/${team.team_id}/confirm`;
      const unfit = sessionFits(person.session, { bound: true, now: deps.now() });
      if (unfit !== null) {
        const body = html`${unfit.kind === 'no-proof-time' ? html`<p>${words.grant.problem['no-proof-time']}</p>` : ''}
${againBody(words, `${path}?${new URLSearchParams(asked.data)}`)}`;
        return page(c, visit, { title, body });
      }
      const body = html`<p>${words.grant.confirmLead(own.name)}</p>
${await factsOf(deps, visit, bound, waiting)}
${lessonBody(words, waiting.content)}
${form(visit, {
  action: path,
  submit: words.grant.confirm[bound.verdict],
  look: bound.verdict === 'approve' ? 'primary' : 'danger',
  also: { device, challenge, ...bound },
})}`;
      return page(c, visit, { title, body });
    },
  }),
  within.post({
    path: '/t/:team/confirm',
    summary: 'Makes a grant for exactly this decision, good once, for ten minutes.',
    form: Confirmed,
    async handle(c, deps, visit, { device, challenge, ...bound }) {
      const { words, team, person } = visit;
      const title = words.grant.confirmTitle;
      if ((await waitingOf(deps, team.team_id, bound)) === null)
        return sentencePage(c, visit, { title, text: words.grant.changed, status: 409 });
      const made = await makeGrant(deps, { team: team.team_id, person, device, challenge, bound });
      return made.ok
        ? sentencePage(c, visit, { title, text: words.grant.confirmed })
        : sentencePage(c, visit, refusal(words, made.problem));
    },
  }),
];
