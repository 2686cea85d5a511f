import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { namesOf } from '../../../lib/flow/queries/names-of.ts';
import { teamIndex } from '../../../lib/flow/queries/team-index.ts';
import { skillViews } from '../../../lib/flow/team/skill-views.ts';
import { submissionTask } from '../../../lib/flow/team/submission-task.ts';
import { must } from '../../../lib/model/result.ts';
import { idOf, MONDAY } from '../log/samples.ts';
import { DEPUTY, OWNER, putRow, putTask, SKILL, TEAM, teamDesk } from './team-desk.ts';
import { lessonBody, teamLesson } from './team-lessons.ts';

/** A device that was told two names, one of them of somebody without one. */
async function named() {
  const deps = await teamDesk();
  await putRow(deps, { entity: 'person', id: OWNER, body: { name: 'Olga', kind: 'human' } });
  await putRow(deps, { entity: 'person', id: DEPUTY, body: { name: '  ', kind: 'human' } });
  return { deps, link: must(await deps.db.links.get(TEAM), 'the team') };
}

test('names are those the team told; who left or has none is nobody', async () => {
  const { deps } = await named();
  expect([...(await namesOf(deps.db, TEAM))]).toEqual([[OWNER, 'Olga']]);
  await deps.db.rows.delete([TEAM, 'team', 'person', OWNER]);
  expect([...(await namesOf(deps.db, TEAM))]).toEqual([]);
});

test('the owner of a team’s lesson is named', async () => {
  const { deps, link } = await named();
  const body = lessonBody({ title: 'Drain a pump' }, { homeSkill: SKILL });
  await putRow(deps, { entity: 'lesson', id: teamLesson(1), body });
  const { lessons } = await teamIndex(deps.db, link);
  expect(lessons[0]?.row).toMatchObject({ owner: 'other', ownerName: 'Olga' });
});

test('who will decide is named, and stands by role where there is no name', async () => {
  const { deps, link } = await named();
  const [skill] = await skillViews(deps.db, link);
  expect(skill).toMatchObject({ owner: { name: 'Olga' }, deputy: { name: null } });
});

test('who decided is named', async () => {
  const { deps, link } = await named();
  const decided = [OWNER, DEPUTY].map((by) => ({ by, verdict: 'approve', comment: '', at: MONDAY }));
  await putTask(deps, idOf(973), { state: 'waiting', decided });
  expect((await submissionTask(deps.db, link, idOf(973)))?.decided).toMatchObject([
    { who: 'owner', name: 'Olga' },
    { who: 'deputy', name: null },
  ]);
});
