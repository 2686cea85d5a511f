import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { appendEvents } from '../../../lib/db/append-events.ts';
import { endLink } from '../../../lib/db/links.ts';
import type { Deps } from '../../../lib/flow/deps.ts';
import { recordOutcome } from '../../../lib/flow/outcome/record-outcome.ts';
import { setConsent } from '../../../lib/flow/outcome/set-consent.ts';
import { undoOutcome } from '../../../lib/flow/outcome/undo-outcome.ts';
import { answerQuestion } from '../../../lib/flow/practice/answer-question.ts';
import { takeBackAnswer } from '../../../lib/flow/practice/take-back-answer.ts';
import { libraryTeam } from '../../../lib/flow/queries/library-teams.ts';
import { watchHelped } from '../../../lib/flow/queries/watch-helped.ts';
import { watchOutcome } from '../../../lib/flow/queries/watch-outcome.ts';
import { watchReadings } from '../../../lib/flow/queries/watch-readings.ts';
import { forgetTeam } from '../../../lib/flow/team/forget-team.ts';
import { holdLate } from '../../../lib/flow/team/hold-late.ts';
import { isoWeek } from '../../../lib/model/iso-week.ts';
import { content, DAY, event, idOf, MONDAY } from '../log/samples.ts';
import { done, first, testDeps } from './deps.ts';
import { keptLesson } from './lessons.ts';
import { connected, lessonBody, putRow, TEAM, teamLesson, teamLink } from './team-lessons.ts';

const WEEK = isoWeek(MONDAY);

const answers = async ({ db }: Deps) =>
  (await db.outbox.toArray()).flatMap(({ what, state }) =>
    what.t === 'contribution' ? [[(what.body as { value: string }).value, state]] : [],
  );

const agreed = async (at = MONDAY) => {
  const deps = await connected(await testDeps());
  deps.clock.now = at;
  await done(setConsent(deps, { team: TEAM, given: true, answer: null }));
  return deps;
};

test('an answer that was held by a clock that was ahead does not keep back what comes after it', async () => {
  const deps = await agreed(MONDAY + 30 * DAY);
  await done(recordOutcome(deps, { lesson: teamLesson(1), outcome: 'helped' }));
  await holdLate(deps, TEAM);
  expect(await answers(deps), 'while its time may come').toEqual([['helped', 'waiting']]);
  deps.clock.now = MONDAY;
  await holdLate(deps, TEAM);
  expect(await answers(deps)).toEqual([['helped', 'void']]);
  await done(recordOutcome(deps, { lesson: teamLesson(2), outcome: 'partly' }));
  await holdLate(deps, TEAM);
  expect((await answers(deps)).at(-1)).toEqual(['partly', 'waiting']);
});

test('undo sends nothing that was said before the consent, whatever time the log had then', async () => {
  const deps = await connected(await testDeps());
  deps.clock.now = MONDAY + 30 * DAY;
  await done(recordOutcome(deps, { lesson: teamLesson(2), outcome: 'helped' }));
  deps.clock.now = MONDAY;
  await done(recordOutcome(deps, { lesson: teamLesson(1), outcome: 'did-not-help' }));
  deps.clock.now += 3_600_000;
  await done(setConsent(deps, { team: TEAM, given: true, answer: null }));
  const said = await done(recordOutcome(deps, { lesson: teamLesson(1), outcome: 'helped' }));
  await done(undoOutcome(deps, said));
  expect(await answers(deps)).toEqual([['helped', 'void']]);
});

