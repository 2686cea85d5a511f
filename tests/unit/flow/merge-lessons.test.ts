import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { watchLibraryLesson } from '../../../lib/flow/queries/watch-library-lesson.ts';
import { watchMerge } from '../../../lib/flow/queries/watch-merge.ts';
import { watchTeamLesson } from '../../../lib/flow/queries/watch-team-lesson.ts';
import { proposeRetire } from '../../../lib/flow/team/propose-retire.ts';
import { submitMerge } from '../../../lib/flow/team/submit-merge.ts';
import { mergedFrom } from '../../../lib/lesson/merge.ts';
import type { LessonContent } from '../../../lib/model/lesson.ts';
import { content, idOf } from '../log/samples.ts';
import { done, first, testDeps } from './deps.ts';
import { connected, lessonBody, putRow, TEAM, teamLesson } from './team-lessons.ts';

const [A, B] = [teamLesson(1), teamLesson(6)];
const said = (n: number, text: string) => ({
  ...{ id: idOf(n), text },
  support: { kind: 'testimony' as const, by: 'Kim Example', at: 1, knownFrom: 'Years of it' },
});
const WISH = {
  team: TEAM,
  first: A,
  second: B,
  title: 'Reload it',
  situation: 'Alert',
  keep: [idOf(801), idOf(902)],
};

/** A team with two lessons that say nearly the same. */
async function near(change: (merged: LessonContent) => Partial<LessonContent> = () => ({})) {
  const deps = await connected(await testDeps());
  const a = content({ title: 'Reload the gateway', insight: said(801, 'Reload the gateway'), checks: [] });
  await putRow(deps, { entity: 'lesson', id: A, body: lessonBody({ ...a, ...change(a) }) });
  const body = { kind: 'how-to' as const, steps: [{ claim: said(902, 'Look at the clock first') }] };
  const b = { title: 'Reload the gateway now', insight: said(901, 'Reload the gateway'), body, checks: [] };
  await putRow(deps, { entity: 'lesson', id: B, body: lessonBody(b, { rev: idOf(7_501) }) });
  return deps;
}

test('a lesson names those that say nearly the same, and shows both side by side', async () => {
  const deps = await near();
  const view = await first(watchLibraryLesson(deps, A));
  expect(view).toMatchObject({ near: [{ id: B, title: 'Reload the gateway now' }], mergedInto: null });
  const both = await first(watchMerge(deps, { first: A, second: B }));
  expect(both?.fits.map(({ text }) => text)).toEqual(['Reload the gateway', 'Look at the clock first']);
  expect(await first(watchMerge(deps, { first: A, second: teamLesson(3) }))).toBeNull();
});

test('one submission is made of the two: the first’s next revision, naming both, and a lesson of one’s own to go on with', async () => {
  const deps = await near();
  await done(submitMerge(deps, WISH));
  const [{ what } = { what: null }] = await deps.db.outbox.toArray();
  const { body } = what as unknown as {
    body: { lesson: string; base: string; content: LessonContent; found: [] };
  };
  expect(body).toMatchObject({ lesson: A, base: idOf(7_500), found: [], content: { title: 'Reload it' } });
  expect(mergedFrom(body.content)).toEqual([A, B]);
  const own = (await deps.db.lessons.toArray()).find(({ row }) => row?.title === 'Reload it');
  expect((await first(watchTeamLesson(deps, own?.id ?? '')))?.sent?.state).toBe('queued');
});

test('what could not be approved is not sent, nor one of two that is gone, nor to a team that is not active', async () => {
  const deps = await near();
  const bare = { ...WISH, keep: [idOf(802)] };
  expect(await submitMerge(deps, bare)).toMatchObject({
    problem: { kind: 'submit-refused', why: 'blocked' },
  });
  const gone = { ...WISH, second: teamLesson(3) };
  expect(await submitMerge(deps, gone)).toMatchObject({ problem: { kind: 'not-found' } });
  await deps.db.meta.delete('team');
  expect(await submitMerge(deps, WISH)).toMatchObject({ problem: { kind: 'team-missing' } });
  expect(await deps.db.outbox.count()).toBe(0);
});

test('once it is approved, the other lesson says so, and its retirement is proposed to who decides', async () => {
  const deps = await near(() => ({ merges: [A, B] }));
  const other = await first(watchLibraryLesson(deps, B));
  expect(other).toMatchObject({ mergedInto: { id: A, title: 'Reload the gateway' }, near: [] });
  expect(await first(watchLibraryLesson(deps, A))).toMatchObject({
    madeOf: [{ id: B }],
    near: [],
    mergedInto: null,
  });
  const about = { team: TEAM, lesson: B, rev: idOf(7_501), reason: 'Merged' };
  expect(await done(proposeRetire(deps, { ...about, decides: false }))).toEqual({ kind: 'sent' });
  expect((await deps.db.outbox.toArray())[0]?.what).toMatchObject({
    kind: 'flag',
    body: { lesson: B, text: 'Merged' },
  });
});
