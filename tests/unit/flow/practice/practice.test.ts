import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { appendEvents } from '../../../../lib/db/append-events.ts';
import type { Deps, PracticeView, QuestionView } from '../../../../lib/flow/deps.ts';
import { answerQuestion } from '../../../../lib/flow/practice/answer-question.ts';
import { boundsOf } from '../../../../lib/flow/practice/day-of.ts';
import { pausePractice } from '../../../../lib/flow/practice/pause-practice.ts';
import { watchPractice } from '../../../../lib/flow/queries/watch-practice.ts';
import { retract } from '../../../../lib/flow/retract.ts';
import { dayOf } from '../../../../lib/log/day.ts';
import {
  answered,
  CHECK,
  content,
  DAY,
  deleted,
  event,
  idOf,
  LESSON,
  MONDAY,
  retracted,
  revised,
} from '../../log/samples.ts';
import { done, first, testDeps } from '../deps.ts';
import { lessonBody, putRow, TEAM, teamLesson, teamLink } from '../team-lessons.ts';

const [check] = content().checks;
if (check === undefined) throw new Error('the sample has no check');

const asks = (deps: Deps, passes?: (view: PracticeView) => boolean) =>
  first(watchPractice(deps, dayOf(deps.now())), passes);
const lessonsOf = ({ asked }: PracticeView) => asked.map(({ lesson }) => lesson);

/** A device with one lesson of its own, kept on Monday, on the day after. */
async function onTuesday() {
  const deps = await testDeps();
  await appendEvents(deps.db, [revised({ id: 1, at: MONDAY })]);
  deps.clock.now = MONDAY + DAY;
  return deps;
}

/** The same device in a team whose live lesson asks the same. */
async function inTeam(change: Record<string, unknown> = {}) {
  const deps = await onTuesday();
  await deps.db.links.put(teamLink());
  await deps.db.meta.put({ key: 'team', value: TEAM });
  const body = lessonBody({ title: 'As the team says it' }, change);
  await putRow(deps, { entity: 'lesson', id: teamLesson(1), body });
  return deps;
}

const renewed = async (deps: Deps, change: Record<string, unknown>) =>
  deps.db.transaction('rw', [deps.db.links, deps.db.rows], async () => {
    const body = lessonBody({ title: 'As the team says it' }, change);
    await putRow(deps, { entity: 'lesson', id: teamLesson(1), body });
    await deps.db.links.update(TEAM, { teamRows: 'cursor 2' });
  });

const only = ({ asked }: PracticeView): QuestionView => {
  const [one] = asked;
  if (one === undefined || asked.length > 1) throw new Error(`${asked.length} questions`);
  return one;
};

test('a lesson is asked from the day after it was kept, with its title and page', async () => {
  const deps = await onTuesday();
  deps.clock.now = MONDAY;
  expect(await asks(deps)).toEqual({
    asked: [],
    minutes: 0,
    next: MONDAY + DAY,
    pausedUntil: null,
  });
  deps.clock.now = boundsOf(dayOf(MONDAY + DAY)).from;
  expect(only(await asks(deps))).toMatchObject({
    lesson: LESSON,
    title: 'Rotate the gateway certificate',
    source: { address: 'https://wiki.example/gateway' },
    of: null,
  });
});

test('an answer is logged with how sure one was, the question is gone for today, and undo brings it back', async () => {
  const deps = await onTuesday();
  const question = only(await asks(deps));
  const said = await done(answerQuestion(deps, { question, option: 'a', sure: 'unsure' }));
  expect(said).toMatchObject({ right: true, rung: 'recalled' });
  expect((await deps.db.events.get(said.event))?.body).toMatchObject({ sure: 'unsure', right: true });
  const after = await asks(deps, ({ asked }) => asked.length === 0);
  expect(after.next).toBeGreaterThanOrEqual(boundsOf(dayOf(MONDAY + 2 * DAY)).from);
  await done(retract(deps, { target: said.event }));
  expect(lessonsOf(await asks(deps, ({ asked }) => asked.length > 0))).toEqual([LESSON]);
});

test('a wrong answer comes back on another day, not on the same', async () => {
  const deps = await onTuesday();
  await done(answerQuestion(deps, { question: only(await asks(deps)), option: 'b', sure: 'sure' }));
  expect(lessonsOf(await asks(deps))).toEqual([]);
  deps.clock.now = MONDAY + 2 * DAY;
  expect(lessonsOf(await asks(deps))).toEqual([LESSON]);
});

