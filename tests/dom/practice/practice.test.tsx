import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { TimelinePage } from '../../../components/timeline/timeline-page.tsx';
import { appendEvents } from '../../../lib/db/append-events.ts';
import { boundsOf } from '../../../lib/flow/practice/day-of.ts';
import { dayOf } from '../../../lib/log/day.ts';
import type { KnownEvent } from '../../../lib/model/event.ts';
import { testDeps } from '../../unit/flow/deps.ts';
import { lessonBody, putRow, TEAM, teamLesson, teamLink } from '../../unit/flow/team-lessons.ts';
import { content, DAY, idOf, MONDAY, revised } from '../../unit/log/samples.ts';
import { show } from '../timeline/screen.tsx';

type Screen = ReturnType<typeof show>;

const second = () =>
  revised({
    id: 2,
    at: MONDAY,
    lesson: idOf(701),
    rev: idOf(1_002),
    content: content({ title: 'Drain a pump' }),
  });

/** The full page on the day after these lessons were kept. */
async function open(events: KnownEvent[] = [revised({ id: 1, at: MONDAY })], hash = '#practice') {
  const deps = await testDeps();
  await appendEvents(deps.db, events);
  deps.clock.now = MONDAY + DAY;
  window.location.hash = hash;
  return { deps, screen: show(<TimelinePage download={() => undefined} />, deps) };
}

const asked = (screen: Screen) => screen.find('p', 'What do you do first?');

/** The key of an option, which is its place that day. */
function keyOf(screen: Screen, option: string): string {
  const said = screen.all('[role="radio"]').map(({ textContent }) => textContent ?? '');
  return said.find((text) => text.endsWith(`Choice ${option} of the gateway question`))?.[0] ?? '';
}

async function answer(screen: Screen, sure: string, option: string) {
  await asked(screen);
  await screen.until(() => document.activeElement?.tagName === 'SECTION');
  screen.key(sure);
  await screen.until(() => screen.all('[role="radio"]:disabled').length === 0);
  screen.key(keyOf(screen, option));
  await screen.until(() => screen.all('[role="radio"][aria-checked="true"]').length === 2);
  screen.key('Enter');
  await screen.until(() => screen.text().includes('Because a is what the page says.'));
}

const answers = async (deps: Awaited<ReturnType<typeof testDeps>>) =>
  (await deps.db.events.where('kind').equals('check.answered').toArray()).map(({ body }) => body);

test('by keys alone: how sure, the answer, its reasons with the lesson and the page, and then that it is all for today', async () => {
  const { deps, screen } = await open();
  await asked(screen);
  expect(screen.text()).not.toContain('Because');
  expect(screen.has('button', 'Rotate the gateway certificate')).toBe(false);
  await answer(screen, 'u', 'a');
  for (const id of ['b', 'c']) expect(screen.text()).toContain(`Because ${id} is not what the page says.`);
  expect(screen.text()).toContain('Right. It comes back when it is likely to fade.');
  expect(screen.has('button', 'Rotate the gateway certificate')).toBe(true);
  expect(screen.has('a', 'Gateway runbook')).toBe(true);
  expect(screen.has('button', 'Try again')).toBe(false);
  expect(await answers(deps)).toMatchObject([{ sure: 'unsure', option: 'a', right: true }]);
  screen.key('Enter');
  await screen.find('h2', 'That is all for today');
  expect(screen.text()).toMatch(/The next question comes (tomorrow|on \d)/);
  screen.close();
});

test('a wrong answer is told calmly, and nothing on the page is red or counted', async () => {
  const { screen } = await open([revised({ id: 1, at: MONDAY }), second()]);
  await answer(screen, 's', 'b');
  expect(screen.text()).toContain('Not this one. It comes back soon.');
  const main = screen.all('main')[0];
  expect(main?.innerHTML).not.toContain('danger');
  expect(main?.textContent).not.toMatch(/\d+ (of|questions|answers)|streak/i);
  await screen.find('button', 'Next');
  screen.key('Enter');
  await screen.until(() => !screen.text().includes('Not this one.'));
  await asked(screen);
  screen.close();
});

test('an answer that was taken back is asked again and counts for nothing', async () => {
  const { deps, screen } = await open();
  await answer(screen, 'g', 'c');
  await screen.click('button', 'Take this answer back');
  await screen.until(() => screen.all('[role="radio"]:disabled').length === 3);
  expect(await deps.db.events.where('kind').equals('log.retracted').count()).toBe(1);
  await answer(screen, 's', 'a');
  screen.key('Enter');
  await screen.find('h2', 'That is all for today');
  screen.close();
});

