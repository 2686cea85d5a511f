import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { readConsent } from '../../../lib/db/consents.ts';
import { answerCheck } from '../../../lib/flow/answer-check.ts';
import type { Deps } from '../../../lib/flow/deps.ts';
import { recordOutcome } from '../../../lib/flow/outcome/record-outcome.ts';
import { setConsent } from '../../../lib/flow/outcome/set-consent.ts';
import { undoOutcome } from '../../../lib/flow/outcome/undo-outcome.ts';
import { answerQuestion } from '../../../lib/flow/practice/answer-question.ts';
import { takeBackAnswer } from '../../../lib/flow/practice/take-back-answer.ts';
import { libraryTeam } from '../../../lib/flow/queries/library-teams.ts';
import { watchOutcome } from '../../../lib/flow/queries/watch-outcome.ts';
import { forgetTeam } from '../../../lib/flow/team/forget-team.ts';
import { isoWeek } from '../../../lib/model/iso-week.ts';
import { content, idOf, MONDAY } from '../log/samples.ts';
import { done, first, testDeps } from './deps.ts';
import { keptLesson } from './lessons.ts';
import { connected, lessonBody, putRow, TEAM, taken, teamLesson, teamLink } from './team-lessons.ts';

const WEEK = isoWeek(MONDAY);

/** What stands in the outbox for the team's figures. */
const answers = async ({ db }: Deps) =>
  (await db.outbox.toArray()).flatMap(({ what, state, notBefore }) =>
    what.t === 'contribution' ? [{ body: what.body, state, notBefore }] : [],
  );

const outcome = (value: string) => ({ kind: 'outcome', lesson: teamLesson(1), week: WEEK, value });

test('the ISO week is the server’s: it begins on Monday in UTC, and the first holds the first Thursday', () => {
  expect(isoWeek(Date.UTC(2026, 10, 29, 23, 59))).toBe('2026-W48');
  expect(isoWeek(Date.UTC(2026, 10, 30))).toBe('2026-W49');
  expect(isoWeek(Date.UTC(2027, 0, 3))).toBe('2026-W53');
  expect(isoWeek(Date.UTC(2024, 11, 30))).toBe('2025-W01');
});

test('one outcome counts for a lesson and week, the last said; undo brings the one before back', async () => {
  const deps = await testDeps();
  const { lesson } = await keptLesson(deps);
  await done(recordOutcome(deps, { lesson, outcome: 'partly' }));
  const second = await done(recordOutcome(deps, { lesson, outcome: 'helped', note: '  It was the pin. ' }));
  const view = await first(watchOutcome(deps, lesson));
  expect(view.now).toMatchObject({ outcome: 'helped', note: 'It was the pin.', week: WEEK });
  await done(undoOutcome(deps, second));
  expect((await first(watchOutcome(deps, lesson))).now).toMatchObject({ outcome: 'partly' });
  deps.clock.now += 7 * 86_400_000;
  const later = await first(watchOutcome(deps, lesson));
  expect([later.now, later.last?.outcome]).toEqual([null, 'partly']);
});

test('a note is redacted, and one that is too long or hides characters is refused', async () => {
  const deps = await testDeps();
  const { lesson } = await keptLesson(deps);
  await done(recordOutcome(deps, { lesson, outcome: 'helped', note: 'Ask ines@fennmoor.example' }));
  expect((await first(watchOutcome(deps, lesson))).now?.note).toBe('Ask [email-1]');
  const long = await recordOutcome(deps, { lesson, outcome: 'helped', note: 'x'.repeat(301) });
  expect(long).toEqual({ ok: false, problem: { kind: 'text-too-long', max: 300 } });
  const hidden = await recordOutcome(deps, { lesson, outcome: 'helped', note: 'a\u202eb' });
  expect(hidden).toMatchObject({ problem: { kind: 'text-refused' } });
  expect(await recordOutcome(deps, { lesson: idOf(4), outcome: 'helped' })).toMatchObject({
    problem: { kind: 'not-found' },
  });
});

test('without consent nothing of an outcome or an answer goes to the team', async () => {
  const deps = await connected(await testDeps());
  await done(recordOutcome(deps, { lesson: teamLesson(1), outcome: 'helped', note: 'mine' }));
  expect(await answers(deps)).toEqual([]);
  expect((await first(watchOutcome(deps, teamLesson(1)))).team).toEqual({
    team: TEAM,
    name: 'Harbour',
    consent: null,
  });
  await done(setConsent(deps, { team: TEAM, given: false, answer: null }));
  await done(recordOutcome(deps, { lesson: teamLesson(1), outcome: 'partly' }));
  expect(await answers(deps)).toEqual([]);
});