test('a lesson that is deleted is asked no more, and what follows is told to who is watching', async () => {
  const deps = await onTuesday();
  expect(lessonsOf(await asks(deps))).toEqual([LESSON]);
  const gone = first(watchPractice(deps, dayOf(deps.now())), ({ asked }) => asked.length === 0);
  await appendEvents(deps.db, [deleted({ id: 2, at: MONDAY + DAY })]);
  expect(await gone).toMatchObject({ asked: [], next: null });
});

test('new words of a question are asked in the place of the old, and its answers stay', async () => {
  const deps = await onTuesday();
  await appendEvents(deps.db, [answered({ id: 2, at: MONDAY + DAY })]);
  deps.clock.now = MONDAY + 30 * DAY;
  const reworded = { ...check, question: 'What comes first?' };
  await appendEvents(deps.db, [
    revised({ id: 3, at: MONDAY + 29 * DAY, base: idOf(1_001), content: content({ checks: [reworded] }) }),
  ]);
  expect(only(await asks(deps)).check.question).toBe('What comes first?');
  deps.clock.now = MONDAY + 2 * DAY;
  expect(await asks(deps)).toMatchObject({ asked: [] });
});

test('paused, nothing is asked until the day that was said, also after a later pause was taken back', async () => {
  const deps = await onTuesday();
  const until = boundsOf(dayOf(MONDAY + 7 * DAY)).from;
  await done(pausePractice(deps, { until }));
  expect(await asks(deps)).toEqual({ asked: [], minutes: 0, next: until, pausedUntil: until });
  deps.clock.now = until;
  expect(await asks(deps)).toMatchObject({ pausedUntil: null, asked: [{ lesson: LESSON }] });
  deps.clock.now = MONDAY + 2 * DAY;
  await done(pausePractice(deps, { until: null }));
  expect(await asks(deps)).toMatchObject({ pausedUntil: null, asked: [{ lesson: LESSON }] });
});

test('a team’s live lesson is asked with its team, whichever is active; one retired or overdue is not', async () => {
  const deps = await inTeam();
  const { asked } = await asks(deps);
  expect(asked.find(({ lesson }) => lesson === teamLesson(1))).toMatchObject({
    title: 'As the team says it',
    of: { team: TEAM, name: 'Harbour' },
  });
  const stopped = asks(deps, (view) => view.asked.length === 1);
  await renewed(deps, { state: 'retired' });
  expect(lessonsOf(await stopped)).toEqual([LESSON]);
  const late = await inTeam({ verifyBy: MONDAY + DAY });
  expect(lessonsOf(await asks(late))).toEqual([LESSON]);
  const other = await inTeam();
  await other.db.meta.put({ key: 'team', value: idOf(960) });
  expect((await asks(other)).asked.map(({ of }) => of?.isActive)).toEqual([undefined, false]);
  await other.db.links.update(TEAM, { end: 'left' });
  expect(lessonsOf(await asks(other))).toEqual([LESSON]);
});

const live = (number: number, at: number) => ({
  ...{ number, rev: idOf(7_499 + number), at, author: 'a', approvers: ['b'], tier: 2, carried: false },
  contentHash: 'a'.repeat(64),
});

test('since when a team’s lesson is known follows from when it was first approved and its person joined, on every device', async () => {
  const waits = async (revisions: unknown[], joined: number, since: number) => {
    const deps = await testDeps();
    await deps.db.links.put(teamLink({ since, joined }));
    await deps.db.meta.put({ key: 'team', value: TEAM });
    await putRow(deps, { entity: 'lesson', id: teamLesson(1), body: lessonBody({}, { revisions }) });
    deps.clock.now = MONDAY;
    return (await asks(deps)).next;
  };
  const old = MONDAY - 100 * DAY;
  const approved = MONDAY - DAY / 2;
  for (const since of [old, MONDAY + 20 * DAY])
    expect(await waits([live(1, approved)], old, since)).toBe(approved + DAY);
  expect(await waits([live(1, old)], approved, old), 'who joins later').toBe(approved + DAY);
  const reworded = [live(2, MONDAY), live(1, approved)];
  expect(await waits(reworded, old, old), 'new words').toBe(approved + DAY);
});

