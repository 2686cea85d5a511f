import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { readCount, rollupKey } from '../../../lib/db/rollup.ts';
import type { LessonReading } from '../../../lib/flow/deps.ts';
import { noteTaught } from '../../../lib/flow/outcome/note-taught.ts';
import { watchLibraryLesson } from '../../../lib/flow/queries/watch-library-lesson.ts';
import { watchReadings } from '../../../lib/flow/queries/watch-readings.ts';
import { recordEvent } from '../../../lib/flow/record-event.ts';
import { retract } from '../../../lib/flow/retract.ts';
import { uuidv7 } from '../../../lib/model/id.ts';
import { isoWeek } from '../../../lib/model/iso-week.ts';
import { ok } from '../../../lib/model/result.ts';
import { idOf, MONDAY } from '../log/samples.ts';
import { done, first, testDeps } from './deps.ts';
import { keptLesson } from './lessons.ts';
import { connected, lessonBody, putRow, TEAM, teamLesson } from './team-lessons.ts';

const outcome = (n: number, week: string, helped: object | null, answered: string | number = '5-19') => ({
  entity: 'reading',
  id: idOf(8_000 + n),
  body: {
    ...{ measure: 'outcome', subject: { kind: 'lesson', id: teamLesson(1) }, week, answered, helped },
    notUsed: { kind: 'band', band: 'low' },
  },
});

const told = (readings: LessonReading[]) => readings.map(({ week, isHelp }) => [week, isHelp]);

test('a lesson has the outcome readings about it alone, newest first; most say that it helped from 60 % on', async () => {
  const deps = await connected(await testDeps());
  await putRow(deps, outcome(1, '2026-W40', { kind: 'band', band: 'high' }));
  await putRow(deps, outcome(2, '2026-W41', { kind: 'band', band: 'middle' }));
  await putRow(deps, outcome(3, '2026-W42', { kind: 'share', percent: 60, from: 39, to: 78 }, 20));
  await putRow(deps, outcome(4, '2026-W43', null));
  const check = { measure: 'check', answered: '5-19', right: { kind: 'band', band: 'high' } };
  const about = { subject: { kind: 'lesson', id: teamLesson(1) }, week: '2026-W44' };
  await putRow(deps, { entity: 'reading', id: idOf(8_005), body: { ...check, ...about } });
  await putRow(deps, { entity: 'reading', id: idOf(8_006), body: { measure: 'other', ...about } });
  const pool = outcome(7, '2026-W45', { kind: 'band', band: 'high' });
  await putRow(deps, { ...pool, body: { ...pool.body, subject: { kind: 'skill', id: idOf(9) } } });
  expect(told(await first(watchReadings(deps, teamLesson(1))))).toEqual([
    ['2026-W43', false],
    ['2026-W42', true],
    ['2026-W41', false],
    ['2026-W40', true],
  ]);
  expect(await first(watchReadings(deps, teamLesson(2)))).toEqual([]);
});

test('its author reads them at the lesson of their own that it was made of', async () => {
  const deps = await connected(await testDeps());
  const { lesson } = await keptLesson(deps);
  expect(await first(watchReadings(deps, lesson))).toEqual([]);
  const ids = { submission: idOf(91), rev: idOf(92), as: teamLesson(1), sent: idOf(93) };
  await done(
    recordEvent(deps, async () => ok({ kind: 'lesson.submitted', body: { lesson, ...ids } as never })),
  );
  await putRow(deps, outcome(1, '2026-W40', { kind: 'band', band: 'high' }));
  expect(told(await first(watchReadings(deps, lesson)))).toEqual([['2026-W40', true]]);
});