test('nor what was said on another device, which has a consent of its own', async () => {
  const deps = await agreed();
  const there = { lesson: teamLesson(1), week: WEEK, outcome: 'did-not-help' } as const;
  const other = { ...event('lesson.outcome', there, { id: 40, at: MONDAY + 1 }), device: idOf(77) };
  await appendEvents(deps.db, [other]);
  deps.clock.now += 60_000;
  const said = await done(recordOutcome(deps, { lesson: teamLesson(1), outcome: 'helped' }));
  await done(undoOutcome(deps, said));
  expect(await answers(deps)).toEqual([['helped', 'void']]);
  const [check] = content().checks;
  if (check === undefined) throw new Error('the sample has no check');
  const of = libraryTeam(teamLink(), TEAM);
  const question = { lesson: teamLesson(1), rev: idOf(7_500), check, title: '', source: null, of };
  const wrong = { lesson: teamLesson(1), rev: idOf(7_500), check: check.id, option: 'b', right: false };
  const late = event('check.answered', { ...wrong, sure: 'sure' }, { id: 41, at: deps.clock.now });
  await appendEvents(deps.db, [{ ...late, device: idOf(77) }]);
  deps.clock.now += 60_000;
  const given = await done(answerQuestion(deps, { question, option: 'a', sure: 'sure' }));
  await done(takeBackAnswer(deps, given));
  expect((await answers(deps)).slice(1)).toEqual([['right', 'void']]);
});

test('undo takes an answer back wherever it waits: of a team that is not the active one any more, and of a lesson that was retired', async () => {
  const deps = await agreed();
  await done(recordOutcome(deps, { lesson: teamLesson(2), outcome: 'helped' }));
  const said = await done(recordOutcome(deps, { lesson: teamLesson(1), outcome: 'helped' }));
  await deps.db.links.put({ ...teamLink(), team: idOf(961) });
  await deps.db.meta.put({ key: 'team', value: idOf(961) });
  const row = { team: idOf(961), entity: 'lesson', id: teamLesson(1), body: lessonBody({}) };
  await putRow(deps, row);
  expect(await done(undoOutcome(deps, said))).toMatchObject({ sent: false });
  expect(await answers(deps)).toEqual([
    ['helped', 'waiting'],
    ['helped', 'void'],
  ]);
  const [first] = await deps.db.events.where('kind').equals('lesson.outcome').toArray();
  await putRow(deps, { entity: 'lesson', id: teamLesson(2), body: lessonBody({}, { state: 'retired' }) });
  await done(undoOutcome(deps, { event: first?.id ?? '' }));
  expect((await answers(deps)).map(([, state]) => state)).toEqual(['void', 'void']);
});

test('what a team has is told also where the consent was withdrawn since, or the lesson was retired', async () => {
  const deps = await agreed();
  const said = await done(recordOutcome(deps, { lesson: teamLesson(1), outcome: 'helped' }));
  const other = await done(recordOutcome(deps, { lesson: teamLesson(2), outcome: 'partly' }));
  await deps.db.outbox.toCollection().modify({ state: 'acked' });
  await done(setConsent(deps, { team: TEAM, given: false, answer: null }));
  expect(await done(undoOutcome(deps, said))).toMatchObject({ sent: true });
  await putRow(deps, { entity: 'lesson', id: teamLesson(2), body: lessonBody({}, { state: 'retired' }) });
  expect(await done(undoOutcome(deps, other))).toMatchObject({ sent: true });
});

test('a line that is added to an answer sends nothing, and the answer stays as it was given', async () => {
  const deps = await connected(await testDeps());
  await done(setConsent(deps, { team: TEAM, given: false, answer: null }));
  await done(recordOutcome(deps, { lesson: teamLesson(1), outcome: 'did-not-help' }));
  deps.clock.now += 60_000;
  await done(setConsent(deps, { team: TEAM, given: true, answer: null }));
  deps.clock.now += 60_000;
  const line = { outcome: 'did-not-help', note: 'It was the pin.', week: WEEK, isLine: true } as const;
  await done(recordOutcome(deps, { lesson: teamLesson(1), ...line }));
  expect(await answers(deps)).toEqual([]);
  const view = await first(watchOutcome(deps, teamLesson(1)));
  expect([view.now?.note, view.goes]).toEqual(['It was the pin.', false]);
});

