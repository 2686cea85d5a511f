import { html } from 'hono/html';
import { LessonContent } from '../../lib/model/lesson.ts';
import { SkillRoles } from '../../lib/review/people.ts';
import { memberships } from '../auth/people.ts';
import type { Deps } from '../deps.ts';
import { missing, type Signed, signed } from '../http/page.ts';
import type { Route } from '../http/route.ts';
import type { Row } from '../store/tables.ts';
import { lessonBody } from './claims.ts';
import { type Html, page } from './frame.ts';

type Live = Row<'lesson'> & { live_rev: string };

const hasWords = (row: Row<'lesson'> | null): row is Live => row !== null && row.live_rev !== null;

/** The lesson in the person's teams that have it, those where it is followed first; every team is asked, found or not. */
async function lessonsFor({ store }: Deps, { person }: Signed, lesson_id: string): Promise<Live[]> {
  const found: Live[] = [];
  for (const { team_id } of await memberships(store, person.id)) {
    const row = await store.get('lesson', { team_id, lesson_id });
    if (hasWords(row)) found.push(row);
  }
  return found.sort((a, b) => Number(b.state === 'live') - Number(a.state === 'live'));
}

/** Where else the person can read it: the same lesson may be in several teams, each with its own words. */
async function othersOf(
  { store }: Deps,
  { words }: Signed,
  others: readonly Live[],
  lesson_id: string,
): Promise<Html> {
  const links = await Promise.all(
    others.map(async ({ team_id }) => {
      const name = (await store.get('team', { team_id }))?.name;
      return html`<li><a href="/l/${lesson_id}?team=${team_id}">${name}</a></li>`;
    }),
  );
  return links.length === 0 ? html`` : html`<nav><p>${words.lesson.alsoIn}</p><ul>${links}</ul></nav>`;
}

async function ownerOf({ store }: Deps, { team_id, home_skill_id }: Row<'lesson'>): Promise<string | null> {
  const skill = await store.get('skill', { team_id, skill_id: home_skill_id });
  const owner = skill === null ? null : SkillRoles.safeParse(JSON.parse(skill.body)).data?.owner;
  if (owner == null) return null;
  const member = await store.get('member', { team_id, person_id: owner });
  return member?.status === 'active' ? member.name : null;
}

/** A team lesson to read and to print: each claim beside its support, who stands for it, until when. */
export const lesson: Route = signed.get({
  path: '/l/:lesson',
  summary: 'A live lesson of a team of the person’s, to read and print.',
  async handle(c, deps, visit) {
    const { words } = visit;
    const rows = await lessonsFor(deps, visit, c.req.param('lesson') ?? '');
    const row = rows.find(({ team_id }) => team_id === c.req.query('team')) ?? rows[0];
    if (row === undefined) return missing(c, visit);
    const { team_id, lesson_id, live_rev: rev_id } = row;
    const revision = await deps.store.get('revision', { team_id, lesson_id, rev_id });
    const content = revision === null ? undefined : LessonContent.safeParse(JSON.parse(revision.body)).data;
    if (content === undefined) return missing(c, visit);
    const others = rows.filter((one) => one !== row);
    const late = row.verify_by !== null && row.verify_by < deps.now();
    const body = html`${row.state === 'retired' ? html`<p class="problem">${words.lesson.retired}</p>` : ''}
<dl class="facts">
<dt>${words.lesson.team}</dt><dd>${(await deps.store.get('team', { team_id }))?.name}</dd>
<dt>${words.lesson.tier}</dt><dd>${words.lesson.tiers[row.tier]}</dd>
<dt>${words.lesson.owner}</dt><dd>${(await ownerOf(deps, row)) ?? words.lesson.noOwner}</dd>
${row.verify_by === null ? '' : html`<dt>${words.lesson.verifyBy}</dt><dd>${words.day(row.verify_by)}${late ? html`. <strong>${words.lesson.overdue}</strong>` : ''}</dd>`}
</dl>
${row.recheck === null ? '' : html`<p class="problem">${words.lesson.recheck}</p>`}
${lessonBody(words, content)}
${await othersOf(deps, visit, others, lesson_id)}`;
    return page(c, visit, { title: content.title, body });
  },
});