test('with consent lesson, week and outcome go, nothing else; a later answer takes the place of one that waits', async () => {
  const deps = await connected(await testDeps());
  await done(recordOutcome(deps, { lesson: teamLesson(1), outcome: 'helped', note: 'mine' }));
  const { answer } = await first(watchOutcome(deps, teamLesson(1)));
  expect(answer).toEqual(outcome('helped'));
  await done(setConsent(deps, { team: TEAM, given: true, answer }));
  expect(await answers(deps)).toEqual([{ body: outcome('helped'), state: 'waiting', notBefore: undefined }]);
  const said = await done(recordOutcome(deps, { lesson: teamLesson(1), outcome: 'partly' }));
  expect(await answers(deps)).toMatchObject([
    { body: outcome('helped'), state: 'void' },
    { body: outcome('partly'), state: 'waiting', notBefore: MONDAY + 10_000 },
  ]);
  await done(undoOutcome(deps, said));
  expect((await answers(deps)).map(({ state }) => state)).toEqual(['void', 'void', 'waiting']);
  expect((await answers(deps)).at(-1)?.body).toEqual(outcome('helped'));
});

test('what was said before the consent was given is not sent by taking back what was said after', async () => {
  const deps = await connected(await testDeps());
  await done(setConsent(deps, { team: TEAM, given: false, answer: null }));
  await done(recordOutcome(deps, { lesson: teamLesson(1), outcome: 'did-not-help' }));
  deps.clock.now += 60_000;
  await done(setConsent(deps, { team: TEAM, given: true, answer: null }));
  const said = await done(recordOutcome(deps, { lesson: teamLesson(1), outcome: 'partly' }));
  await done(undoOutcome(deps, said));
  expect(await answers(deps)).toMatchObject([{ body: outcome('partly'), state: 'void' }]);
  const other = await connected(await testDeps());
  await done(recordOutcome(other, { lesson: teamLesson(1), outcome: 'helped' }));
  other.clock.now += 60_000;
  await done(setConsent(other, { team: TEAM, given: true, answer: outcome('helped') as never }));
  other.clock.now += 60_000;
  const later = await done(recordOutcome(other, { lesson: teamLesson(1), outcome: 'partly' }));
  await done(undoOutcome(other, later));
  expect((await answers(other)).at(-1), 'it was consented with that').toMatchObject({
    ...{ body: outcome('helped'), state: 'waiting' },
  });
});

test('a lesson of one’s own is never sent, and withdrawing takes back what still waits', async () => {
  const deps = await connected(await testDeps());
  await done(setConsent(deps, { team: TEAM, given: true, answer: null }));
  const { lesson } = await keptLesson(deps);
  await done(recordOutcome(deps, { lesson, outcome: 'helped' }));
  expect(await answers(deps)).toEqual([]);
  await done(recordOutcome(deps, { lesson: teamLesson(2), outcome: 'helped' }));
  await done(setConsent(deps, { team: TEAM, given: false, answer: null }));
  expect((await answers(deps)).map(({ state }) => state)).toEqual(['void']);
  await deps.db.links.update(TEAM, { end: 'left' });
  await done(forgetTeam(deps, { team: TEAM }));
  expect(await readConsent(deps.db, TEAM)).toBeNull();
});

test('what an author says of their own lesson that the team took goes to the team by its name, once', async () => {
  const deps = await connected(await testDeps());
  const { lesson } = await keptLesson(deps);
  await done(taken(deps, lesson, teamLesson(1)));
  expect((await first(watchOutcome(deps, lesson))).team).toMatchObject({ team: TEAM, consent: null });
  const before = await done(recordOutcome(deps, { lesson, outcome: 'partly' }));
  deps.clock.now += 1_000;
  const { answer } = await first(watchOutcome(deps, teamLesson(1)));
  expect(answer).toEqual(outcome('partly'));
  await done(setConsent(deps, { team: TEAM, given: true, answer }));
  const said = await done(recordOutcome(deps, { lesson, outcome: 'helped' }));
  expect(await answers(deps)).toMatchObject([
    { body: outcome('partly'), state: 'void' },
    { body: outcome('helped'), state: 'waiting' },
  ]);
  await done(undoOutcome(deps, said));
  expect((await answers(deps)).at(-1), 'said before, and consented with').toMatchObject({
    ...{ body: outcome('partly'), state: 'waiting' },
  });
  await done(undoOutcome(deps, before));
  expect((await answers(deps)).every(({ state }) => state === 'void')).toBe(true);
});