test('a question stays in front while it is read, also when one of more harm arrives; a pause takes it away', async () => {
  const { deps, screen } = await open();
  await asked(screen);
  const [check] = content().checks;
  const tier = { ...content().tier, value: 4 as const };
  const checks =
    check === undefined ? [] : [{ ...check, id: idOf(811), question: 'What must never be done?' }];
  await appendEvents(deps.db, [
    revised({ id: 2, at: MONDAY, lesson: idOf(701), rev: idOf(1_002), content: content({ checks, tier }) }),
  ]);
  await new Promise((resolve) => setTimeout(resolve, 200));
  await answer(screen, 's', 'a');
  await screen.find('button', 'Next');
  screen.key('Enter');
  await screen.find('p', 'What must never be done?');
  await screen.click('button', 'Pause, or say what is wrong with the question');
  await screen.click('[role="menuitem"]', 'Pause until tomorrow');
  await screen.find('h2', /^Paused until/);
  screen.close();
});

test('a right guess is told to come back soon', async () => {
  const { screen } = await open();
  await answer(screen, 'g', 'a');
  expect(screen.text()).toContain('Right. It comes back soon.');
  screen.close();
});

test('before anything is kept the page says when there will be a question; Escape leads to the timeline', async () => {
  const { screen } = await open([]);
  await screen.find('h2', 'Nothing to practise yet');
  screen.key('Escape');
  await screen.until(() => window.location.hash === '#timeline');
  screen.close();
});

test('practice is paused until a day that was typed, says until when, and is taken up again', async () => {
  const { deps, screen } = await open();
  await asked(screen);
  await screen.click('button', 'Pause, or say what is wrong with the question');
  await screen.click('[role="menuitem"]', 'Pause until a date');
  await screen.fill('The first day to be asked again', dayOf(MONDAY));
  await screen.click('button[type="submit"]', 'Pause');
  await screen.find('[role="dialog"] p', 'Choose a day from tomorrow on, within a year.');
  const day = dayOf(MONDAY + 9 * DAY);
  await screen.fill('The first day to be asked again', day);
  await screen.click('button[type="submit"]', 'Pause');
  await screen.find('h2', /^Paused until \d/);
  const [paused] = await deps.db.events.where('kind').equals('practice.paused').toArray();
  expect(paused?.body).toEqual({ until: boundsOf(day).from });
  await screen.click('button', 'Ask again now');
  await asked(screen);
  screen.close();
});

test('one’s own question is mended in its lesson', async () => {
  const { screen } = await open();
  await asked(screen);
  await screen.click('button', 'Pause, or say what is wrong with the question');
  expect(screen.has('[role="menuitem"]', 'This question is wrong')).toBe(false);
  await screen.click('[role="menuitem"]', 'Edit the lesson');
  await screen.until(() => window.location.hash.startsWith('#draft/'));
  screen.close();
});

test('a team’s question is said to be unclear to those who answer for its lesson, by its own words', async () => {
  const deps = await testDeps();
  await deps.db.links.put(teamLink());
  await deps.db.meta.put({ key: 'team', value: TEAM });
  await putRow(deps, { entity: 'lesson', id: teamLesson(1), body: lessonBody({}) });
  deps.clock.now = MONDAY + DAY;
  window.location.hash = '#practice';
  const screen = show(<TimelinePage download={() => undefined} />, deps);
  await asked(screen);
  await screen.click('button', 'Pause, or say what is wrong with the question');
  await screen.click('[role="menuitem"]', 'This question is unclear');
  await screen.fill('What should it say, or what did you find?', 'First of what?');
  await screen.click('button[type="submit"]', 'Send');
  await screen.until(async () => (await deps.db.outbox.count()) === 1);
  const [row] = await deps.db.outbox.toArray();
  expect(JSON.stringify(row)).toContain('Unclear: \\"What do you do first?\\" First of what?');
  expect(row).toMatchObject({ what: { kind: 'flag', body: { lesson: teamLesson(1), claim: idOf(801) } } });
  screen.all('section')[0]?.focus();
  await answer(screen, 's', 'a');
  await screen.click('button', 'Rotate the gateway certificate');
  await screen.until(() => window.location.hash === `#team-lesson/${teamLesson(1)}`);
  screen.close();
});
