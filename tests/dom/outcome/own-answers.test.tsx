import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { DidItHelp } from '../../../components/outcome/did-it-help.tsx';
import { LessonDetail } from '../../../components/panel/lesson-detail.tsx';
import { TeamLesson } from '../../../components/team/team-lesson-page.tsx';
import { TimelinePage } from '../../../components/timeline/timeline-page.tsx';
import type { Deps } from '../../../lib/flow/deps.ts';
import { recordOutcome } from '../../../lib/flow/outcome/record-outcome.ts';
import { setConsent } from '../../../lib/flow/outcome/set-consent.ts';
import { watchOutcome } from '../../../lib/flow/queries/watch-outcome.ts';
import { isoWeek } from '../../../lib/model/iso-week.ts';
import { done, first, testDeps } from '../../unit/flow/deps.ts';
import { keptLesson } from '../../unit/flow/lessons.ts';
import { connected, TEAM, teamLesson } from '../../unit/flow/team-lessons.ts';
import { MONDAY } from '../../unit/log/samples.ts';
import { show } from '../timeline/screen.tsx';

const WEEK = 7 * 86_400_000;

const outcomes = ({ db }: Deps) => db.events.where('kind').equals('lesson.outcome').toArray();

test('the same answer pressed again says nothing new: its line stays, and one can still be added', async () => {
  const deps = await testDeps();
  const { lesson } = await keptLesson(deps);
  await done(recordOutcome(deps, { lesson, outcome: 'helped', note: 'It was the pin.' }));
  const screen = show(<DidItHelp lesson={lesson} />, deps);
  await screen.find('p', 'It was the pin.');
  await screen.click('button', 'Helped');
  await new Promise((wait) => setTimeout(wait, 100));
  expect(await outcomes(deps)).toHaveLength(1);
  expect(screen.has('p', 'It was the pin.')).toBe(true);
  expect(screen.has('label', 'A line for yourself (optional)')).toBe(false);
  await screen.click('button', 'Partly');
  await screen.find('button[aria-pressed="true"]', 'Partly');
  await screen.click('button', 'Partly');
  await screen.fill('A line for yourself (optional)', 'Only on staging');
  await screen.click('button', 'Keep it');
  await screen.find('p', 'Only on staging');
  expect(await outcomes(deps)).toHaveLength(3);
  screen.close();
});

test('in the next week the line is told with the last answer', async () => {
  const deps = await testDeps();
  const { lesson } = await keptLesson(deps);
  await done(recordOutcome(deps, { lesson, outcome: 'helped', note: 'It was the pin.' }));
  deps.clock.now += WEEK;
  const screen = show(<DidItHelp lesson={lesson} />, deps);
  await screen.find('p', /^Last time, in week .*: Helped\.$/);
  await screen.find('p', 'It was the pin.');
  screen.close();
});

test('a line that is written over the end of the week is of the week of its answer', async () => {
  const deps = await connected(await testDeps());
  await done(setConsent(deps, { team: TEAM, given: true, answer: null }));
  const sunday = MONDAY - (MONDAY % 86_400_000) + 7 * 86_400_000 - 30_000;
  deps.clock.now = sunday;
  expect(isoWeek(sunday)).not.toBe(isoWeek(sunday + 60_000));
  const screen = show(<DidItHelp lesson={teamLesson(1)} />, deps);
  await screen.click('button', 'Helped');
  await screen.fill('A line for yourself (optional)', 'Only on staging');
  deps.clock.now += 60_000;
  await screen.click('button', 'Keep it');
  await screen.until(async () => (await outcomes(deps)).length === 2);
  const week = isoWeek(sunday);
  expect((await outcomes(deps)).map(({ body }) => body)).toMatchObject([{ week }, { week }]);
  const sent = (await deps.db.outbox.toArray()).map(({ what }) => (what as { body: unknown }).body);
  expect(sent, 'the line sends nothing').toMatchObject([{ week }]);
  expect((await first(watchOutcome(deps, teamLesson(1)))).last?.note).toBe('Only on staging');
  screen.close();
});

test('every answer about a lesson stands on its page, week by week, and is taken back with its line', async () => {
  const deps = await testDeps();
  const { lesson } = await keptLesson(deps);
  await done(recordOutcome(deps, { lesson, outcome: 'partly' }));
  await done(recordOutcome(deps, { lesson, outcome: 'partly', note: 'Only on staging' }));
  const old = isoWeek(deps.clock.now);
  deps.clock.now += WEEK;
  await done(recordOutcome(deps, { lesson, outcome: 'helped' }));
  const now = isoWeek(deps.clock.now);
  window.location.hash = `#lesson/${lesson}`;
  const screen = show(<TimelinePage download={() => undefined} />, deps);
  await screen.find('h3', 'Your answers');
  expect(screen.has('button', /^Take back the answer/), 'closed at first').toBe(false);
  await screen.click('button', 'Of 2 weeks');
  await screen.find('span', `Week ${old}: Partly.`);
  (await screen.find('button', `Take back the answer of week ${old}`)).focus();
  await screen.click('button', `Take back the answer of week ${old}`);
  await screen.find('p', 'Taken back. It is neither shown nor counted any more.');
  await screen.until(() => !screen.has('span', `Week ${old}: Partly.`));
  const left = await screen.find('button', `Take back the answer of week ${now}`);
  expect(document.activeElement).toBe(left);
  await screen.click('button', `Take back the answer of week ${now}`);
  await screen.find('p', 'You have no answer about it any more.');
  expect(document.activeElement?.textContent).toBe('Your answers');
  expect(await first(watchOutcome(deps, lesson))).toMatchObject({ now: null, last: null });
  screen.close();
});

test('who takes one out that went to the team in another week is told that its figures keep it', async () => {
  const deps = await connected(await testDeps());
  await done(setConsent(deps, { team: TEAM, given: true, answer: null }));
  await done(recordOutcome(deps, { lesson: teamLesson(2), outcome: 'helped' }));
  await deps.db.outbox.toCollection().modify({ state: 'acked' });
  const week = isoWeek(deps.clock.now);
  deps.clock.now += WEEK;
  const screen = show(<TeamLesson id={teamLesson(2)} onBack={() => undefined} />, deps);
  await screen.click('button', 'Of 1 week');
  await screen.click('button', `Take back the answer of week ${week}`);
  await screen.find(
    'p',
    `Taken back. It is not shown any more; the team's figures of week ${week} keep it, without your name.`,
  );
  screen.close();
});

test('the panel lists them, too; nothing stands there where nothing was said', async () => {
  const deps = await testDeps();
  const { lesson } = await keptLesson(deps);
  const detail = (
    <LessonDetail lesson={lesson} check={false} onBack={() => undefined} onEdit={() => undefined} />
  );
  const screen = show(detail, deps);
  await screen.click('button', 'Helped');
  await screen.find('h3', 'Your answers');
  await screen.click('button', 'Undo');
  await screen.until(() => !screen.has('h3', 'Your answers'));
  screen.close();
});