test('figures that say it helped are noted once as taught, others are not, and the timeline and the picture have it', async () => {
  const deps = await connected(await testDeps());
  const { lesson } = await keptLesson(deps);
  const ids = { submission: idOf(91), rev: idOf(92), as: teamLesson(1), sent: idOf(93) };
  await done(
    recordEvent(deps, async () => ok({ kind: 'lesson.submitted', body: { lesson, ...ids } as never })),
  );
  await putRow(deps, outcome(1, '2026-W40', { kind: 'band', band: 'high' }));
  await putRow(deps, outcome(2, '2026-W41', { kind: 'band', band: 'middle' }));
  const note = (n: number) => noteTaught(deps, { lesson, reading: idOf(8_000 + n) });
  const { event } = await done(note(1));
  expect((await deps.db.events.get(event))?.body).toEqual({ lesson, reading: idOf(8_001), week: '2026-W40' });
  for (const n of [1, 2, 3]) expect(await note(n)).toMatchObject({ ok: false });
  const entries = await deps.db.entries.toArray();
  expect(entries.filter(({ kind }) => kind === 'taught')).toMatchObject([{ rung: 'taught', event }]);
  const [skill = ''] = entries[0]?.skills ?? [];
  expect(await readCount(deps.db, rollupKey.rung(skill as never, 'taught'))).toBe(1);
  expect((await first(watchReadings(deps, lesson))).map(({ isNoted }) => isNoted)).toEqual([false, true]);
  await done(retract(deps, { target: event }));
  expect(await readCount(deps.db, rollupKey.rung(skill as never, 'taught'))).toBe(0);
  await done(note(1));
});

/** The server's word that somebody here is to look at the questions of the first lesson. */
const toLook = {
  ...({ stream: 'me', entity: 'task', id: `lesson:${teamLesson(1)}` } as const),
  body: { why: 'questions' },
};

test('who is to look at its questions reads that few answers to them were right, until the lesson was changed since', async () => {
  const week = isoWeek(MONDAY);
  const checks = (n: number, of: string, right: object) => ({
    entity: 'reading',
    id: idOf(8_100 + n),
    body: {
      ...{ measure: 'check', subject: { kind: 'lesson', id: teamLesson(1) }, week: of, answered: '5-19' },
      right,
    },
  });
  const deps = await connected(await testDeps());
  const low = async () => (await first(watchLibraryLesson(deps, teamLesson(1))))?.low;
  await putRow(deps, toLook);
  await putRow(deps, outcome(1, week, { kind: 'band', band: 'low' }));
  expect(await low()).toBeNull();
  await putRow(deps, checks(1, week, { kind: 'band', band: 'low' }));
  expect(await low()).toEqual({ week, percent: null });
  const after = isoWeek(MONDAY + 7 * 86_400_000);
  await putRow(deps, checks(2, after, { kind: 'share', percent: 40, from: 20, to: 60 }));
  expect(await low()).toEqual({ week: after, percent: 40 });
  let cursor = 0;
  const changed = async (at: number, more: object = {}) => {
    const rev = uuidv7(at, new Uint8Array(16).fill(3));
    cursor += 1;
    await putRow(deps, { entity: 'lesson', id: teamLesson(1), body: lessonBody({}, { rev, ...more }) });
    await deps.db.links.update(TEAM, { teamRows: `cursor ${cursor}` });
  };
  await changed(MONDAY + 7 * 86_400_000);
  expect(await low()).toEqual({ week: after, percent: 40 });
  await changed(MONDAY + 14 * 86_400_000);
  expect(await low(), 'the figures are of what it said before').toBeNull();
  const live = (number: number, at: number, carried = false) => ({
    ...{ number, rev: idOf(7_600 + number), at, author: 'a', approvers: ['b'], tier: 2, carried },
    contentHash: 'a'.repeat(64),
  });
  const [here, then] = [MONDAY + 7 * 86_400_000, MONDAY - 86_400_000];
  await changed(MONDAY, { revisions: [live(2, here), live(1, then)] });
  expect(await low(), 'some of that week were about what was live before').toBeNull();
  await changed(MONDAY, { revisions: [live(3, here, true), live(2, MONDAY), live(1, then)] });
  expect(await low(), 'the same in other words').toEqual({ week: after, percent: 40 });
  await changed(MONDAY, { revisions: [live(1, here)] });
  expect(await low(), 'the first').toEqual({ week: after, percent: 40 });
  await changed(MONDAY);
  await putRow(deps, checks(3, isoWeek(MONDAY + 21 * 86_400_000), { kind: 'band', band: 'middle' }));
  expect(await low(), 'the newest counts').toBeNull();
  const other = await connected(await testDeps(), { person: idOf(955) });
  await putRow(other, checks(1, week, { kind: 'band', band: 'low' }));
  expect((await first(watchLibraryLesson(other, teamLesson(1))))?.low, 'no owner').toBeNull();
  const owner = await connected(await testDeps());
  await putRow(owner, checks(1, week, { kind: 'band', band: 'low' }));
  expect((await first(watchLibraryLesson(owner, teamLesson(1))))?.low, 'an owner who has looked').toBeNull();
});
