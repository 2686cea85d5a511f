import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { TimelinePage } from '../../../components/timeline/timeline-page.tsx';
import { appendEvents } from '../../../lib/db/append-events.ts';
import { testDeps } from '../../unit/flow/deps.ts';
import { lessonBody, putRow, TEAM, teamLesson, teamLink } from '../../unit/flow/team-lessons.ts';
import { answered, content, DAY, deleted, idOf, LESSON, MONDAY, revised } from '../../unit/log/samples.ts';
import { show } from '../timeline/screen.tsx';

type Screen = ReturnType<typeof show>;

const [check] = content().checks;
if (check === undefined) throw new Error('the sample has no check');

/** The sample's question in these words, or with another right option, as a later revision says it. */
const now = (change: { question?: string; key?: string }, id = 9) => {
  const options = check.options.map((option) => ({ ...option, right: option.id === (change.key ?? 'a') }));
  const checks = [{ ...check, question: change.question ?? check.question, options }];
  return revised({ id, at: MONDAY + 1, base: idOf(1_001), content: content({ checks }) });
};

async function open(deps?: Awaited<ReturnType<typeof testDeps>>) {
  const of = deps ?? (await testDeps());
  if (deps === undefined) await appendEvents(of.db, [revised({ id: 1, at: MONDAY })]);
  of.clock.now = MONDAY + DAY;
  window.location.hash = '#practice';
  return { deps: of, screen: show(<TimelinePage download={() => undefined} />, of) };
}

const asked = (screen: Screen) => screen.find('p', 'What do you do first?');

async function choose(screen: Screen, option: string) {
  await screen.until(() => document.activeElement?.tagName === 'SECTION');
  screen.key('s');
  await screen.until(() => screen.all('[role="radio"]:disabled').length === 0);
  const said = screen.all('[role="radio"]').map(({ textContent }) => textContent ?? '');
  screen.key(said.find((text) => text.endsWith(`Choice ${option} of the gateway question`))?.[0] ?? '');
  await screen.until(() => screen.all('[role="radio"][aria-checked="true"]').length === 2);
}

async function answer(screen: Screen, option: string) {
  await asked(screen);
  await choose(screen, option);
  screen.key('Enter');
  await screen.until(() => screen.text().includes('Because a is'));
}

test('a page that stays open asks the last question again on its day', async () => {
  const { deps, screen } = await open();
  await answer(screen, 'b');
  screen.key('Enter');
  await screen.find('p', 'The next question comes tomorrow.');
  deps.clock.now = MONDAY + 2 * DAY;
  window.dispatchEvent(new Event('focus'));
  await asked(screen);
  expect(screen.text()).not.toContain('Nothing to practise yet');
  screen.close();
});

test('a question that is corrected while it is in front begins anew in its new words, and that is said', async () => {
  const { deps, screen } = await open();
  await asked(screen);
  await choose(screen, 'a');
  await appendEvents(deps.db, [now({ key: 'b', question: 'What do you do first, then?' })]);
  await screen.find('p', 'What do you do first, then?');
  await screen.until(() => screen.text().includes('This question was changed meanwhile.'));
  expect(screen.all('[role="radio"][aria-checked="true"]')).toHaveLength(0);
  await choose(screen, 'b');
  screen.key('Enter');
  await screen.until(() => screen.text().includes('Right.'));
  const [said] = await deps.db.events.where('kind').equals('check.answered').toArray();
  expect(said?.body).toMatchObject({ rev: idOf(1_009), option: 'b', right: true, key: 'b' });
  screen.close();
});

test('a revision that leaves the question as it is does not disturb who reads it', async () => {
  const { deps, screen } = await open();
  await asked(screen);
  await choose(screen, 'b');
  await appendEvents(deps.db, [now({})]);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(screen.all('[role="radio"][aria-checked="true"]')).toHaveLength(2);
  expect(screen.text()).not.toContain('This question was changed');
  screen.close();
});

