import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { appendEvents } from '../../../../lib/db/append-events.ts';
import { boundsOf } from '../../../../lib/flow/practice/day-of.ts';
import { readPractice } from '../../../../lib/flow/practice/read-practice.ts';
import { dayOf } from '../../../../lib/log/day.ts';
import type { LessonContent } from '../../../../lib/model/lesson.ts';
import { answered, content, DAY, event, idOf, LESSON, MONDAY, revised } from '../../log/samples.ts';
import { testDeps } from '../deps.ts';
import { lessonBody, putRow, TEAM, teamLesson, teamLink } from '../team-lessons.ts';

const [check] = content().checks;
if (check === undefined) throw new Error('the sample has no check');
const theirs = { ...check, id: idOf(820), question: 'What did they ask before?' };

/** One's own lesson, which was sent to improve one that a team has live with another question. */
async function improving() {
  const deps = await testDeps();
  await deps.db.links.put(teamLink());
  await deps.db.meta.put({ key: 'team', value: TEAM });
  await appendEvents(deps.db, [
    revised({ id: 1, at: MONDAY }),
    event(
      'lesson.submitted',
      { lesson: LESSON, rev: idOf(1_001), as: teamLesson(1), sent: idOf(7_600), submission: idOf(40) },
      { id: 5, at: MONDAY },
    ),
  ]);
  let cursor = 1;
  const revisions: object[] = [];
  const live = async (rev: string, checks: LessonContent['checks']) => {
    cursor += 1;
    revisions.unshift({
      ...{ number: cursor, rev, at: MONDAY - DAY, author: 'a', approvers: ['b'], tier: 2, carried: false },
      contentHash: 'a'.repeat(64),
    });
    const body = lessonBody({ checks }, { rev, revisions: [...revisions] });
    await putRow(deps, { entity: 'lesson', id: teamLesson(1), body });
    await deps.db.links.update(TEAM, { teamRows: `cursor ${cursor}` });
  };
  const asks = async () => {
    const { asked } = await readPractice(deps, boundsOf(dayOf(deps.clock.now)));
    return asked.map(({ lesson, check: { question } }) => [lesson, question]).sort();
  };
  deps.clock.now = MONDAY + DAY;
  return { deps, live, asks };
}

const mine = [LESSON, check.question];

test('one’s own questions are asked while the lesson they are to improve is live, and after it was not taken', async () => {
  const { live, asks } = await improving();
  await live(idOf(7_500), [theirs]);
  expect(await asks()).toEqual([mine, [teamLesson(1), theirs.question]].sort());
});

test('once it is what is live it is asked as the team’s, also after somebody revised it, with what was answered before', async () => {
  const { deps, live, asks } = await improving();
  await live(idOf(7_600), [check]);
  expect(await asks()).toEqual([[teamLesson(1), check.question]]);
  await live(idOf(7_700), [{ ...check, question: 'What comes first?' }, theirs]);
  expect((await asks()).map(([lesson]) => lesson)).toEqual([teamLesson(1)]);
  await live(idOf(7_800), [theirs]);
  expect(await asks(), 'also where another question took its place').toEqual([
    [teamLesson(1), theirs.question],
  ]);
  await appendEvents(deps.db, [answered({ id: 9, at: MONDAY + DAY })]);
  expect(await asks(), 'one a lesson a day').toEqual([]);
});

test('an older server does not say what was live: then a lesson is asked under the name it was sent to', async () => {
  const { deps, asks } = await improving();
  const body = lessonBody({ checks: [theirs] }, { rev: idOf(7_500) });
  await putRow(deps, { entity: 'lesson', id: teamLesson(1), body });
  await deps.db.links.update(TEAM, { teamRows: 'cursor 9' });
  expect(await asks()).toEqual([[teamLesson(1), theirs.question]]);
});

test('where the team retires it, one’s own is asked again', async () => {
  const { deps, live, asks } = await improving();
  await live(idOf(7_600), [check]);
  await putRow(deps, { entity: 'lesson', id: teamLesson(1), body: lessonBody({}, { state: 'retired' }) });
  await deps.db.links.update(TEAM, { teamRows: 'cursor 9' });
  expect(await asks()).toEqual([mine]);
});
