import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { forgetTeam } from '../../../lib/db/forget-team.ts';
import { dexieSyncStore } from '../../../lib/db/sync-store.ts';
import type { Deps } from '../../../lib/flow/deps.ts';
import { watchLibraryLesson } from '../../../lib/flow/queries/watch-library-lesson.ts';
import { watchRevisionDiff } from '../../../lib/flow/queries/watch-revision-diff.ts';
import type { LessonContent } from '../../../lib/model/lesson.ts';
import type { LessonRevision } from '../../../lib/protocol/lesson-revision.ts';
import { isSent } from '../../../lib/sync/link.ts';
import { reopened, restartedLink } from '../../../lib/sync/restarted.ts';
import { idOf, MONDAY } from '../log/samples.ts';
import { first, testDeps } from './deps.ts';
import { connected, lessonBody, putRow, TEAM, teamLesson, teamLink } from './team-lessons.ts';

const LESSON = teamLesson(9);
const rev = (n: number) => idOf(7_600 + n);

const told = (n: number): LessonRevision => ({
  ...{ number: n, rev: rev(n), at: MONDAY + n, author: idOf(961), tier: 2 as const },
  ...{ approvers: n === 2 ? [] : [teamLink().person], contentHash: 'a'.repeat(64), carried: n === 2 },
});

const words = (n: number): Partial<LessonContent> => ({ title: `Title ${n}` });

/** The lesson's row as a server sends it once this many of its revisions have been live. */
async function read(deps: Deps, n: number, said: unknown = undefined) {
  const revisions = Array.from({ length: n }, (_, index) => told(n - index));
  const body = { ...lessonBody(words(n), { rev: rev(n) }), revisions, ...(said ?? {}) };
  const row = { stream: 'team' as const, seq: n, entity: 'lesson', id: LESSON, v: 1, body, hash: '' };
  const { teamRows: after, backup } = (await deps.db.links.get(TEAM)) ?? teamLink();
  const rules = { restartedLink, reopened, isSent };
  await dexieSyncStore(deps.db, { team: TEAM, now: deps.now, rules }).take({
    ...{ stream: 'team', rows: [row], events: [], gone: [], named: [], next: `c${n}`, last: true },
    ...{ after, backup },
  });
}

const viewOf = (deps: Deps) => first(watchLibraryLesson(deps, LESSON));

test('a lesson tells its revisions with who wrote and approved them, and compares those whose words came here', async () => {
  const deps = await connected(await testDeps());
  await putRow(deps, { entity: 'person', id: idOf(961), body: { name: 'Ana Example', kind: 'human' } });
  await read(deps, 2);
  await read(deps, 3);
  expect((await viewOf(deps))?.revisions).toMatchObject([
    { number: 3, from: rev(2), author: { who: 'other', name: 'Ana Example' }, approvers: [{ who: 'you' }] },
    { number: 2, from: null, approvers: [] },
    { number: 1, from: null },
  ]);
  const of = { team: TEAM, lesson: LESSON, to: rev(3) };
  const diff = await first(watchRevisionDiff(deps, { ...of, from: rev(2) }));
  expect(diff).toMatchObject([{ field: 'title', change: 'changed' }]);
  expect(await first(watchRevisionDiff(deps, { ...of, from: rev(1) }))).toBe(null);
});

test('the words of five revisions before are kept, without excerpts, once each, and go with the team', async () => {
  const deps = await connected(await testDeps());
  for (const n of [1, 2, 2, 3, 4, 5, 6, 7]) await read(deps, n);
  const kept = (await deps.db.meta.get(`earlier:${TEAM}:${LESSON}`))?.value as {
    rev: string;
    content: LessonContent;
  }[];
  expect(kept.map((one) => one.rev)).toEqual([6, 5, 4, 3, 2].map(rev));
  expect(kept[0]?.content).toMatchObject({ title: 'Title 6', excerpts: [] });
  await forgetTeam(deps.db, TEAM);
  expect(await deps.db.meta.get(`earlier:${TEAM}:${LESSON}`)).toBe(undefined);
});

test('words of a revision that stands in a task are compared as well', async () => {
  const deps = await connected(await testDeps());
  await read(deps, 2);
  const [, before] = (await viewOf(deps))?.revisions ?? [];
  const { content } = lessonBody({ title: 'As I wrote it' });
  const submission = {
    ...{
      id: idOf(970),
      lesson: LESSON,
      rev: before?.rev,
      base: null,
      submitter: idOf(961),
      tier: 2,
      state: 'approved',
    },
    ...{
      contentHash: 'a'.repeat(64),
      required: ['owner'],
      becomes: 2,
      why: 'publish',
      noReviewer: false,
      at: MONDAY,
    },
  };
  await putRow(deps, {
    entity: 'task',
    id: 'submission:1',
    body: { ref: '1', why: 'wrote', submission, content },
  });
  await deps.db.rows.toCollection().modify((row) => {
    if (row.entity === 'task') row.stream = 'me';
  });
  await deps.db.links.update(TEAM, { teamRows: 'again' });
  expect((await viewOf(deps))?.revisions[0]?.from).toBe(rev(1));
});

test('an older server that tells of no revisions shows none', async () => {
  const deps = await connected(await testDeps());
  await read(deps, 1, { revisions: undefined });
  expect((await viewOf(deps))?.revisions).toEqual([]);
});