test('answers that wait go nowhere once a membership is over, or the team is forgotten here', async () => {
  const left = await agreed();
  await done(recordOutcome(left, { lesson: teamLesson(1), outcome: 'helped' }));
  await left.db.transaction('rw', left.db.tables, () => endLink(left.db, TEAM, 'left'));
  expect(await answers(left)).toEqual([['helped', 'void']]);
  const forgotten = await agreed();
  await done(recordOutcome(forgotten, { lesson: teamLesson(1), outcome: 'helped' }));
  await forgotten.db.links.update(TEAM, { end: 'left' });
  await done(forgetTeam(forgotten, { team: TEAM }));
  expect(await answers(forgotten)).toEqual([['helped', 'void']]);
});

const lived = (number: number, rev: string, at: number) => ({
  ...{ number, rev, at, author: 'a', approvers: ['b'], tier: 2, carried: false },
  contentHash: 'a'.repeat(64),
});

/** One's own lesson, sent as `sent` to improve a team's that others wrote. */
async function improving() {
  const deps = await connected(await testDeps());
  const { lesson } = await keptLesson(deps);
  const sent = { lesson, as: teamLesson(1), rev: idOf(91), sent: idOf(7_900), submission: idOf(92) };
  await appendEvents(deps.db, [{ ...event('lesson.submitted', sent, { id: 50, at: MONDAY }), team: TEAM }]);
  const live = (...revisions: ReturnType<typeof lived>[]) => {
    const body = lessonBody({}, { rev: revisions[0]?.rev, revisions });
    return putRow(deps, { entity: 'lesson', id: teamLesson(1), body });
  };
  const reading = (n: number, week: string) =>
    putRow(deps, {
      entity: 'reading',
      id: idOf(8_000 + n),
      body: {
        ...{ measure: 'outcome', subject: { kind: 'lesson', id: teamLesson(1) }, week, answered: '5-19' },
        ...{ helped: { kind: 'band', band: 'high' }, notUsed: { kind: 'band', band: 'low' } },
      },
    });
  return { deps, lesson, live, reading };
}

test('a lesson that was only sent to improve another is not taken for it: neither its figures nor one’s answers', async () => {
  const { deps, lesson, live, reading } = await improving();
  await live(lived(1, idOf(7_500), MONDAY - 50 * DAY));
  await reading(1, WEEK);
  expect(await first(watchReadings(deps, lesson))).toEqual([]);
  expect(await first(watchHelped(deps))).toBeNull();
  await done(setConsent(deps, { team: TEAM, given: true, answer: null }));
  await done(recordOutcome(deps, { lesson, outcome: 'did-not-help' }));
  expect(await answers(deps)).toEqual([]);
  expect((await first(watchOutcome(deps, teamLesson(1)))).now).toBeNull();
});

test('once it was approved, the figures of the weeks after that are its own', async () => {
  const { deps, lesson, live, reading } = await improving();
  await live(lived(2, idOf(7_900), MONDAY), lived(1, idOf(7_500), MONDAY - 50 * DAY));
  for (const [n, days] of [-7, 0, 7].entries()) await reading(n, isoWeek(MONDAY + days * DAY));
  const after = isoWeek(MONDAY + 7 * DAY);
  expect((await first(watchReadings(deps, lesson))).map(({ week }) => week)).toEqual([after]);
  expect(await first(watchHelped(deps))).toMatchObject({ lesson, week: after });
  await done(recordOutcome(deps, { lesson, outcome: 'helped' }));
  expect((await first(watchOutcome(deps, teamLesson(1)))).now).toMatchObject({ outcome: 'helped' });
});

test('of a new lesson the week of its approval counts, and all where an older server does not say when that was', async () => {
  const { deps, lesson, live, reading } = await improving();
  for (const [n, days] of [-7, 0].entries()) await reading(n, isoWeek(MONDAY + days * DAY));
  await live(lived(1, idOf(7_900), MONDAY));
  expect((await first(watchReadings(deps, lesson))).map(({ week }) => week)).toEqual([WEEK]);
  await putRow(deps, { entity: 'lesson', id: teamLesson(1), body: lessonBody({}) });
  expect(await first(watchReadings(deps, lesson))).toHaveLength(2);
});