test('a lesson that two teams took is asked once, in the same team’s words on every device', async () => {
  for (const active of [TEAM, idOf(960)]) {
    const deps = await inTeam();
    await deps.db.links.put({ ...teamLink(), team: idOf(960) });
    await deps.db.meta.put({ key: 'team', value: active });
    const body = lessonBody({ title: 'As another team says it' });
    await putRow(deps, { team: idOf(960), entity: 'lesson', id: teamLesson(9), body });
    for (const [n, as] of [teamLesson(9), teamLesson(1)].entries())
      await appendEvents(deps.db, [
        event(
          'lesson.submitted',
          { lesson: LESSON, rev: idOf(1_001), as, sent: idOf(7_500), submission: idOf(40 + n) },
          { id: 5 + n, at: MONDAY + n },
        ),
      ]);
    expect(only(await asks(deps)).title).toBe('As the team says it');
    await appendEvents(deps.db, [answered({ id: 9, at: MONDAY + DAY, lesson: teamLesson(9) })]);
    expect(lessonsOf(await asks(deps, ({ asked }) => asked.length === 0))).toEqual([]);
  }
});

test('an answer to a team’s question is logged without a revision here, and shows nothing on the timeline', async () => {
  const deps = await inTeam();
  await appendEvents(deps.db, [deleted({ id: 2, at: MONDAY })]);
  deps.clock.now = MONDAY + 2 * DAY;
  const question = only(await asks(deps));
  const said = await done(answerQuestion(deps, { question, option: 'b', sure: 'guess' }));
  expect((await deps.db.events.get(said.event))?.body).toEqual({
    ...{ lesson: teamLesson(1), rev: idOf(7_500), check: CHECK, option: 'b', right: false, sure: 'guess' },
    key: 'a',
  });
  expect(lessonsOf(await asks(deps, ({ asked }) => asked.length === 0))).toEqual([]);
});

test('a lesson that is one’s own and the team’s is asked once, and keeps its answers when the team retires it', async () => {
  const deps = await inTeam();
  await appendEvents(deps.db, [
    event(
      'lesson.submitted',
      { lesson: LESSON, rev: idOf(1_001), as: teamLesson(1), sent: idOf(7_500), submission: idOf(40) },
      { id: 5, at: MONDAY },
    ),
    answered({ id: 6, at: MONDAY + DAY }),
  ]);
  deps.clock.now = MONDAY + 2 * DAY;
  expect(lessonsOf(await asks(deps))).toEqual([]);
  deps.clock.now = MONDAY + 60 * DAY;
  const question = only(await asks(deps));
  expect(question.lesson).toBe(teamLesson(1));
  await done(answerQuestion(deps, { question, option: 'a', sure: 'sure' }));
  await renewed(deps, { state: 'retired' });
  deps.clock.now = MONDAY + 62 * DAY;
  expect(lessonsOf(await asks(deps))).toEqual([]);
  deps.clock.now = MONDAY + 300 * DAY;
  expect(only(await asks(deps)).lesson).toBe(LESSON);
});

test('what was answered under the name another team knows counts for the one that asks, whichever was first', async () => {
  for (const [first, second] of [
    [teamLesson(9), teamLesson(1)],
    [teamLesson(1), teamLesson(9)],
  ] as const) {
    const deps = await inTeam();
    const given = (as: string, id: number) =>
      event(
        'lesson.submitted',
        { lesson: LESSON, rev: idOf(1_001), as, sent: idOf(7_500), submission: idOf(40 + id) },
        { id, at: MONDAY + id },
      );
    await appendEvents(deps.db, [given(first, 5), given(second, 6)]);
    expect(only(await asks(deps)).lesson).toBe(teamLesson(1));
    await appendEvents(deps.db, [answered({ id: 7, at: MONDAY + DAY, lesson: teamLesson(9) })]);
    expect(lessonsOf(await asks(deps, ({ asked }) => asked.length === 0))).toEqual([]);
  }
});

test('with 10,000 answers one more answer is read alone', async () => {
  const deps = await onTuesday();
  const many = Array.from({ length: 10_000 }, (_, n) =>
    answered({ id: 20_000 + n, at: MONDAY + n, lesson: idOf(60_000 + (n % 50)), right: n % 3 > 0 }),
  );
  await appendEvents(deps.db, many);
  await asks(deps);
  let read = 0;
  deps.db.table('events').hook('reading', (found) => {
    read += 1;
    return found;
  });
  await appendEvents(deps.db, [answered({ id: 90_000, at: MONDAY + DAY })]);
  const written = read;
  await asks(deps, ({ asked }) => asked.length === 0);
  expect(read - written).toBeLessThanOrEqual(3);
  await appendEvents(deps.db, [retracted(idOf(90_000), { id: 90_001, at: MONDAY + DAY })]);
  expect(lessonsOf(await asks(deps, ({ asked }) => asked.length > 0))).toEqual([LESSON]);
}, 60_000);