test('a team’s question that stays as it is in a new revision is answered for that one', async () => {
  const deps = await testDeps();
  await deps.db.links.put(teamLink());
  await deps.db.meta.put({ key: 'team', value: TEAM });
  let cursor = 1;
  const put = async (title: string, rev: string) =>
    deps.db.transaction('rw', [deps.db.links, deps.db.rows], async () => {
      cursor += 1;
      await putRow(deps, { entity: 'lesson', id: teamLesson(1), body: lessonBody({ title }, { rev }) });
      await deps.db.links.update(TEAM, { teamRows: `cursor ${cursor}` });
    });
  await put('Theirs', idOf(7_500));
  const { screen } = await open(deps);
  await asked(screen);
  await choose(screen, 'a');
  await put('Theirs, in other words', idOf(7_501));
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(screen.all('[role="radio"][aria-checked="true"]')).toHaveLength(2);
  screen.key('Enter');
  await screen.until(() => screen.text().includes('Because a is'));
  const [said] = await deps.db.events.where('kind').equals('check.answered').toArray();
  expect(said?.body).toMatchObject({ rev: idOf(7_501), right: true });
  screen.close();
});

test('a question whose lesson is deleted while it is in front goes, and that is said', async () => {
  const { deps, screen } = await open();
  await asked(screen);
  await appendEvents(deps.db, [deleted({ id: 8, at: MONDAY + 2 })]);
  await screen.until(() => screen.text().includes('That question is no longer asked today.'));
  await screen.find('h2', 'Nothing to practise yet');
  screen.close();
});

test('nor is it asked again where its answer is taken back after the lesson is gone', async () => {
  const { deps, screen } = await open();
  await answer(screen, 'a');
  await appendEvents(deps.db, [deleted({ id: 8, at: MONDAY + 2 })]);
  await new Promise((resolve) => setTimeout(resolve, 200));
  await screen.click('button', 'Take this answer back');
  await screen.until(() => screen.text().includes('That question is no longer asked today.'));
  expect(screen.has('p', 'What do you do first?')).toBe(false);
  screen.close();
});

test('one that is answered elsewhere meanwhile is not asked a second time', async () => {
  const { deps, screen } = await open();
  await asked(screen);
  await appendEvents(deps.db, [answered({ id: 8, at: MONDAY + DAY, lesson: LESSON })]);
  await screen.find('h2', 'That is all for today');
  screen.close();
});

test('a team’s lesson that is retired while its question is in front is asked no more', async () => {
  const deps = await testDeps();
  await deps.db.links.put(teamLink());
  await deps.db.meta.put({ key: 'team', value: TEAM });
  const put = (change: object) =>
    putRow(deps, {
      entity: 'lesson',
      id: teamLesson(1),
      body: lessonBody({ title: 'Theirs' }, { ...change }),
    });
  await put({});
  const { screen } = await open(deps);
  await asked(screen);
  await deps.db.transaction('rw', [deps.db.links, deps.db.rows], async () => {
    await put({ state: 'retired' });
    await deps.db.links.update(TEAM, { teamRows: 'cursor 2' });
  });
  await screen.until(() => screen.text().includes('That question is no longer asked today.'));
  expect(screen.has('p', 'What do you do first?')).toBe(false);
  screen.close();
});

test('with Caps Lock on the keys mean the same, and Enter that is still held does not pass over the reasons', async () => {
  const { screen } = await open();
  await asked(screen);
  await screen.until(() => document.activeElement?.tagName === 'SECTION');
  screen.key('S');
  await screen.until(() => screen.all('[role="radio"]:disabled').length === 0);
  expect(window.location.hash).toBe('#practice');
  await answer(screen, 'a');
  const held = { key: 'Enter', repeat: true, bubbles: true, cancelable: true };
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', held));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(screen.text()).toContain('Because a is');
  screen.key('Enter');
  await screen.find('h2', 'That is all for today');
  screen.close();
});