test('whether a check of a team lesson was right goes the same way; a guess does not count as right', async () => {
  const deps = await connected(await testDeps());
  const options = ['stop', 'wait', 'go'].map((text, at) => ({
    ...{ id: `o${at}`, text, right: at === 0, rationale: 'So it is.' },
  }));
  const check = { id: idOf(41), question: 'What now?', options };
  await putRow(deps, { entity: 'lesson', id: teamLesson(1), body: lessonBody({ checks: [check as never] }) });
  const answer = { lesson: teamLesson(1), rev: idOf(7_500), check: idOf(41), option: 'o0' };
  await done(answerCheck(deps, { ...answer, sure: 'sure' }));
  expect(await answers(deps)).toEqual([]);
  await done(setConsent(deps, { team: TEAM, given: true, answer: null }));
  await done(answerCheck(deps, { ...answer, sure: 'guess' }));
  await done(answerCheck(deps, { ...answer, sure: 'sure' }));
  expect((await answers(deps)).map(({ body, state }) => [(body as { value: string }).value, state])).toEqual([
    ['wrong', 'void'],
    ['right', 'waiting'],
  ]);
});

/** A team's question as practice asks it, answered. */
async function practised(deps: Deps, option: 'a' | 'b', sure: 'sure' | 'guess' = 'sure') {
  const [check] = content().checks;
  if (check === undefined) throw new Error('the sample has no check');
  const of = libraryTeam(teamLink(), TEAM);
  const question = { lesson: teamLesson(1), rev: idOf(7_500), check, title: '', source: null, of };
  return done(answerQuestion(deps, { question, option, sure }));
}

test('so does an answer in practice, after a moment in which it can be taken back; then the one before it in the week counts again', async () => {
  const deps = await connected(await testDeps());
  await practised(deps, 'a');
  expect(await answers(deps)).toEqual([]);
  deps.clock.now += 1_000;
  await done(setConsent(deps, { team: TEAM, given: true, answer: null }));
  const first = await practised(deps, 'a', 'guess');
  const told = async () =>
    (await answers(deps)).map(({ body, state }) => [(body as { value: string }).value, state]);
  expect(await answers(deps)).toEqual([
    {
      body: { kind: 'check', lesson: teamLesson(1), week: WEEK, value: 'wrong' },
      state: 'waiting',
      notBefore: deps.now() + 10_000,
    },
  ]);
  const second = await practised(deps, 'a');
  expect(await told()).toEqual([
    ['wrong', 'void'],
    ['right', 'waiting'],
  ]);
  expect(await done(takeBackAnswer(deps, second))).toMatchObject({ sent: false });
  expect((await told()).slice(1)).toEqual([
    ['right', 'void'],
    ['wrong', 'waiting'],
  ]);
  await done(takeBackAnswer(deps, first));
  expect(
    (await told()).map(([, state]) => state),
    'what was answered before the consent stays here',
  ).toEqual(['void', 'void', 'void']);
  expect(await deps.db.events.where('kind').equals('log.retracted').count()).toBe(2);
});

test('after the clock was ahead and was put right, an answer is of the week that is, and goes no further when it is taken back', async () => {
  const deps = await connected(await testDeps());
  await done(setConsent(deps, { team: TEAM, given: true, answer: null }));
  deps.clock.now = MONDAY + 30 * 86_400_000;
  await done(recordOutcome(deps, { lesson: teamLesson(1), outcome: 'partly' }));
  deps.clock.now = MONDAY;
  const said = await practised(deps, 'a');
  expect(await deps.db.events.get(said.event)).toMatchObject({ body: { clock: MONDAY } });
  expect((await answers(deps)).at(-1)).toMatchObject({
    body: { kind: 'check', week: WEEK },
    state: 'waiting',
  });
  await done(takeBackAnswer(deps, said));
  expect((await answers(deps)).at(-1)).toMatchObject({ body: { kind: 'check' }, state: 'void' });
});

test('who takes an answer back that has gone to the team is told so, unless the one before it takes its place', async () => {
  const deps = await connected(await testDeps());
  const before = await practised(deps, 'a');
  expect(await done(takeBackAnswer(deps, before)), 'without consent').toMatchObject({ sent: false });
  deps.clock.now += 1_000;
  await done(setConsent(deps, { team: TEAM, given: true, answer: null }));
  const settle = (state: 'acked' | 'dead') => deps.db.outbox.toCollection().modify({ state });
  const refused = await practised(deps, 'a');
  await settle('dead');
  expect(await done(takeBackAnswer(deps, refused)), 'refused').toMatchObject({ sent: false });
  const first = await practised(deps, 'b');
  await settle('acked');
  const second = await practised(deps, 'a');
  await settle('acked');
  expect(await done(takeBackAnswer(deps, second))).toMatchObject({ sent: false, isAsked: true });
  expect((await answers(deps)).at(-1)).toMatchObject({ body: { value: 'wrong' }, state: 'waiting' });
  await settle('acked');
  expect(await done(takeBackAnswer(deps, first))).toMatchObject({ sent: true });
});
